// A fresh folder for one run of a suite: its workspace, and room for what VS Code writes.
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { kept, repository } from '../vscode/versions.mjs';

/** The standing fixture: two roots, a book in a sub-folder of each. */
export async function newRun() {
	await mkdir(join(kept, 'runs'), { recursive: true });
	const folder = await mkdtemp(join(kept, 'runs', 'run-'));
	const workspace = join(folder, 'workspace');
	await cp(join(repository, 'test/books/two-roots'), workspace, { recursive: true });
	return { folder, workspace };
}
