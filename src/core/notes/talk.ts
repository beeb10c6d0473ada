// Something to be said nearly by heart: an introduction, why here, what next, the job talk.
import { oneOf, within } from '../shape';
import { numeral, words } from '../yamlFile';
import { commonOf, type Note, type NoteText } from './note';

export const occasion = oneOf('introduction', 'why-here', 'next-role', 'job-talk');
export type Occasion = (typeof occasion.words)[number];

export interface Talk extends Note {
	readonly kind: 'talk';
	/** `kind` in the head. */
	readonly occasion: Occasion | undefined;
	readonly company: string | undefined;
	readonly minutes: number | undefined;
	/** The whole note. */
	readonly text: string;
}

export function parseTalk(note: NoteText): Talk {
	const { fields } = note;
	return {
		occasion: fields.one('kind', occasion),
		company: fields.one('company', words),
		minutes: fields.one('minutes', numeral(within(0))),
		text: note.text,
		...commonOf('talk', note),
	};
}
