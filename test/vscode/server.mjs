// A VS Code server on this machine: started, asked for its address, stopped without a trace.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installHost, installNode } from './install.mjs';
import { loggedErrors } from './logs.mjs';
import { startOnLeash } from './onLeash.mjs';

const run = promisify(execFile);

/** A window without greetings, chat, accounts or anything that would ask the network. */
export const quietSettings = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'git.enabled': false,
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.commandCenter': false,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * @typedef {object} Server
 * @property {string} folder of its user data and logs
 * @property {string} authority host and port, as remote addresses name it
 * @property {(query?: Record<string, string>) => string} address of a window, with the token that opens it
 * @property {() => Promise<readonly string[]>} errors what the extension hosts logged as errors, each with its stack
 * @property {Promise<void>} ended resolves when it has stopped for any reason
 * @property {() => Promise<number>} killHosts kills its extension hosts, as a crash does; resolves to how many those were
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server; its user data and logs lie in `folder`, and so do its extensions where no other place is named. With `settings`, these become the user's.
 * Throws when it does not come up.
 * @param {import('./versions.mjs').Host} host
 * @param {string} folder
 * @param {{port?: number, settings?: Record<string, unknown>, keys?: readonly object[], extensions?: string}} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(
	host,
	folder,
	{ port = 0, settings, keys, extensions = join(folder, 'extensions') } = {},
) {
	if (settings) await writeUser(folder, 'settings', settings);
	if (keys) await writeUser(folder, 'keybindings', keys);
	const token = randomUUID();
	const { program, words } = await serverProgram(host, folder, extensions);
	const flags = ['--host', '127.0.0.1', '--port', `${port}`, '--connection-token', token, '--disable-telemetry'];
	const child = startOnLeash(program, [...words, ...flags]);
	/** @type {Promise<void>} */
	const ended = new Promise((resolve) => child.on('close', () => resolve()));
	const authority = `127.0.0.1:${await listeningPort(child)}`;
	return {
		folder,
		authority,
		address: (query = {}) => `http://${authority}/?${new URLSearchParams({ tkn: token, ...query })}`,
		errors: () => loggedErrors(join(folder, 'data/logs')),
		ended,
		killHosts: () => killHosts(child.pid ?? 0),
		stop: () => {
			child.stdin.end();
			return ended;
		},
	};
}

/** Of a process group, those that run extensions; by what Linux tells of processes. @param {number} group */
async function killHosts(group) {
	const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
	let killed = 0;
	for (const pid of pids) {
		const about = (/** @type {string} */ what) => readFile(`/proc/${pid}/${what}`, 'utf8').catch(() => '');
		const ofGroup = Number((await about('stat')).split(') ')[1]?.split(' ')[2]) === group;
		if (!ofGroup || !(await about('cmdline')).includes('--type=extensionHost')) continue;
		process.kill(Number(pid), 'SIGKILL');
		killed++;
	}
	return killed;
}

/**
 * Installs a packed extension into a folder of extensions, as a user would.
 * @param {import('./versions.mjs').Host} host
 * @param {string} extensions
 * @param {string} vsix
 */
export async function installExtension(host, extensions, vsix) {
	const { program, words } = await serverProgram(host, `${extensions}.install`, extensions);
	await run(program, [...words, '--install-extension', vsix, '--force']);
}

/**
 * @param {import('./versions.mjs').Host} host
 * @param {string} folder
 * @param {string} extensions
 */
async function serverProgram(host, folder, extensions) {
	const [place, program] = [await installHost(host), await installNode(host)];
	const main = join(place, 'out/server-main.js');
	const folders = ['--server-data-dir', folder, '--extensions-dir', extensions];
	return { program, words: [main, '--accept-server-license-terms', ...folders] };
}

/**
 * What the user has set; read by a window when it opens, not later.
 * @param {string} folder
 * @param {'settings' | 'keybindings'} what
 * @param {object} value
 */
export async function writeUser(folder, what, value) {
	await mkdir(join(folder, 'data/User'), { recursive: true });
	await writeFile(join(folder, `data/User/${what}.json`), JSON.stringify(value, null, '\t'));
}

/** @param {import('node:child_process').ChildProcessWithoutNullStreams} child @returns {Promise<number>} */
function listeningPort(child) {
	return new Promise((resolve, reject) => {
		let said = '';
		const listen = (/** @type {Buffer} */ chunk) => {
			said = (said + chunk).slice(-20_000);
			const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
			if (port) resolve(Number(port));
		};
		child.stdout.on('data', listen);
		child.stderr.on('data', listen);
		child.on('close', () => reject(new Error(`The VS Code server ended before it was ready:\n${said}`)));
	});
}
