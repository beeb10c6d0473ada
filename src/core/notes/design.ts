// A design: one written answer to a prompt.
import { oneOf } from '../shape';
import { type Day, day } from '../time';
import { words } from '../yamlFile';
import { commonOf, type Note, type NoteText } from './note';

/** Whether it is still worked on. */
export const designStatus = oneOf('draft', 'finished');

export interface Design extends Note {
	readonly kind: 'design';
	/** The id of a prompt, or the user's own words. */
	readonly prompt: string | undefined;
	readonly outline: string | undefined;
	readonly company: string | undefined;
	/** Attempts at one prompt are numbered by it. */
	readonly date: Day | undefined;
	readonly status: (typeof designStatus.words)[number] | undefined;
	/** The whole note. Nothing is looked for in it before somebody asks, so reading a book does not wait for that. */
	readonly text: string;
}

export function parseDesign(note: NoteText): Design {
	const { fields } = note;
	return {
		prompt: fields.one('prompt', words),
		outline: fields.one('outline', words),
		company: fields.one('company', words),
		date: fields.one('date', day),
		status: fields.one('status', designStatus),
		text: note.text,
		...commonOf('design', note),
	};
}
