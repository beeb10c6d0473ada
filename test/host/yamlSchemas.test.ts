import assert from 'node:assert/strict';
import { extensions, workspace } from 'vscode';
import { at, bookIn, remove, write } from '../support/api';

/** What the stand-in in test/vscode/yaml hands out, which asks as the YAML extension does. */
interface Yaml {
	requestCustomSchema(file: string): readonly string[];
	requestCustomSchemaContent(schema: string): Promise<string>;
}

suite('the YAML extension', () => {
	const files = {
		'prepbook.yaml': 'version: 1\n',
		'lists/mine.yaml': 'title: Mine\nproblems:\n',
		'inner/prepbook.yaml': 'version: 1\n',
		'inner/presets/mine.yaml': 'title: Mine\nprofile: learn\nphases:\n',
	};
	let yaml: Yaml;

	suiteSetup(async () => {
		await bookIn('schemas', files);
		await write(at('no-book/lists/mine.yaml'), 'no: book\n');
		await workspace.openTextDocument(at('schemas/lists/mine.yaml'));
		const found = extensions.getExtension<Yaml>('redhat.vscode-yaml');
		assert.ok(found, 'the stand-in is not here');
		yaml = await found.activate();
	});

	suiteTeardown(async () => {
		await remove(at('schemas'));
		await remove(at('no-book'));
	});

	const schemasOf = (path: string) => yaml.requestCustomSchema(at(path).toString());

	test('is told how a file of a book is written', async () => {
		for (const [path, describes] of [
			['schemas/prepbook.yaml', 'deadline'],
			['schemas/lists/mine.yaml', 'problems'],
			['schemas/lists/not-there-yet.yaml', 'problems'],
			['schemas/inner/presets/mine.yaml', 'phases'],
		] as const) {
			const [schema = '', ...more] = schemasOf(path);
			assert.deepEqual(more, [], path);
			const { properties } = JSON.parse(await yaml.requestCustomSchemaContent(schema));
			assert.ok(describes in properties, `${path}: ${schema}`);
		}
	});

	test('is told nothing of files of others', () => {
		for (const path of [
			'no-book/lists/mine.yaml',
			'schemas/mine.yaml',
			'schemas/lists/mine.yml',
			'schemas/stories/outage.md',
			'schemas/topics/mine.yaml',
			'schemas-of-others/lists/mine.yaml',
		])
			assert.deepEqual(schemasOf(path), [], path);
	});

	test('gets no other file of ours', async () => {
		for (const path of ['/../../package.json', '/book', '/', '/../find.json'])
			assert.equal(await yaml.requestCustomSchemaContent(`prepbook-schema:${path}`), '', path);
	});
});
