// What is said between the host and the page of the practice timer: the whole state down, wishes up.

import type { Dimension } from '../core/catalog/rubric';
import { cause, outcome, scores } from '../core/practice/event';
import { anyGrade } from '../core/practice/journal';
import type { PlannedCue } from '../core/practice/plan';
import {
	anyObject,
	type Fit,
	type Fitting,
	fields,
	isPlainObject,
	misfit,
	optional,
	type Shape,
	text,
	truth,
} from '../core/shape';

/** Always whole: a page that missed ten of them needs only the last. */
export interface TimerMessage {
	readonly kind: 'show';
	readonly state: TimerState;
}

export type TimerState =
	/** Nothing has run in this window yet. */
	{ readonly is: 'idle'; readonly canStart: boolean } | RunShown | RunOver;

/** A run in progress, as of the moment the message is sent: no absolute time crosses. */
export interface RunShown {
	readonly is: 'run';
	readonly run: string;
	readonly title: string;
	readonly profile: 'simulate' | 'learn';
	/** What it is about, one entry a problem or the one note; those the present phase leads to are marked. */
	readonly subjects: readonly SubjectShown[];
	/** What is to be told, heading by heading; empty where it is hidden, or there is none. */
	readonly outline: readonly string[];
	readonly phases: readonly { readonly title: string; readonly length: number }[];
	/** Milliseconds spent in each phase entered so far; the last one is the present phase. */
	readonly spent: readonly number[];
	/** Whether time goes on from here. */
	readonly running: boolean;
	/** Milliseconds left of the phase; below 0 in overtime. */
	readonly remainingMs: number;
	readonly cues: readonly PlannedCue[];
	/** What the profile and the moment allow. */
	readonly can: { readonly pause: boolean; readonly next: boolean; readonly reveal: boolean };
	/** Milliseconds without a sign of life, about which is asked whether they count; 0: nothing is asked. */
	readonly gapMs: number;
	/** Whether cues make a sound. */
	readonly sound: boolean;
}

export interface SubjectShown {
	/** What opens it; not there where it cannot be opened, or not yet. */
	readonly opens?: string;
	readonly title: string;
	/** A few words each: a difficulty, patterns. Empty while the run is blind. */
	readonly facts: readonly string[];
	readonly isNow: boolean;
}

/** The run that ended last, with what it recorded, to be completed. */
export interface RunOver {
	readonly is: 'over';
	readonly run: string;
	readonly title: string;
	readonly wasDiscarded: boolean;
	/** Milliseconds lived in it. */
	readonly elapsedMs: number;
	/** Where the time went. */
	readonly phases: readonly { readonly title: string; readonly length: number; readonly spent: number }[];
	/** The same of a design, in one sentence; empty where there is nothing to say. */
	readonly went: string;
	readonly results: readonly Result[];
	readonly canStart: boolean;
}

/** One event of the run, as it stands in the log. */
export interface Result {
	readonly event: string;
	/** An attempt is asked for outcome, cause, clue and grade; a rehearsal and a design for a grade of 1 to 4; the rest for nothing. */
	readonly kind: 'attempt' | 'rehearsal' | 'design' | 'recall' | 'sat';
	readonly title: string;
	readonly facts: readonly string[];
	readonly opens?: string;
	readonly seconds: number;
	/** The preset's time for it, in seconds. */
	readonly length: number;
	readonly said: Said;
	readonly isRevealed: boolean;
	/** What a design may be judged by, part by part; empty for anything else. */
	readonly rubric: readonly RubricPart[];
}

export type RubricPart = Pick<Dimension, 'id' | 'title' | 'weight' | 'must' | 'anchors'>;

/** What is asked at the end. What is not known yet is not there. */
export type Said = Readonly<Partial<Fitting<typeof said>>>;

export const said = fields({
	outcome: optional(outcome),
	cause: optional(cause),
	clue: optional(text),
	grade: optional(anyGrade),
	scores: optional(scores),
});

export type TimerWish = { readonly [K in keyof Wishes]: { readonly kind: K } & Wishes[K] }[keyof Wishes];

interface Wishes {
	/** The page is there and wants the state. */
	ready: object;
	start: object;
	pause: object;
	resume: object;
	next: object;
	reveal: object;
	finish: object;
	discard: object;
	gap: { readonly counts: boolean };
	/** Opens what a subject or a result is about. */
	open: { readonly opens: string };
	/** Completes an event of the run. */
	save: { readonly event: string; readonly said: Said };
}

const wishes: { readonly [K in keyof Wishes]: Shape<unknown> } = {
	ready: anyObject,
	start: anyObject,
	pause: anyObject,
	resume: anyObject,
	next: anyObject,
	reveal: anyObject,
	finish: anyObject,
	discard: anyObject,
	gap: fields({ counts: truth }),
	open: fields({ opens: text }),
	save: fields({ event: text, said }),
};

/** What a page sent; anything else is none of its wishes. */
export const readTimerWish: Shape<TimerWish> = (value, at = '') => {
	const kind = isPlainObject(value) ? value.kind : undefined;
	if (typeof kind !== 'string' || !Object.hasOwn(wishes, kind))
		return misfit(at, `one of ${Object.keys(wishes).join(', ')}`);
	const read = wishes[kind as keyof Wishes](value, at);
	return read.fits ? ({ fits: true, value } as Fit<TimerWish>) : read; // Read by the shape of its kind.
};
