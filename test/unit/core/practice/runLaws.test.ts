import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isEvent, readEvent } from '../../../../src/core/practice/event';
import { type Plan, type Subject, sum } from '../../../../src/core/practice/plan';
import {
	advanced,
	elapsedOf,
	isOver,
	lived,
	longestSilence,
	obstacleTo,
	phaseIndex,
	type Run,
	remainingOf,
	type Step,
	started,
} from '../../../../src/core/practice/run';
import { writeInstant } from '../../../../src/core/time';
import {
	about,
	beat,
	type Deed,
	discard,
	finish,
	gap,
	later,
	next,
	nothing,
	pause,
	plan,
	problems,
	resume,
	reveal,
	start,
	stepAt,
} from '../../../support/runs';

const subject: fc.Arbitrary<Subject> = fc.oneof(
	{ weight: 3, arbitrary: fc.nat(4).map(problems) },
	fc.constantFrom(about('story'), about('talk'), about('design'), about('topic'), nothing),
);

/** Short phases, so that many end; half of them record what the run is about. */
const anyPlan: fc.Arbitrary<Plan> = subject.chain((subject) => {
	const own = {
		problems: 'attempt',
		story: 'rehearsal',
		talk: 'rehearsal',
		design: 'design',
		topic: 'recall',
	} as const;
	const kind = subject.is === 'nothing' ? 'nothing' : own[subject.is];
	const phase = fc.record({
		length: fc.oneof(fc.constantFrom(0, 1, longestSilence), fc.nat(200_000)),
		canFinishEarly: fc.boolean(),
		records: fc.constantFrom(kind, kind, kind, undefined, 'nothing' as const, 'design' as const),
	});
	return fc
		.record({
			phases: fc.array(phase, { minLength: 1, maxLength: 6 }),
			profile: fc.constantFrom('simulate' as const, 'learn' as const),
		})
		.map(({ phases, profile }) =>
			plan(
				phases.map((phase, index) => ({ id: `p${index}`, title: 'A phase', ...phase })),
				subject,
				{ profile },
			),
		);
});

/** What is done, and how many milliseconds after the step before it; how far ahead of UTC the clock is by then. */
type Doing = readonly [ms: number, deed: Deed, offset: number];

const deed = fc.oneof(
	{ weight: 6, arbitrary: fc.constant(beat) },
	{ weight: 6, arbitrary: fc.nat(5).map(next) },
	{ weight: 6, arbitrary: fc.constantFrom(pause, resume, reveal, gap(true), gap(false)) },
	{ weight: 1, arbitrary: fc.constantFrom(finish(), finish({ outcome: 'accepted' }), discard) },
);
const soon = fc.oneof(fc.nat(longestSilence), fc.constantFrom(0, longestSilence));
const ever = fc.oneof(
	{ weight: 12, arbitrary: soon },
	fc.integer({ min: longestSilence + 1, max: 10 * 3_600_000 }),
	fc.integer({ min: -5 * 24 * 3_600_000, max: -1 }),
);
const doings = (ms: fc.Arbitrary<number>, offset: fc.Arbitrary<number> = fc.constantFrom(60, 120, -480, 0)) =>
	fc.array(fc.tuple(ms, deed, offset), { maxLength: 30, size: 'max' });

function stepsOf(doings: readonly Doing[]): readonly Step[] {
	let at = start;
	return doings.map(([ms, deed, offsetMinutes], index) => {
		at = { ...later(at, ms), offsetMinutes };
		return stepAt(at, deed, index % 3 === 0 ? 'other' : 'w');
	});
}

/** The run before each step, the step, and the run after it. */
function* history(plan: Plan, steps: readonly Step[]): Generator<readonly [before: Run, step: Step, after: Run]> {
	let run = started(plan, start, 'w');
	for (const step of steps) {
		const after = advanced(run, step);
		yield [run, step, after];
		run = after;
	}
}

const folded = (plan: Plan, steps: readonly Step[]) => steps.reduce(advanced, started(plan, start, 'w'));

/** The time of each event, every one only once however many problems it is told of. */
const eventTimes = ({ recorded }: Run) =>
	new Map(recorded.map(({ at, said }) => [JSON.stringify([at, said.seconds, said.phases]), Number(said.seconds)]));

/** What more signs of life cannot change. */
const essence = ({ spent, gap, paused, state, untold, isRevealed, recorded }: Run) => ({
	...{ spent, gap, paused, state, untold, isRevealed },
	recorded: recorded.map(({ by: _, ...event }) => event),
});

const holds = (law: (plan: Plan, steps: readonly Step[]) => void, ms = ever) =>
	fc.assert(
		fc.property(anyPlan, doings(ms), (plan, doings) => law(plan, stepsOf(doings))),
		{ numRuns: 1500 },
	);

suite('whatever is done in a run, at whatever moments', () => {
	test('there is no time below nothing, and none less than a millisecond', () => {
		holds((plan, steps) => {
			for (const [, , run] of history(plan, steps)) {
				for (const ms of [...run.spent, run.gap, run.paused])
					assert.ok(Number.isSafeInteger(ms) && ms >= 0, String(ms));
				assert.ok(run.recorded.every(({ at }) => Number.isSafeInteger(at.ms)));
				for (const seconds of eventTimes(run).values()) assert.equal(Math.round(seconds * 1000) / 1000, seconds);
			}
		});
	});

	test('the time lived in it, its pauses and its gaps are the time that the clock went on', () => {
		holds((plan, steps) => {
			let [went, paused, refused] = [0, 0, 0];
			for (const [before, step, after] of history(plan, steps)) {
				if (isOver(before)) continue;
				const ms = Math.max(0, step.at.ms - before.at.ms);
				went += ms;
				if (before.state === 'paused') paused += ms;
				const silent = before.gap + (before.state === 'running' && ms > longestSilence ? ms : 0);
				if (step.do === 'gap' && !step.counts && after.gap === 0) refused += silent;
				const known = elapsedOf(after) + paused + refused + after.gap;
				const endsItself = plan.profile === 'simulate' && after.state === 'finished';
				assert.ok(endsItself ? known <= went : known === went, `${known} of ${went}`);
			}
		});
	});

	test('every phase is told of once at most, and every event has an id of its own', () => {
		holds((plan, steps) => {
			const { recorded, state } = folded(plan, steps);
			assert.equal(new Set(recorded.map(({ id }) => id)).size, recorded.length);
			const phases = recorded.flatMap(({ said }) => {
				const told = (said.phases ?? said.sections ?? []) as readonly { readonly id: string }[];
				return told.map(({ id }) => `${said.problem} ${id}`);
			});
			assert.equal(new Set(phases).size, phases.length);
			if (plan.subject.is === 'problems') {
				const problems = recorded.flatMap(({ said }) => said.problem ?? []);
				assert.deepEqual(problems, plan.subject.problems.slice(0, problems.length), 'in the order they were given');
			}
			if (state !== 'finished') assert.ok(recorded.every(({ kind }) => kind !== 'sat'));
			else if (recorded.length !== 1) assert.ok(recorded.length > 1 && recorded.every(({ kind }) => kind !== 'sat'));
		});
	});

	test('events never tell of more time than was lived', () => {
		holds((plan, steps) => {
			for (const [, , run] of history(plan, steps)) {
				const told = Math.round(sum([...eventTimes(run).values()]) * 1000);
				assert.ok(told <= elapsedOf(run), `${told} of ${elapsedOf(run)}`);
			}
		});
	});

	test('every pause is told of once', () => {
		holds((plan, steps) => {
			let [paused, told] = [0, 0];
			for (const [before, step, after] of history(plan, steps)) {
				if (before.state === 'paused') paused += Math.max(0, step.at.ms - before.at.ms);
				const [event] = after.recorded.slice(before.recorded.length);
				told += Math.round(((event?.said.paused ?? 0) as number) * 1000);
				assert.equal(told + after.paused, paused);
			}
		});
	});

	test('what it records is an event the log can read', () => {
		holds((plan, steps) => {
			for (const { id, at, kind, said } of folded(plan, steps).recorded)
				assert.ok(isEvent(readEvent({ v: 1, id, at: writeInstant(at), kind, ...said })), JSON.stringify(said));
		});
	});

	test('what is told stays told, and what is over stays over', () => {
		holds((plan, steps) => {
			for (const [before, , after] of history(plan, steps)) {
				assert.deepEqual(after.recorded.slice(0, before.recorded.length), before.recorded);
				assert.ok(after.spent.length >= before.spent.length && after.spent.length <= plan.phases.length);
				if (isOver(before)) assert.equal(after, before);
			}
		});
	});

	test('a simulated one is never paused nor looked into, and no phase is longer than it is', () => {
		holds((plan, steps) => {
			const simulated = { ...plan, profile: 'simulate' } as const;
			for (const [, , run] of history(simulated, steps)) {
				assert.ok(run.state !== 'paused' && !run.isRevealed && run.paused === 0);
				for (const [index, ms] of run.spent.entries()) assert.ok(ms <= (plan.phases[index]?.length ?? 0));
				if (run.state === 'running') assert.ok(remainingOf(run) > 0, 'a phase that is over has ended');
			}
		});
	});

	test('one for learning goes on from a phase only where it is told to', () => {
		holds((plan, steps) => {
			for (const [before, step, after] of history({ ...plan, profile: 'learn' }, steps)) {
				const went = phaseIndex(after) - phaseIndex(before);
				assert.ok(went === 0 || (went === 1 && step.do === 'next'));
				if (isOver(after) && !isOver(before)) assert.ok(['next', 'finish', 'discard'].includes(step.do));
			}
		});
	});

	test('what cannot be done changes nothing but the time', () => {
		holds((plan, steps) => {
			for (const [before, step, after] of history(plan, steps)) {
				const now = lived(before, step.at, step.by);
				const obstacle = obstacleTo(now, step);
				if (obstacle !== undefined || step.do === 'beat') assert.deepEqual(after, now, obstacle);
			}
		});
	});

	test('more signs of life in between change nothing', () => {
		const cuts = fc.array(fc.nat(100), { maxLength: 3 });
		const steps = fc.array(fc.tuple(soon, deed, fc.constant(60), cuts), { maxLength: 30, size: 'max' });
		fc.assert(
			fc.property(anyPlan, steps, (plan, doings) => {
				const sparse = stepsOf(doings.map(([ms, deed, offset]) => [ms, deed, offset]));
				const dense = stepsOf(
					doings.flatMap(([ms, deed, offset, cuts]): Doing[] => {
						const moments = cuts.map((cut) => Math.floor((cut / 100) * ms)).sort((a, b) => a - b);
						const pieces = [...moments, ms].map((moment, index) => moment - (moments[index - 1] ?? 0));
						return pieces.map((piece, index) => [piece, index === moments.length ? deed : beat, offset]);
					}),
				);
				assert.deepEqual(essence(folded(plan, dense)), essence(folded(plan, sparse)));
			}),
			{ numRuns: 1500 },
		);
	});

	test('two windows that go on from one phase at once go on once', () => {
		holds((plan, steps) => {
			// Of a clock set back each window makes what it must: to the other one it may be a step that is late.
			fc.pre(steps.every(({ at }, index) => at.ms >= (steps[index - 1]?.at ?? start).ms));
			const twice = steps.flatMap((step): Step[] => (step.do === 'next' ? [step, { ...step, by: 'third' }] : [step]));
			assert.deepEqual(essence(folded(plan, twice)), essence(folded(plan, steps)));
		});
	});

	test('a gap that counts is as if there had been signs of life; one that does not, as if it had not been', () => {
		const silence = fc.integer({ min: longestSilence + 1, max: 600_000 });
		fc.assert(
			fc.property(anyPlan, doings(soon, fc.constant(60)), silence, (plan, doings, silence) => {
				const before = folded(plan, stepsOf(doings));
				if (isOver(before) || before.state === 'paused') return;
				const woken = stepAt(later(before.at, silence), beat);
				const counted = [woken, stepAt(woken.at, gap(true))].reduce(advanced, before);
				const awake = Array.from({ length: Math.ceil(silence / 1000) }, (_, second) =>
					stepAt(later(before.at, Math.min(silence, (second + 1) * 1000)), beat),
				).reduce(advanced, before);
				assert.deepEqual(essence(counted), essence(awake));
				const refused = [woken, stepAt(woken.at, gap(false))].reduce(advanced, before);
				assert.deepEqual(essence(refused), essence(before));
			}),
			{ numRuns: 1500 },
		);
	});
});
