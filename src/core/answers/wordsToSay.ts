// Which words an interviewer hopes to hear in a story are not in it yet.
import type { Competency } from '../catalog/framework';
import { wordsOf } from '../find/fold';
import { contentWords } from '../find/meaning';
import { wordFor } from '../find/said';
import { parseBody } from '../notes/body';
import { headOf } from '../notes/head';
import { withoutComments } from '../notes/spoken';
import type { Story } from '../notes/story';
import { fromKey, type Snapshot } from '../snapshot';
import { competenciesById } from './coverage';

export interface Unsaid {
	/** Of the competency that hopes for them; `undefined` for the story's own. */
	readonly title: string | undefined;
	/** As they are written there. Never empty. */
	readonly words: readonly string[];
}

/** All that is hoped for, and of it what is said. */
export interface Hoped extends Unsaid {
	readonly said: readonly string[];
}

/**
 * The story's own words to say, then those of its competencies, the strongest first; each phrase once, and only where
 * `text` does not say it. The text is an argument, because what is being typed is newer than the story.
 *
 * A phrase is said where it stands word for word, or where one sentence has all its words that tell something: “I
 * challenged the plan, respectfully” says “challenged respectfully”. Of a word any form does.
 */
export function unsaidIn(snapshot: Snapshot, story: Story, text: string): readonly Unsaid[] {
	return hopedIn(snapshot, story, text).flatMap(({ title, words: all, said }) => {
		const words = all.filter((one) => !said.includes(one));
		return words.length > 0 ? { title, words } : [];
	});
}

/** The same groups, with what is said of each. */
export function hopedIn(snapshot: Snapshot, story: Story, text: string): readonly Hoped[] {
	const groups = hopes(snapshot)(story);
	if (groups.length === 0) return [];
	const isSaid = saidIn(text);
	return groups.map(({ title, phrases }) => ({
		title,
		words: phrases.map(({ words }) => words),
		said: phrases.filter(isSaid).map(({ words }) => words),
	}));
}

interface Hope {
	readonly title: string | undefined;
	readonly phrases: readonly Phrase[];
}

interface Phrase {
	readonly words: string;
	/** Its stems in a row, each between spaces. */
	readonly row: string;
	/** The stems that tell something, where these are enough to know it by; else none. */
	readonly telling: readonly string[];
}

/** Kept for each story until the catalog changes; a story that changed is another one. */
const hopes = fromKey(
	(snapshot) => [competenciesById(snapshot)],
	(snapshot) => {
		const known = competenciesById(snapshot);
		const kept = new WeakMap<Story, readonly Hope[]>();
		return (story: Story) => {
			const hoped = kept.get(story) ?? hopesOf(story, known);
			kept.set(story, hoped);
			return hoped;
		};
	},
);

function hopesOf(story: Story, known: ReadonlyMap<string, Competency>): readonly Hope[] {
	const tags = [...story.competencies].sort(([, a], [, b]) => b - a);
	const competencies = new Set(tags.flatMap(([id]) => known.get(id) ?? []));
	const seen = new Set<string>();
	return [{ title: undefined, wordsToSay: story.wordsToSay }, ...competencies].flatMap(({ title, wordsToSay }) => {
		const phrases = wordsToSay.map(phraseOf).filter(({ row }) => row !== '' && seen.size < seen.add(row).size);
		return phrases.length > 0 ? { title, phrases } : [];
	});
}

/** One word alone stands in too many sentences that mean something else: “call” does not say “made the call”. */
const fewestTelling = 2;

function phraseOf(words: string): Phrase {
	const all = wordsOf(words);
	const telling = new Set(all.filter((word) => contentWords(word).length > 0).map(stem));
	return {
		words,
		row: rowOf(all),
		telling: telling.size >= fewestTelling ? [...telling] : [],
	};
}

const stem = (word: string) => wordFor(word).stem;

const rowOf = (words: readonly string[]) => (words.length > 0 ? ` ${words.map(stem).join(' ')} ` : '');

interface Paragraph {
	readonly row: string;
	readonly sentences: readonly ReadonlySet<string>[];
}

/** While one paragraph is typed, the others are as they were a key ago. */
let known: ReadonlyMap<string, Paragraph> = new Map();

/** What a note says, outside of its head, its headings, its comments and its code. */
function saidIn(text: string): (phrase: Phrase) => boolean {
	known = new Map(paragraphsIn(text).map((one) => [one, known.get(one) ?? paragraphOf(one)]));
	const paragraphs = [...known.values()];
	return ({ row, telling }) =>
		paragraphs.some(
			(paragraph) =>
				paragraph.row.includes(row) ||
				paragraph.sentences.some((sentence) => telling.length > 0 && telling.every((one) => sentence.has(one))),
		);
}

/** “3.6” is no end. */
const sentenceEnd = /[.?!;](?!\p{N})/u;

function paragraphOf(text: string): Paragraph {
	const sentences = text.split(sentenceEnd);
	return {
		row: rowOf(sentences.flatMap((sentence) => wordsOf(sentence))),
		sentences: sentences.map((sentence) => new Set(wordsOf(sentence, true).map(stem))),
	};
}

const listItem = /^\s*(?:[-*+]|\d+[.)])\s/;

/** A sentence may be broken over several lines, but not over an empty one, an item of a list or a heading. */
function paragraphsIn(text: string): readonly string[] {
	const paragraphs: string[][] = [];
	let section: number | undefined;
	for (const { text: line, below } of parseBody(text, headOf(text).body).prose) {
		if (below !== section || line.trim() === '' || listItem.test(line)) paragraphs.push([]);
		section = below;
		paragraphs.at(-1)?.push(withoutComments(line));
	}
	return paragraphs.map((lines) => lines.join('\n'));
}
