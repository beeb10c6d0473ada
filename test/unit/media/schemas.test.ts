import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookText } from '../../../src/core/book';
import { schemaOf } from '../../../src/core/bookFiles';
import { newFrameworkText } from '../../../src/core/catalog/framework';
import { repository } from '../../vscode/versions.mjs';
import { filesOn, shippedFiles } from '../core/catalog/shipped';
import { pageExamples } from '../core/pageExamples';
import { fullSample, keysAsked, keysNamed } from './schemaKeys';
import { foundIn, type Kind, kinds, refusedIn, resolved, type Schema, schemaNames, schemas } from './schemas';

const schemaFor = (kind: Kind): Schema => schemas.get(kind) ?? {};

/** The YAML files of the worked example. */
function exampleFiles(): Record<string, string> {
	const folder = join(repository, 'templates/example');
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
	const files = paths.filter((path) => path.endsWith('.yaml'));
	return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

suite('schemas of YAML files', () => {
	test('there is one for each kind of file, and no other', () => {
		assert.deepEqual([...schemaNames].sort(), [...kinds].sort());
	});

	test('a path in a book has one where Prepbook reads YAML there, and nowhere else', () => {
		for (const [path, kind] of [
			['prepbook.yaml', 'book'],
			['lists/mine.yaml', 'lists'],
			['checks/mine.yaml', 'checks'],
			['lists/mine.yml', undefined],
			['lists/deeper/mine.yaml', undefined],
			['lists/_mine.yaml', undefined],
			['notes/prepbook.yaml', undefined],
			['topics/mine.yaml', undefined],
			['stories/outage.md', undefined],
			['lists/README.md', undefined],
			['log/2026-11.k7f3.jsonl', undefined],
		] as const)
			assert.equal(schemaOf(path), kind, path);
	});

	test('nothing is refused that ships, that a new file begins with, or that docs/files.md shows', () => {
		const made = {
			'prepbook.yaml': bookText('Autumn', ['acme']),
			'frameworks/new.yaml': newFrameworkText('new', 'New').text,
		};
		const shipped = Object.fromEntries(shippedFiles.map(({ path, text }) => [path, text]));
		const seen = new Set<Kind>();
		for (const files of [shipped, exampleFiles(), made, pageExamples])
			for (const [path, text] of Object.entries(files)) {
				const kind = schemaOf(path);
				if (kind) assert.deepEqual(refusedIn(kind, text), [], path);
				if (kind) seen.add(kind);
			}
		assert.deepEqual([...seen].sort(), [...kinds].sort());
	});

	for (const kind of kinds)
		test(`${kind}: names the keys that are read, and no others`, () => {
			const sample = JSON.stringify(fullSample(schemaFor(kind)));
			const named = keysNamed(schemaFor(kind)).map(({ path }) => path);
			assert.deepEqual([...new Set(named)].sort(), [...keysAsked(() => foundIn(kind, sample))].sort());
		});

	test('offer to mute each check of stories that ships', () => {
		const { properties = {} } = schemaFor('book').properties?.checks ?? {};
		const ids = filesOn('checks').flatMap(({ path, text }) =>
			path === 'checks/story.yaml' ? [...text.matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id]) => id) : [],
		);
		assert.deepEqual(Object.keys(properties), ids);
	});

	test('say of every key in a sentence what it is', () => {
		for (const kind of kinds) {
			const file = schemaFor(kind);
			assert.match(file.description ?? '', /^[A-Z].+\.$/, kind);
			for (const { path, schema } of keysNamed(file))
				assert.match(resolved(schema, file).description ?? '', /^[A-Z\d].+\.$/, `${kind}: ${path}`);
		}
	});

	test('mean one thing by one name, and define nothing for nobody', () => {
		const meant = new Map<string, unknown>();
		for (const [kind, { definitions = {}, ...file }] of schemas)
			for (const [name, definition] of Object.entries(definitions)) {
				assert.deepEqual(definition, meant.get(name) ?? definition, `${kind}: ${name}`);
				meant.set(name, definition);
				const used = JSON.stringify([file, definitions]).includes(`"#/definitions/${name}"`);
				assert.ok(used, `${kind}: nobody refers to ${name}`);
			}
	});
});
