// States of the practice timer, as a host sends them.
import type { Run } from '../../src/core/practice/run';
import { remainingOf } from '../../src/core/practice/run';
import type { Result, RunOver, RunShown } from '../../src/protocol/timer';

const minutes = (count: number) => count * 60_000;

/** Two problems, of which the first is on. */
export const runShown = (other: Partial<RunShown> = {}): RunShown => ({
	is: 'run',
	run: 'run-1',
	title: 'Two problems',
	profile: 'simulate',
	subjects: [
		{ title: 'Two Sum', facts: ['easy', 'hash map'], opens: 'two-sum', isNow: true },
		{ title: 'Word Ladder', facts: [], isNow: false },
	],
	outline: [],
	phases: [
		{ title: 'Problem 1', length: minutes(45) },
		{ title: 'Problem 2', length: minutes(45) },
	],
	spent: [0],
	running: true,
	remainingMs: minutes(45),
	cues: [
		{ first: 0, last: 0, after: 0, say: 'Restate the problem' },
		{ first: 0, last: 0, after: minutes(5), say: 'Name an approach.' },
		{ first: 0, last: 0, after: minutes(45), say: 'Stop. Hands off the keyboard.' },
		{ first: 1, last: 1, after: minutes(5), say: 'Name an approach.' },
		{ first: 1, last: 1, after: minutes(45), say: 'Stop.' },
	],
	can: { pause: false, next: true, reveal: false },
	gapMs: 0,
	sound: false,
	...other,
});

/** The same, so many milliseconds into its last phase. */
export function spending(spent: readonly number[], other: Partial<RunShown> = {}): RunShown {
	const run = runShown(other);
	const length = run.phases[spent.length - 1]?.length ?? 0;
	return { ...run, spent, remainingMs: length - (spent.at(-1) ?? 0) };
}

/** What a host would tell of a run. */
export const shownRun = (run: Run, other: Partial<RunShown> = {}): RunShown =>
	runShown({
		run: run.plan.run,
		title: run.plan.title,
		profile: run.plan.profile,
		phases: run.plan.phases,
		cues: run.plan.cues,
		spent: run.spent,
		running: run.state === 'running',
		remainingMs: remainingOf(run),
		gapMs: run.gap,
		...other,
	});

/** What a design is judged by. */
export const rubric: Result['rubric'] = ['Framing', 'Data', 'Serving'].map((title, at) => ({
	id: title.toLowerCase(),
	title,
	weight: at + 1,
	must: at === 1,
	anchors: title === 'Serving' ? [] : [4, 3, 2, 1].map((score) => ({ score, text: `${title} as a ${score} looks` })),
}));

export const attempt = (event: string, other: Partial<Result> = {}): Result => ({
	event,
	kind: 'attempt',
	title: `Problem of ${event}`,
	facts: ['medium', 'graphs'],
	opens: event,
	seconds: 1200,
	length: 2700,
	said: {},
	isRevealed: false,
	rubric: [],
	...other,
});

export const runOver = (other: Partial<RunOver> = {}): RunOver => ({
	is: 'over',
	run: 'run-1',
	title: 'Two problems',
	wasDiscarded: false,
	elapsedMs: minutes(90),
	phases: [
		{ title: 'Problem 1', length: minutes(45), spent: minutes(45) },
		{ title: 'Problem 2', length: minutes(45), spent: minutes(45) },
	],
	went: '',
	results: [attempt('a'), attempt('b')],
	canStart: true,
	...other,
});
