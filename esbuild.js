// Builds what runs: node esbuild.js [--production]
//   dist/extension.js   the program, the same for both hosts; its only external is vscode
//   dist/node.js        the Node entry beside it
//   dist/catalog.json   the files of templates/ that belong to the catalog, read, so that starting parses no YAML
const { readdir, readFile } = require('node:fs/promises');
const { join } = require('node:path');
const { runInThisContext } = require('node:vm');
const esbuild = require('esbuild');

/** @param {boolean} production */
const outputs = (production) => {
	/** @type {import('esbuild').BuildOptions} */
	const shared = {
		absWorkingDir: __dirname,
		outdir: 'dist',
		bundle: true,
		format: 'cjs',
		target: 'es2022',
		minify: production,
		sourcemap: production ? false : 'linked',
		sourcesContent: false,
		logLevel: 'silent',
	};
	return [
		{
			...shared,
			entryPoints: ['src/extension.ts'],
			platform: /** @type {const} */ ('neutral'),
			mainFields: ['module', 'main'],
			external: ['vscode'],
		},
		{
			...shared,
			entryPoints: ['src/node.ts'],
			platform: /** @type {const} */ ('node'),
			external: ['vscode', './extension.js'],
		},
		{ ...shared, entryPoints: ['catalog.json'], plugins: [theCatalog] },
	];
};

/**
 * `catalog.json` is no file: it is what the program's own readers make of templates/.
 * @type {import('esbuild').Plugin}
 */
const theCatalog = {
	name: 'catalog',
	setup(building) {
		building.onResolve({ filter: /^catalog\.json$/ }, ({ path }) => ({ path, namespace: 'catalog' }));
		building.onLoad({ filter: /.*/, namespace: 'catalog' }, async () => {
			const { readers, sources } = await catalogReaders();
			const folders = readers.shelves.map((/** @type {string} */ shelf) => join(__dirname, 'templates', shelf));
			const files = (await Promise.all(folders.map(filesIn))).flat();
			const read = await Promise.all(files.map((path) => readShipped(readers, path)));
			return {
				contents: readers.catalogText(read.map(({ value }) => value)),
				errors: read.flatMap(({ errors }) => errors),
				loader: 'copy',
				watchFiles: [...sources, ...files],
				watchDirs: folders,
			};
		});
	},
};

/** The readers as they stand in the sources, and the files they come from. */
async function catalogReaders() {
	const { outputFiles, metafile } = await esbuild.build({
		absWorkingDir: __dirname,
		entryPoints: ['src/core/catalog/catalog.ts'],
		bundle: true,
		format: 'cjs',
		platform: 'node',
		packages: 'external',
		write: false,
		metafile: true,
		logLevel: 'silent',
	});
	const module = { exports: {} };
	runInThisContext(`(function (module, require) {${outputFiles[0]?.text}\n})`)(module, require);
	const readers = /** @type {typeof import('./src/core/catalog/catalog')} */ (module.exports);
	return { readers, sources: Object.keys(metafile.inputs).map((path) => join(__dirname, path)) };
}

/** @param {string} folder */
const filesIn = async (folder) => (await readdir(folder)).sort().map((name) => join(folder, name));

/** A shipped file, and its findings as errors of the build. @param {typeof import('./src/core/catalog/catalog')} readers @param {string} path */
async function readShipped(readers, path) {
	const name = path.slice(join(__dirname, 'templates/').length).replaceAll('\\', '/');
	const place = readers.placeOf(name);
	if (!place) throw new Error(`templates/${name} is no file of the catalog`);
	const { value, findings } = readers.parseShelved(place, await readFile(path, 'utf8'));
	const errors = findings.map(({ code, line, words }) => ({
		text: [code, ...words].join(', '),
		location: { file: path, line },
	}));
	return { value, errors };
}

/** Rejects with what is wrong, file and line named. @param {{production?: boolean}} [options] */
async function build({ production = false } = {}) {
	await Promise.all(outputs(production).map((options) => esbuild.build(options)));
}

/**
 * Builds now and after every change, until the process ends.
 * @param {(problem: string | undefined) => void} built called after each build of any output
 */
async function watch(built) {
	/** @type {import('esbuild').Plugin} */
	const tell = {
		name: 'tell',
		setup: (building) =>
			building.onEnd(async ({ errors }) => {
				const messages = await esbuild.formatMessages(errors, { kind: 'error', color: process.stderr.isTTY });
				built(messages.length > 0 ? messages.join('') : undefined);
			}),
	};
	for (const options of outputs(false)) {
		const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), tell] });
		await context.watch();
	}
}

module.exports = { build, watch };

if (require.main === module)
	build({ production: process.argv.includes('--production') }).catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
