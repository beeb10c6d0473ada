// The parts of a test run, each of which can be run alone.
import { build } from '../../esbuild.js';
import { browserRuns, newest, oldest } from '../vscode/versions.mjs';
import { runInDesktop } from './desktopSuite.mjs';
import { runInHost } from './hostSuite.mjs';
import { runInNode, runTool } from './nodeSuite.mjs';
import { packExtension } from './pack.mjs';
import { failure, none, sum } from './verdict.mjs';

/**
 * One step of a run; `grep` chooses among its tests by their names.
 * @typedef {(grep: string | undefined) => Promise<import('./verdict.mjs').Counts>} Step
 */

/** @type {Readonly<Record<string, Step>>} */
export const steps = {
	types: () => runTool('types', 'typescript/bin/tsc', ['--build']),
	lint: () => runTool('lint', '@biomejs/biome/bin/biome', ['lint', '--error-on-warnings', '.']),
	format: () => runTool('format', '@biomejs/biome/bin/biome', ['format', '.'], 'npm run format'),

	/** What holds the house: imports, the manifest, the built program, the package's list of files. */
	fences: async (grep) => {
		const built = await build({ production: true }).then(
			() => none,
			(error) => failure(`build: ${error.message}`),
		);
		return sum(built, await runInNode({ name: 'fences', folder: 'test/unit', has: isOnTop, grep }));
	},
	code: (grep) => runInNode({ name: 'unit', folder: 'test/unit', has: (path) => !isOnTop(path), grep }),

	'newest-node': (grep) => runInHost({ host: newest, place: 'host', grep }),
	'newest-web': (grep) => runInHost({ host: newest, place: 'web', grep }),
	'oldest-node': (grep) => runInHost({ host: oldest, place: 'host', grep }),
	'oldest-web': (grep) => runInHost({ host: oldest, place: 'web', grep }),
	windows: (grep) => runInHost({ host: newest, place: 'host', folder: 'test/windows', windows: 2, grep }),

	ui: async (grep) => {
		process.env.PREPBOOK_VSIX = await packExtension();
		return runInNode({ name: 'ui', folder: 'test/ui', has: () => true, grep });
	},
	desktop: (grep) => runInDesktop(grep),
};

/** Steps by one name. @type {Readonly<Record<string, readonly string[]>>} */
export const groups = {
	check: ['types', 'lint', 'format', 'fences'],
	unit: ['fences', 'code'],
	host: ['newest-node', 'newest-web', 'oldest-node', 'oldest-web', 'windows'],
	all: browserRuns
		? Object.keys(steps).filter((name) => name !== 'desktop')
		: ['types', 'lint', 'format', 'fences', 'code', 'desktop'],
};

/** Said before a run that cannot have every suite. */
export const shortfall = browserRuns
	? undefined
	: 'The VS Code from npm and its browser run on Linux x64 alone. Here the in-host suite runs in desktop VS Codes, and the UI suite does not run.';

/** The tests of the project itself lie on top of their folder, those of its code below, as the code does. @param {string} path */
function isOnTop(path) {
	return !path.includes('/');
}
