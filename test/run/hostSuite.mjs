// The in-host suite: test/host, run inside a real VS Code.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { build } from '../../esbuild.js';
import { startBrowser } from '../vscode/browser.mjs';
import { workerErrors } from '../vscode/logs.mjs';
import { quietSettings, startServer } from '../vscode/server.mjs';
import { repository } from '../vscode/versions.mjs';
import { openWindow } from '../vscode/window.mjs';
import { belongsTo, bundleTests } from './bundles.mjs';
import { newRun } from './newRun.mjs';
import { Ear, longestMinutes, verdict } from './verdict.mjs';

/** Makes VS Code run the extension in the web worker although there is a Node host. */
const inWebWorker = { 'remote.extensionKind': { 'prepbook.prepbook': ['web'] } };

/**
 * @param {import('../vscode/versions.mjs').Host} host
 * @param {'host' | 'web'} place
 * @param {string | undefined} grep
 * @returns {Promise<import('./verdict.mjs').Counts>}
 */
export async function runInHost(host, place, grep) {
	const name = `VS Code ${host.code}, ${place === 'web' ? 'web worker' : 'Node'} host`;
	await build();
	const tests = await bundleTests({ name: place, folder: 'test/host', has: belongsTo(place), place, grep });
	const { folder, workspace } = await newRun();
	const settings = { ...quietSettings, ...(place === 'web' && inWebWorker) };
	const browser = await startBrowser();
	const server = await startServer(host, join(folder, 'server'), { settings });
	try {
		console.log(`\n${name}`);
		const page = await browser.newPage();
		const end = endOf(page);
		const development = { extensions: [repository], tests };
		await openWindow(page, server, { workspace: join(workspace, 'two-roots.code-workspace') }, development);
		const { ear, problem, errors } = await end;
		const inWorker = place === 'web' ? await workerErrors(page) : [];
		const logged = [...errors, ...inWorker, ...(await server.errors())];
		const complaint = logged.length > 0 ? `logged errors in the extension host:\n${logged.join('\n')}\n` : undefined;
		return verdict(name, ear, grep, problem ?? complaint);
	} finally {
		await browser.close();
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/**
 * How the suite in `page` ends. VS Code also says 0 when its extension host died, so the counts have the last word.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ear: Ear, problem: string | undefined, errors: readonly string[]}>}
 */
async function endOf(page) {
	const ear = new Ear();
	/** @type {string[]} */
	const errors = [];
	page.on('pageerror', (error) => errors.push(error.stack || error.message));
	await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ words) => {
		const line = format(...words);
		if (!ear.hear(line) && process.env.PREPBOOK_TRACE) console.log(`    ${line}`);
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
