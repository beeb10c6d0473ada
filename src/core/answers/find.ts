// Which story answers a question, as an interviewer asks it or as somebody types it.
import type { Competency } from '../catalog/framework';
import { contentWords, type Term, termsOf } from '../find/meaning';
import type { Answered } from '../find/postings';
import { saidIn } from '../find/said';
import { stemOf } from '../find/stem';
import type { Story, Strength } from '../notes/story';
import type { Snapshot } from '../snapshot';
import { wasTold } from './noteEvents';
import { type StoryIndex, storyIndexOf, verbatim } from './storyIndex';

export interface Found {
	readonly id: string;
	/** From 0, which says that nothing speaks for it; to be compared within one answer only. */
	readonly score: number;
	/** In plain words; empty where nothing speaks for it. */
	readonly why: string;
}

export interface Asking {
	/** What it asks for counts, and what was told there comes last. */
	readonly company?: string | undefined;
	readonly limit?: number | undefined;
	/** In milliseconds; what is told later than that was not told yet. */
	readonly now: number;
}

/**
 * Every story, the best answer first; those that nothing speaks for, and all where the question says nothing, by impact
 * and title. `undefined` where nobody has the company. A word that only stories say lifts these and no other, and one that
 * nobody says changes nothing.
 */
export function findStories(snapshot: Snapshot, question: string, asking: Asking): readonly Found[] | undefined {
	const company = asking.company === undefined ? undefined : snapshot.companies.get(asking.company);
	if (asking.company !== undefined && !company) return undefined;
	const index = storyIndexOf(snapshot, company);
	const evidence = evidenceFor(question, index);
	const all = index.stories.map((story, number): Ranked => {
		const isTold = company !== undefined && wasTold(snapshot, story, company, asking.now);
		return { story, number, score: evidence.scores[number] ?? 0, isTold };
	});
	const ranked = all.sort(inOrder).slice(0, Math.max(0, asking.limit ?? all.length));
	return ranked.map(({ story, number, score, isTold }) => {
		const why = [...evidence.why(number), ...(isTold ? [`told to ${company?.title}`] : [])].join('; ');
		return { id: story.id, score, why };
	});
}

interface Ranked {
	readonly story: Story;
	readonly number: number;
	readonly score: number;
	readonly isTold: boolean;
}

const inOrder = (a: Ranked, b: Ranked) =>
	Number(a.isTold) - Number(b.isTold) || b.score - a.score || byImpact(a.story, b.story);

/** A story that does not say counts as it does in plans. */
const usualImpact = 2;

const byImpact = (a: Story, b: Story) =>
	(b.impact ?? usualImpact) - (a.impact ?? usualImpact) || before(a.title, b.title) || before(a.id, b.id);

const before = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** What was tagged was thought about; what is merely said counts a little less. */
const textCounts = 0.75;
/** What a strength counts, from 0. */
const strengthCounts = [0, 0.35, 0.75, 1];
/** The same deed is often tagged for several competencies that are kin: the best counts, the next ones a little. */
const placeCounts = [1, 0.3, 0.1];

interface Evidence {
	readonly scores: Float64Array;
	why(number: number): readonly string[];
}

/** A competency that the question asks for and a story shows. */
interface Shown {
	readonly competency: Competency;
	readonly strength: Strength;
	readonly gain: number;
}

function evidenceFor(question: string, index: StoryIndex): Evidence {
	const terms = termsOf(question, index.vocabulary);
	const shown = shownIn(index, relevanceOf(question, terms, index));
	const texts = terms.flatMap((term) => index.inStories.answered(term) ?? []);
	const scores = Float64Array.from(shown, (all) =>
		all.reduce((sum, { gain }, place) => sum + gain * (placeCounts[place] ?? 0), 0),
	);
	for (const { how, rarity } of texts)
		for (let number = 0; number < scores.length; number++)
			scores[number] = (scores[number] ?? 0) + (how[number] ?? 0) * rarity * textCounts;
	return { scores, why: (number) => reasons(index.stories[number], number, shown[number]?.[0], texts) };
}

/** For every story the competencies it shows, what says most first. */
function shownIn({ stories, asked }: StoryIndex, relevance: Float64Array): readonly (readonly Shown[])[] {
	const shown = stories.map((): Shown[] => []);
	for (const [number, { competency, shownBy }] of asked.entries()) {
		const relevant = relevance[number] ?? 0;
		if (relevant === 0) continue;
		for (const { story, strength } of shownBy)
			shown[story]?.push({ competency, strength, gain: relevant * (strengthCounts[strength] ?? 0) });
	}
	for (const all of shown) if (all.length > 1) all.sort((a, b) => b.gain - a.gain);
	return shown;
}

/** How much the question is about each competency: the words they share, more where it is like one of its questions. */
function relevanceOf(question: string, terms: readonly Term[], index: StoryIndex): Float64Array {
	const relevance = new Float64Array(index.asked.length);
	for (const { how, rarity } of terms.flatMap((term) => index.inCompetencies.answered(term) ?? []))
		for (let number = 0; number < how.length; number++)
			relevance[number] = (relevance[number] ?? 0) + (how[number] ?? 0) * rarity;
	const like = likenessOf(terms, index);
	for (const [number, { counts }] of index.asked.entries())
		relevance[number] = (relevance[number] ?? 0) * (1 + (like[number] ?? 0)) * counts;
	const surely = 2 * relevance.reduce((a, b) => Math.max(a, b), 1);
	for (const number of index.verbatim.get(verbatim(question)) ?? []) relevance[number] = surely;
	return relevance;
}

/** How like the question is to the likest one of each competency, from 0 to 1. One word in common is no likeness. */
function likenessOf(terms: readonly Term[], { asked, questions, inCompetencies, inQuestions }: StoryIndex) {
	const shared = new Float64Array(questions.length);
	const largest = new Float64Array(questions.length);
	let length = 0;
	for (const term of terms) {
		const rarity = inCompetencies.answered(term)?.rarity ?? 0;
		const how = inQuestions.answered(term)?.how ?? [];
		length = Math.hypot(length, rarity);
		for (let number = 0; number < how.length; number++) {
			const one = (how[number] ?? 0) * rarity ** 2;
			shared[number] = (shared[number] ?? 0) + one;
			largest[number] = Math.max(largest[number] ?? 0, one);
		}
	}
	const likeness = new Float64Array(asked.length);
	for (const [number, { of, length: other }] of questions.entries()) {
		const like = ((shared[number] ?? 0) - (largest[number] ?? 0)) / (length * other || 1);
		likeness[of] = Math.max(likeness[of] ?? 0, Math.min(like, 1));
	}
	return likeness;
}

/** More would be a list, and no reason. */
const mostWords = 3;
/** Of what the best word says, so that no chance word stands beside it. */
const leastShare = 0.4;
/** Of a competency that is hardly asked for nothing is said. */
const leastGain = 0.5;

function reasons(story: Story | undefined, number: number, shown: Shown | undefined, texts: readonly Answered[]) {
	if (!story) return [];
	const said = texts
		.filter(({ how }) => (how[number] ?? 0) > 0)
		.sort((a, b) => (b.how[number] ?? 0) * b.rarity - (a.how[number] ?? 0) * a.rarity)
		.slice(0, mostWords)
		.filter(
			({ how, rarity }, _, [first]) =>
				first && (how[number] ?? 0) * rarity > leastShare * (first.how[number] ?? 0) * first.rarity,
		)
		.flatMap(({ by }) => saidIn(story).words[by[number] ?? 0] ?? []);
	const isReason = shown && (shown.gain >= leastGain || said.length === 0);
	const title = isReason ? [`${shown.competency.title} · strength ${shown.strength}`] : [];
	if (said.length === 0) return title;
	const isSaid = (word: string) => said.some(({ stem }) => stem === stemOf(word));
	const phrases = story.wordsToSay.filter((phrase) => contentWords(phrase).some(isSaid));
	const words = [...new Set(said.map(({ word }) => `“${word}”`))].join(', ');
	return [...title, ...(phrases.length > 0 ? [`words to say: ${phrases.join(', ')}`] : []), `says ${words}`];
}
