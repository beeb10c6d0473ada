// TypeScript of this folder as something Node can load.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { repository } from '../vscode/versions.mjs';

/** Resolves to the path of the bundle. @param {string} name of a file here, without its ending */
export async function bundled(name) {
	const outfile = join(repository, `out/bench-${name}.js`);
	await esbuild.build({
		absWorkingDir: repository,
		entryPoints: [`test/bench/${name}.ts`],
		outfile,
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		platform: 'node',
		packages: 'external',
		sourcemap: 'inline',
		define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(repository, 'test/vscode/versions.mjs'))) },
	});
	return outfile;
}
