import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dueOn, memoryOf, schedulingOf } from '../../../../src/core/answers/due';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import type { Outline } from '../../../../src/core/catalog/outline';
import type { Preset } from '../../../../src/core/catalog/preset';
import { Library } from '../../../../src/core/library';
import { suggestedGrade } from '../../../../src/core/practice/grade';
import { daysBetween } from '../../../../src/core/time';
import { bookWith } from '../../../support/books';
import { event } from '../../../support/rows';
import { finish, minute, next, planOf, played, problems, reveal } from '../../../support/runs';
import { shipped } from '../catalog/shipped';

/** Accepted in any phase of a preset, early, in time, at its very end or late, and with the answer seen. */
function attemptsIn(preset: Preset, outlines: ReadonlyMap<string, Outline>) {
	const plan = planOf(preset, outlines, problems(1), { profile: 'learn' });
	return plan.phases.flatMap((_, last) =>
		[0.2, 0.5, 0.9, 1, 1.5].flatMap((share) => {
			let minutes = 0;
			const onward = plan.phases.slice(0, last).map(({ length }, index) => {
				minutes += (length / minute) * share;
				return [minutes, next(index)] as const;
			});
			const end = minutes + ((plan.phases[last]?.length ?? 0) / minute) * share;
			const looked = share === 0.2 && last % 2 === 1 ? [[end, reveal] as const] : [];
			const run = played(plan, ...onward, ...looked, [end, finish({ outcome: 'accepted' })]);
			return run.recorded.filter(({ kind, said }) => kind === 'attempt' && said.outcome !== undefined);
		}),
	);
}

type Said = readonly [at: string, grade: string];

const line = (index: number, [at, grade]: Said) =>
	JSON.stringify({ v: 1, id: `e${index}`, at, kind: 'card', card: 'q-1', grade, seconds: 1 });
const noteFiles = { 'topics/a.md': 'Q :: A ^q-1' };
const bookOf = (...grades: Said[]) =>
	bookWith({ ...noteFiles, 'log/a.jsonl': grades.map((said, n) => line(n, said)).join('\n') });
const far = Date.parse('2030-01-01T00:00:00Z');
const dueDay = (...grades: Said[]) => dueOn(bookOf(...grades), '2100-01-01', far)[0]?.dueDay;

suite('what is due', () => {
	test('comes back later the better it was known', () => {
		const at = '2026-11-20T10:00:00+01:00';
		const days = ['again', 'hard', 'good', 'easy'].map((grade) => daysBetween('2026-11-20', dueDay([at, grade]) ?? ''));
		assert.deepEqual(
			[...days].sort((a, b) => a - b),
			days,
		);
		assert.equal(new Set(days).size, 4, days.join());
		assert.ok((days[0] ?? 0) >= 1);
	});

	test('is asked for on its day and after, most overdue first, and not before', () => {
		const book = bookOf(['2026-11-20T10:00:00+01:00', 'again']);
		const on = (day: string) =>
			dueOn(book, day, far).map(({ kind, id, dueDay, overdueDays }) => `${kind} ${id} ${dueDay} ${overdueDays}`);
		assert.deepEqual(on('2026-11-20'), []);
		assert.deepEqual(on('2026-11-21'), ['card q-1 2026-11-21 0']);
		assert.deepEqual(on('2026-11-24'), ['card q-1 2026-11-21 3']);
	});

	test('the first grade of a day counts, and a day begins at its hour', () => {
		const first: Said = ['2026-11-20T10:00:00+01:00', 'good'];
		const alone = dueDay(first);
		assert.equal(dueDay(first, ['2026-11-20T11:00:00+01:00', 'again']), alone);
		assert.equal(dueDay(first, ['2026-11-21T03:59:59+01:00', 'again']), alone, 'before four it is still yesterday');
		assert.notEqual(dueDay(first, ['2026-11-21T04:00:00+01:00', 'again']), alone);
	});

	test('a traveller’s local day counts: one that is not after the last is of that day', () => {
		const tokyo: Said = ['2026-11-20T23:30:00+09:00', 'good'];
		assert.equal(
			dueDay(tokyo, ['2026-11-20T08:00:00-08:00', 'again']),
			dueDay(tokyo),
			'the same evening, once more in Los Angeles',
		);
		const apia: Said = ['2011-12-29T23:30:00-10:00', 'good'];
		assert.ok(dueDay(apia, ['2011-12-31T08:00:00+14:00', 'good']), 'the 30th never was in Apia');
	});

	test('a day of 23 or 25 hours is one day', () => {
		for (const [zone, before, after] of [
			['Berlin, spring', '2026-03-28T12:00:00+01:00', '2026-03-29T12:00:00+02:00'],
			['Berlin, autumn', '2026-10-24T12:00:00+02:00', '2026-10-25T12:00:00+01:00'],
			['Lord Howe, half an hour', '2026-04-04T12:00:00+11:00', '2026-04-05T12:00:00+10:30'],
			['Casablanca', '2026-02-14T12:00:00+01:00', '2026-02-15T12:00:00+00:00'],
		] as const) {
			const plain = daysBetween(
				'2026-05-02',
				dueDay(['2026-05-01T12:00:00Z', 'good'], ['2026-05-02T12:00:00Z', 'good']) ?? '',
			);
			const days = daysBetween(after.slice(0, 10), dueDay([before, 'good'], [after, 'good']) ?? '');
			assert.equal(days, plain, zone);
		}
	});

	test('a clock set back, or a log out of order, gives days and never a throw', () => {
		assert.ok(
			dueDay(['2026-11-20T10:00:00Z', 'good'], ['2026-11-15T10:00:00Z', 'good'], ['2026-11-21T10:00:00Z', 'hard']),
		);
	});

	test('what is less than ten minutes ahead counts as of now; what is more ahead waits for its time', () => {
		const now = Date.parse('2026-11-20T10:00:00Z');
		const due = (at: string, then = now) =>
			dueOn(bookOf(['2026-11-01T10:00:00Z', 'good'], [at, 'again']), '2100-01-01', then)[0];
		assert.equal(due('2026-11-20T10:09:59Z')?.dueDay, '2026-11-21');
		assert.equal(due('2026-11-20T10:10:01Z')?.dueDay, due('2099-11-20T10:10:01Z')?.dueDay);
		assert.equal(
			due('2026-11-21T11:00:00Z', now + 26 * 3_600_000)?.dueDay,
			'2026-11-22',
			'when its time has come it counts',
		);
		const later = bookOf(['2099-01-01T10:00:00Z', 'good'], ['2026-11-20T10:00:00Z', 'again']);
		assert.equal(dueOn(later, '2100-01-01', now)[0]?.dueDay, '2026-11-21', 'and stops no later review');
	});

	test('nothing is put off for more than a year', () => {
		const years = Array.from({ length: 12 }, (_, n): Said => [`${2010 + n}-11-20T10:00:00Z`, 'easy']);
		assert.equal(daysBetween('2021-11-20', dueDay(...years) ?? ''), 365);
	});

	test('problems come back by the same schedule, with the grade their outcome suggests', () => {
		const attempt = (rest: object) =>
			JSON.stringify({ v: 1, id: 'a', at: '2026-11-20T10:00:00Z', kind: 'attempt', problem: 'p', ...rest });
		const due = (rest: object) =>
			dueOn(bookWith({ 'problems/p.md': '---\nid: p\n---', 'log/a.jsonl': attempt(rest) }), '2100-01-01', far)[0]
				?.dueDay;
		assert.equal(due({ outcome: 'stuck' }), due({ grade: 'again' }));
		assert.equal(due({ outcome: 'accepted' }), due({ grade: 'good' }));
		assert.equal(due({}), undefined, 'not known yet');
	});

	test('an attempt suggests a grade by outcome, time and what was revealed', () => {
		const suggested = (
			outcome: 'accepted' | 'accepted-late' | 'stuck',
			seconds?: number,
			preset?: number,
			revealed?: boolean,
		) => suggestedGrade({ outcome, seconds, revealed }, preset);
		assert.equal(suggested('accepted', 1000, 1500), 'good');
		assert.equal(suggested('accepted', 1500, 1500), 'good');
		assert.equal(suggested('accepted', 749, 1500), 'easy');
		assert.equal(suggested('accepted', 750, 1500), 'good');
		assert.equal(suggested('accepted', 1501, 1500), 'hard');
		assert.equal(suggested('accepted', 100, 1500, true), 'hard');
		assert.equal(suggested('accepted-late', 100, 1500), 'hard');
		assert.equal(suggested('accepted', undefined, 1500), 'good');
		assert.equal(suggested('accepted', 100), 'good');
		assert.equal(suggested('stuck', 100, 1500), 'again');
		assert.equal(suggestedGrade({}, undefined), undefined);
	});

	test('an attempt whose outcome is told later comes back as if it had been told at the finish', () => {
		const { presets, outlines } = catalogOf(shipped);
		const attempts = [...presets.values()].flatMap((preset) => attemptsIn(preset, outlines));
		const names = new Set(attempts.map(({ said }) => said.preset));
		assert.deepEqual(
			[...names],
			[...presets.values()].flatMap(({ id, phases }) =>
				phases.some(({ records }) => records === 'attempt') ? id : [],
			),
		);
		const due = (line: (said: Readonly<Record<string, unknown>>, id: string) => string) => {
			const lines = attempts.map(({ said }, n) => line({ ...said, problem: `p-${n}` }, `p-${n}`));
			const notes = attempts.map((_, n) => [`problems/p-${n}.md`, `---\nid: p-${n}\n---\n`] as const);
			const book = bookWith({ ...Object.fromEntries(notes), 'log/a.jsonl': lines.join('') }, shipped);
			return new Map(dueOn(book, '2100-01-01', far).map(({ id, dueDay }) => [id, dueDay]));
		};
		const at = '2026-11-21T10:00:00Z';
		const finished = due((said) => event(at, 'attempt', said));
		const amended = due(({ outcome, grade: _, ...said }, id) =>
			[
				JSON.stringify({ v: 1, id, at, kind: 'attempt', ...said }),
				event(at, 'amend', { event: id, set: { outcome } }),
			].join('\n'),
		);
		assert.equal(finished.size, attempts.length);
		assert.ok(new Set(finished.values()).size >= 3, 'hard, good and easy');
		for (const [n, { said }] of attempts.entries())
			assert.equal(amended.get(`p-${n}`), finished.get(`p-${n}`), JSON.stringify(said));
	});

	test('phases a preset does not have say nothing of its time', () => {
		const due = (rest: object) =>
			dueOn(
				bookWith(
					{ 'problems/p.md': '---\nid: p\n---', 'log/a.jsonl': event('2026-11-20T10:00:00Z', 'attempt', rest) },
					shipped,
				),
				'2100-01-01',
				far,
			)[0]?.dueDay;
		const accepted = { problem: 'p', outcome: 'accepted', preset: 'ml-coding-45', seconds: 2700 };
		assert.equal(due({ ...accepted, phases: [{ id: 'gone', seconds: 2700 }] }), due({ problem: 'p', grade: 'good' }));
		assert.equal(due({ ...accepted, seconds: 2701 }), due({ problem: 'p', grade: 'hard' }), 'all of it');
		assert.equal(due({ ...accepted, seconds: 1349 }), due({ problem: 'p', grade: 'easy' }));
	});

	const grades = fc.array(
		fc.tuple(
			fc
				.integer({ min: 0, max: 40 * 24 })
				.map((hour) => new Date(Date.UTC(2026, 0, 1, hour)).toISOString().replace('.000', '')),
			fc.constantFrom('again', 'hard', 'good', 'easy'),
		),
		{ maxLength: 12 },
	);

	test('any order, repetition and split of a log gives the same days', () => {
		const moved = grades.chain((all) => {
			const lines = all.map((said, n) => line(n, said));
			return fc.record({
				lines: fc.constant(lines),
				moved: fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 }),
				cut: fc.nat(lines.length * 2),
			});
		});
		const due = (...files: string[][]) =>
			dueOn(
				bookWith({
					...noteFiles,
					...Object.fromEntries(files.map((lines, n) => [`log/${n}.jsonl`, lines.join('\n')])),
				}),
				'2100-01-01',
				far,
			);
		fc.assert(
			fc.property(moved, ({ lines, moved, cut }) => {
				assert.deepEqual(due(moved.slice(0, cut), moved.slice(cut)), due(lines));
			}),
			{ numRuns: 300 },
		);
	});

	test('a memory that goes on from where it was is the one that begins anew', () => {
		fc.assert(
			fc.property(grades, (all) => {
				const library = new Library([]);
				let text = '';
				for (const [n, said] of all.entries()) {
					text += `${line(n, said)}\n`;
					library.take('log/a.jsonl', { kind: 'text', text, isUtf8: true });
					const { snapshot } = library;
					const grown = snapshot.log.historyOf('card q-1');
					const cold = bookWith({ 'log/a.jsonl': text });
					const fresh = cold.log.historyOf('card q-1');
					assert.deepEqual(
						grown && memoryOf(grown, schedulingOf(snapshot), far),
						fresh && memoryOf(fresh, schedulingOf(cold), far),
					);
				}
			}),
			{ numRuns: 200 },
		);
	});
});
