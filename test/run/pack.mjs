// Makes the package that people install: prepbook-<version>.vsix in the root.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from '../../esbuild.js';
import { repository } from '../vscode/versions.mjs';

/** The bundle needs no node_modules, and there is no public repository yet that the packer could link to. */
const packing = { cwd: repository, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false };

/** Resolves to the package's path. */
export async function packExtension() {
	await build({ production: true });
	const { version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
	const packagePath = join(repository, `prepbook-${version}.vsix`);
	await createVSIX({ ...packing, packagePath });
	return packagePath;
}
