import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activeBook, type Book, bookText, parseBook } from '../../../src/core/book';

/** What a book is that says nothing. */
const silent: Book = {
	version: 1,
	title: undefined,
	companies: [],
	deadline: undefined,
	dayStarts: 4,
	weekly: { hours: undefined, problems: undefined },
	review: { cards: 60, new: 10, problems: 3, retention: 0.9 },
	lists: undefined,
	story: { wordsPerMinute: 150, minutes: [2, 3] },
	muted: [],
	glossary: [],
	confidential: [],
};

const complaints = (text: string) => parseBook(text).findings.map(({ code, line, words }) => [code, line, ...words]);

suite('prepbook.yaml', () => {
	test('says what the book is', () => {
		const text = `# Autumn
version: 1
title: Autumn 2026
companies: [acme, globex]
deadline: 2027-01-20
day: {starts: 0}
weekly: {hours: 3.5, problems: 10}
review: {cards: 40, new: 0, problems: 2, retention: 0.85}
lists: [blind-75, mine]
story: {wordsPerMinute: 130, minutes: [1.5, 3]}
checks: {sq-hedges: off, sq-length: on}
glossary: [CTR, DAU]
confidential:
  -
  - Falcon
  - Project 7
mine: to keep
`;
		assert.deepEqual(parseBook(text), {
			value: {
				version: 1,
				title: 'Autumn 2026',
				companies: ['acme', 'globex'],
				deadline: '2027-01-20',
				dayStarts: 0,
				weekly: { hours: 3.5, problems: 10 },
				review: { cards: 40, new: 0, problems: 2, retention: 0.85 },
				lists: ['blind-75', 'mine'],
				story: { wordsPerMinute: 130, minutes: [1.5, 3] },
				muted: ['sq-hedges'],
				glossary: ['CTR', 'DAU'],
				confidential: ['Falcon', 'Project 7'],
			},
			findings: [],
		});
		assert.equal(parseBook('version: 7').value.version, 7, 'a newer one stays as it is');
	});

	test('has a default for everything it does not say', () => {
		for (const text of [
			'',
			'# nothing\n',
			'title:\ncompanies:\nday:\nreview: {}\nlists:\nstory:\nunknown: [1]',
			'---\n...\n',
		])
			assert.deepEqual(parseBook(text), { value: silent, findings: [] }, text);
	});

	test('has texts come out as they were typed', () => {
		for (const title of ['no', '007', '2026', '2026-11-21', '1.0', '~', 'true'])
			assert.deepEqual(parseBook(`title: ${title}`), { value: { ...silent, title }, findings: [] });
		assert.equal(parseBook('\uFEFFtitle: Marked\r\nversion: 1\r\n').value.title, 'Marked');
	});

	test('tells of each value that does not fit, and takes the default for it', () => {
		const text = `version: two
title: [a]
companies: [acme, Big Corp]
deadline: 2027-02-30
day: {starts: 24}
weekly:
  hours: -1
  problems: 1.5
review: {cards: many, new: 10, problems: 3, retention: 1}
story: {wordsPerMinute: 0, minutes: [3, 2]}
checks: {sq-hedges: maybe}
glossary: [{a: b}]
`;
		assert.deepEqual(parseBook(text).value, { ...silent, companies: ['acme'] });
		assert.deepEqual(complaints(text), [
			['value-odd', 1, 'version', 'a whole number of 1 or more', 'two'],
			['value-odd', 2, 'title', 'a text', '[…]'],
			['value-odd', 3, 'companies', 'an id of small letters, digits, “-” and “.”', 'Big Corp'],
			['value-odd', 4, 'deadline', 'a day such as 2026-11-21', '2027-02-30'],
			['value-odd', 5, 'day.starts', 'a whole number from 0 to 23', '24'],
			['value-odd', 7, 'weekly.hours', 'a number of 0 or more', '-1'],
			['value-odd', 8, 'weekly.problems', 'a whole number', '1.5'],
			['value-odd', 9, 'review.cards', 'a whole number of 0 or more', 'many'],
			['value-odd', 9, 'review.retention', 'a number from 0.7 to 0.99', '1'],
			['value-odd', 10, 'story.minutes', 'the least and the most, as in [2, 3]', '[…]'],
			['value-odd', 10, 'story.wordsPerMinute', 'a number of 1 or more', '0'],
			['value-odd', 11, 'checks.sq-hedges', 'one of on, off', 'maybe'],
			['value-odd', 12, 'glossary', 'a text', '{…}'],
		]);
	});

	test('tells what is wrong where it is no book file at all', () => {
		for (const [text, ...told] of [
			['- not\n- a map', ['file-not-keys', 1]],
			['day: four', ['value-odd', 1, 'day', 'keys with values', 'four']],
			['title: a\n\ntitle: b', ['key-twice', 3, 'title']],
			['review: {new: 1, new: 2}', ['key-twice', 1, 'review.new']],
		] as const)
			assert.deepEqual(complaints(text), told, text);
		assert.equal(parseBook('title: a\n\ntitle: b').value.title, 'a', 'the first counts');
		assert.equal(complaints('title: kept\nlists: [a')[0]?.[0], 'file-not-yaml');
		assert.equal(parseBook('title: kept\nlists: [a').value.title, 'kept');
	});

	test('any text gives a book', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				assert.ok(parseBook(text).value.version >= 1);
			}),
		);
	});

	test('bombs and giants end in a finding, and touch nothing else', () => {
		const aliases = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`;
		for (const [text, code] of [
			[aliases, 'file-alias'],
			[`${'x: 1\n'.repeat(220_000)}`, 'file-too-long'],
			[`title: ${'['.repeat(30_000)}`, 'file-too-deep'],
		] as const)
			assert.deepEqual([parseBook(text).value, complaints(text)[0]?.[0]], [silent, code]);
		const polluting = '__proto__:\n  title: polluted\nconstructor: {prototype: {title: polluted}}';
		assert.deepEqual(parseBook(polluting), { value: silent, findings: [] });
		assert.equal(Reflect.get({}, 'title'), undefined);
	});

	test('a new one reads back as the title it was made with, whatever that is', () => {
		const titles = [
			'Autumn: 2026',
			'yes',
			'007',
			'- dash',
			'#hash',
			'"quoted"',
			'a\nb',
			'$(flame)',
			'🎯 دفتر',
			' edge ',
			'*x',
			'__proto__',
			'2026-11-21',
			'~',
		];
		for (const title of titles) assert.equal(parseBook(bookText(title)).value.title, title);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (title) => {
				assert.equal(parseBook(bookText(title)).value.title, title.trim() === '' ? undefined : title);
			}),
		);
	});

	test('a new one without a title says its version alone', () => {
		assert.match(bookText(undefined), /^# .*\nversion: 1\n$/);
	});
});

suite('which of several books is served', () => {
	const [a, b, c] = ['file:///w/a', 'file:///w/b', 'file:///w/c'];

	test('the only one, else the one chosen last, else the first by path', () => {
		assert.equal(activeBook([], undefined), undefined);
		assert.equal(activeBook([], a), undefined);
		assert.equal(activeBook([b], a), b);
		assert.equal(activeBook([c, a, b], b), b);
		assert.equal(activeBook([c, a, b], 'file:///w/gone'), a);
		assert.equal(activeBook([c, a, b], undefined), a);
	});

	test('in whatever order they were found', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.webUrl(), { minLength: 1 }), fc.nat(), (found, turn) => {
				const turned = [...found.slice(turn % found.length), ...found.slice(0, turn % found.length)];
				assert.equal(activeBook(found, undefined), activeBook(turned, undefined));
			}),
		);
	});
});
