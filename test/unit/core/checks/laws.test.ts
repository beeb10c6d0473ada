import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkingNotes, findingsIn, isRemark } from '../../../../src/core/answers/findings';
import type { Shelved } from '../../../../src/core/catalog/catalog';
import { checkStory } from '../../../../src/core/checks/story';
import { partNames, toldIn } from '../../../../src/core/checks/told';
import type { Story } from '../../../../src/core/notes/story';
import type { Snapshot } from '../../../../src/core/snapshot';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';
import { now, storiesIn } from './stories';

const texts = Object.values({ ...storiesIn('good'), ...storiesIn('flawed') });
const path = 'stories/a.md';
const bookFile = 'confidential: [Falcon]\n';

const bookOf = (text: string, catalog = shipped, more = '') =>
	bookWith({ [path]: text, 'prepbook.yaml': bookFile + more }, catalog);
const storyIn = (book: Snapshot) => book.stories.at(path) as Story;
const checked = (text: string, catalog?: readonly Shelved[], more?: string) => {
	const book = bookOf(text, catalog, more);
	return book.stories.all.flatMap((story) => checkStory(book, story, now));
};

/** A story with pieces of others, of Markdown and of anything between its words. */
const mangled = fc
	.tuple(
		fc.constantFrom(...texts),
		fc.array(
			fc.tuple(
				fc.nat(3000),
				fc.nat(40),
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.constantFrom('\r\n', '\n\n- ', '`', '<!--', '-->', '## Action\n', '### Task\n', '[a](b)', '**', '>', '😀'),
				),
			),
			{ maxLength: 8 },
		),
	)
	.map(([text, cuts]) =>
		cuts.reduce((all, [at, length, piece]) => all.slice(0, at) + piece + all.slice(at + length), text),
	);
const anyText = fc.oneof(mangled, fc.string({ unit: 'binary' }), fc.constantFrom(...texts));

suite('laws of checks', () => {
	test('any text is checked, and what is found lies in it, in order', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const found = checked(text);
				let last = 0;
				for (const { range, line, message } of found) {
					assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
					assert.equal(line, text.slice(0, range.start).split('\n').length);
					assert.ok(range.start >= last);
					assert.doesNotMatch(message, /\{\w+\}|undefined|NaN/);
					last = range.start;
				}
			}),
			{ numRuns: 150 },
		);
	});

	test('what a story says stands in the note where it is said to', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const told = toldIn(text);
				for (const name of partNames)
					for (const { text: said, start, end } of [...told[name].sentences, ...told[name].hits(/[\p{L}\p{N}]+/gu)]) {
						assert.equal(end - start, said.length);
						for (let at = 0; at < said.length; at++)
							assert.ok(said[at] === text[start + at] || said[at] === ' ', `${said} at ${start}`);
					}
			}),
			{ numRuns: 150 },
		);
	});

	test('what is muted is gone, in the book or in the note, and all else stays', () => {
		for (const text of texts) {
			const all = checked(text);
			for (const id of new Set(all.map(({ code }) => code))) {
				const others = all.filter(({ code }) => code !== id).map(({ code, message }) => `${code} ${message}`);
				const inBook = checked(text, shipped, `checks: {${id}: off}\n`);
				assert.deepEqual(
					inBook.map(({ code, message }) => `${code} ${message}`),
					others,
				);
				const inNote = checked(text.replace('type: story\n', `type: story\nchecks: {${id}: off}\n`));
				assert.deepEqual(
					inNote.map(({ code, message }) => `${code} ${message}`),
					others,
				);
			}
		}
	});

	test('the order of checks changes nothing', () => {
		const shuffled = shipped.map((one) =>
			one.shelf === 'checks' ? { ...one, file: { ...one.file, checks: [...one.file.checks].reverse() } } : one,
		);
		for (const text of texts) assert.deepEqual(checked(text, shuffled.reverse()), checked(text));
	});

	test('without hints it is the same but for the hints, and so it is for the whole book', () => {
		for (const text of texts) {
			const book = bookOf(text);
			const all = checkStory(book, storyIn(book), now);
			const loud = all.filter(({ severity }) => severity !== 'hint');
			assert.deepEqual(checkStory(book, storyIn(book), now, false), loud);
			const instant = { ms: now.ms, offsetMinutes: 0 };
			assert.deepEqual(findingsIn(book, instant).filter(isRemark).length, all.length);
			assert.deepEqual(findingsIn(book, instant, () => false).filter(isRemark).length, loud.length);
		}
	});

	test('a story that did not change is not read again', () => {
		const book = bookOf(texts[0] ?? '', shipped, 'checks: {sq-fields: on}\n');
		assert.equal(checkStory(book, storyIn(book), now)[0], checkStory(book, storyIn(book), now)[0]);
	});

	test('a book is checked a story at a step', () => {
		const [text = ''] = texts;
		const book = bookWith({ [path]: text, 'stories/b.md': text, 'topics/t.md': '# T\n' }, shipped);
		const instant = { ms: now.ms, offsetMinutes: 0 };
		const steps = checkingNotes(
			() => book,
			() => instant,
			() => true,
		);
		assert.deepEqual(
			[steps.next(), steps.next(), steps.next()].map(({ done }) => done),
			[false, false, true],
		);
	});

	test('what was read of a paragraph before changes nothing', () => {
		for (const text of texts) {
			const typed = text.replace(/\. /g, '. So. ');
			const alone = checked(typed);
			for (const other of [...texts, text]) checked(other);
			assert.deepEqual(checked(typed), alone);
		}
	});
});
