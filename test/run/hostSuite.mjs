// The in-host suite: test/host, run inside a real VS Code.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { startBrowser } from '../vscode/browser.mjs';
import { workerErrors } from '../vscode/logs.mjs';
import { quietSettings, startServer } from '../vscode/server.mjs';
import { openWindow } from '../vscode/window.mjs';
import { buildOnce } from './built.mjs';
import { belongsTo, bundleTests } from './bundles.mjs';
import { extensions, newRun } from './newRun.mjs';
import { Ear, longestMinutes, sum, verdict } from './verdict.mjs';

/** Makes VS Code run the extensions in the web worker although there is a Node host. */
const inWebWorker = { 'remote.extensionKind': { 'prepbook.prepbook': ['web'], 'redhat.vscode-yaml': ['web'] } };

/** Nobody looks at these windows, and what they draw takes time. */
const smallScreen = { width: 800, height: 450 };
const unseen = {
	'breadcrumbs.enabled': false,
	'editor.minimap.enabled': false,
	'explorer.autoReveal': false,
	'workbench.reduceMotion': 'on',
};

/**
 * @typedef {object} HostSuite
 * @property {import('../vscode/versions.mjs').Host} host
 * @property {'host' | 'web'} place
 * @property {string} [folder] of its tests
 * @property {readonly string[]} [only] the files of tests it has, where it has not all
 * @property {1 | 2} [windows] of one installation, in each of which the suite runs at the same time
 * @property {string | undefined} grep
 * @property {number} [retries]
 * @property {import('./verdict.mjs').Say} say
 */

/** @param {HostSuite} suite @returns {Promise<import('./verdict.mjs').Counts>} */
export async function runInHost({
	host,
	place,
	folder: tests = 'test/host',
	only,
	windows = 1,
	grep,
	retries = 0,
	say,
}) {
	const kind = place === 'web' ? 'web worker' : 'Node';
	const name = `VS Code ${host.code}, ${kind} host${windows === 1 ? '' : `, ${windows} windows`}`;
	await buildOnce();
	const has = only ? (/** @type {string} */ path) => only.includes(path) : belongsTo(place);
	const bundle = await bundleTests({
		name: `${place}-${host.code}-${windows}`,
		folder: tests,
		has,
		place,
		grep,
		retries,
	});
	const { folder, workspace } = await newRun();
	// VS Code's watcher may miss what happens in a folder that came with its parent: this one is there before the windows.
	await mkdir(join(workspace, 'career/shared/log'), { recursive: true });
	const settings = { ...quietSettings, ...unseen, ...(place === 'web' && inWebWorker) };
	const browser = await startBrowser();
	const server = await startServer(host, join(folder, 'server'), { settings });
	try {
		say(`\n${name}`);
		const pages = await Promise.all(Array.from({ length: windows }, () => browser.newPage({ viewport: smallScreen })));
		const ends = Promise.all(pages.map((page) => endOf(page, say)));
		const development = { extensions, tests: bundle };
		// Of two windows on one workspace VS Code sometimes shows the second one without its folders.
		const views = [{ workspace: join(workspace, 'two-roots.code-workspace') }, { folder: join(workspace, 'career') }];
		for (const [index, page] of pages.entries()) await openWindow(page, server, views[index] ?? {}, development);
		const logged = [];
		for (const [index, { errors }] of (await ends).entries())
			logged.push(...errors, ...(place === 'web' && pages[index] ? await workerErrors(pages[index]) : []));
		logged.push(...(await server.errors()));
		const complaint = logged.length > 0 ? `logged errors in the extension host:\n${logged.join('\n')}\n` : undefined;
		const verdicts = (await ends).map(({ ear, problem }) => verdict(name, ear, grep, problem ?? complaint));
		return verdicts.reduce(sum);
	} finally {
		await browser.close();
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * How the suite in `page` ends. VS Code also says 0 when its extension host died, so the counts have the last word.
 * @param {import('playwright-core').Page} page
 * @param {import('./verdict.mjs').Say} say
 * @returns {Promise<{ear: Ear, problem: string | undefined, errors: readonly string[]}>}
 */
async function endOf(page, say) {
	const ear = new Ear(say);
	/** @type {string[]} */
	const errors = [];
	page.on('pageerror', (error) => errors.push(error.stack || error.message));
	await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ words) => {
		const line = format(...words);
		if (!ear.hear(line) && process.env.PREPBOOK_TRACE) say(`    ${line}`);
	});
	return new Promise((resolve) => {
		const late = setTimeout(() => finish(`was not done after ${longestMinutes} minutes`), longestMinutes * 60_000);
		const finish = (/** @type {string | undefined} */ problem) => {
			clearTimeout(late);
			resolve({ ear, problem, errors });
		};
		page.on('crash', () => finish('crashed its page'));
		void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) =>
			finish(code === 0 || ear.told ? undefined : `ended with ${code}`),
		);
	});
}
