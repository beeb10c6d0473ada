// A design: one written answer to a prompt.
import { oneOf } from '../shape';
import { type Day, day } from '../time';
import { words } from '../yamlFile';
import { commonOf, type Note, type NoteText } from './note';

export interface Design extends Note {
	readonly kind: 'design';
	/** The id of a prompt, or the user's own words. */
	readonly prompt: string | undefined;
	readonly outline: string | undefined;
	readonly company: string | undefined;
	/** Attempts at one prompt are numbered by it. */
	readonly date: Day | undefined;
	readonly status: 'draft' | 'finished' | undefined;
}

export function parseDesign(note: NoteText): Design {
	const { fields } = note;
	return {
		prompt: fields.one('prompt', words),
		outline: fields.one('outline', words),
		company: fields.one('company', words),
		date: fields.one('date', day),
		status: fields.one('status', oneOf('draft', 'finished')),
		...commonOf('design', note),
	};
}
