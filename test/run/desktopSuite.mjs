// The in-host suite in a desktop VS Code, for those whose network has one.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { installDesktop, startDesktop } from '../vscode/desktop.mjs';
import { loggedErrors } from '../vscode/logs.mjs';
import { oldest } from '../vscode/versions.mjs';
import { buildOnce } from './built.mjs';
import { belongsTo, bundleTests } from './bundles.mjs';
import { extensions, newRun } from './newRun.mjs';
import { Ear, longestMinutes, sum, verdict } from './verdict.mjs';

/**
 * @param {string | undefined} grep
 * @param {import('./verdict.mjs').Say} say
 * @returns {Promise<import('./verdict.mjs').Counts>}
 */
export async function runInDesktop(grep, say) {
	await buildOnce();
	const all = [];
	const given = process.env.PREPBOOK_DESKTOP;
	for (const version of given ? [given] : ['stable', oldest.code])
		for (const place of /** @type {const} */ (['host', 'web'])) all.push(await runIn(version, place, grep, say));
	return all.reduce(sum);
}

/**
 * @param {string} version
 * @param {'host' | 'web'} place
 * @param {string | undefined} grep
 * @param {import('./verdict.mjs').Say} say
 */
async function runIn(version, place, grep, say) {
	const name = `desktop VS Code ${version}, ${place === 'web' ? 'web worker' : 'Node'} host`;
	const program = await installDesktop(version);
	const tests = await bundleTests({ name: place, folder: 'test/host', has: belongsTo(place), place, grep });
	const { folder, workspace } = await newRun();
	const flags = [`--extensionTestsPath=${tests}`, ...(place === 'web' ? ['--extensionDevelopmentKind=web'] : [])];
	const child = startDesktop(
		program,
		{ folder, open: join(workspace, 'two-roots.code-workspace'), extensions, flags },
		['ignore', 'pipe', 'inherit'],
	);
	say(`\n${name}`);
	const ear = new Ear(say);
	if (child.stdout) createInterface(child.stdout).on('line', (line) => ear.hear(line));
	const late = setTimeout(() => child.kill('SIGKILL'), longestMinutes * 60_000);
	const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
	clearTimeout(late);
	const errors = await loggedErrors(join(folder, 'data/logs'));
	await rm(folder, { recursive: true, force: true });
	return verdict(name, ear, grep, code === 0 || ear.told ? complaint(errors) : `ended with ${code}`);
}

/** @param {readonly string[]} errors */
const complaint = (errors) => (errors.length > 0 ? `logged errors:\n${errors.join('\n')}\n` : undefined);
