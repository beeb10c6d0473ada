// One bundle of tests for each place they run in, its files found by walking a folder.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { repository } from '../vscode/versions.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name of the bundle
 * @property {string} folder below the repository
 * @property {(path: string) => boolean} has whether a file of the folder belongs to it
 * @property {'node' | 'host' | 'web'} place a Node of its own, an extension host on Node, or one in a web worker
 * @property {string | undefined} grep
 * @property {number} [retries] how often a test that failed is tried again
 */

/** A file named `….node.test.ts` needs Node, all others run in both kinds of extension host. @param {'host' | 'web'} place */
export const belongsTo = (place) => (/** @type {string} */ path) => place === 'host' || !path.endsWith('.node.test.ts');

/** Resolves to the path of the bundle. Throws when the folder holds no test of the suite. @param {Suite} suite */
export async function bundleTests({ name, folder, has, place, grep, retries = 0 }) {
	const all = await readdir(join(repository, folder), { recursive: true });
	const files = all.filter((path) => path.endsWith('.test.ts') && has(path.replaceAll('\\', '/'))).sort();
	if (files.length === 0) throw new Error(`${folder} holds no test for ${name}.`);
	const outfile = join(repository, 'out', `${name}.js`);
	await esbuild.build({
		absWorkingDir: repository,
		entryPoints: [`test/run/${place}.ts`],
		outfile,
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		sourcemap: 'inline',
		keepNames: true,
		logLevel: 'warning',
		plugins: [
			theTests(
				files.map((path) => `./${folder}/${path}`),
				{ grep, retries },
			),
		],
		...(place === 'web' ? inWorker : inNode),
	});
	return outfile;
}

/**
 * Of what a suite imports only the files of test/vscode ask where they are.
 * @type {esbuild.BuildOptions}
 */
const inNode = {
	define: {
		global: 'globalThis',
		'import.meta.url': JSON.stringify(pathToFileURL(join(repository, 'test/vscode/versions.mjs'))),
	},
	platform: 'node',
	packages: 'external',
	external: ['vscode'],
};

/** @type {esbuild.BuildOptions} */
const inWorker = {
	define: { global: 'globalThis' },
	platform: 'browser',
	external: ['vscode'],
	alias: { 'node:assert/strict': './test/run/assert.web.ts' },
	inject: ['test/run/process.web.ts'],
};

/**
 * The module `tests`: loads each file when asked, because mocha's words must be there first.
 * @param {readonly string[]} files
 * @param {{grep: string | undefined, retries: number}} options
 * @returns {esbuild.Plugin}
 */
const theTests = (files, { grep, retries }) => ({
	name: 'tests',
	setup(build) {
		build.onResolve({ filter: /^tests$/ }, () => ({ path: 'tests', namespace: 'tests' }));
		build.onLoad({ filter: /.*/, namespace: 'tests' }, () => ({
			contents: `
				exports.grep = ${JSON.stringify(grep)};
				exports.retries = ${retries};
				exports.load = () => { ${files.map((file) => `require(${JSON.stringify(file)});`).join('\n')} };`,
			resolveDir: repository,
		}));
	},
});
