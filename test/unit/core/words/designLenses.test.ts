import assert from 'node:assert/strict';
import { phasesOf, sum } from '../../../../src/core/practice/plan';
import type { Run } from '../../../../src/core/practice/run';
import { lensesOf, type Open } from '../../../../src/core/words/lenses';
import { bookWith } from '../../../support/books';
import { beat, type Deed, finish, next, plan, played } from '../../../support/runs';
import { shipped } from '../catalog/shipped';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00-05:00') };
const path = 'designs/photos.md';
const event = { v: 1, kind: 'design', id: '01J1', at: '2026-11-20T12:00:00-05:00', note: 'd-1', seconds: 760 };

const book = (outline = 'ml-design-five-part', sections: object[] = [], more = {}) =>
	bookWith(
		{
			[path]: `---\nid: d-1\noutline: ${outline}\n---\n## Main components\n\nText.\n\n## data\n### Model training\n## Elsewhere\n`,
			'designs/other.md': '---\nid: d-2\n---\n',
			...(sections.length > 0 && { 'log/2026-11.abc.jsonl': `${JSON.stringify({ ...event, sections })}\n` }),
			...more,
		},
		shipped,
	);
type Book = ReturnType<typeof book>;

/** A lens as “line: words → does”. */
const shown = (snapshot: Book, open: Open = {}) =>
	lensesOf(snapshot, path, now, open).map(({ words, does, line = 0 }) => `${line}: ${words} → ${does}`);
const below = (all: readonly string[]) => all.filter((one) => !one.startsWith('0:'));
const above = (all: readonly string[]) => all.filter((one) => one.startsWith('0:'));

/** The run of a preset about a design of a book, after what was done. */
function runOf(snapshot: Book, note: string, ...deeds: readonly (readonly [number, Deed])[]): Run {
	const preset = snapshot.catalog.presets.get('ml-design-45');
	assert.ok(preset);
	const outline = snapshot.catalog.outlines.get(snapshot.designs.get('d-1')?.outline ?? '');
	return played(plan(phasesOf(preset, () => outline).phases, { is: 'design', note }), ...deeds);
}

suite('what stands above a design and its sections', () => {
	test('the lengths it can be practised in, each by a preset of its outline where there is one', () => {
		const starts = (outline: string, more = {}) =>
			lensesOf(book(outline, [], more), path, now).flatMap(({ words, given }) =>
				given ? [[words, given.preset]] : [],
			);
		const usual = [
			['Practice 35 min', 'ml-design-35'],
			['45 min', 'ml-design-45'],
			['60 min', 'ml-design-60'],
		];
		for (const outline of ['ml-design-nine-step', 'ml-design-five-part', 'nonsense', ''])
			assert.deepEqual(starts(outline), usual);
		assert.deepEqual(
			starts('system-design-general').map(([, preset]) => preset),
			['system-design-35', 'system-design-45', 'system-design-60'],
		);
		const preset = (phase: string) => ({ 'presets/own.yaml': `title: Own\nprofile: learn\nphases:\n  - {${phase}}\n` });
		const [, , own] = starts('mine', preset('id: a, minutes: 60, records: design, outline: mine'));
		assert.deepEqual(own, ['60 min', 'own']);
		assert.deepEqual(starts('mine', preset('id: a, minutes: 60, records: attempt, outline: mine')), usual);
		assert.deepEqual(lensesOf(book(), path, now)[0]?.given, { preset: 'ml-design-35', note: 'd-1' });
	});

	test('before any run, what each section may take, as long as the last time', () => {
		const sections = (preset?: string) => below(shown(book(), { preset }));
		const usual = ['4: 5 min → startPractice', '8: 9 min → startPractice', '9: 10 min → startPractice'];
		assert.deepEqual(sections(), usual);
		assert.deepEqual(sections('ml-design-35'), [
			'4: 4 min → startPractice',
			'8: 7 min → startPractice',
			'9: 8 min → startPractice',
		]);
		for (const odd of ['nonsense', 'onsite-5x45', 'break-10']) assert.deepEqual(sections(odd), usual);
		for (const outline of ['nonsense', '', '~']) assert.deepEqual(below(shown(book(outline))), []);
		const empty = book('mine', [], { 'outlines/mine.yaml': 'title: Mine\nsections: []\n' });
		assert.deepEqual(below(shown(empty)), []);
	});

	test('after a run, what it took too', () => {
		const sections = [
			{ id: 'sketch', seconds: 460.4 },
			{ id: 'data', seconds: 300 },
		];
		assert.deepEqual(below(shown(book('ml-design-five-part', sections))), [
			'4: 5 min; last time 7:40 → startPractice',
			'8: 9 min; last time 5:00 → startPractice',
			'9: 10 min → startPractice',
		]);
		assert.deepEqual(
			below(shown(book('ml-design-five-part', [{ id: 'of-another-outline', seconds: 1 }]))),
			below(shown(book())),
		);
	});

	test('while it runs, where the clock is; and nothing can be started', () => {
		const snapshot = book();
		const run = runOf(snapshot, 'd-1', [5, next(0)], [6, next(1)], [9.3, beat]);
		assert.deepEqual(shown(snapshot, { run }), [
			'4: done in 5:00 of 5 min → showTimer',
			'8: 3:15 of 9 min → next',
			'9: 10 min → showTimer',
		]);
		const other = runOf(snapshot, 'd-2', [5, next(0)]);
		assert.deepEqual(shown(snapshot, { run: other }), below(shown(snapshot)));
	});

	test('when it is over, where the time went', () => {
		const snapshot = book();
		const run = runOf(snapshot, 'd-1', [7, next(0)], [8, finish()]);
		const words = '0: “Main components” took 7:00 of 5 min; “Data” and 3 more were not reached. → showTimer';
		assert.deepEqual(above(shown(snapshot, { run })).slice(3), [words]);
		assert.deepEqual(below(shown(snapshot, { run })), below(shown(snapshot)));
		const others = [runOf(snapshot, 'd-2', [7, finish()]), runOf(snapshot, 'd-1', [7, { do: 'discard' }])];
		for (const one of others) assert.deepEqual(shown(snapshot, { run: one }), shown(snapshot));
	});

	test('stands where the headings are in the text that is open', () => {
		assert.deepEqual(below(shown(book(), { text: 'New\n## DATA' })), ['1: 9 min → startPractice']);
	});

	test('the minutes of any outline add up to those of the run', () => {
		for (const { id, sections } of book().catalog.outlines.values())
			for (const [preset, minutes] of [
				['ml-design-35', 35],
				['ml-design-45', 45],
				['ml-design-60', 60],
			] as const) {
				const text = sections.map(({ title }) => `## ${title}\n`).join('');
				const found = lensesOf(book(id), path, now, { text, preset }).filter(({ line }) => line !== undefined);
				assert.equal(found.length, sections.length);
				assert.equal(sum(found.map(({ words }) => Number.parseInt(words, 10))), minutes, id);
			}
	});
});
