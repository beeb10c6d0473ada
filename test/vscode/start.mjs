// npm start: opens the worked example in a real VS Code with Prepbook in it, and reloads it after every change.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installDesktop, startDesktop } from './desktop.mjs';
import { exampleCopy } from './example.mjs';
import { quietSettings, startServer } from './server.mjs';
import { kept, newest, repository } from './versions.mjs';
import { builtMark, watch } from './watch.mjs';

const help = `npm start -- [--folder PATH] [--port N] [--desktop | --server] [--no-browser]
  --folder PATH  open this folder instead of the worked example
  --port N       serve there instead of on a free port
  --desktop      a desktop VS Code, downloaded from its makers (the default on macOS and Windows)
  --server       a VS Code server from npm (the default on Linux)
  --no-browser   print the address and open nothing`;

const options = readOptions();

/** Where this VS Code keeps its settings and state between starts. */
const home = join(kept, 'start');

/** The extensions in development: Prepbook, and the one that reloads the window after a build. */
const extensions = [repository, join(repository, 'test/vscode/reload')];

try {
	await start();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

function readOptions() {
	try {
		return parseArgs({
			options: {
				folder: { type: 'string' },
				port: { type: 'string' },
				desktop: { type: 'boolean' },
				server: { type: 'boolean' },
				'no-browser': { type: 'boolean' },
				help: { type: 'boolean', short: 'h' },
			},
		}).values;
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
		process.exit(2);
	}
}

async function start() {
	if (options.help) return console.log(help);
	const port = await freePort();
	const folder = options.folder ? resolve(options.folder) : await exampleCopy();
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
	const desktop = options.desktop ?? (process.platform !== 'linux' && !options.server);
	await watch(desktop ? undefined : nameExtensions);
	process.env.PREPBOOK_BUILT = builtMark;
	await (desktop ? openDesktop(folder) : openServer(folder, port));
	process.exit(0);
}

/** @param {string} folder */
async function openDesktop(folder) {
	const program = await installDesktop('stable');
	const child = startDesktop(program, { folder: join(home, 'desktop'), open: folder, extensions }, 'inherit');
	process.on('exit', () => child.kill());
	await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}

/** @param {string} folder @param {number} port */
async function openServer(folder, port) {
	const settings = existsSync(join(home, 'data/User/settings.json')) ? undefined : quietSettings;
	const server = await startServer(newest, home, { port, ...(settings && { settings }) });
	const address = server.address({ folder });
	console.log(`\nVS Code ${newest.code} with Prepbook:\n\n  ${address}\n\nCtrl-C ends it.`);
	if (!options['no-browser']) openBrowser(address);
	for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
	await server.ended;
}

/**
 * Makes the server's list of installed extensions name the folders themselves, so that a build is there at once.
 * The server keeps what it read of their manifests as long as this list is not written anew.
 */
async function nameExtensions() {
	const entries = extensions.map(async (path) => {
		const { publisher, name, version } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
		return { identifier: { id: `${publisher}.${name}` }, version, location: { $mid: 1, path, scheme: 'file' } };
	});
	await mkdir(join(home, 'extensions'), { recursive: true });
	await writeFile(join(home, 'extensions/extensions.json'), JSON.stringify(await Promise.all(entries)));
}

/** The port that was asked for, or 0 for any. */
async function freePort() {
	const port = Number(options.port ?? 0);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new Error(`“${options.port}” is no port: give a number up to 65535.`);
	await new Promise((resolve, reject) => {
		const probe = createServer().listen(port, '127.0.0.1', () => probe.close(resolve));
		probe.on('error', () => reject(new Error(`Port ${port} cannot be used; give another one, or none.`)));
	});
	return port;
}

/** Opens the default browser where there is one; where there is none, the printed address is enough. @param {string} address */
function openBrowser(address) {
	const opener = { darwin: 'open', win32: 'explorer' }[String(process.platform)] ?? linuxOpener();
	if (opener)
		spawn(opener, [address], { stdio: 'ignore', detached: true })
			.on('error', () => {})
			.unref();
}

function linuxOpener() {
	if (process.env.BROWSER) return process.env.BROWSER;
	const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.WSL_DISTRO_NAME;
	const folders = (process.env.PATH ?? '').split(delimiter);
	const found = ['wslview', 'xdg-open'].find((name) => folders.some((folder) => existsSync(join(folder, name))));
	return screen ? found : undefined;
}
