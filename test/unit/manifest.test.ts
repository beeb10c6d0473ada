import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { bookFile } from '../../src/core/book';
import { oldest, repository } from '../vscode/versions.mjs';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { commands, menus, views, viewsWelcome, configuration } = manifest.contributes;

/** Every text in the sources that begins with our name: ids of commands, views, settings and context keys. */
function idsInSources(): Set<string> {
	const ids = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node) && node.text.startsWith('prepbook.')) ids.add(node.text);
		ts.forEachChild(node, visit);
	};
	for (const path of readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' }))
		if (path.endsWith('.ts')) visit(ts.createSourceFile(path, read(join('src', path)), ts.ScriptTarget.Latest));
	return ids;
}

/** The context keys of ours that a `when` clause asks for. */
const keysIn = (clauses: readonly string[]) => clauses.flatMap((clause) => clause.match(/\bprepbook\.[\w.]+/g) ?? []);

const commandIds: string[] = commands.map(({ command }: { command: string }) => command);
const viewIds: string[] = views.prepbook.map(({ id }: { id: string }) => id);
const yamlValidation: { fileMatch: string; url: string }[] = manifest.contributes.yamlValidation;
const settings = Object.keys(configuration.properties);
const clauses: string[] = [...Object.values(menus).flat(), ...viewsWelcome, ...views.prepbook]
	.map((entry) => (entry as { when?: string }).when)
	.filter((when) => when !== undefined);

/** Names that are ours alone: nothing in the manifest stands for them. */
const inner = new Set([
	'prepbook.book',
	'prepbook.coverage',
	'prepbook.speakingTime',
	'prepbook.timerStatus',
	'prepbook.yaml',
]);

/** For windows that develop Prepbook; the installed one has no such command. */
for (const name of ['clock', 'looks']) inner.add(`prepbook.test.${name}`);

suite('manifest', () => {
	const used = idsInSources();

	test('everything it contributes is used in the code', () => {
		for (const id of [...commandIds, ...viewIds, ...settings]) assert.ok(used.has(id), `${id} is not used in src`);
		for (const key of keysIn(clauses).filter((key) => !viewIds.includes(key)))
			assert.ok(used.has(key), `the context key ${key} is never set in src`);
	});

	test('everything the code names is contributed', () => {
		const known = new Set([
			...commandIds,
			...viewIds,
			...viewIds.map((id) => `${id}.focus`),
			...settings,
			...keysIn(clauses),
		]);
		for (const id of used) assert.ok(known.has(id) || inner.has(id), `${id} is used in src but not in package.json`);
	});

	test('every command is ours, has the category, and is in the README', () => {
		for (const { command, category, title } of commands) {
			assert.match(command, /^prepbook\./);
			assert.equal(category, 'Prepbook', command);
			const row = new RegExp(`^\\| Prepbook: ${title} +\\|`, 'm');
			assert.match(read('README.md'), row, `the README does not list “${title}”`);
		}
	});

	test('every setting says what it does, and is in the README', () => {
		for (const [name, { description, default: value }] of Object.entries<Record<string, unknown>>(
			configuration.properties,
		)) {
			assert.ok(description && value !== undefined, name);
			assert.ok(read('README.md').includes(`\`${name}\``), `the README does not list ${name}`);
		}
	});

	test('every menu names commands that are there', () => {
		for (const { command } of Object.values<{ command: string }[]>(menus).flat())
			assert.ok(commandIds.includes(command), `a menu names ${command}`);
	});

	test('every command a welcome names is there', () => {
		for (const { contents } of viewsWelcome)
			for (const [, id = ''] of contents.matchAll(/\(command:([\w.]+)[?)]/g))
				assert.ok(!id.startsWith('prepbook.') || commandIds.includes(id), id);
	});

	test('the oldest VS Code it promises is the one it is typed for and tried in', () => {
		const [major, minor] = oldest.code.split('.');
		const why = 'engines.vscode, @types/vscode and test/vscode/versions.mjs must name one version';
		assert.equal(manifest.engines.vscode, `^${major}.${minor}.0`, why);
		assert.equal(manifest.devDependencies['@types/vscode'], `${major}.${minor}.0`, why);
	});

	test('it asks for nothing at start-up, and for no proposed interface', () => {
		const panels = ['onWebviewPanel:prepbook.coverage', 'onWebviewPanel:prepbook.timer']; // Those that were open when the window was closed.
		assert.deepEqual(manifest.activationEvents, [...panels, 'workspaceContains:**/prepbook.yaml']);
		assert.equal(manifest.enabledApiProposals, undefined);
		assert.deepEqual(manifest.extensionKind, ['workspace'], 'with a browser entry, VS Code adds web by itself');
	});

	test('it asks to show notes in VS Code’s preview, and styles what it shows there and nothing else', () => {
		assert.equal(manifest.contributes['markdown.markdownItPlugins'], true, 'extendMarkdownIt would never be called');
		const [style, ...more]: string[] = manifest.contributes['markdown.previewStyles'];
		assert.deepEqual(more, []);
		const css = read(style ?? '').replace(/\/\*.*?\*\//gs, '');
		const selectors = [...css.matchAll(/(?<=^|[{};])[^{};@]+(?=\{)/g)].flatMap(([all]) => all.split(/,(?![^(]*\))/));
		assert.ok(selectors.length > 10, `${selectors.length} selectors`);
		for (const one of selectors) assert.match(one, /\.prepbook-/, 'it would style every preview');
		const sources = readdirSync(join(repository, 'src/core/preview')).map((name) => read(`src/core/preview/${name}`));
		for (const [name] of css.matchAll(/prepbook-[\w-]+/g))
			assert.ok(
				sources.some((text) => text.includes(name)),
				`nothing is ever a .${name}`,
			);
		assert.doesNotMatch(css, /#[\da-f]{3,8}\b|\brgba?\(|\burl\(|@import/i, 'colours are the theme’s');
	});

	test('its packages are pinned, and the lock file names no addresses', () => {
		for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
			assert.match(String(version), /^\d+\.\d+\.\d+$/, `${name} is not pinned`);
		assert.ok(!read('package-lock.json').includes('"resolved"'), 'package-lock.json has resolved addresses');
	});

	test('the lock file holds what every other platform installs too', () => {
		const { packages } = JSON.parse(read('package-lock.json'));
		const held = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
		const named = Object.values<{ optionalDependencies?: object }>(packages).flatMap(({ optionalDependencies }) =>
			Object.keys(optionalDependencies ?? {}),
		);
		assert.deepEqual(
			named.filter((name) => !held.has(name)),
			[],
			'`npm ci` would fail',
		);
	});

	test('every package earns a line in the decisions', () => {
		for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
			assert.ok(read('docs/decisions.md').includes(`\`${name}\``), `docs/decisions.md does not say why ${name}`);
	});

	test('every file it names is there', () => {
		const icons: string[] = [
			manifest.icon,
			...Object.values(manifest.contributes.viewsContainers)
				.flat()
				.map((c) => (c as { icon: string }).icon),
		];
		const languages: { configuration: string }[] = manifest.contributes.languages;
		const schemas = yamlValidation.map(({ url }) => url);
		const styles: string[] = manifest.contributes['markdown.previewStyles'];
		const named = [...languages.map((one) => one.configuration), ...schemas, ...styles];
		for (const path of [...icons, ...named].filter(Boolean)) assert.ok(existsSync(join(repository, path)), path);
	});

	test('no schema is tied to a name that files of other people may have', () => {
		const named = yamlValidation.map(({ fileMatch, url }) => [fileMatch, url]);
		assert.deepEqual(named, [[bookFile, './media/schemas/book.json']]);
	});
});
