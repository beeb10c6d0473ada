// The worked example as it is opened for trying out.
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { kept, repository } from './versions.mjs';

/** A copy, because it is to be played with; delete it to get a fresh one. */
export async function exampleCopy() {
	const copy = join(kept, 'example');
	if (!existsSync(copy)) await cp(join(repository, 'templates/example'), copy, { recursive: true });
	return copy;
}
