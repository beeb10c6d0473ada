// What is measured in a Node of its own, where nothing else is loaded.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import esbuild from 'esbuild';
import { repository } from '../vscode/versions.mjs';

/** @param {boolean} full with a book of 50,000 notes @returns {Promise<readonly import('./figure').Figure[]>} */
export async function measuredInNode(full) {
	const bundle = join(repository, 'out/bench.js');
	await esbuild.build({
		absWorkingDir: repository,
		entryPoints: ['test/bench/inNode.ts'],
		outfile: bundle,
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		platform: 'node',
		packages: 'external',
		sourcemap: 'inline',
		define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(repository, 'test/vscode/versions.mjs'))) },
	});
	const flags = ['--expose-gc', '--max-old-space-size=4096'];
	const running = promisify(execFile)(process.execPath, [...flags, bundle, ...(full ? ['--full'] : [])]);
	running.child.stderr?.pipe(process.stderr);
	return JSON.parse((await running).stdout);
}
