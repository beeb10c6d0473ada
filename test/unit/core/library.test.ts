import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardsIn } from '../../../src/core/answers/cards';
import { findingsIn } from '../../../src/core/answers/findings';
import { lastOutcomeOf, problemsIn } from '../../../src/core/answers/problems';
import { parseShelved } from '../../../src/core/catalog/catalog';
import { Library } from '../../../src/core/library';
import type { FileRead } from '../../../src/core/ports';
import { from, notesIn, partOf, type Snapshot } from '../../../src/core/snapshot';
import { bookWith, libraryOf } from '../../support/books';

const now = Date.parse('2026-11-21T12:00:00Z');
const head = (...lines: string[]) => ['---', ...lines, '---', ''].join('\n');
const line = (id: string, kind: string, rest: object, at = '2026-11-20T10:00:00+01:00') =>
	`${JSON.stringify({ v: 1, id, at, kind, ...rest })}\n`;
const odd = (book: Snapshot) =>
	findingsIn(book, { ms: now, offsetMinutes: 0 }).map(({ path, line, code }) => `${path}:${line} ${code}`);

/** Everything that can be asked of a book so far. */
const told = (book: Snapshot) => ({
	notes: notesIn(book),
	byId: notesIn(book).map((note) => book[partOf[note.kind]].get(note.id)),
	cards: [...cardsIn(book)],
	problems: [...problemsIn(book).values()].map((problem) => [problem, lastOutcomeOf(book.log, problem, now)]),
	events: book.log.events,
	book: book.book,
	findings: findingsIn(book, { ms: now, offsetMinutes: 0 }),
});

suite('the library', () => {
	test('knows the notes of a book by kind, path and id', () => {
		const book = bookWith({
			'stories/b.md': head('id: s-b'),
			'stories/a.md': head('id: s-a', 'was: [s-old]'),
			'anywhere/t.md': head('id: t-1', 'type: topic'),
			'anywhere/none.md': '# No note',
		});
		assert.deepEqual(
			book.stories.all.map(({ id }) => id),
			['s-a', 's-b'],
		);
		assert.equal(book.stories.get('s-old')?.path, 'stories/a.md');
		assert.equal(book.topics.get('t-1')?.path, 'anywhere/t.md');
		assert.equal(book.stories.get('t-1'), undefined);
	});

	test('does not look where no notes are', () => {
		const none = ['README.md', 'stories/readme.md', 'stories/_draft.md', 'stories/.hidden.md', '.git/stories/a.md'];
		const nor = [
			'stories/node_modules/a.md',
			'templates/story.md',
			'solutions/two-sum/a.md',
			'recalls/t/a.md',
			'stories/a.txt',
		];
		for (const path of [...none, ...nor])
			assert.deepEqual(notesIn(bookWith({ [path]: head('type: story') })), [], path);
		for (const path of ['stories/templates/a.md', 'a.MD', 'deep/down/_here/a.md'])
			assert.equal(notesIn(bookWith({ [path]: head('type: story') })).length, 1, path);
	});

	test('of two notes with one id the first by path counts, and the other is told of', () => {
		const book = bookWith({
			'stories/b.md': head('id: s-1'),
			'stories/a.md': head('id: s-1'),
			'designs/a.md': head('id: s-1'),
		});
		assert.equal(book.stories.all.length, 2);
		assert.equal(book.stories.get('s-1')?.path, 'stories/a.md');
		assert.deepEqual(odd(book), ['stories/b.md:2 id-twice']);
	});

	test('a mark on cards of two notes counts for the first, and the other is told of', () => {
		const book = bookWith({ 'topics/a.md': 'Q :: A ^q-1111', 'topics/b.md': '\nR :: B ^q-1111' });
		assert.deepEqual(
			[...cardsIn(book).values()].map(({ front }) => front),
			['Q'],
		);
		assert.deepEqual(odd(book), ['topics/b.md:2 mark-twice']);
	});

	test('the book file, a log and the own data are read, and told of where they are odd', () => {
		const book = bookWith({
			'prepbook.yaml': 'version: 1\nday: {starts: 30}\nlists: [mine]\n',
			'lists/mine.yaml':
				'title: Mine\nproblems:\n  - {id: two-sum, title: Two Sum, patterns: [hash-map]}\n  - {id: NO}\n',
			'problems/x.md': head('id: two-sum', 'title: Two Sum, by hand', 'patterns: [two-pointers]'),
			'log/2026-11.a.jsonl': `${line('a', 'attempt', { problem: 'two-sum', outcome: 'stuck' })}{"torn`,
		});
		assert.equal(book.book.dayStarts, 4);
		const [problem] = [...problemsIn(book).values()];
		assert.deepEqual([problem?.title, problem?.patterns], ['Two Sum, by hand', ['two-pointers', 'hash-map']]);
		assert.equal(problem && lastOutcomeOf(book.log, problem, now), 'stuck');
		assert.deepEqual(odd(book), [
			'lists/mine.yaml:4 value-odd',
			'log/2026-11.a.jsonl:2 log-torn',
			'prepbook.yaml:2 value-odd',
		]);
	});

	test('events of what is gone, or yet to come, are told of once', () => {
		const book = bookWith({
			'stories/a.md': head('id: s-1', 'was: [s-0]'),
			'log/a.jsonl':
				line('a', 'told', { note: 's-1', company: 'x' }) +
				line('b', 'told', { note: 's-0', company: 'x' }) +
				line('c', 'told', { note: 's-gone', company: 'x' }) +
				line('d', 'told', { note: 's-gone', company: 'x' }) +
				line('e', 'told', { note: 's-1', company: 'x' }, '2026-11-21T12:09:00Z') +
				line('f', 'told', { note: 's-1', company: 'x' }, '2026-11-21T12:11:00Z'),
		});
		assert.deepEqual(odd(book), ['log/a.jsonl:4 log-orphan', 'log/a.jsonl:6 log-future']);
	});

	test('an attempt yet to come decides nothing', () => {
		const book = bookWith({
			'problems/p.md': head('id: p'),
			'log/a.jsonl':
				line('a', 'attempt', { problem: 'p', outcome: 'accepted' }) +
				line('b', 'attempt', { problem: 'p', outcome: 'stuck' }, '2030-01-01T00:00:00Z'),
		});
		const [problem] = [...problemsIn(book).values()];
		assert.equal(problem && lastOutcomeOf(book.log, problem, now), 'accepted');
		assert.equal(problem && lastOutcomeOf(book.log, problem, Date.parse('2030-01-02T00:00:00Z')), 'stuck');
	});

	test('a finding is muted by its code, in the note or in the book', () => {
		const files = {
			'stories/a.md': head('impact: 9', 'checks: {value-range: off}'),
			'stories/b.md': head('impact: 9'),
		};
		assert.deepEqual(odd(bookWith(files)), ['stories/b.md:2 value-range']);
		assert.deepEqual(odd(bookWith({ ...files, 'prepbook.yaml': 'checks: {value-range: off}' })), []);
	});

	test('a file that cannot be read is told of, and its note is gone until it can', () => {
		const library = libraryOf({ 'stories/a.md': head('id: s-1') });
		assert.equal(library.take('stories/a.md', { kind: 'unreadable', why: 'permission denied' }), true);
		assert.deepEqual(
			[library.snapshot.stories.all.length, odd(library.snapshot)],
			[0, ['stories/a.md:1 file-unreadable']],
		);
		library.take('stories/a.md', { kind: 'tooBig', bytes: 5_000_000 });
		assert.deepEqual(odd(library.snapshot), ['stories/a.md:1 file-too-big']);
		library.take('stories/a.md', { kind: 'missing' });
		assert.deepEqual(odd(library.snapshot), []);
	});

	test('the user’s own file replaces the shipped one of its name whole, and another name adds', () => {
		const list = (title: string, id: string) => `title: ${title}\nproblems: [{id: ${id}, title: T}]\n`;
		const shipped = [parseShelved({ shelf: 'lists', id: 'blind-75' }, list('Blind', 'shipped')).value];
		const ids = (files: Record<string, string>) => [...problemsIn(bookWith(files, shipped)).keys()];
		assert.deepEqual(ids({}), ['shipped']);
		assert.deepEqual(ids({ 'lists/blind-75.yaml': list('Own', 'own') }), ['own']);
		assert.deepEqual(ids({ 'lists/mine.yaml': list('Mine', 'mine') }), ['mine', 'shipped']);
		assert.deepEqual(ids({ 'lists/mine.yaml': list('Mine', 'mine'), 'prepbook.yaml': 'lists: [blind-75]' }), [
			'shipped',
		]);
	});

	test('what was read before is no news', () => {
		const library = libraryOf({ 'stories/a.md': 'A' });
		assert.equal(library.take('stories/a.md', { kind: 'text', text: 'A', isUtf8: true }), false);
		assert.equal(library.take('stories/a.md', { kind: 'text', text: 'B', isUtf8: true }), true);
		assert.equal(library.take('stories/b.md', { kind: 'missing' }), false);
		assert.equal(library.take('other/b.png', { kind: 'text', text: 'B', isUtf8: true }), false);
	});

	test('an answer is computed anew when one of its parts is another, and only then', () => {
		let asked = 0;
		const count = from(['stories', 'log'], (stories, log) => {
			asked++;
			return stories.all.length + log.events.length;
		});
		const library = libraryOf({ 'stories/a.md': 'A' });
		const take = (path: string, text: string) => library.take(path, { kind: 'text', text, isUtf8: true });
		assert.deepEqual([count(library.snapshot), count(library.snapshot), asked], [1, 1, 1]);
		take('topics/a.md', 'A');
		take('prepbook.yaml', 'version: 1');
		assert.deepEqual([count(library.snapshot), asked], [1, 1]);
		take('log/a.jsonl', line('a', 'told', { note: 's-1', company: 'x' }));
		assert.deepEqual([count(library.snapshot), asked], [2, 2]);
		take('stories/b.md', 'B');
		assert.deepEqual([count(library.snapshot), asked], [3, 3]);
	});

	test('after any sequence of changes it is the same as one that reads the files anew', () => {
		const path = fc.constantFrom(
			'prepbook.yaml',
			'stories/a.md',
			'stories/b.md',
			'topics/a.md',
			'topics/b.md',
			'problems/p.md',
			'lists/mine.yaml',
			'log/a.jsonl',
			'log/b.jsonl',
		);
		const text = fc.constantFrom(
			'',
			'Q :: A ^q-1\n\nR ::: B\n',
			head('id: s-1'),
			head('id: s-2', 'was: [s-1]', 'impact: 9'),
			`${head('id: s-1', 'type: topic')}Q :: A ^q-1`,
			head('type: other'),
			head('id: p', 'patterns: [x]'),
			'lists: [mine]\nday: {starts: 99}',
			'title: Mine\nproblems: [{id: p, title: P}, {id: q}]',
			line('a', 'card', { card: 'q-1', grade: 'good', seconds: 1 }),
			line('a', 'card', { card: 'q-1', grade: 'good', seconds: 1 }) +
				line('b', 'attempt', { problem: 'p', outcome: 'stuck' }),
			line('c', 'undo', { event: 'a' }) + line('d', 'amend', { event: 'b', set: { outcome: 'accepted' } }),
			line('e', 'told', { note: 's-1', company: 'x' }, '2027-01-01T00:00:00Z'),
		);
		const read: fc.Arbitrary<FileRead> = fc.oneof(
			{ weight: 8, arbitrary: fc.record({ kind: fc.constant('text' as const), text, isUtf8: fc.boolean() }) },
			fc.constant({ kind: 'missing' as const }),
			fc.constant({ kind: 'unreadable' as const, why: 'it is locked' }),
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(path, read), { maxLength: 20 }), (changes) => {
				const library = new Library([]);
				const files = new Map<string, FileRead>();
				for (const [where, what] of changes) {
					library.take(where, what);
					files.set(where, what);
					if (files.size % 3 === 0) void told(library.snapshot); // What was asked before must not linger.
				}
				const cold = new Library([]);
				for (const [where, what] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) cold.take(where, what);
				assert.deepEqual(told(library.snapshot), told(cold.snapshot));
			}),
			{ numRuns: 2000 },
		);
	});
});
