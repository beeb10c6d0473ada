import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import { journalLine, type Line, linesOf, runIn, runsIn } from '../../../../src/core/practice/journal';
import type { Plan, Subject } from '../../../../src/core/practice/plan';
import { advanced, elapsedOf, type Run, type Step, started } from '../../../../src/core/practice/run';
import {
	about,
	beat,
	type Deed,
	discard,
	finish,
	gap,
	later,
	minute,
	next,
	nothing,
	pause,
	phase,
	plan,
	planOf,
	problems,
	resume,
	reveal,
	start,
	stepAt,
	told,
} from '../../../support/runs';
import { shipped } from '../catalog/shipped';

const { presets, outlines } = catalogOf(shipped);

const think = plan([phase('think', 2), phase('code', 1, 'attempt')], problems(1));
const begin = (plan: Plan, minutes = 0): Line => ({ at: later(start, minutes * minute), by: 'w', do: 'start', plan });
const step = (minutes: number, deed: Deed): Step => stepAt(later(start, minutes * minute), deed);
const text = (run: string, ...lines: readonly Line[]) => lines.map((line) => `${journalLine(line, run)}\n`).join('');

const begun = text('r-1', begin(think));
const steps = [step(0.5, beat), step(1, next(0)), step(1.5, finish({ outcome: 'stuck' }))];
const whole = begun + text('r-1', ...steps);
const minutesIn = (journal: string) => elapsedOf(runIn(journal) ?? assert.fail('no run')) / minute;

/** What a run is once it was written down. */
const plain = (run: Run | undefined) => JSON.parse(JSON.stringify(run ?? null)) as unknown;
const folded = (plan: Plan, steps: readonly Step[]) => steps.reduce(advanced, started(plan, start, 'w'));

suite('the journal of a run', () => {
	test('is a line for each step, which says whose it is, when and what', () => {
		assert.equal(
			journalLine(step(1, next(0)), 'r-1'),
			'{"v":1,"run":"r-1","at":"2026-11-21T14:01:00.000+01:00","by":"w","do":"next","from":0}',
		);
		assert.doesNotMatch(journalLine(begin({ ...think, title: 'a\nb\u2028' }), 'r-1'), /[\r\n]/);
	});

	test('gives the run back, step by step', () => {
		for (let count = 0; count <= steps.length; count++)
			assert.deepEqual(
				plain(runIn(begun + text('r-1', ...steps.slice(0, count)))),
				plain(folded(think, steps.slice(0, count))),
			);
		assert.deepEqual(told(runIn(whole) ?? assert.fail()).length, 1);
	});

	test('gives back every preset that ships, about anything', () => {
		for (const preset of presets.values())
			for (const subject of [problems(2), about('story'), about('talk'), about('design'), about('topic'), nothing]) {
				const own = planOf(preset, outlines, subject, { company: 'acme', isBlind: true, showsOutline: false });
				assert.deepEqual(plain(runIn(text('r-1', begin(own)))), plain(started(own, start, 'w')));
			}
	});

	test('is of no run where none was begun', () => {
		assert.equal(runIn(''), undefined);
		assert.equal(runIn('\n\n'), undefined);
		assert.equal(runIn(text('r-1', ...steps)), undefined, 'steps alone begin nothing');
	});

	test('is of the run that was begun last, once the one before is over', () => {
		const second = { ...think, run: 'r-2' };
		const both = (before: string) => runIn(before + text('r-2', begin(second, 2)))?.plan.run;
		assert.equal(both(begun), 'r-1', 'while one runs no other begins');
		assert.equal(both(begun + text('r-1', step(1, pause))), 'r-1', 'nor while one is paused');
		assert.equal(both(whole), 'r-2');
		assert.equal(both(begun + text('r-1', step(1, discard))), 'r-2');
	});

	test('still knows a run before that owes something to the log, until it does not', () => {
		const over = begun + text('r-1', step(1, finish()));
		const next = { ...think, run: 'r-2', seed: 'another one' };
		const both = over + text('r-2', begin(next, 2));
		assert.deepEqual(
			runsIn(both).map(({ plan, state }) => [plan.run, state]),
			[
				['r-1', 'finished'],
				['r-2', 'running'],
			],
		);
		const event = runIn(over)?.recorded[0]?.id ?? assert.fail('nothing recorded');
		const written = both + text('r-1', step(3, { do: 'wrote', event }));
		assert.deepEqual(
			runsIn(written).map(({ plan }) => plan.run),
			['r-2'],
		);
		assert.equal(minutesIn(written), 0, 'and what another run was told is no time of this one');
		assert.equal(runIn(linesOf(both, runsIn(over)))?.plan.run, 'r-1');
	});

	test('hears no step of another run', () => {
		assert.equal(
			minutesIn(begun + text('r-2', step(0.5, beat), step(0.6, discard)) + text('r-1', step(0.7, beat))),
			0.7,
		);
		assert.equal(runIn(begun + text('r-2', step(0.5, discard)))?.state, 'running');
	});

	test('knows what was written also when the run is over', () => {
		const event = runIn(whole)?.recorded[0]?.id ?? '';
		assert.deepEqual(runIn(whole + text('r-1', step(2, { do: 'wrote', event })))?.written, [event]);
	});

	test('bears with lines that a killed window left behind', () => {
		const lines = whole.trimEnd().split('\n');
		for (let cut = 1; cut < (lines.at(-1)?.length ?? 0); cut++)
			assert.equal(minutesIn([...lines.slice(0, -1), lines.at(-1)?.slice(0, cut)].join('\n')), 1);
		assert.equal(minutesIn(whole.replaceAll('\n', '\n\0\0\0\n{"v":1,"run"\n\n')), 1.5);
		assert.equal(minutesIn(whole.replaceAll('\n', '\r\n')), 1.5);
		assert.equal(minutesIn(whole.trimEnd()), 1.5, 'the last line needs no end');
	});

	test('leaves lines of a newer Prepbook alone', () => {
		const newer = text('r-1', step(0.6, discard)).replace('"v":1', '"v":2');
		assert.equal(runIn(begun + newer)?.state, 'running');
		assert.equal(runIn(begun.replace('"v":1', '"v":1.5')), undefined);
	});

	test('knows no step that lacks something, or says something odd', () => {
		const odd = (change: object, deed: Deed = next(0)) => {
			const line = { ...JSON.parse(journalLine(step(0.5, deed), 'r-1')), ...change };
			return runIn(`${begun}${JSON.stringify(line)}\n`);
		};
		assert.equal(odd({})?.spent.length, 2, 'as it is');
		assert.equal(odd({ later: 'more' })?.spent.length, 2, 'whatever else it says');
		for (const change of [
			{ v: undefined },
			{ v: '1' },
			{ run: 1 },
			{ by: null },
			{ at: 'noon' },
			{ at: '2026-02-30T10:00:00Z' },
			{ do: 'dance' },
			{ do: 'constructor' },
			{ from: -1 },
			{ from: 0.5 },
			{ from: '0' },
		])
			assert.deepEqual(plain(odd(change)), plain(started(think, start, 'w')), JSON.stringify(change));
		for (const said of [{ outcome: 'won' }, { cause: 'sleep' }, { clue: 1 }, { grade: 5 }, { grade: 'best' }, null])
			assert.equal(odd({ said }, finish())?.state, 'running', JSON.stringify(said));
		assert.equal(odd({ counts: 'yes' }, gap(true))?.at.ms, start.ms);
		assert.equal(odd({ event: 1 }, { do: 'wrote', event: 'e' })?.written.length, 0);
	});

	test('begins no run of a plan that cannot be run', () => {
		const odd = (change: object) => {
			const line = JSON.parse(journalLine(begin(think), 'r-1'));
			return runIn(JSON.stringify({ ...line, plan: { ...line.plan, ...change } }));
		};
		assert.ok(odd({}));
		const [first] = JSON.parse(JSON.stringify(think.phases));
		for (const change of [
			{ phases: [] },
			{ phases: [{ ...first, length: -1 }] },
			{ phases: [{ ...first, length: 0.5 }] },
			{ phases: [{ ...first, records: 'sleep' }] },
			{ phases: [{ ...first, canFinishEarly: 'yes' }] },
			{ subject: { is: 'problems' } },
			{ subject: { is: 'problems', problems: [1] } },
			{ subject: { is: 'story' } },
			{ subject: { is: 'design', problems: ['a'] } },
			{ subject: { is: 'dance' } },
			{ subject: null },
			{ profile: 'easy' },
			{ cues: [{ first: 0, last: 0, say: 'now' }] },
			{ seed: undefined },
		])
			assert.equal(odd(change), undefined, JSON.stringify(change));
	});

	const subject: fc.Arbitrary<Subject> = fc.oneof(
		fc.nat(4).map(problems),
		fc.constantFrom(about('story'), about('talk'), about('design'), about('topic'), nothing),
	);
	const anyPlan = fc
		.record({
			phases: fc.array(
				fc.record({
					title: fc.string({ unit: 'binary' }),
					length: fc.nat(200_000),
					canFinishEarly: fc.boolean(),
					records: fc.constantFrom(undefined, 'attempt', 'rehearsal', 'design', 'recall', 'nothing'),
				}),
				{ minLength: 1, maxLength: 4 },
			),
			subject,
			profile: fc.constantFrom('simulate', 'learn'),
			company: fc.option(fc.string(), { nil: undefined }),
			seed: fc.string(),
		})
		.map(({ phases, subject, ...rest }) => {
			const named = phases.map((phase, index) => ({ id: `p${index}`, ...phase }));
			return plan(named, subject, { ...rest, cues: [{ first: 0, last: 0, after: 5, say: '\u2028"' }] });
		});
	const deed = fc.oneof(
		fc.constantFrom(beat, pause, resume, reveal, discard, finish(), gap(true), gap(false)),
		fc.nat(4).map(next),
		fc
			.record({ outcome: fc.constantFrom('accepted', 'stuck'), clue: fc.string(), cause: fc.constant('bug') })
			.map((said) => finish(said as Parameters<typeof finish>[0])),
		fc.string().map((event): Deed => ({ do: 'wrote', event })),
	);
	const doings = fc.array(fc.tuple(fc.integer({ min: -3, max: 120_000 }), deed, fc.string()), { maxLength: 12 });
	const stepsOf = (doings: readonly (readonly [number, Deed, string])[]) => {
		let at = start;
		return doings.map(([ms, deed, by]) => {
			at = later(at, ms);
			return stepAt(at, deed, by);
		});
	};

	test('gives back any run', () => {
		fc.assert(
			fc.property(anyPlan, doings, (plan, doings) => {
				const steps = stepsOf(doings);
				assert.deepEqual(plain(runIn(text('r-1', begin(plan), ...steps))), plain(folded(plan, steps)));
			}),
		);
	});

	test('is read whatever stands in it', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => runIn(text) === undefined));
		const record = fc.constantFrom(...whole.trimEnd().split('\n'));
		const spoilt = fc.tuple(record, fc.nat(40), fc.jsonValue()).map(([line, place, value]) => {
			const tree = JSON.parse(line) as unknown;
			const places = placesIn(tree);
			places[place % places.length]?.(value);
			return JSON.stringify(tree);
		});
		const torn = fc.tuple(record, fc.nat(80)).map(([line, length]) => line.slice(0, length));
		const lines = fc.array(fc.oneof(record, spoilt, torn, fc.string()), { maxLength: 12 });
		fc.assert(
			fc.property(lines, (lines) => {
				const run = runIn(lines.join('\n'));
				if (run) assert.ok(run.spent.length <= run.plan.phases.length && elapsedOf(run) >= 0);
			}),
			{ numRuns: 1000 },
		);
	});
});

/** Ways to put another value anywhere in a tree. */
function placesIn(tree: unknown): readonly ((value: unknown) => void)[] {
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree).flatMap(([key, below]) => [
		(value) => Object.assign(tree, { [key]: value }),
		...placesIn(below),
	]);
}
