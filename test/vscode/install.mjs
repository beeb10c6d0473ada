// Brings a real VS Code, a Node for it and a browser out of npm packages, once, into an ignored folder.
// No compiler, no install scripts, nothing but the registry.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { fetchPackage, installIn } from './npm.mjs';
import { during } from './progress.mjs';
import { browser, kept, repository, ripgrep, serverNode } from './versions.mjs';

const run = promisify(execFile);
const decompress = promisify(brotliDecompress);

/** Change it when what is installed changes shape; folders of another recipe are made anew. */
const recipe = 2;

/** What the server, the extension hosts and the workbench import; all else in its manifest is left out. */
const imported = new Set(
	`@microsoft/1ds-core-js @microsoft/1ds-post-js @parcel/watcher @vscode/iconv-lite-umd @vscode/proxy-agent
	@vscode/ripgrep-universal @vscode/tree-sitter-wasm @vscode/vscode-languagedetection
	@xterm/addon-clipboard @xterm/addon-image @xterm/addon-ligatures @xterm/addon-progress @xterm/addon-search
	@xterm/addon-serialize @xterm/addon-unicode11 @xterm/addon-webgl @xterm/headless @xterm/xterm
	cookie detect-libc http-proxy-agent https-proxy-agent jschardet katex minimist tar tas-client tas-client-umd
	vscode-oniguruma vscode-regexpp vscode-textmate ws yauzl yazl zod`.split(/\s+/),
);

/** Built-in extensions that are large and of no use here. */
const unwanted = [
	'copilot',
	'mermaid-markdown-features',
	'ms-vscode.js-debug',
	'ms-vscode.js-debug-companion',
	'ms-vscode.vscode-js-profile-table',
];

/**
 * A VS Code server, ready to run; resolves to its folder.
 * @param {import('./versions.mjs').Host} host
 */
export const installHost = (host) =>
	once(`vscode-${host.code}`, `VS Code ${host.code} (${host.megabytes} MB)`, async (folder) => {
		const packed = await fetchPackage(host, folder);
		await run('tar', ['xzf', packed, '--strip-components=3', 'package/lib/vscode'], { cwd: folder });
		await rm(packed);
		for (const name of unwanted) await rm(join(folder, 'extensions', name), { recursive: true, force: true });
		await keepOnlyImported(folder);
		await installIn(folder);
		await cp(join(repository, 'test/vscode/stubs'), join(folder, 'node_modules'), { recursive: true });
		await keepOnePlatformsRipgrep(join(folder, 'node_modules', ripgrep.name, 'bin'));
	});

/** Leaves the shrinkwrap in charge of versions, less the addresses in it, one of which is no registry's. @param {string} folder */
async function keepOnlyImported(folder) {
	const manifest = await json(join(folder, 'package.json'));
	const lock = await json(join(folder, 'npm-shrinkwrap.json'));
	for (const entry of Object.values(lock.packages)) {
		if (entry.resolved?.startsWith('git')) delete entry.integrity;
		delete entry.resolved;
	}
	const dependencies = Object.fromEntries(Object.entries(manifest.dependencies).filter(([name]) => imported.has(name)));
	dependencies[ripgrep.name] ??= ripgrep.version;
	const { name, version, type, overrides } = manifest;
	await write(join(folder, 'package.json'), { name, version, type, overrides, dependencies });
	await write(join(folder, 'npm-shrinkwrap.json'), lock);
}

/** @param {string} folder */
async function keepOnePlatformsRipgrep(folder) {
	for (const platform of await readdir(folder))
		if (platform !== `${process.platform}-${process.arch}`) await rm(join(folder, platform), { recursive: true });
}

/**
 * The Node to run a server with: the one at hand when it is new enough for `host`, else one from npm.
 * @param {import('./versions.mjs').Host} host
 */
export async function installNode(host) {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [least = 0, leastMinor = 0] = serverNode.atLeast;
	const newEnough = major > least || (major === least && minor >= leastMinor);
	const old = Number(host.code.split('.')[1]) <= 100;
	if (newEnough || old) return process.execPath;
	const arch = /** @type {keyof typeof serverNode.packages} */ (process.arch);
	const wanted = serverNode.packages[arch];
	if (!wanted)
		throw new Error(
			`VS Code ${host.code} needs Node ${serverNode.atLeast.join('.')} or newer; install it and try again.`,
		);
	const title = `Node ${serverNode.version} (${serverNode.megabytes} MB)`;
	const folder = await once(`node-${serverNode.version}`, title, async (folder) => {
		const packed = await fetchPackage({ ...serverNode, ...wanted }, folder);
		await run('tar', ['xzf', packed, '--strip-components=2', 'package/bin/node'], { cwd: folder });
		await rm(packed);
	});
	return join(folder, 'node');
}

/** A headless Chromium with the libraries and a font it needs; resolves to its folder. */
export const installBrowser = () =>
	once(`chromium-${browser.version}`, `Chromium ${browser.version} (${browser.megabytes} MB)`, async (folder) => {
		const packed = await fetchPackage(browser, folder);
		await run('tar', ['xzf', packed, '--strip-components=2', 'package/bin'], { cwd: folder });
		await rm(packed);
		const unpack = async (/** @type {string} */ name) =>
			writeFile(join(folder, name), await decompress(await readFile(join(folder, `${name}.br`))), { mode: 0o755 });
		for (const name of ['chromium', 'al2023.tar', 'fonts.tar']) await unpack(name);
		for (const name of ['al2023.tar', 'fonts.tar']) await run('tar', ['xf', name, '--no-same-owner'], { cwd: folder });
		for (const name of await readdir(folder)) if (/\.(br|tar)$/.test(name)) await rm(join(folder, name));
		await writeFile(join(folder, 'fonts.conf'), fontSettings);
	});

/** The machine's fonts where it has some, and the one that came with the browser where it has none. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir prefix="relative">fonts</dir>
	<dir>/usr/share/fonts</dir>
	<dir>/usr/local/share/fonts</dir>
	<cachedir>${join(kept, 'fonts-cache')}</cachedir>
	<alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
	<alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** What is being made, by name: suites that start beside each other wait for one making of what they share. */
const underWay = /** @type {Map<string, Promise<string>>} */ (new Map());

/**
 * Makes `kept/name` unless it stands there whole; resolves to its path.
 * @param {string} name
 * @param {string} title
 * @param {(folder: string) => Promise<void>} make
 */
function once(name, title, make) {
	const making = underWay.get(name) ?? makeUnlessThere(join(kept, name), title, make);
	underWay.set(name, making);
	return making;
}

/**
 * It is made beside its place and moved there last, so that an interrupted run leaves nothing half done that the next
 * one would trust.
 * @param {string} place
 * @param {string} title
 * @param {(folder: string) => Promise<void>} make
 */
async function makeUnlessThere(place, title, make) {
	const mark = join(place, '.recipe');
	if (existsSync(mark) && (await readFile(mark, 'utf8')) === `${recipe}`) return place;
	const draft = join(dirname(place), `.${basename(place)}.${process.pid}`);
	await rm(draft, { recursive: true, force: true });
	await mkdir(draft, { recursive: true });
	try {
		await during(`Fetching ${title}`, () => make(draft));
		await writeFile(join(draft, '.recipe'), `${recipe}`);
		await rm(place, { recursive: true, force: true });
		await rename(draft, place);
	} finally {
		await rm(draft, { recursive: true, force: true });
	}
	return place;
}

/** @param {string} path */
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** @param {string} path @param {unknown} value */
const write = (path, value) => writeFile(path, JSON.stringify(value, null, '\t'));
