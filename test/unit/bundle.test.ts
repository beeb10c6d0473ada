import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { build, type Message } from 'esbuild';
import ts from 'typescript';
import { repository } from '../vscode/versions.mjs';

/** The globals that src/host/globals.d.ts declares: the only ones the program may use. */
function declaredGlobals(): string[] {
	const path = join(repository, 'src/host/globals.d.ts');
	const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
	return file.statements.flatMap((statement) => {
		if (ts.isVariableStatement(statement))
			return statement.declarationList.declarations.map((d) => d.name.getText(file));
		if (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
		return [];
	});
}

/** Runs a built file where there is nothing but the language, the declared globals and `modules`. */
function runBare(code: string, modules: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const globals = Object.fromEntries(declaredGlobals().map((name) => [name, Reflect.get(globalThis, name)]));
	const module = { exports: {} };
	const require = (id: string) => {
		if (Object.hasOwn(modules, id)) return modules[id];
		throw new Error(`The program asks for ${id}; a web host has only vscode.`);
	};
	try {
		vm.runInNewContext(code, { ...globals, module, exports: module.exports, require });
	} catch (error) {
		const why = error instanceof Error || Object.hasOwn(error as object, 'message') ? (error as Error).message : error;
		throw new Error(`${why}: there is only vscode, and the globals of src/host/globals.d.ts`);
	}
	return module.exports;
}

/** Builds with no externals at all, as a page or a bare worker would need it. */
async function builtAlone(contents: string): Promise<string> {
	const { outputFiles } = await build({
		stdin: { contents, resolveDir: repository, loader: 'ts' },
		bundle: true,
		format: 'cjs',
		platform: 'neutral',
		mainFields: ['module', 'main'],
		write: false,
		logLevel: 'silent',
	});
	return outputFiles[0]?.text ?? '';
}

const coreFiles = () =>
	readdirSync(join(repository, 'src/core'), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
		.map((path) => `./src/core/${path.replaceAll('\\', '/')}`);

suite('bundle', () => {
	test('the program loads in a bare host that has vscode and nothing else', () => {
		const code = readFileSync(join(repository, 'dist/extension.js'), 'utf8');
		assert.equal(typeof runBare(code, { vscode: {} }).activate, 'function');
	});

	test('a global or a module that web hosts lack is found out', () => {
		assert.throws(() => runBare('process.exit()', {}), /process is not defined: there is only vscode/);
		assert.throws(() => runBare("require('node:fs')", {}), /a web host has only vscode/);
	});

	test('the Node entry holds no second copy of the program', () => {
		const node = readFileSync(join(repository, 'dist/node.js'), 'utf8');
		assert.ok(node.includes('require("./extension.js")'), 'src/node.ts must import ./extension.js, by that name');
		assert.ok(node.length < 10_000, `${node.length} characters`);
	});

	test('the core stands alone, heavy libraries included', async () => {
		const all = coreFiles().map((path, index) => `export * as part${index} from '${path}';`);
		const code = await builtAlone(`${all.join('\n')}\nexport { parseBook } from './src/core/book';`);
		const { parseBook } = runBare(code, {}) as { parseBook: (text: string) => { value: { title: string } } };
		assert.equal(parseBook('title: Plain').value.title, 'Plain');
	});

	test('a platform import in the core would not build', async () => {
		for (const name of ['vscode', 'node:fs', 'path'])
			await assert.rejects(builtAlone(`import '${name}'`), ({ errors }: { errors: Message[] }) =>
				(errors[0]?.text ?? '').includes(`Could not resolve "${name}"`),
			);
	});

	test('a page holds no second copy of the core, and makes no HTML of a text', () => {
		for (const name of ['coverage.js', 'timer.js']) {
			const page = readFileSync(join(repository, 'dist', name), 'utf8');
			assert.ok(page.length < 40_000, `${name}: ${page.length} characters`);
			for (const word of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'DOMParser', 'require('])
				assert.ok(!page.includes(word), `${name} holds ${word}`);
		}
	});

	test('nothing in it reaches for the network or a process', () => {
		for (const name of ['coverage.js', 'extension.js', 'node.js', 'timer.js']) {
			const code = readFileSync(join(repository, 'dist', name), 'utf8');
			for (const word of ['child_process', 'fetch(', 'XMLHttpRequest', 'WebSocket', 'node:http', 'node:net', 'eval('])
				assert.ok(!code.includes(word), `${name} holds ${word}`);
		}
	});
});
