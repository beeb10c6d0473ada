// What needs no VS Code: the project's tools, and tests in a Node of their own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startOnLeash } from '../vscode/onLeash.mjs';
import { repository } from '../vscode/versions.mjs';
import { bundleTests } from './bundles.mjs';
import { Ear, failure, longestMinutes, none, verdict } from './verdict.mjs';

/** @typedef {import('./verdict.mjs').Counts} Counts */

/**
 * One of the project's tools: passed when it ends with 0.
 * @param {string} title
 * @param {string} script below node_modules
 * @param {readonly string[]} words
 * @param {import('./verdict.mjs').Say} say
 * @param {string} [mend] the command that mends what it finds
 * @returns {Promise<Counts>}
 */
export async function runTool(title, script, words, say, mend) {
	const program = [join('node_modules', script), ...words];
	const child = spawn(process.execPath, program, { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
	/** @type {Buffer[]} */
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
	if ((await ended(child)) === 0) {
		say(`passed: ${title}`);
		return { ...none, passed: 1 };
	}
	// The type checker tells of a file once for each project that holds it.
	say(
		[
			...new Set(
				Buffer.concat(said)
					.toString()
					.trimEnd()
					.split(/\n(?=\S)/),
			),
		].join('\n'),
	);
	say(`FAILED: ${title}.${mend ? ` To mend it: ${mend}.` : ''}`);
	return failure(title);
}

/**
 * Tests in a Node of their own, on a leash. That it ended is not enough: it must have told its counts.
 * @param {Omit<import('./bundles.mjs').Suite, 'place'>} suite
 * @param {import('./verdict.mjs').Say} say
 * @returns {Promise<Counts>}
 */
export async function runInNode(suite, say) {
	const { name, grep } = suite;
	const bundle = await bundleTests({ ...suite, place: 'node' });
	say(`\n${name}`);
	const child = startOnLeash(process.execPath, ['--enable-source-maps', bundle], repository);
	const ear = new Ear(say);
	createInterface(child.stdout).on('line', (line) => ear.hear(line) || say(line));
	createInterface(child.stderr).on('line', say);
	const late = setTimeout(() => child.stdin.end(), longestMinutes * 60_000);
	await ended(child);
	clearTimeout(late);
	return verdict(name, ear, grep, undefined);
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number | string>} */
const ended = (child) =>
	new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => resolve(code ?? signal ?? 1));
	});
