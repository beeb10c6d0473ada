// How much people download, and how much script of it there is to load.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packExtension } from '../run/pack.mjs';
import { repository } from '../vscode/versions.mjs';

/** @returns {Promise<readonly import('./figure').Figure[]>} */
export async function packageFigures() {
	const kilobytes = async (/** @type {string} */ path) => (await stat(path)).size / 1024;
	const packed = await kilobytes(await packExtension());
	const scripts = ['extension.js', 'node.js'].map((name) => kilobytes(join(repository, 'dist', name)));
	const script = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
	return [
		{ name: 'package', value: packed, unit: 'KB', goal: 1024, met: packed <= 1024 },
		{ name: 'script in it, minified', value: script, unit: 'KB', goal: 450, met: script <= 450 },
	];
}
