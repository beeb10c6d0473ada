// A practice interview with somebody, and how it went.
import { type Day, day } from '../time';
import { words } from '../yamlFile';
import { type RoundKind, roundKind } from './company';
import { commonOf, type Note, type NoteText } from './note';
import { numbersIn } from './numbers';

export interface Mock extends Note {
	readonly kind: 'mock';
	/** `kind` in the head. */
	readonly round: RoundKind | undefined;
	readonly company: string | undefined;
	readonly date: Day | undefined;
	/** Of the dimensions of a rubric, 1 to 4. */
	readonly scores: ReadonlyMap<string, number>;
	/** The whole note. */
	readonly text: string;
}

export function parseMock(note: NoteText): Mock {
	const { fields } = note;
	return {
		round: fields.one('kind', roundKind),
		company: fields.one('company', words),
		date: fields.one('date', day),
		scores: numbersIn(fields, 'scores', 1, 4),
		text: note.text,
		...commonOf('mock', note),
	};
}
