// Which of many things a text says, each in any of several ways. A way is words in a row; all are looked for in one pass.
import type { Passage } from '../notes/passages';
import { kept, type Range } from '../text';

/** A passage, or a heading, which is about what follows it. */
export interface Heard extends Passage {
	readonly isHeading?: boolean;
}

/** One thing to say: any of its patterns says it. Words that `not` finds say nothing. */
export interface Sayable {
	readonly any: readonly string[];
	readonly not: readonly string[];
}

/** One way to say one side of a pattern: `word`, `beginning*` or `NUM`, in a row. */
interface Phrase {
	readonly words: readonly string[];
	/** Only at the beginning of a passage. */
	readonly leads: boolean;
	/** Its second word, where only that very word will do: it tells at a glance what most texts do not say. */
	readonly second: string | undefined;
	/** Which thing it is about. */
	readonly thing: number;
	/** Which side of its pattern it says, among those of all patterns: the first of them, and how many; 0 where it says nothing. */
	readonly side: number;
	readonly first: number;
	readonly sides: number;
}

/** Words, numbers and some signs; what stands behind an apostrophe, which is dropped; and the sign that ends a sentence. */
const token =
	/\p{L}[\p{L}\p{M}\p{N}]*|\d+(?:[.,]\d+)*(?:[kmbKMB](?![\p{L}\p{N}]))?|[%$€£=×≈]|['’]\p{Ll}{1,2}(?![\p{L}\p{N}])|[.!?](?=\s+[^\p{Ll}\s])/gu;
const isDropped = (typed: string) => /^['’]/.test(typed);
const sentenceEnds = '.!?';

/** A sign that any number fits. In YAML a `#` would begin a comment. */
const anyNumber = 'NUM';
const numeral =
	/^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:hundred|thousand|million|billion)s?)$/;

const star = 0x2a;

const fits = (word: string, said: string | undefined): boolean =>
	word === said ||
	(said !== undefined &&
		(word.charCodeAt(word.length - 1) === star
			? said.startsWith(word.slice(0, -1))
			: word === anyNumber && numeral.test(said)));

type Way = Pick<Phrase, 'words' | 'leads' | 'second'>;

/** `a | ^b & c`: what `&` parts is all said, what `|` parts is each as good as the others; `^` begins a passage. */
const sidesOf = (pattern: string): readonly (readonly Way[])[] =>
	pattern.split('&').map((side) =>
		side.split('|').flatMap((typed) => {
			const words = wordsOf(typed);
			const second = words[1]?.endsWith('*') || words[1] === anyNumber ? undefined : words[1];
			return words.length > 0 ? { words, second, leads: typed.trimStart().startsWith('^') } : [];
		}),
	);

const wordsOf = (phrase: string): readonly string[] =>
	Array.from(phrase.matchAll(token), ({ 0: typed, index }) => {
		const word = typed === anyNumber ? typed : typed.toLowerCase();
		return isDropped(typed) ? '' : phrase[index + typed.length] === '*' ? `${word}*` : word;
	}).filter(Boolean);

/** Whether a text could say it: each side has words. */
export const isPattern = (text: string): boolean => sidesOf(text).every((side) => side.length > 0);

/** A word of a text, and the phrases that may begin with it. */
interface Known {
	readonly word: string;
	/** As it is typed. */
	readonly length: number;
	readonly phrases: readonly Phrase[];
}

/** Sides of a pattern may be said so many sentences from each other: what arrives late is often only “they”. */
const furthest = 1;

/** Who speaks is no part of what is said. */
const speakers = new Set(['q', 'question', 'interviewer', 'answer', 'me', 'candidate']);

/** More words than anybody uses, so that what is remembered of them stays small. */
const mostKnown = 20_000;

/** Things to say, ready to be looked for. */
export class Phrasebook {
	/** By their first words. */
	readonly #phrases = new Map<string, Phrase[]>();
	/** Of first words of which only the beginning counts. */
	readonly #lengths = new Set<number>();
	/** Words that were met, as they are typed. */
	readonly #known = new Map<string, Known>();
	#sides = 0;

	constructor(things: readonly Sayable[]) {
		for (const [thing, { any, not }] of things.entries()) {
			for (const text of not) for (const side of sidesOf(text)) this.#add(side, { thing, side: 0, first: 0, sides: 0 });
			for (const text of any) {
				const all = sidesOf(text);
				const first = this.#sides;
				this.#sides += all.length;
				for (const [at, side] of all.entries()) this.#add(side, { thing, side: first + at, first, sides: all.length });
			}
		}
	}

	#add(ways: readonly Way[], of: Omit<Phrase, keyof Way>): void {
		for (const way of ways) {
			const [first = ''] = way.words;
			if (first.endsWith('*')) this.#lengths.add(first.length - 1);
			const known = this.#phrases.get(first);
			const phrase = { ...way, ...of };
			if (known) known.push(phrase);
			else this.#phrases.set(first, [phrase]);
		}
	}

	/** Those that begin with a word, first of all those that say nothing. */
	#startingWith(word: string): readonly Phrase[] {
		const keys = [word, ...Array.from(this.#lengths, (length) => `${word.slice(0, length)}*`)];
		if (numeral.test(word)) keys.push(anyNumber);
		const found = [...new Set(keys)].flatMap((key) => this.#phrases.get(key) ?? []);
		return found.sort((a, b) => Math.sign(a.sides) - Math.sign(b.sides));
	}

	#learnt(typed: string): Known {
		const word = typed.toLowerCase();
		const found = { word, length: typed.length, phrases: this.#startingWith(word) };
		if (this.#known.size > mostKnown) this.#known.clear();
		this.#known.set(kept(typed), found);
		return found;
	}

	/** For each thing the first place where it is said; `undefined` for what is not said, and for what is not `wanted`. */
	saidIn(passages: Iterable<Heard>, wanted: readonly boolean[]): readonly (Range | undefined)[] {
		const search = new Search(this.#sides, wanted);
		for (const { text, start, isHeading } of passages) {
			const words: Known[] = [];
			const starts: number[] = [];
			for (const { 0: typed, index } of text.matchAll(token)) {
				if (isDropped(typed)) continue;
				words.push(this.#known.get(typed) ?? this.#learnt(typed));
				starts.push(start + index);
			}
			if (search.isOver(words, starts)) break;
			if (!isHeading && !text.trimEnd().endsWith('?')) search.pause();
		}
		return search.said;
	}
}

class Search {
	readonly said: (Range | undefined)[];
	readonly #open: boolean[];
	/** Up to which word nothing said counts for a thing. */
	readonly #deaf: number[] = [];
	/** In which sentence each side was said last, and where. */
	readonly #sentences: number[];
	readonly #places: Range[] = [];
	#left: number;
	#sentence = 0;

	constructor(sides: number, wanted: readonly boolean[]) {
		this.said = wanted.map(() => undefined);
		this.#open = [...wanted];
		this.#left = wanted.filter(Boolean).length;
		this.#sentences = new Array(sides).fill(Number.NEGATIVE_INFINITY);
	}

	/** What is said before and what is said after is not said side by side. */
	pause(): void {
		this.#sentence += furthest + 1;
	}

	/** Reads the words of one passage, and where each begins. Over when all is said. */
	isOver(words: readonly Known[], starts: readonly number[]): boolean {
		this.#deaf.fill(0);
		const lead = leadOf(words);
		for (let at = 0; at < words.length; at++) {
			const { word, phrases } = words[at] as Known; // Within its length.
			if (sentenceEnds.includes(word)) this.#sentence++;
			const next = words[at + 1]?.word;
			for (const phrase of phrases) {
				if (phrase.second !== undefined && phrase.second !== next) continue;
				if (!this.#open[phrase.thing] || (phrase.leads && at > lead) || !goesOn(phrase, words, at)) continue;
				const last = at + phrase.words.length - 1;
				const end = (starts[last] ?? 0) + (words[last]?.length ?? 0);
				this.#hear(phrase, at, { start: starts[at] ?? 0, end });
			}
		}
		return this.#left === 0;
	}

	#hear({ thing, words, side, first, sides }: Phrase, at: number, place: Range): void {
		if (sides === 0) this.#deaf[thing] = at + words.length;
		if (at < (this.#deaf[thing] ?? 0)) return;
		this.#sentences[side] = this.#sentence;
		this.#places[side] = place;
		for (let one = first; one < first + sides; one++)
			if ((this.#sentences[one] ?? 0) < this.#sentence - furthest) return;
		const all = this.#places.slice(first, first + sides);
		this.said[thing] = {
			start: Math.min(...all.map(({ start }) => start)),
			end: Math.max(...all.map(({ end }) => end)),
		};
		this.#open[thing] = false;
		this.#left--;
	}
}

/** Where a passage begins, behind its number and who speaks. */
function leadOf(words: readonly Known[]): number {
	const lead = words.findIndex(
		({ word }) => !speakers.has(word) && !numeral.test(word) && !sentenceEnds.includes(word),
	);
	return Math.max(lead, 0);
}

/** Its first word is there. */
function goesOn({ words }: Phrase, said: readonly Known[], at: number): boolean {
	for (let next = 1; next < words.length; next++) if (!fits(words[next] ?? '', said[at + next]?.word)) return false;
	return true;
}
