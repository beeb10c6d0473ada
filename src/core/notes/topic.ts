// A topic: something to know, with the cards that ask for it.
import { oneOf } from '../shape';
import { words } from '../yamlFile';
import { type Card, cardsOf, marksTwice } from './card';
import { commonOf, type Note, type NoteText } from './note';

/** How well a topic is known, as the user judges it. */
export const knownStates = oneOf('none', 'some', 'well');

export interface Topic extends Note {
	readonly kind: 'topic';
	readonly group: string | undefined;
	/** As the user judges it. */
	readonly known: (typeof knownStates.words)[number] | undefined;
	readonly companies: readonly string[];
	/** In the order of the note. */
	readonly cards: readonly Card[];
}

export function parseTopic(note: NoteText): Topic {
	const { fields, path, text, body, odd } = note;
	const cards = cardsOf(path, text, body);
	odd.push(...marksTwice(cards));
	return {
		group: fields.one('group', words),
		known: fields.one('known', knownStates),
		companies: fields.many('companies', words),
		cards,
		...commonOf('topic', note),
	};
}
