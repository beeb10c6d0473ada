// A run of the practice clock: what time it is in it, and what it records. A pure fold over what was done, so that
// all windows that read the same steps are at the same point of the same run.

import { eventId } from '../names';
import type { Instant } from '../time';
import type { Cause } from './event';
import { type Grade, type Outcome, suggestedGrade } from './grade';
import { type Plan, type PlannedPhase, recordedOf, sum } from './plan';

/** Without a sign of life for longer than this, in milliseconds, nobody knows whether the time counts: it is asked. */
export const longestSilence = 60_000;

/** So much later than one of another window a step may come to be read, in milliseconds, without a clock being set back. */
const longestDelay = 10_000;

/** Something that was done, and when. `by` is the window that did it. */
export type Step = { readonly at: Instant; readonly by: string } & (
	| { readonly do: 'beat' | 'pause' | 'resume' | 'reveal' | 'discard' }
	/** On from this phase, by its place: said twice it is still one step. */
	| { readonly do: 'next'; readonly from: number }
	| { readonly do: 'finish'; readonly said?: Said | undefined }
	/** Whether the open gap counts. */
	| { readonly do: 'gap'; readonly counts: boolean }
	/** A file was begun for a problem's solution, at a path of the book. */
	| { readonly do: 'solution'; readonly problem: string; readonly path: string }
	/** The event of this id lies in the log. */
	| { readonly do: 'wrote'; readonly event: string }
);

/** What is known of how it went when a run is finished. */
export interface Said {
	readonly outcome?: Outcome | undefined;
	readonly cause?: Cause | undefined;
	readonly clue?: string | undefined;
	/** A word of an attempt, 1 to 4 of a rehearsal or a design. */
	readonly grade?: Grade | number | undefined;
}

/** A line for the log that the run owes to it. */
export interface Recording {
	readonly id: string;
	readonly at: Instant;
	readonly kind: 'attempt' | 'rehearsal' | 'design' | 'recall' | 'sat';
	readonly said: Readonly<Record<string, unknown>>;
	/** The window whose step made it; that one writes it, and another one only where it does not. */
	readonly by: string;
}

export interface Run {
	readonly plan: Plan;
	readonly state: 'running' | 'paused' | 'finished' | 'discarded';
	/** Of the last step: all of the time before is accounted for. */
	readonly at: Instant;
	/** Of the last step. */
	readonly by: string;
	/** Milliseconds in each phase entered so far; the last one is the present phase. */
	readonly spent: readonly number[];
	/** Milliseconds without a sign of life about which nobody has said yet whether they count. */
	readonly gap: number;
	/** Whether somebody ended the phase that ended last, rather than its time. */
	readonly isByHand: boolean;
	/** The first phase of which no event tells yet. */
	readonly untold: number;
	/** Milliseconds paused, and whether something was revealed, since the last event. */
	readonly paused: number;
	readonly isRevealed: boolean;
	/** Where the last solution of each problem was written. */
	readonly solutions: Readonly<Record<string, string>>;
	readonly recorded: readonly Recording[];
	/** Ids of those that lie in the log. */
	readonly written: readonly string[];
}

/** A run at the moment it starts. */
export function started(plan: Plan, at: Instant, by: string): Run {
	const nothing = {
		gap: 0,
		isByHand: false,
		untold: 0,
		paused: 0,
		isRevealed: false,
		solutions: {},
		recorded: [],
		written: [],
	};
	return passed({ plan, at, by, state: 'running', spent: [0], ...nothing }, 0); // A first phase of no length is over at once.
}

export const isOver = ({ state }: Run): boolean => state === 'finished' || state === 'discarded';

/** The place of the present phase, or of the last one there was. */
export const phaseIndex = ({ spent }: Run): number => spent.length - 1;

/** Whether a phase comes after the present one; to go on from the last one is to finish. */
export const hasNext = (run: Run): boolean => phaseIndex(run) < run.plan.phases.length - 1;

export const phaseOf = (run: Run): PlannedPhase => phaseAt(run.plan, phaseIndex(run));

/** Milliseconds left of the phase; below 0 in overtime. */
export const remainingOf = (run: Run): number => phaseOf(run).length - (run.spent.at(-1) ?? 0);

/** Milliseconds lived in the run: pauses and gaps that do not count are no part of it. */
export const elapsedOf = ({ spent }: Run): number => sum(spent);

/** What the log has not got yet, as far as is known. */
export const owedBy = ({ recorded, written }: Run): readonly Recording[] =>
	recorded.filter(({ id }) => !written.includes(id));

/** Why a step cannot be done now; such a step changes nothing. */
export type Obstacle = 'over' | 'profile' | 'notPaused' | 'isPaused' | 'notEarly' | 'noGap' | 'otherPhase';

export function obstacleTo(run: Run, step: Step): Obstacle | undefined {
	if (step.do === 'wrote' || step.do === 'beat') return undefined;
	if (isOver(run)) return 'over';
	const isStrict = run.plan.profile === 'simulate';
	switch (step.do) {
		case 'pause':
			return isStrict ? 'profile' : run.state === 'paused' ? 'isPaused' : undefined;
		case 'resume':
			return run.state === 'paused' ? undefined : 'notPaused';
		case 'reveal':
			return isStrict ? 'profile' : undefined;
		case 'next':
			if (step.from !== phaseIndex(run)) return 'otherPhase';
			return !phaseOf(run).canFinishEarly && remainingOf(run) > 0 ? 'notEarly' : undefined;
		case 'gap':
			return run.gap === 0 ? 'noGap' : undefined;
		default:
			return undefined;
	}
}

/** The run after a step: first the time up to it passes, then it is done where it can be. */
export function advanced(run: Run, step: Step): Run {
	if (step.do === 'wrote') return done(run, step); // Also when it is over; and it is no sign of life.
	if (isOver(run)) return run;
	const now = lived(run, step.at, step.by);
	return obstacleTo(now, step) === undefined ? done(now, step) : now;
}

/**
 * The run at a later moment, when nothing was done meanwhile. A clock set back adds nothing, and goes on from there; of
 * two windows that act at once the time is that of the one that was last. A silence that was too long becomes a gap, of
 * which it is not known yet whether it counts.
 */
export function lived(run: Run, moment: Instant, by: string = run.by): Run {
	if (isOver(run)) return run;
	const late = run.at.ms - moment.ms;
	const at = by !== run.by && late > 0 && late < longestDelay ? run.at : moment;
	const ms = Math.max(0, at.ms - run.at.ms);
	const now = { ...run, at, by };
	if (run.state === 'paused') return { ...now, paused: run.paused + ms };
	return ms > longestSilence ? { ...now, gap: run.gap + ms } : passed(now, ms);
}

function done(run: Run, step: Step): Run {
	switch (step.do) {
		case 'beat':
			return run;
		case 'pause':
			return { ...run, state: 'paused' };
		case 'resume':
			return { ...run, state: 'running' };
		case 'reveal':
			return { ...run, isRevealed: true };
		case 'gap':
			return passed({ ...run, gap: 0 }, step.counts ? run.gap : 0);
		case 'next':
			return passed({ ...afterPhase(run, run.at), isByHand: true }, 0); // As at the start.
		case 'finish':
			return { ...finished(run, step.said), isByHand: true };
		case 'discard':
			return { ...run, state: 'discarded' };
		case 'solution':
			return { ...run, solutions: { ...run.solutions, [step.problem]: step.path } };
		case 'wrote':
			return { ...run, written: [...run.written, step.event] };
	}
}

/** Time that is lived through up to `run.at`; a simulate phase that is over ends by itself, to the millisecond. */
function passed(run: Run, ms: number): Run {
	let [now, left] = [run, ms];
	while (run.plan.profile === 'simulate' && now.state === 'running' && remainingOf(now) <= left) {
		const lasts = Math.max(0, remainingOf(now));
		left -= lasts;
		now = { ...afterPhase(spending(now, lasts), { ...run.at, ms: run.at.ms - left }), isByHand: false };
	}
	return now.state === 'running' || now.state === 'paused' ? spending(now, left) : now;
}

const spending = (run: Run, ms: number): Run => ({
	...run,
	spent: run.spent.map((each, index) => (index === phaseIndex(run) ? each + ms : each)),
});

/** The phase is over: it records what it has to, and the next begins. After the last one the run is over. */
function afterPhase(run: Run, at: Instant): Run {
	const told = recorded(run, at, phaseIndex(run));
	return hasNext(run) ? { ...told, spent: [...told.spent, 0] } : ended(told, at);
}

/** What the subject's next recording phase would have written is written now, where anything was done for it. */
function finished(run: Run, said: Said | undefined): Run {
	return ended(toldPhases(run).length === 0 ? run : recorded(run, run.at, nextRecording(run), said), run.at);
}

/** The place of the present phase where it records something, else of the next one that does; -1: none does. */
const nextRecording = (run: Run) =>
	run.plan.phases.findIndex(
		({ records }, index) => index >= phaseIndex(run) && records !== undefined && records !== 'nothing',
	);

/** A run that has written nothing is told as time that was sat through. */
function ended(run: Run, at: Instant): Run {
	const over: Run = { ...run, state: 'finished' };
	if (run.recorded.length > 0) return over;
	const { run: id, preset } = run.plan;
	return withRecording(over, at, 'sat', { run: id, preset, seconds: seconds(elapsedOf(run)), ...pausedIn(run) });
}

/** Phases entered since the last event, less those that are part of none. */
const toldPhases = ({ plan, spent, untold }: Run) =>
	spent.flatMap((ms, index) => {
		const { id, length, records } = phaseAt(plan, index);
		return index < untold || records === 'nothing' ? [] : [{ id, length, seconds: seconds(ms) }];
	});

/** What the phase at `index` records, told of all phases since the last event. */
function recorded(run: Run, at: Instant, index: number, said: Said = {}): Run {
	const kind = run.plan.phases[index]?.records;
	if (kind === undefined || kind === 'nothing') return run;
	const told = kind === recordedOf(run.plan.subject) ? tellings(run, kind, index, said) : [];
	return told.reduce<Run>((now, telling) => withRecording(now, at, kind, telling), { ...run, untold: index + 1 });
}

/** One event, or one for each problem that falls to the phase. */
function tellings(run: Run, kind: Recording['kind'], index: number, said: Said): readonly Recording['said'][] {
	const { plan } = run;
	const { subject } = plan;
	const phases = toldPhases(run);
	const whole = { run: plan.run, seconds: sum(phases.map(({ seconds }) => Math.round(seconds * 1000))) / 1000 };
	const paused = pausedIn(run);
	const parts = phases.map(({ id, seconds }) => ({ id, seconds }));
	if (subject.is === 'problems') {
		const grade =
			said.grade ??
			suggestedGrade({ ...said, seconds: whole.seconds, revealed: run.isRevealed }, presetSeconds(phases));
		const { preset, profile } = plan;
		const how = { ...known({ ...said, grade }), ...(run.isRevealed && { revealed: true }) };
		const told = { ...whole, preset, profile, phases: parts, ...paused, ...how };
		return problemsOf(run, index).map((problem) => ({ problem, ...told, ...known({ code: run.solutions[problem] }) }));
	}
	if (subject.is === 'nothing') return [];
	const about = { note: subject.note, ...(kind === 'rehearsal' && known({ company: plan.company })) };
	if (kind === 'recall') {
		const step = phaseAt(plan, index).id === 'read' ? 'read' : 'write';
		return [{ ...about, step, ...whole, ...paused }];
	}
	return [
		{ ...about, ...whole, ...(kind === 'design' && { sections: parts }), ...paused, ...known({ grade: said.grade }) },
	];
}

const pausedIn = ({ paused }: Run) => (paused > 0 ? { paused: seconds(paused) } : {});

const presetSeconds = (phases: readonly { readonly length: number }[]) =>
	sum(phases.map(({ length }) => length)) / 1000;

/** Dealt in order to the phases that record attempts, one each; the last such phase takes all that are left. */
function problemsOf({ plan }: Run, index: number): readonly string[] {
	const problems = plan.subject.is === 'problems' ? plan.subject.problems : [];
	const recording = plan.phases.flatMap(({ records }, at) => (records === 'attempt' ? at : []));
	const place = recording.indexOf(index);
	return place === recording.length - 1 ? problems.slice(place) : problems.slice(place, place + 1);
}

/** The problems that the present phase leads to, where it leads to any. */
export function problemsNow(run: Run): readonly string[] {
	const index = nextRecording(run);
	const leads = phaseOf(run).records !== 'nothing' && run.plan.phases[index]?.records === 'attempt';
	return leads ? problemsOf(run, index) : [];
}

function withRecording(run: Run, at: Instant, kind: Recording['kind'], said: Recording['said']): Run {
	const signs = Array.from(`${run.recorded.length} ${run.plan.seed}`, (sign) => sign.charCodeAt(0)).slice(0, 16);
	const event = { id: eventId(at.ms, signs), at, kind, said, by: run.by };
	return { ...run, paused: 0, isRevealed: false, recorded: [...run.recorded, event] };
}

/** Only what has a value. */
const known = (fields: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const seconds = (ms: number) => Math.round(ms) / 1000;

function phaseAt({ phases }: Plan, index: number): PlannedPhase {
	const phase = phases[index];
	if (!phase) throw new RangeError(`The run has no phase ${index}.`);
	return phase;
}
