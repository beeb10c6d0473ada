import assert from 'node:assert/strict';
import {
	catalogOf,
	catalogText,
	ownPlaceOf,
	parseShelved,
	placeOf,
	readCatalogText,
	type Shelved,
} from '../../../../src/core/catalog/catalog';
import { danglingIn, idsLost } from '../../../../src/core/catalog/references';
import { shipped } from './shipped';

/** A file of the user's own. */
function own(path: string, text: string): Shelved {
	const place = ownPlaceOf(path);
	if (!place) throw new Error(`${path} is no place of the catalog`);
	return parseShelved(place, text).value;
}

const shippedAmazon = shipped.find(({ file }) => file.id === 'amazon') as Shelved;

suite('the catalog', () => {
	test('finds its files by their paths', () => {
		assert.deepEqual(placeOf('lists/blind-75.yaml'), { shelf: 'lists', id: 'blind-75' });
		assert.deepEqual(placeOf('topics/trees.yaml'), { shelf: 'topics', id: 'trees' });
		assert.deepEqual(ownPlaceOf('checks/My Checks.yaml'), { shelf: 'checks', id: 'My Checks' });
		for (const path of [
			'lists/blind-75.yml',
			'lists/sub/a.yaml',
			'lists/.yaml',
			'lists/_draft.yaml',
			'lists/.hidden.yaml',
			'notes/a.yaml',
			'constructor/a.yaml',
			'a.yaml',
			'prepbook.yaml',
			'',
		])
			assert.equal(placeOf(path), undefined, path);
		assert.equal(ownPlaceOf('topics/trees.yaml'), undefined, 'in a book these are notes');
	});

	test('has a file of the user’s in place of the shipped one of its name', () => {
		const mine = own('frameworks/amazon.yaml', 'title: My Amazon\ncompetencies:\n  - {id: amazon-mine, title: Mine}\n');
		const catalog = catalogOf(shipped, [mine]);
		assert.equal(catalog.frameworks.get('amazon'), mine.file);
		assert.equal(catalog.frameworks.size, catalogOf(shipped).frameworks.size);
	});

	test('has a file of a new name besides', () => {
		const mine = own('lists/mine.yaml', 'title: Mine\nproblems: []\n');
		const { lists } = catalogOf(shipped, [mine]);
		assert.deepEqual([...lists.keys()].sort(), ['blind-75', 'mine', 'ml-coding-24']);
		assert.equal(catalogOf(shipped).lists.has('mine'), false);
	});

	test('knows which ids a replacement takes away', () => {
		const mine = own(
			'frameworks/amazon.yaml',
			'title: A\ncompetencies:\n  - {id: amazon-ownership, title: O}\n  - {id: amazon-deep, title: D, was: [amazon-dive-deep]}\n',
		);
		const lost = idsLost(shippedAmazon, mine);
		assert.equal(lost.length, 14);
		assert.ok(lost.includes('amazon-frugality'));
		assert.ok(!lost.includes('amazon-ownership') && !lost.includes('amazon-dive-deep'));
	});

	test('tells of names of nothing, in the lines that say them', () => {
		const framework = own(
			'frameworks/acme.yaml',
			'title: A\ncompetencies:\n  - {id: a, title: A, generic: [ownership, courage]}\n',
		);
		const preset = own(
			'presets/mine.yaml',
			'title: P\nprofile: learn\nphases:\n  - {id: a, title: A, minutes: 1}\n  - {id: b, title: B, minutes: 1, outline: gone}\n',
		);
		const catalog = catalogOf(shipped);
		assert.deepEqual(danglingIn(framework, catalog), [
			{ code: 'competency-unknown', line: 3, severity: 'error', words: ['courage'] },
		]);
		assert.deepEqual(danglingIn(preset, catalog), [
			{ code: 'outline-unknown', line: 5, severity: 'error', words: ['gone'] },
		]);
		const empty = catalogOf([]);
		assert.equal(danglingIn(framework, empty).length, 2);
	});

	test('is the same when it was kept as JSON', () => {
		const text = catalogText(shipped);
		assert.equal(catalogText(readCatalogText(text)), text);
		assert.equal(catalogOf(readCatalogText(text)).presets.get('star-answer')?.phases[0]?.minutes, 2.5);
	});
});
