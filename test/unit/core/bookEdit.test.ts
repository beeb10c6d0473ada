import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bookText, parseBook } from '../../../src/core/book';
import { addToBook } from '../../../src/core/bookEdit';
import { applyEdits } from '../../../src/core/text';

function added(text: string, key: 'companies' | 'lists' = 'companies', id = 'acme'): string {
	const edits = addToBook(text, key, id);
	return edits ? applyEdits(text, edits) : 'refused';
}

suite('a company or list added to prepbook.yaml', () => {
	const cases: [string, before: string, after: string][] = [
		[
			'into brackets',
			'version: 1\ncompanies: [globex] # in order\n',
			'version: 1\ncompanies: [globex, acme] # in order\n',
		],
		['into empty brackets', 'companies: []\n', 'companies: [acme]\n'],
		[
			'an item a line',
			'companies:\n- globex # first\n\nday: {starts: 4}\n',
			'companies:\n- globex # first\n- acme\n\nday: {starts: 4}\n',
		],
		['beside one', 'companies: globex # alone\n', 'companies: [globex, acme] # alone\n'],
		['where the key stands bare', 'companies: # none yet\ntitle: A\n', 'companies: # none yet\n  - acme\ntitle: A\n'],
		[
			'in its place',
			'version: 1\ntitle: A # mine\nlists: [b]\n',
			'version: 1\ntitle: A # mine\ncompanies:\n  - acme\nlists: [b]\n',
		],
		['at the end', '# mine\nversion: 1\n', '# mine\nversion: 1\ncompanies:\n  - acme\n'],
		['below a line that begins the document', '---\nversion: 1\n', '---\nversion: 1\ncompanies:\n  - acme\n'],
		['unless it is there', 'companies:\n  - acme\n', 'companies:\n  - acme\n'],
		['into an empty file', '', 'companies:\n  - acme\n'],
	];

	for (const [name, before, after] of cases)
		test(`${name}: these characters and no others`, () => {
			assert.equal(added(before), after);
			if (before === '') return;
			assert.equal(added(before.replaceAll('\n', '\r\n')), after.replaceAll('\n', '\r\n'), 'CRLF');
			assert.equal(added(`\uFEFF${before}`), `\uFEFF${after}`, 'a byte-order mark');
			if (!before.includes('#')) assert.equal(added(before.trimEnd()), after.trimEnd(), 'no final newline');
		});

	test('at the end of a file whose last line nothing ends', () => {
		assert.equal(added('version: 1'), 'version: 1\ncompanies:\n  - acme');
		assert.equal(added('title: A\r\ncompanies:'), 'title: A\r\ncompanies:\r\n  - acme');
	});

	test('a list goes behind the review', () => {
		assert.equal(
			added('review: {cards: 5}\nglossary: [CTR]\n', 'lists', 'mine'),
			'review: {cards: 5}\nlists:\n  - mine\nglossary: [CTR]\n',
		);
		assert.equal(added('lists: [blind-75]\n', 'lists', 'mine'), 'lists: [blind-75, mine]\n');
		assert.equal(added('lists: [blind-75]\n', 'lists', '007'), 'lists: [blind-75, "007"]\n');
	});

	test('is refused where the file cannot surely be written', () => {
		for (const text of [
			'companies: {a: 1}\n',
			'companies: [a\n',
			'- a\n',
			'title: A\ntitle: B\n',
			'version: 1\n---\ntitle: B\n',
			'{version: 1}\n',
			'version: 1\n...\n',
		])
			assert.equal(added(text), 'refused', text);
		assert.equal(added('', 'companies', 'No id'), 'refused');
	});

	test('what is odd elsewhere stays odd and bars nothing', () => {
		assert.equal(
			added('version: 1\nreview: {cards: many}\n'),
			'version: 1\ncompanies:\n  - acme\nreview: {cards: many}\n',
		);
	});

	test('reads back as the same book with all that was added, and nothing is taken away', () => {
		const id = fc.oneof(fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,6}$/), fc.constantFrom('no', '1.0', '2026-11-21'));
		const begin = fc.oneof(
			fc.string({ minLength: 1 }).map(bookText),
			fc.constantFrom(...cases.map(([, before]) => before), 'a: b'),
		);
		fc.assert(
			fc.property(
				begin,
				fc.array(fc.tuple(fc.constantFrom('companies' as const, 'lists' as const), id)),
				(text, all) => {
					let now = text;
					for (const [key, id] of all) {
						const edits = addToBook(now, key, id) ?? assert.fail(now);
						const had = parseBook(now).value;
						now = applyEdits(now, edits);
						assert.deepEqual(parseBook(now), {
							value: { ...had, [key]: [...new Set([...(had[key] ?? []), id])] },
							findings: [],
						});
					}
				},
			),
			{ numRuns: 500 },
		);
	});
});
