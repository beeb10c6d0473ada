// One line of the practice log: something that happened. Lines are only ever added.
import {
	anyObject,
	type Fit,
	type Fitting,
	fields,
	listOf,
	mapOf,
	number,
	oneOf,
	optional,
	type Shape,
	text,
	truth,
	within,
} from '../shape';
import { type Instant, readInstant } from '../time';

/** The newest form of a line this Prepbook writes; newer ones are kept and not counted. */
export const eventVersion = 1;

const seconds = within(0);
const phases = listOf(fields({ id: text, seconds }));
const selfGrade = optional(within(1, 4));
/** By the dimensions of a rubric. */
export const scores = mapOf(within(1, 4));

export const outcome = oneOf('accepted', 'accepted-late', 'idea-only', 'stuck', 'skipped');
export const cause = oneOf('no-pattern', 'saw-it-late', 'bug', 'edge-case', 'complexity', 'ran-out', 'froze', 'other');
export const grade = oneOf('again', 'hard', 'good', 'easy');

export type Cause = (typeof cause.words)[number];

/** What each kind must say. Fields beyond these are kept as they are. */
const kinds = {
	attempt: fields({
		problem: text,
		run: optional(text),
		preset: optional(text),
		profile: optional(oneOf('simulate', 'learn')),
		code: optional(text),
		seconds: optional(seconds),
		paused: optional(seconds),
		phases: optional(phases),
		outcome: optional(outcome),
		cause: optional(cause),
		clue: optional(text),
		grade: optional(grade),
		revealed: optional(truth),
	}),
	card: fields({ card: text, grade, seconds }),
	rehearsal: fields({ note: text, company: optional(text), run: optional(text), seconds, grade: selfGrade }),
	told: fields({ note: text, company: text, round: optional(text) }),
	design: fields({
		note: text,
		run: optional(text),
		seconds,
		sections: phases,
		grade: selfGrade,
		scores: optional(scores),
	}),
	recall: fields({ note: text, step: oneOf('read', 'write'), seconds, share: optional(within(0, 1)) }),
	sat: fields({ run: text, preset: text, seconds }),
	amend: fields({ event: text, set: anyObject }),
	undo: fields({ event: text }),
} as const;

type Kinds = typeof kinds;

/** What every line says, whatever its kind. */
export interface Line {
	readonly id: string;
	readonly at: Instant;
}

export type Kind = keyof Kinds;
export const kindWords = Object.keys(kinds) as readonly Kind[]; // The keys of this very table.
export interface EventOf<K extends Kind> extends Line {
	readonly kind: K;
	/** The whole object as it was written, fields that nobody knows included. */
	readonly said: Fitting<Kinds[K]> & Readonly<Record<string, unknown>>;
}
/** Something that happened, of one of the kinds we know. */
export type Event = { readonly [K in Kind]: EventOf<K> }[Kind];

const head = fields({ v: number, id: text, at: text, kind: text });

/** What is odd about a line, as the code of a finding and its words. */
export interface Oddity {
	readonly code: 'log-not-json' | 'log-not-event' | 'log-newer' | 'log-kind';
	readonly words: readonly string[];
}

/** Total: any text gives an event or says why it is none. */
export function parseEvent(line: string): Event | Oddity {
	let record: unknown;
	try {
		record = JSON.parse(line);
	} catch {
		return { code: 'log-not-json', words: [] };
	}
	return readEvent(record);
}

/** Reads what a line says, or what an amended one would say. */
export function readEvent(record: unknown): Event | Oddity {
	const read = head(record);
	if (!read.fits) return oddity(read);
	const { v, id, at: written, kind } = read.value;
	const at = readInstant(written);
	if (!at || id === '') return { code: 'log-not-event', words: [at ? 'id' : 'at', at ? 'a text' : 'an instant'] };
	if (v > eventVersion) return { code: 'log-newer', words: [String(v)] };
	if (!Object.hasOwn(kinds, kind)) return { code: 'log-kind', words: [kind] };
	const said = (kinds[kind as Kind] as Shape<unknown>)(record);
	if (!said.fits) return oddity(said);
	return { id, at, kind, said: record } as Event; // The shape that `kind` chose has read the record.
}

export const isEvent = (read: Event | Oddity): read is Event => 'kind' in read;

function oddity(read: Extract<Fit<unknown>, { fits: false }>): Oddity {
	return { code: 'log-not-event', words: [read.misfit.at, read.misfit.wanted] };
}
