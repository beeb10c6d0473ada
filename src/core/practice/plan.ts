// What one use of a preset sets out to do: its phases with their times, what is said in them, and what it is about.
import { minutesOf, type Outline } from '../catalog/outline';
import type { Phase, Preset, Profile, Recorded } from '../catalog/preset';

/** Fixed when a run starts; what happens to preset, note or list meanwhile is of the next one. */
export interface Plan {
	readonly run: string;
	/** The address of the book whose log it writes. */
	readonly book: string;
	readonly preset: string;
	readonly title: string;
	readonly profile: Profile;
	readonly phases: readonly PlannedPhase[];
	readonly cues: readonly PlannedCue[];
	readonly subject: Subject;
	/** Whom a story or talk is rehearsed for. */
	readonly company?: string | undefined;
	/** Whether only the names of problems are shown until the end. */
	readonly isBlind: boolean;
	/** Whether the outline of what is told is shown from the beginning. */
	readonly showsOutline: boolean;
	/** Random signs: with them every window makes the same ids for the same events. */
	readonly seed: string;
}

export interface PlannedPhase {
	readonly id: string;
	readonly title: string;
	/** In milliseconds. */
	readonly length: number;
	readonly canFinishEarly: boolean;
	/** Absent: a part of what the next recording phase records. `nothing`: a part of no event. */
	readonly records?: Recorded | undefined;
}

/** Something said when so many milliseconds have been spent in the phases from `first` to `last`. */
export interface PlannedCue {
	readonly first: number;
	readonly last: number;
	readonly after: number;
	readonly say: string;
}

/** What a run is about. Ids of notes are such as events name them. */
export type Subject =
	| { readonly is: 'problems'; readonly problems: readonly string[] }
	| { readonly is: 'story' | 'talk' | 'design' | 'topic'; readonly note: string }
	| { readonly is: 'nothing' };

/** What a phase records when it is about this; a phase that records something else writes nothing. */
export function recordedOf({ is }: Subject): Recorded | undefined {
	const kinds = {
		problems: 'attempt',
		story: 'rehearsal',
		talk: 'rehearsal',
		design: 'design',
		topic: 'recall',
	} as const;
	return is === 'nothing' ? undefined : kinds[is];
}

/** The whole time of a preset, in minutes. */
export const totalMinutes = ({ phases }: Pick<Preset, 'phases'>): number =>
	phases.reduce((sum, { minutes }) => sum + minutes, 0);

/** The minutes of the one phase in which a preset times a design; `undefined` where it times something else too. */
export function designMinutes(preset: Pick<Preset, 'phases'> | undefined): number | undefined {
	const [only, another] = preset?.phases.filter(({ records }) => records !== 'nothing') ?? [];
	return only?.records === 'design' && !another ? only.minutes : undefined;
}

/** The same preset, every phase and cue longer or shorter so that the whole takes so many minutes. */
export function stretched<P extends Pick<Preset, 'phases'>>(preset: P, minutes: number): P {
	const share = minutes / totalMinutes(preset);
	if (!Number.isFinite(share)) return preset;
	const phases = preset.phases.map((phase) => ({
		...phase,
		minutes: phase.minutes * share,
		cues: phase.cues.map((cue) => ({ ...cue, at: cue.at * share })),
	}));
	return { ...preset, phases };
}

/** Phases in order, those that stand for an outline as its sections, and what is said in them. */
export function phasesOf(
	preset: Pick<Preset, 'phases'>,
	outlineOf: (id: string) => Outline | undefined,
): Pick<Plan, 'phases' | 'cues'> {
	const phases: PlannedPhase[] = [];
	const cues: PlannedCue[] = [];
	const standsFor = ({ outline }: Phase) => {
		const found = outline === undefined ? undefined : outlineOf(outline);
		return found && found.sections.length > 0 ? found : undefined;
	};
	const taken = new Set(preset.phases.flatMap((phase) => (standsFor(phase) ? [] : phase.id)));
	for (const phase of preset.phases) {
		const outline = standsFor(phase);
		const first = phases.length;
		phases.push(...(outline ? sectionsAs(phase, outline, taken) : [planned(phase)]));
		cues.push(...cuesOf(phase, first, phases.length - 1));
	}
	return { phases, cues };
}

const milliseconds = (minutes: number) => Math.round(minutes * 60_000);

const planned = ({ id, title, minutes, canFinishEarly, records }: Phase): PlannedPhase => ({
	id,
	title,
	length: milliseconds(minutes),
	canFinishEarly,
	records,
});

/** One phase a section, all told in one event: the last one records it. */
function sectionsAs(phase: Phase, outline: Outline, taken: Set<string>): readonly PlannedPhase[] {
	const lengths = lengthsOf(outline, phase.minutes);
	return outline.sections.map(({ id, title }, index) => ({
		id: free(id, taken),
		title,
		length: lengths[index] ?? 0,
		canFinishEarly: phase.canFinishEarly,
		records:
			index === outline.sections.length - 1 ? phase.records : phase.records === 'nothing' ? 'nothing' : undefined,
	}));
}

/** The sections' times in a talk of so many minutes, in milliseconds. */
export function lengthsOf(outline: Outline, minutes: number): readonly number[] {
	const each = minutesOf(outline, minutes).map((share) => share * 60_000);
	return wholes(each, milliseconds(minutes));
}

/** Rounded so that the sum is the total: what one was cut by goes to the next, and the last takes what is left. */
function wholes(parts: readonly number[], total: number): readonly number[] {
	let [exact, given] = [0, 0];
	return parts.map((part, index) => {
		exact += part;
		const end = index === parts.length - 1 ? total : Math.min(total, Math.round(exact));
		const whole = end - given;
		given += whole;
		return whole;
	});
}

/** Ids of phases are unique in a run, whatever an outline calls its sections. */
function free(id: string, taken: Set<string>): string {
	let name = id;
	for (let number = 2; taken.has(name); number++) name = `${id}-${number}`;
	taken.add(name);
	return name;
}

/** At a time from the first phase's start, or from the end of all of them where it is below 0; the earliest first. */
function cuesOf({ minutes, cues }: Phase, first: number, last: number): readonly PlannedCue[] {
	const all = cues.map(({ at, say }) => ({ first, last, after: milliseconds(at < 0 ? minutes + at : at), say }));
	return all.sort((a, b) => a.after - b.after);
}

/** What has been said by now, in the order it was said, given the milliseconds spent in each phase entered so far. */
export const saidBy = (cues: readonly PlannedCue[], spent: readonly number[]): readonly PlannedCue[] =>
	cues.filter(({ first, last, after }) => first < spent.length && sum(spent.slice(first, last + 1)) >= after);

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
