import assert from 'node:assert/strict';
import fc from 'fast-check';
import { activeBook, bookText, parseBook } from '../../../src/core/book';

suite('prepbook.yaml', () => {
	test('says its title and version', () => {
		assert.deepEqual(parseBook('version: 1\ntitle: Autumn 2026\n'), { version: 1, title: 'Autumn 2026' });
		assert.deepEqual(parseBook('# newer\nversion: 7\ntitle: "a: b"\n'), { version: 7, title: 'a: b' });
	});

	test('says nothing where it is odd, and is read all the same', () => {
		const cases: [string, ReturnType<typeof parseBook>][] = [
			['', { version: 1, title: undefined }],
			['title:', { version: 1, title: undefined }],
			['title: 2026', { version: 1, title: undefined }],
			['title: [a]\nversion: two', { version: 1, title: undefined }],
			['version: 0\ntitle: "  "', { version: 1, title: undefined }],
			['version: 1.5', { version: 1, title: undefined }],
			['- not\n- a map', { version: 1, title: undefined }],
			['{{{', { version: 1, title: undefined }],
			['title: a\ntitle: b', { version: 1, title: undefined }],
			['title: no', { version: 1, title: 'no' }],
			['title: 2026-11-21', { version: 1, title: '2026-11-21' }],
			['\uFEFFtitle: Marked\r\nversion: 1\r\n', { version: 1, title: 'Marked' }],
		];
		for (const [text, book] of cases) assert.deepEqual(parseBook(text), book, JSON.stringify(text));
	});

	test('any text gives a book', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
				assert.ok(parseBook(text).version >= 1);
			}),
		);
	});

	test('bombs and giants are answered at once, and touch nothing else', () => {
		const aliases = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`;
		const giant = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join('\n');
		const polluting = '__proto__:\n  title: polluted\nconstructor: {prototype: {title: polluted}}';
		for (const text of [aliases, giant, `title: ${'['.repeat(30_000)}`, polluting])
			assert.deepEqual(parseBook(text), { version: 1, title: undefined });
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
		for (const title of titles) assert.equal(parseBook(bookText(title)).title, title);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), (title) => {
				assert.equal(parseBook(bookText(title)).title, title.trim() === '' ? undefined : title);
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
