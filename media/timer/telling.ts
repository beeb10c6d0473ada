// What is to be said aloud when a run has come further: its cues and its phases, and nothing twice.
import { type PlannedCue, saidBy, sum } from '../../src/core/practice/plan';
import type { RunOver, RunShown, TimerState } from '../../src/protocol/timer';
import { gapText, lengthWords, nowIn } from './counting';

/** How far a run has come, as far as a listener may know of it. */
export interface Heard {
	/** Absent: there is no run. */
	readonly run?: string;
	readonly phases: RunShown['phases'];
	readonly cues: readonly PlannedCue[];
	/** Milliseconds in each phase entered so far. */
	readonly spent: readonly number[];
	readonly gapMs: number;
	readonly end?: 'finished' | 'discarded';
}

const silence: Heard = { phases: [], cues: [], spent: [], gapMs: 0 };

/** What a listener may know of a state so many milliseconds after it came; `before` is what was known. */
export function heardOf(state: TimerState, passed: number, before: Heard | undefined): Heard {
	if (state.is === 'idle') return silence;
	if (state.is === 'over') return heardOfEnd(state, before);
	const { run, phases, cues, gapMs } = state;
	return { run, phases, cues, spent: toldTime(state, passed), gapMs };
}

/**
 * What falls on the end of a simulate phase is said when the host has ended it: together with the phase that begins
 * then.
 */
function toldTime(state: RunShown, passed: number): readonly number[] {
	const { spent } = nowIn(state, passed);
	const length = state.phases[spent.length - 1]?.length ?? 0;
	if (state.profile === 'learn') return spent;
	return [...spent.slice(0, -1), Math.min(spent.at(-1) ?? 0, Math.max(0, length - 1))];
}

/** The state of a run that is over tells no cues; they are those it had. */
function heardOfEnd({ run, phases, wasDiscarded }: RunOver, before: Heard | undefined): Heard {
	const entered = phases.findLastIndex(({ spent }) => spent > 0) + 1;
	return {
		run,
		phases,
		cues: before?.run === run ? before.cues : [],
		spent: phases.slice(0, entered).map(({ spent }) => spent),
		gapMs: 0,
		end: wasDiscarded ? 'discarded' : 'finished',
	};
}

/**
 * One announcement for all that has come since, in its order; empty where nothing has. Of what lies before the first
 * look nothing is said, but for a question that is open.
 */
export function announcement(before: Heard | undefined, now: Heard): string {
	const gap = now.gapMs > 0 && !(before && before.run === now.run && before.gapMs > 0) ? gapQuestion(now.gapMs) : '';
	if (!before) return gap;
	if (now.end && before.run !== now.run) return '';
	const since = before.run === now.run ? before : silence;
	const known = new Set(saidBy(since.cues, since.spent));
	const fresh = saidBy(now.cues, now.spent).filter((cue) => ![...known].some((one) => isSame(one, cue)));
	const phase = now.spent.length - 1;
	const present = now.phases[phase];
	const begins = !now.end && present && now.spent.length !== since.spent.length;
	const said = [
		...fresh.filter((cue) => cameIn(cue, now.spent) < phase || now.end).map(({ say }) => say),
		begins ? `${present.title}, ${lengthWords(present.length)}` : '',
		...fresh.filter((cue) => cameIn(cue, now.spent) >= phase && !now.end).map(({ say }) => say),
		now.end && !since.end ? ends[now.end] : '',
		gap,
	];
	return said.filter(Boolean).map(sentence).join(' ');
}

const ends = { finished: 'The run is over', discarded: 'The run is discarded' };

export const gapQuestion = (ms: number): string =>
	`Nothing was heard of this clock for ${gapText(ms)}. Does that time count?`;

/** The cue to be read now: the newest, until the phase after the one it came in is over. */
export function cueShown({ cues, spent }: Pick<Heard, 'cues' | 'spent'>): string | undefined {
	const newest = saidBy(cues, spent)
		.map((cue) => ({ cue, phase: cameIn(cue, spent) }))
		.sort((a, b) => a.phase - b.phase || momentOf(a.cue, spent, a.phase) - momentOf(b.cue, spent, b.phase))
		.at(-1);
	return newest && spent.length - 1 <= newest.phase + 1 ? newest.cue.say : undefined;
}

/** The phase in which the time of a cue came. */
function cameIn({ first, last, after }: PlannedCue, spent: readonly number[]): number {
	for (let phase = first; phase <= last && phase < spent.length; phase++)
		if (sum(spent.slice(first, phase + 1)) >= after) return phase;
	return Math.min(last, spent.length - 1);
}

/** Milliseconds from the start of that phase. */
const momentOf = ({ first, after }: PlannedCue, spent: readonly number[], phase: number) =>
	after - sum(spent.slice(first, phase));

const isSame = (one: PlannedCue, other: PlannedCue) =>
	one.first === other.first && one.last === other.last && one.after === other.after && one.say === other.say;

const sentence = (text: string) => (/[.!?:…]["”’)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
