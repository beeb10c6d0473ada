// A story: what somebody did, mapped to the competencies it shows.

import { looseDay } from '../time';
import { words } from '../yamlFile';
import type { Edits } from './headEdit';
import { setNumber } from './headNumbers';
import { headKeys } from './keys';
import { commonOf, type Note, type NoteText } from './note';
import { numbersIn } from './numbers';

/** 1 touches it, 2 a good answer, 3 the one I want. */
export type Strength = number;

export interface Story extends Note {
	readonly kind: 'story';
	readonly project: string | undefined;
	/** As typed: a year, a month, a day or words. */
	readonly when: string | undefined;
	readonly competencies: ReadonlyMap<string, Strength>;
	/** 1 to 3. */
	readonly impact: number | undefined;
	readonly tags: readonly string[];
	readonly wordsToSay: readonly string[];
	/** The whole note. Nothing is looked for in it before somebody asks, so reading a book does not wait for that. */
	readonly text: string;
}

/** The strength of a competency that stands in a list. */
const unsaidStrength = 2;

export function parseStory(note: NoteText): Story {
	const { fields } = note;
	return {
		project: fields.one('project', words),
		when: fields.one('when', looseDay),
		competencies: numbersIn(fields, 'competencies', 1, 3, unsaidStrength),
		impact: fields.clamped('impact', 1, 3),
		tags: fields.many('tags', words),
		wordsToSay: fields.many('wordsToSay', words),
		text: note.text,
		...commonOf('story', note),
	};
}

/**
 * Gives a story a competency at a strength, or takes it out at 0. A list stays a list as long as it can say it.
 * `undefined` where the head cannot surely be written.
 */
export const setStrength = (text: string, competency: string, strength: Strength): Edits =>
	setNumber(text, 'competencies', competency, strength === 0 ? undefined : strength, unsaidStrength, headKeys.story);
