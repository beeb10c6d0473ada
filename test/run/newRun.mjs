// What one run of a suite begins with: a fresh folder, its workspace, and the extensions in development.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { newRunFolder } from '../vscode/runs.mjs';
import { repository } from '../vscode/versions.mjs';

/** Prepbook, and one that stands in for another that people may have. */
export const extensions = [repository, join(repository, 'test/vscode/yaml')];

/** The standing fixture: two roots, a book in a sub-folder of each. */
export async function newRun() {
	const folder = await newRunFolder();
	const workspace = join(folder, 'workspace');
	await cp(join(repository, 'test/books/two-roots'), workspace, { recursive: true });
	return { folder, workspace };
}
