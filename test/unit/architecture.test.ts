import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { repository } from '../vscode/versions.mjs';

/** The table of docs/architecture.md: each place, and what files there may import. */
function table(): ReadonlyMap<string, readonly string[]> {
	const text = readFileSync(join(repository, 'docs/architecture.md'), 'utf8');
	const section = text.split('## Who may import whom')[1]?.split('\n## ')[0] ?? '';
	const rows = section.split('\n').map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
	return new Map(rows.filter((codes) => codes.length > 1).map(([place = '', ...allowed]) => [place, allowed]));
}

/** Whether `path` is `place` or lies in it. */
const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`) || isBuiltIn(path, place);
const isBuiltIn = (path: string, place: string) => place === 'node:' && path.startsWith(place);

const nearest = (path: string, places: Iterable<string>) =>
	[...places].filter((place) => isIn(path, place)).sort((a, b) => b.length - a.length)[0];

/** What a file imports: files of the project by their path in it, all else by name. */
function importsOf(file: string): string[] {
	const { importedFiles } = ts.preProcessFile(readFileSync(join(repository, file), 'utf8'), true, true);
	return importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? resolved(dirname(file), fileName) : fileName));
}

function resolved(folder: string, name: string): string {
	const path = join(folder, name);
	const candidates = [path, `${path}.ts`, path.replace(/\.js$/, '.ts')];
	return candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(join(repository, candidate))) ?? path;
}

/** Why `file` may not import `imported`, as a sentence; nothing where it may. */
function complaint(file: string, imported: string, rules: ReturnType<typeof table>): string | undefined {
	const place = nearest(file, rules.keys());
	if (place === undefined) return `${file} lies in no place of the table in docs/architecture.md: add a row for it`;
	const allowed = rules.get(place) ?? [];
	if (allowed.some((other) => isIn(imported, other))) return undefined;
	return `${file} imports ${imported}: ${place} may import only ${allowed.join(', ')}`;
}

function sourceFiles(): string[] {
	const folders = ['src', 'media', 'test'].flatMap((folder) =>
		readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(ts|mts|js|mjs|cjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
			.map((entry) => relative(repository, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
	);
	return [...folders, 'esbuild.js'].filter((path) => !path.includes('/stubs/'));
}

suite('architecture', () => {
	const rules = table();

	test('every file imports only what its place may import', () => {
		const files = sourceFiles();
		assert.ok(files.length > 30, 'the walk found the sources');
		const complaints = files.flatMap((file) => {
			if (nearest(file, rules.keys()) === undefined) return [complaint(file, '', rules)];
			return importsOf(file).map((name) => complaint(file, name, rules));
		});
		assert.deepEqual(complaints.filter(Boolean), []);
	});

	test('the core asks no clock and rolls no dice', () => {
		const asked = sourceFiles()
			.filter((path) => path.startsWith('src/core/'))
			.flatMap((path) => {
				const words = readFileSync(join(repository, path), 'utf8').match(
					/\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)/g,
				);
				return (words ?? []).map((word) => `${path} uses ${word}: take it as an argument`);
			});
		assert.deepEqual(asked, []);
	});

	test('every view and every helper of the editor is introduced by the composition root', () => {
		const introduced = importsOf('src/extension.ts');
		const views = sourceFiles().filter((path) => /^src\/(?:views|editor)\//.test(path));
		assert.deepEqual(
			views.filter((path) => !introduced.includes(path)),
			[],
			'src/extension.ts knows nothing of these',
		);
	});

	test('every place of the table is there', () => {
		assert.deepEqual(
			[...rules.keys()].filter((place) => !existsSync(join(repository, place))),
			[],
		);
	});

	test('a forbidden import is told in a sentence', () => {
		assert.equal(
			complaint('src/core/book.ts', 'vscode', rules),
			'src/core/book.ts imports vscode: src/core may import only src/core',
		);
		assert.match(complaint('src/views/a.ts', 'src/views/b.ts', rules) ?? '', /^src\/views\/a\.ts imports/);
		assert.match(complaint('src/host/disk.ts', 'node:fs', rules) ?? '', /may import only/);
		assert.match(complaint('elsewhere/a.ts', 'vscode', rules) ?? '', /add a row/);
		assert.equal(complaint('src/host/plain/read.node.ts', 'node:fs', rules), undefined);
	});
});
