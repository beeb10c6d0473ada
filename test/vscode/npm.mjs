// What we ask of npm: the project's own packages, one package's bytes, the packages of a folder.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { during } from './progress.mjs';
import { repository } from './versions.mjs';

const run = promisify(execFile);

/**
 * Runs npm without install scripts: nothing is compiled and nothing comes from anywhere but the registry.
 * @param {readonly string[]} words
 * @param {string} cwd
 */
async function npm(words, cwd) {
	const script = process.env.npm_execpath;
	const [program, first] = script?.endsWith('.js')
		? [process.execPath, [script]]
		: [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
	const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
	try {
		const shell = program === 'npm.cmd';
		return (await run(program, [...first, ...words, ...quiet], { cwd, shell, maxBuffer: 1 << 26 })).stdout;
	} catch (error) {
		const said = /** @type {{stderr?: string}} */ (error).stderr?.split('\n').slice(0, 12).join('\n').trim();
		throw new Error(`npm ${words[0]} failed in ${cwd}. Is the npm registry within reach?\n${said || error}`);
	}
}

/**
 * Fetches one package into `folder` and answers with its tarball's path.
 * Throws when the bytes are not those of `wanted.sha512`.
 * @param {import('./versions.mjs').Package} wanted
 * @param {string} folder
 */
export async function fetchPackage(wanted, folder) {
	await mkdir(folder, { recursive: true });
	const [packed] = JSON.parse(await npm(['pack', `${wanted.name}@${wanted.version}`, '--json'], folder));
	const tarball = join(folder, packed.filename);
	const found = createHash('sha512')
		.update(await readFile(tarball))
		.digest('base64');
	if (found !== wanted.sha512)
		throw new Error(`${wanted.name} ${wanted.version} is not the package we know: its sha512 is ${found}.`);
	return tarball;
}

/** Installs what `folder` names in its package.json and lock. @param {string} folder */
export const installIn = (folder) => npm(['install', '--omit=dev'], folder);

/** Installs the project's own packages when they are missing or are not those of the lock file. */
export async function ensurePackages() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major < 20 || (major === 20 && minor < 11))
		throw new Error(`This is Node ${process.versions.node}; Prepbook is built and tested with Node 20.11 or newer.`);
	if (packagesAreCurrent()) return;
	await during('Installing packages from npm', () => npm(['ci'], repository));
}

function packagesAreCurrent() {
	const wanted = packagesIn('package-lock.json');
	const present = packagesIn('node_modules/.package-lock.json');
	if (!wanted || !present) return false;
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
	);
}

/**
 * @param {string} lockFile
 * @returns {Record<string, {version: string, optional?: boolean}> | undefined}
 */
function packagesIn(lockFile) {
	try {
		return JSON.parse(readFileSync(join(repository, lockFile), 'utf8')).packages;
	} catch {
		return undefined; // Missing or broken means the same here: install.
	}
}
