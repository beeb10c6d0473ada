// The parts of a test run, each of which can be run alone.
import { build } from '../../esbuild.js';
import { installBrowser, installHost, installNode } from '../vscode/install.mjs';
import { browserRuns, newest, oldest } from '../vscode/versions.mjs';
import { runInDesktop } from './desktopSuite.mjs';
import { runInHost } from './hostSuite.mjs';
import { runInNode, runTool } from './nodeSuite.mjs';
import { packExtension } from './pack.mjs';
import { failure, none, sum } from './verdict.mjs';

/**
 * One step of a run; `grep` chooses among its tests by their names.
 * @typedef {(grep: string | undefined, say: import('./verdict.mjs').Say) => Promise<import('./verdict.mjs').Counts>} Step
 */

/**
 * What an old VS Code lacks is found by the whole suite in its Node host, what a web host lacks by the whole suite in
 * the newest one. Where both meet it is enough that one starts, reads, writes and is asked.
 */
const firstSteps = ['activation', 'anyDisk', 'commands', 'newBook'].map((name) => `${name}.test.ts`);

/**
 * A window of VS Code on a busy machine is now and then a moment late for a test. Where nobody sits before the run, such a
 * test is tried once more, and the run says which; whoever works on it sees it fail.
 */
const retries = process.env.CI ? 1 : 0;

/** @type {Promise<string> | undefined} */
let packed;
const packOnce = () => (packed ??= packExtension());

/** @type {Readonly<Record<string, Step>>} */
export const steps = {
	types: (_, say) => runTool('types', 'typescript/bin/tsc', ['--build'], say),
	lint: (_, say) => runTool('lint', '@biomejs/biome/bin/biome', ['lint', '--error-on-warnings', '.'], say),
	format: (_, say) => runTool('format', '@biomejs/biome/bin/biome', ['format', '.'], say, 'npm run format'),

	/** What holds the house: imports, the manifest, the built program, the package's list of files. */
	fences: async (grep, say) => {
		const built = await build({ production: true }).then(
			() => none,
			(error) => failure(`build: ${error.message}`),
		);
		return sum(built, await runInNode({ name: 'fences', folder: 'test/unit', has: isOnTop, grep }, say));
	},
	/** What people install; before any VS Code of the run reads the program in `dist`, which this builds anew. */
	package: async () => {
		await packOnce();
		return none;
	},
	/** What windows need and is not there yet: it takes the network, while others take the processor. */
	fetch: async () => {
		await Promise.all([
			...[newest, oldest].flatMap((host) => [installHost(host), installNode(host)]),
			installBrowser(),
		]);
		return none;
	},

	code: (grep, say) => runInNode({ name: 'unit', folder: 'test/unit', has: isOfCode, grep }, say),
	/** What reads prose, against much of it. */
	prose: (grep, say) => runInNode({ name: 'prose', folder: 'test/unit', has: isOfProse, grep }, say),
	/** Most of it is waiting for processes that are killed while they write. */
	disk: (grep, say) => runInNode({ name: 'disk', folder: 'test/unit', has: isOfDisk, grep }, say),

	'newest-node': (grep, say) => runInHost({ host: newest, place: 'host', grep, retries, say }),
	'newest-web': (grep, say) => runInHost({ host: newest, place: 'web', grep, retries, say }),
	'oldest-node': (grep, say) => runInHost({ host: oldest, place: 'host', grep, retries, say }),
	'oldest-web': (grep, say) => runInHost({ host: oldest, place: 'web', only: firstSteps, grep, retries, say }),
	windows: (grep, say) => runInHost({ host: newest, place: 'host', folder: 'test/windows', windows: 2, grep, say }),

	ui: async (grep, say) => {
		process.env.PREPBOOK_VSIX = await packOnce();
		return runInNode({ name: 'ui', folder: 'test/ui', has: (path) => !isOfPage(path), grep, retries }, say);
	},
	/** Pages in a browser of their own, without a VS Code around them. */
	pages: (grep, say) => runInNode({ name: 'pages', folder: 'test/ui', has: isOfPage, grep }, say),
	desktop: (grep, say) => runInDesktop(grep, say),
};

/**
 * One stage comes after the other. In a stage lanes run beside each other, the steps of a lane one after the other: two
 * lanes for two cores, and one that mostly waits. What shares a folder or an address is in one lane or in other stages.
 */
const stages = [
	[['types'], ['lint', 'format', 'fences', 'package'], ['fetch']],
	[
		['newest-node', 'oldest-node', 'windows'],
		['newest-web', 'oldest-web'],
	],
	[['ui']], // Alone: beside the unit tests a window takes longer than a person waits for it.
	[['code'], ['prose', 'pages'], ['disk']],
	[['desktop']],
];

/** The stages of a run of these steps. @param {readonly string[]} names */
export const stagesOf = (names) =>
	stages
		.map((stage) => stage.map((lane) => lane.filter((name) => names.includes(name))).filter(({ length }) => length > 0))
		.filter(({ length }) => length > 0);

/** Steps by one name. @type {Readonly<Record<string, readonly string[]>>} */
export const groups = {
	check: ['types', 'lint', 'format', 'fences'],
	unit: ['fences', 'code', 'prose', 'disk'],
	host: ['newest-node', 'newest-web', 'oldest-node', 'oldest-web', 'windows'],
	all: browserRuns
		? Object.keys(steps).filter((name) => name !== 'desktop')
		: ['types', 'lint', 'format', 'fences', 'code', 'prose', 'disk', 'desktop'],
};

/** Said before a run that cannot have every suite. */
export const shortfall = browserRuns
	? undefined
	: 'The VS Code from npm and its browser run on Linux x64 alone. Here the in-host suite runs in desktop VS Codes, and the UI suite does not run.';

/** The tests of the project itself lie on top of their folder, those of its code below, as the code does. @param {string} path */
function isOnTop(path) {
	return !path.includes('/');
}

/** @param {string} path */
function isOfDisk(path) {
	return path.startsWith('host/');
}

/** @param {string} path */
function isOfProse(path) {
	return path.startsWith('core/checks/') || path.startsWith('core/words/');
}

/** @param {string} path */
function isOfCode(path) {
	return !isOnTop(path) && !isOfDisk(path) && !isOfProse(path);
}

/** @param {string} path */
function isOfPage(path) {
	return path.endsWith('Page.test.ts');
}
