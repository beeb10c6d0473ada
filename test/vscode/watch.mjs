// npm run watch: builds after every change, and leaves a mark that makes open windows reload.
import { watch as watchFiles } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleCopy } from './example.mjs';
import { ensurePackages } from './npm.mjs';
import { kept, repository } from './versions.mjs';

/** Written after each build that went well; windows that know of it by PREPBOOK_BUILT reload. */
export const builtMark = join(kept, 'built');

/** What a window reads beside the program: when it changes, a reload shows it. */
const readByTheWindow = ['package.json', 'media', 'templates'];

/**
 * Resolves after the first build that went well; goes on until the process ends.
 * @param {() => Promise<void>} [beforeReload] what a window needs done before it can see the build
 */
export async function watch(beforeReload) {
	await ensurePackages();
	await exampleCopy();
	const { watch: watchSources } = (await import('../../esbuild.js')).default;
	await mkdir(kept, { recursive: true });
	await new Promise((resolve) => {
		const settled = debounced(async (/** @type {string | undefined} */ problem) => {
			console.log(problem ?? 'Built. Open windows reload.');
			if (problem) return;
			await beforeReload?.();
			await writeFile(builtMark, new Date().toISOString());
			resolve(undefined);
		});
		for (const path of readByTheWindow)
			watchFiles(join(repository, path), { recursive: true }, () => settled(undefined));
		void watchSources(settled);
	});
}

/**
 * Calls `tell` once after a burst of calls, with the first problem among them.
 * @param {(problem: string | undefined) => Promise<void>} tell
 */
function debounced(tell) {
	/** @type {string | undefined} */
	let first;
	/** @type {NodeJS.Timeout | undefined} */
	let waiting;
	return (/** @type {string | undefined} */ problem) => {
		first ??= problem;
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			void tell(first);
			first = undefined;
		}, 100);
	};
}

if (process.argv[1] === join(repository, 'test/vscode/watch.mjs')) await watch();
