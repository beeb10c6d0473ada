// What stories and competencies say, as stems with how much each weighs there.
import type { Competency } from '../catalog/framework';
import { parseBody } from '../notes/body';
import { headOf } from '../notes/head';
import { withoutComments } from '../notes/spoken';
import type { Story } from '../notes/story';
import { contentWords, telling } from './meaning';
import { stemOf } from './stem';

/** A word as it is said, and its stem. One object for all who say it: a book says few words often. */
export interface Word {
	readonly word: string;
	readonly stem: string;
}

/** What a text says: each stem once, under the first word of it. */
export interface Said {
	readonly words: readonly Word[];
	/** In hundredths, as long as `words`. */
	readonly weights: Uint8Array;
}

/** A title is chosen word by word; a body happens to say many things, and means those it says again. */
const storyWeights = { title: 100, tags: 100, wordsToSay: 90, project: 60, body: 30, bodyAgain: 10, bodyMost: 60 };
const competencyWeights = { title: 100, questions: 80, wordsToSay: 70, meaning: 60 };

const inStories = new WeakMap<Story, Said>();
const inCompetencies = new WeakMap<Competency, Said>();
const inQuestions = new WeakMap<Competency, readonly Said[]>();

/** Read when it is asked for first; a story that changed is another one. */
export function saidIn(story: Story): Said {
	return kept(inStories, story, () => {
		const say = new Saying();
		for (const { text } of parseBody(story.text, headOf(story.text).body).prose)
			say.again(contentWords(withoutComments(text)));
		say.add([story.project ?? ''].flatMap(contentWords), storyWeights.project);
		say.add(story.wordsToSay.flatMap(contentWords), storyWeights.wordsToSay);
		say.add([story.title, ...story.tags].flatMap(contentWords), storyWeights.title);
		return say.said();
	});
}

export function saidOf(competency: Competency): Said {
	return kept(inCompetencies, competency, () => {
		const say = new Saying();
		say.add(contentWords(competency.meaning), competencyWeights.meaning);
		say.add(competency.wordsToSay.flatMap(contentWords), competencyWeights.wordsToSay);
		say.add(competency.questions.flatMap(telling), competencyWeights.questions);
		say.add(contentWords(competency.title), competencyWeights.title);
		return say.said();
	});
}

/** Each of its questions by itself. */
export function questionsOf(competency: Competency): readonly Said[] {
	return kept(inQuestions, competency, () =>
		competency.questions.map((question) => {
			const say = new Saying();
			say.add(telling(question), 100);
			return say.said();
		}),
	);
}

class Saying {
	readonly #weights = new Map<Word, number>();
	readonly #byStem = new Map<string, Word>();

	/** A stem weighs what it weighs where it weighs most. */
	add(words: readonly string[], weight: number): void {
		for (const word of words.map(wordFor)) this.#put(word, (before) => Math.max(before, weight));
	}

	again(words: readonly string[]): void {
		const { body, bodyAgain, bodyMost } = storyWeights;
		for (const word of words.map(wordFor))
			this.#put(word, (before) => (before === 0 ? body : Math.min(before + bodyAgain, bodyMost)));
	}

	said(): Said {
		return { words: [...this.#weights.keys()], weights: Uint8Array.from(this.#weights.values()) };
	}

	#put(word: Word, weigh: (before: number) => number): void {
		const first = this.#byStem.get(word.stem) ?? word;
		this.#byStem.set(word.stem, first);
		this.#weights.set(first, weigh(this.#weights.get(first) ?? 0));
	}
}

/** Every word looked up so far. What is forgotten here is only looked up again. */
const known = new Map<string, Word>();
const mostKnown = 50_000;

/** A word with its stem, looked up once. */
export function wordFor(text: string): Word {
	let word = known.get(text);
	if (word) return word;
	if (known.size >= mostKnown) known.clear();
	word = { word: text, stem: stemOf(text) };
	known.set(text, word);
	return word;
}

function kept<K extends object, V>(memory: WeakMap<K, V>, key: K, make: () => V): V {
	let value = memory.get(key);
	if (value === undefined) {
		value = make();
		memory.set(key, value);
	}
	return value;
}
