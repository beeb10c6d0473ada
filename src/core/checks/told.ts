// What a story says, part by part: its words without the signs of Markdown, each at its place in the note.

import { lazily } from '../lazy';
import { parseBody, type Section } from '../notes/body';
import { headOf } from '../notes/head';
import { blank, type Passage, passagesIn } from '../notes/passages';
import type { Range } from '../text';

/** The parts of a story, as `sections` of a check name them. The last is told only when somebody asks. */
export const partNames = ['situation', 'task', 'action', 'result', 'takeaway', 'technical'] as const;
export type PartName = (typeof partNames)[number];

export const spokenParts: readonly PartName[] = partNames.slice(0, -1);

/** A piece of a text, and where it stands in the note. */
export interface Piece extends Range {
	readonly text: string;
}

export class Part {
	/** Of its first heading; `undefined` where it has none. */
	heading: Range | undefined;
	readonly passages: Passage[] = [];
	#words: number | undefined;
	#sentences: readonly Piece[] | undefined;

	/** Counted as white space parts them; what has no letter and no digit is none. */
	get words(): number {
		this.#words ??= this.passages.reduce((sum, { text }) => sum + readingOf(text).words(), 0);
		return this.#words;
	}

	/** An entry of a list is at least one, whatever it ends with. */
	get sentences(): readonly Piece[] {
		this.#sentences ??= this.passages.flatMap(({ text, start }) => moved(readingOf(text).sentences(), start));
		return this.#sentences;
	}

	/** Every hit of a pattern, which is to be global. Nothing is found that begins in one paragraph and ends in another. */
	hits(pattern: RegExp, ignore?: RegExp): readonly Piece[] {
		return this.passages.flatMap(({ text, start }) => moved(readingOf(text).hits(pattern, ignore), start));
	}
}

/** What a paragraph says, as if it stood at the beginning of a note. */
class Reading {
	readonly #text: string;
	readonly #hits = new Map<RegExp, { readonly ignore: RegExp | undefined; readonly found: readonly Piece[] }>();
	readonly words = lazily(() => wordsIn(this.#text));
	readonly sentences = lazily(() => sentencesIn(this.#text));

	constructor(text: string) {
		this.#text = text;
	}

	hits(pattern: RegExp, ignore: RegExp | undefined): readonly Piece[] {
		const known = this.#hits.get(pattern);
		if (known && known.ignore === ignore) return known.found;
		const read = ignore ? this.#text.replace(ignore, blank) : this.#text;
		const found = Array.from(read.matchAll(pattern), ({ 0: hit, index }) => piece(hit, index));
		const some = found.filter(({ text }) => text !== '');
		this.#hits.set(pattern, { ignore, found: some });
		return some;
	}
}

/** While one paragraph is typed, the others are as they were a key ago: those of this note, and of the one before. */
let [readings, before]: [Map<string, Reading>, Map<string, Reading>] = [new Map(), new Map()];

function readingOf(text: string): Reading {
	const reading = readings.get(text) ?? before.get(text) ?? new Reading(text);
	readings.set(text, reading);
	return reading;
}

const moved = (pieces: readonly Piece[], by: number) => pieces.map(({ text, start }) => piece(text, start + by));

export type Told = Readonly<Record<PartName, Part>>;

/** Total: any text tells something, if only in empty parts. Two sections of one name are one part. */
export function toldIn(text: string): Told {
	[readings, before] = [new Map(), readings];
	const told = Object.fromEntries(partNames.map((name) => [name, new Part()])) as Record<PartName, Part>; // All of them.
	const body = parseBody(text, headOf(text).body);
	const names = namesOf(body.sections);
	for (const [index, { heading }] of body.sections.entries()) {
		const part = told[names[index] ?? 'technical'];
		if (names[index]) part.heading ??= heading;
	}
	for (const passage of passagesIn(body)) {
		const name = names[passage.below - 1];
		if (name) told[name].passages.push(passage);
	}
	return told;
}

/** What each section belongs to: itself if it is named so, else what it stands in. */
function namesOf(sections: readonly Section[]): readonly (PartName | undefined)[] {
	const around: { readonly end: number; readonly name: PartName | undefined }[] = [];
	return sections.map(({ title, heading, content }) => {
		while (around.length > 0 && (around.at(-1)?.end ?? 0) <= heading.start) around.pop();
		const typed = title.toLowerCase();
		const name =
			typed === 'technical depth' ? 'technical' : (spokenParts.find((one) => one === typed) ?? around.at(-1)?.name);
		around.push({ end: content.end, name });
		return name;
	});
}

const word = /[\p{L}\p{N}]\S*/gu;

export const wordsIn = (text: string): number => text.match(word)?.length ?? 0;

let segmenter: Intl.Segmenter | undefined;

/** Neither a decimal point nor most abbreviations end a sentence, which no pattern of ours could tell. */
function sentencesIn(text: string): readonly Piece[] {
	segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
	const found: Piece[] = [];
	for (const { segment, index } of segmenter.segment(text)) {
		const said = segment.trim();
		if (wordsIn(said) > 0) found.push(piece(said, index + segment.indexOf(said)));
	}
	return found;
}

const piece = (text: string, start: number): Piece => ({ text, start, end: start + text.length });
