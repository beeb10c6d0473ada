// Builds what runs: node esbuild.js [--production]
//   dist/extension.js   the program, the same for both hosts; its only external is vscode
//   dist/node.js        the Node entry beside it
//   dist/coverage.*     the page of a company's coverage, its script and its style
//   dist/timer.*        the page of the practice timer, its script and its style
//   dist/catalog.json   the files of templates/ that belong to the catalog, read, so that starting parses no YAML
//   dist/texts.json     what new notes start from, design patterns and the worked example, in one file: a web host
//                       cannot list a folder
const { mkdir, readdir, readFile, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const { runInThisContext } = require('node:vm');
const { minify } = require('@swc/core');
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
		charset: 'utf8',
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
			plugins: [theHost, theReadingYaml],
		},
		{
			...shared,
			entryPoints: ['src/node.ts'],
			platform: /** @type {const} */ ('node'),
			external: ['vscode', './extension.js'],
		},
		...['coverage', 'timer'].map((page) => ({
			...shared,
			entryPoints: ['ts', 'css'].map((end) => ({ in: `media/${page}/page.${end}`, out: page })),
			platform: /** @type {const} */ ('browser'),
			format: /** @type {const} */ ('iife'),
		})),
		{ ...shared, entryPoints: ['catalog.json'], plugins: [theCatalog] },
		{ ...shared, entryPoints: ['texts.json'], plugins: [theTexts] },
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

/**
 * `texts.json` is no file either: it holds the note templates, the patterns and the worked example, path → text.
 * @type {import('esbuild').Plugin}
 */
const theTexts = {
	name: 'texts',
	setup(building) {
		building.onResolve({ filter: /^texts\.json$/ }, ({ path }) => ({ path, namespace: 'texts' }));
		building.onLoad({ filter: /.*/, namespace: 'texts' }, async () => {
			const names = ['notes', 'patterns', 'example'].map((name) => join(__dirname, 'templates', name));
			const entries = await Promise.all(
				names.map((name) => readdir(name, { recursive: true, withFileTypes: true }).then((all) => all.sort(byPath))),
			);
			const files = entries.flat().filter((entry) => entry.isFile());
			const folders = [
				...names,
				...entries
					.flat()
					.filter((entry) => entry.isDirectory())
					.map(pathOf),
			];
			const texts = await Promise.all(
				files.map(async (file) => [nameOf(pathOf(file)), await readFile(pathOf(file), 'utf8')]),
			);
			return {
				contents: JSON.stringify(Object.fromEntries(texts)),
				loader: 'copy',
				watchFiles: files.map(pathOf),
				watchDirs: folders,
			};
		});
	},
};

/**
 * VS Code's interface is asked for once. By itself the bundler asks in each file, and spells `vscode.` before each use.
 * @type {import('esbuild').Plugin}
 */
const theHost = {
	name: 'host',
	setup(building) {
		building.onResolve({ filter: /^vscode$/ }, ({ path, namespace }) =>
			namespace === 'host' ? { path, external: true } : { path, namespace: 'host' },
		);
		building.onLoad({ filter: /.*/, namespace: 'host' }, async () => {
			const source = join(__dirname, 'src');
			const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'));
			const texts = await Promise.all(files.map((name) => readFile(join(source, name), 'utf8')));
			return { contents: `export const { ${valuesOfHost(texts).join(', ')} } = require('vscode');` };
		});
	},
};

/** What files import of VS Code that is more than a type. @param {string[]} texts */
function valuesOfHost(texts) {
	const imports = texts.flatMap((text) => /^import \{([^}]*)\} from 'vscode'/m.exec(text)?.[1]?.split(',') ?? []);
	const names = imports.map((one) => one.trim().split(' as ')[0] ?? '');
	return [...new Set(names.filter((name) => /^\w+$/.test(name)))].sort();
}

/**
 * Of the YAML library only what reads: its lexer, its parser and its composer, with the holders of src/core/yamlNodes.ts
 * for its documents and nodes. Why it is sure that those do: nothing asks a document for a text, for plain
 * values or for nodes of its own, and every text is read by the failsafe schema, whatever `%YAML` it begins with.
 * @type {import('esbuild').Plugin}
 */
const theReadingYaml = {
	name: 'reading YAML',
	setup(building) {
		const { absWorkingDir = __dirname } = building.initialOptions;
		const unmet = new Set(held);
		building.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]index\.js$/ }, () => ({ contents: readingParts }));
		building.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
			const asked = join(resolveDir, path);
			const [, name] = asked.replaceAll('\\', '/').split('/yaml/browser/dist/');
			if (name === undefined) return undefined;
			const place = held.find((one) => name.startsWith(one));
			if (place === undefined) return { path: asked, sideEffects: false };
			unmet.delete(place);
			return { path: join(absWorkingDir, 'src/core/yamlNodes.ts') };
		});
		building.onEnd(({ errors }) => {
			const gone = errors.length > 0 ? [] : [...unmet];
			return { errors: gone.map((place) => ({ text: `yaml/browser/dist/${place} is asked for no more` })) };
		});
	},
};

const readingParts = `
export { Composer } from './dist/compose/composer.js';
export { Lexer } from './dist/parse/lexer.js';
export { Parser } from './dist/parse/parser.js';
export { isAlias, isMap, isScalar, isSeq } from './dist/nodes/identity.js';
`;

/** What the holders stand for. */
const held = ['doc/', 'nodes/'];

/** @param {import('node:fs').Dirent} entry */
const pathOf = (entry) => join(entry.parentPath, entry.name);

/** @param {import('node:fs').Dirent} a @param {import('node:fs').Dirent} b */
const byPath = (a, b) => (pathOf(a) < pathOf(b) ? -1 : 1);

/** As it is called in templates/, with `/`. @param {string} path */
const nameOf = (path) => path.slice(join(__dirname, 'templates/').length).replaceAll('\\', '/');

/** The readers as they stand in the sources, and the files they come from. */
async function catalogReaders() {
	const { exports, sources } = await coreModule('src/core/catalog/catalog.ts');
	return { readers: /** @type {typeof import('./src/core/catalog/catalog')} */ (exports), sources };
}

/** What a file of the core exports, as it stands in the sources, and the files that takes. @param {string} path */
async function coreModule(path) {
	const { outputFiles, metafile } = await esbuild.build({
		absWorkingDir: __dirname,
		entryPoints: [path],
		bundle: true,
		format: 'cjs',
		platform: 'node',
		packages: 'external',
		write: false,
		metafile: true,
		logLevel: 'silent',
	});
	const module = { exports: /** @type {unknown} */ ({}) };
	runInThisContext(`(function (module, require) {${outputFiles[0]?.text}\n})`)(module, require);
	return { exports: module.exports, sources: Object.keys(metafile.inputs).map((path) => join(__dirname, path)) };
}

/** @param {string} folder */
const filesIn = async (folder) => (await readdir(folder)).sort().map((name) => join(folder, name));

/** A shipped file, and its findings as errors of the build. @param {typeof import('./src/core/catalog/catalog')} readers @param {string} path */
async function readShipped(readers, path) {
	const name = nameOf(path);
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
	await Promise.all(
		outputs(production).map(async (options) => {
			if (!production) return esbuild.build(options);
			const { outputFiles } = await esbuild.build({ ...options, write: false });
			return Promise.all((outputFiles ?? []).map(writeSmall));
		}),
	);
}

/**
 * Of a script, what a minifier leaves that takes functions apart and puts them where they are called.
 * @param {import('esbuild').OutputFile} file
 */
async function writeSmall({ path, contents, text }) {
	/** @type {import('@swc/core').JsMinifyOptions} */
	const thorough = { ecma: 2022, toplevel: true, compress: { passes: 3, toplevel: true }, mangle: { toplevel: true } };
	const small = path.endsWith('.js') ? (await minify(text, thorough)).code : contents;
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, small);
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

module.exports = { build, coreModule, theReadingYaml, watch };

if (require.main === module)
	build({ production: process.argv.includes('--production') }).catch((error) => {
		console.error(error.message);
		process.exitCode = 1;
	});
