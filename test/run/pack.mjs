// Makes the package that people install: prepbook-<version>.vsix in the root.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from '../../esbuild.js';
import { repository } from '../vscode/versions.mjs';

const run = promisify(execFile);

/** The bundle needs no node_modules, and there is no public repository yet that the packer could link to. */
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];

/** Resolves to the package's path. */
export async function packExtension() {
	await build({ production: true });
	const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
	const path = join(repository, `prepbook-${version}.vsix`);
	const packer = join(repository, 'node_modules/@vscode/vsce/vsce');
	await run(process.execPath, [packer, 'package', ...flags, '--out', path], { cwd: repository });
	return path;
}
