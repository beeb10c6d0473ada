// What the preview of a note shows in place of its head: what it is, what it is called, and what is worth reading.
import type { AnyNote } from '../notes/anyNote';
import type { Round } from '../notes/company';
import type { NoteKind } from '../notes/note';
import { strengthWords } from '../rows/story';
import { capital, dotted } from '../rows/words';
import { onOneLine } from '../text';
import { lineOf } from './cards';

/** What is told of each kind, in this order; an id, an address or an outline is for the editor. */
const told: { readonly [K in NoteKind]: readonly (keyof Extract<AnyNote, { kind: K }>)[] } = {
	story: ['project', 'when', 'impact', 'tags'],
	design: ['company', 'date', 'status'],
	topic: ['group', 'known', 'companies'],
	problem: ['difficulty', 'patterns', 'companies'],
	company: ['role', 'stage', 'framework', 'rounds'],
	talk: ['occasion', 'company', 'minutes'],
	mock: ['round', 'company', 'date'],
};

export interface HeadTold {
	/** Of a competency, by its id; the id itself where nobody knows it. */
	readonly titleOf: (competency: string) => string;
	/** The note's own first heading: a title that says the same need not be said twice. */
	readonly heading: string | undefined;
	/** Makes words harmless in HTML; every word of the note goes through it. */
	readonly escaped: (words: string) => string;
}

/** Tags and attributes are the same whatever the note says. */
export function headHtml(note: AnyNote, { titleOf, heading, escaped }: HeadTold): string {
	const shown = (words: string) => escaped(onOneLine(words));
	const isStory = note.kind === 'story';
	const times = note.kind === 'company' ? '× ' : '';
	const badges = [...numbersOf(note)].map(
		([id, number]) =>
			`<li${isStory ? ` title="${strengthWords(number)}"` : ''}>${shown(titleOf(id))} <b>${times}${number}</b></li>`,
	);
	const facts = told[note.kind].flatMap((key) => {
		const words = wordsOf(note[key as keyof AnyNote] as Value)
			.map(shown)
			.filter(Boolean);
		return words.length > 0 ? `<div><dt>${capital(key)}</dt><dd>${words.join('</dd><dd>')}</dd></div>` : [];
	});
	return `<header ${lineOf(0, ' prepbook-head')}><p>${capital(note.kind)}</p>${
		heading === note.title ? '' : `<h1>${shown(note.title)}</h1>`
	}<ul>${badges.join('')}</ul><dl>${facts.join('')}</dl></header>\n`;
}

const numbersOf = (note: AnyNote): Iterable<readonly [string, number]> =>
	note.kind === 'story'
		? note.competencies
		: note.kind === 'company'
			? note.weights
			: note.kind === 'mock'
				? note.scores
				: [];

type Value = string | number | undefined | readonly (string | Round)[];

/** Each on a line of its own. */
function wordsOf(value: Value): readonly string[] {
	if (typeof value !== 'object') return value === undefined ? [] : [`${value}`];
	const [first] = value;
	return typeof first === 'object' ? (value as readonly Round[]).map(roundWords) : [value.join(', ')];
}

const roundWords = ({ id, kind, at, minutes }: Round) =>
	dotted(kind ?? id, at?.replace('T', ' '), minutes !== undefined && `${minutes} min`);
