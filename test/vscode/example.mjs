// The worked example as it is opened for trying out.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import builder from '../../esbuild.js';
import { kept, repository } from './versions.mjs';

/** A copy whose last day was yesterday, because it is to be played with; delete it to get a fresh one. */
export async function exampleCopy() {
	const copy = join(kept, 'example');
	if (!existsSync(copy)) await writeExample(copy, dayBefore(new Date()));
	return copy;
}

/**
 * Writes the example into a folder, so that the last day of its log is `lastDay`.
 * @param {string} folder @param {string} lastDay
 */
export async function writeExample(folder, lastDay) {
	const { exports } = await builder.coreModule(join(repository, 'src/core/example.ts'));
	const { movedExample } = /** @type {typeof import('../../src/core/example')} */ (exports);
	for (const [path, text] of movedExample(await exampleFiles(), lastDay)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}

async function exampleFiles() {
	const example = join(repository, 'templates/example');
	const entries = await readdir(example, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const read = paths.map(async (path) => {
		const name = path.slice(example.length + 1).replaceAll('\\', '/');
		return /** @type {const} */ ([name, await readFile(path, 'utf8')]);
	});
	return new Map(await Promise.all(read));
}

/** By the local calendar. @param {Date} date */
const dayBefore = (date) =>
	new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() - 1)).toISOString().slice(0, 10);
