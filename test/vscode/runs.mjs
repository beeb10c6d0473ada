// Folders for what a run writes: workspaces, settings, logs.
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { kept } from './versions.mjs';

const place = join(kept, 'runs');
const day = 24 * 60 * 60 * 1000;

/** A fresh one. Those that a killed run left behind are swept away after a day. */
export async function newRunFolder() {
	await mkdir(place, { recursive: true });
	for (const name of await readdir(place)) {
		const { mtimeMs } = await stat(join(place, name)).catch(() => ({ mtimeMs: Date.now() }));
		if (Date.now() - mtimeMs > day) await rm(join(place, name), { recursive: true, force: true });
	}
	return mkdtemp(join(place, 'run-'));
}
