// A fresh folder for one run of a suite: its workspace, and room for what VS Code writes.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { newRunFolder } from '../vscode/runs.mjs';
import { repository } from '../vscode/versions.mjs';

/** The standing fixture: two roots, a book in a sub-folder of each. */
export async function newRun() {
	const folder = await newRunFolder();
	const workspace = join(folder, 'workspace');
	await cp(join(repository, 'test/books/two-roots'), workspace, { recursive: true });
	return { folder, workspace };
}
