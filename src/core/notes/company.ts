// A company one interviews with: what it asks for, and the rounds there.
import { id } from '../ids';
import { oneOf, within } from '../shape';
import { localTime } from '../time';
import { type Fields, numeral, words } from '../yamlFile';
import { commonOf, type Note, type NoteText } from './note';
import { numbersIn } from './numbers';

export const roundKind = oneOf(
	'coding',
	'ml-design',
	'system-design',
	'behavioral',
	'concepts',
	'talk',
	'manager',
	'other',
);
export type RoundKind = (typeof roundKind.words)[number];

export interface Round {
	readonly id: string;
	readonly kind: RoundKind | undefined;
	/** As typed: a local date, with a time where it is known. */
	readonly at: string | undefined;
	readonly minutes: number | undefined;
}

export interface Company extends Note {
	readonly kind: 'company';
	/** The id of a framework; without one the generic one counts. */
	readonly framework: string | undefined;
	/** Of competencies; 1 where none is given, 0 leaves one out. */
	readonly weights: ReadonlyMap<string, number>;
	readonly stage: string | undefined;
	readonly role: string | undefined;
	readonly rounds: readonly Round[];
	/** The whole note. */
	readonly text: string;
}

/** More than enough to put one competency above all others. */
const mostWeight = 100;

export function parseCompany(note: NoteText): Company {
	const { fields } = note;
	return {
		framework: fields.one('framework', words),
		weights: numbersIn(fields, 'weights', 0, mostWeight),
		stage: fields.one('stage', words),
		role: fields.one('role', words),
		rounds: fields.entries('rounds').map(roundIn),
		text: note.text,
		...commonOf('company', note),
	};
}

/** A round without an id has its place in the list as one. */
function roundIn(entry: Fields, index: number): Round {
	return {
		id: entry.one('id', id) ?? `round-${index + 1}`,
		kind: entry.one('kind', roundKind),
		at: entry.one('at', localTime),
		minutes: entry.one('minutes', numeral(within(0))),
	};
}
