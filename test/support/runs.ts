// Runs of the practice clock, for tests: a preset and what is done when, in; what the run is and tells, out.
import type { Outline } from '../../src/core/catalog/outline';
import type { Preset } from '../../src/core/catalog/preset';
import { type Plan, type PlannedPhase, phasesOf, type Subject } from '../../src/core/practice/plan';
import { advanced, type Run, type Said, type Step, started } from '../../src/core/practice/run';
import { type Instant, readInstant } from '../../src/core/time';

export const minute = 60_000;

/** Where nothing else is said, runs start here, in the afternoon of a winter's day in Berlin. */
export const start = instant('2026-11-21T14:00:00.000+01:00');

export function instant(text: string): Instant {
	const read = readInstant(text);
	if (!read) throw new Error(`${text} is no instant`);
	return read;
}

export const later = ({ ms, offsetMinutes }: Instant, milliseconds: number): Instant => ({
	ms: ms + milliseconds,
	offsetMinutes,
});

/** A plan of phases as they are written here. */
export const plan = (phases: readonly PlannedPhase[], subject: Subject, rest: Partial<Plan> = {}): Plan => ({
	run: 'r-1',
	book: 'file:///book',
	preset: 'own',
	title: 'Own',
	profile: 'learn',
	phases,
	cues: [],
	subject,
	isBlind: false,
	showsOutline: true,
	seed: 'k3v9x0q2m7c1z8t5',
	...rest,
});

/** `phase('think', 25)` is a part of what the next recording phase records. */
export const phase = (id: string, minutes: number, records?: PlannedPhase['records']): PlannedPhase => ({
	id,
	title: id,
	length: minutes * minute,
	canFinishEarly: true,
	records,
});

/** A use of a preset. */
export const planOf = (
	preset: Preset,
	outlines: ReadonlyMap<string, Outline>,
	subject: Subject,
	rest: Partial<Plan> = {},
): Plan => {
	const { phases, cues } = phasesOf(preset, (id) => outlines.get(id));
	return plan(phases, subject, { preset: preset.id, title: preset.title, profile: preset.profile, cues, ...rest });
};

/** About so many problems: a, b, c … */
export const problems = (count: number): Subject => ({ is: 'problems', problems: [...'abcdefgh'].slice(0, count) });
export const about = (is: 'story' | 'talk' | 'design' | 'topic'): Subject => ({ is, note: `${is}-1` });
export const nothing: Subject = { is: 'nothing' };

/** What is done, without who and when. */
export type Deed = Step extends infer S ? (S extends Step ? Omit<S, 'at' | 'by'> : never) : never;

export const pause: Deed = { do: 'pause' };
export const resume: Deed = { do: 'resume' };
export const reveal: Deed = { do: 'reveal' };
export const discard: Deed = { do: 'discard' };
export const beat: Deed = { do: 'beat' };
export const next = (from: number): Deed => ({ do: 'next', from });
export const finish = (said?: Said): Deed => ({ do: 'finish', said });
export const gap = (counts: boolean): Deed => ({ do: 'gap', counts });

export const stepAt = (at: Instant, deed: Deed, by = 'w'): Step => ({ at, by, ...deed }) as Step; // A deed with who and when.

/** Every ten seconds a window gives a sign of life. */
const rhythm = 10_000;

/** The run after deeds, each so many minutes after its start, with signs of life all the while. */
export function played(plan: Plan, ...deeds: readonly (readonly [minutes: number, deed: Deed])[]): Run {
	let run = started(plan, start, 'w');
	for (const [minutes, deed] of deeds) {
		const at = later(start, Math.round(minutes * minute));
		run = advanced(awake(run, at), stepAt(at, deed));
	}
	return run;
}

/** The run when nothing was done until an instant but to sit in front of it. */
export function awake(run: Run, until: Instant): Run {
	let now = run;
	for (let ms = run.at.ms + rhythm; ms < until.ms; ms += rhythm) now = advanced(now, stepAt({ ...until, ms }, beat));
	return advanced(now, stepAt(until, beat));
}

/** The run after so many minutes in front of it, from its start. */
export const sat = (plan: Plan, minutes: number): Run => played(plan, [minutes, beat]);

/** The whole length of a plan, in minutes. */
export const minutesOf = ({ phases }: Plan): number => phases.reduce((sum, { length }) => sum + length, 0) / minute;

/** What a run recorded, without ids and instants. */
export const told = ({ recorded }: Run): readonly object[] => recorded.map(({ kind, said }) => ({ kind, ...said }));

/** Minutes from the start to each event. */
export const toldAt = ({ recorded }: Run): readonly number[] => recorded.map(({ at }) => (at.ms - start.ms) / minute);
