// What stories say and show, and what competencies ask for, laid out so that a question is answered between two keys.
import { type Competency, type Framework, genericFramework } from '../catalog/framework';
import { wordsOf } from '../find/fold';
import { Vocabulary } from '../find/meaning';
import { Postings } from '../find/postings';
import { questionsOf, type Said, saidIn, saidOf } from '../find/said';
import { type Kin, kinIn } from '../find/synonyms';
import type { Company } from '../notes/company';
import type { Story, Strength } from '../notes/story';
import { from, isFirst, type Snapshot } from '../snapshot';
import { competenciesOf, frameworkOf, storiesByTag, strengthOf, tagsOf } from './coverage';

export interface StoryIndex {
	/** In no order that says anything; elsewhere a story is its number here. */
	readonly stories: readonly Story[];
	readonly inStories: Postings;
	readonly asked: readonly Asked[];
	/** By the numbers of `asked`. */
	readonly inCompetencies: Postings;
	readonly questions: readonly AskedQuestion[];
	readonly inQuestions: Postings;
	/** Which of `asked` ask a question word for word, by `verbatim`. */
	readonly verbatim: ReadonlyMap<string, readonly number[]>;
	readonly vocabulary: Vocabulary;
}

/** A competency that somebody asks for, and who shows it. */
export interface Asked {
	readonly competency: Competency;
	/** Below 1 where it is not what the company asks for, but kin to it. */
	readonly counts: number;
	readonly shownBy: readonly { readonly story: number; readonly strength: Strength }[];
}

export interface AskedQuestion {
	/** Which of `asked` asks it. */
	readonly of: number;
	/** As that of a vector whose sides are the rarities of its words. */
	readonly length: number;
}

/** In a company a generic competency may be asked in passing; it says less than the company's own. */
const genericCounts = 0.75;

/** By a company's framework, or by those of all active companies; and by the generic one. */
export function storyIndexOf(snapshot: Snapshot, company: Company | undefined): StoryIndex {
	const { book, companies, catalog } = snapshot;
	const active = book.companies.length > 0 ? book.companies.flatMap((id) => companies.get(id) ?? []) : companies.all;
	const frameworks = (company ? [company] : active).flatMap((one) => frameworkOf(catalog, one) ?? []);
	return indexes(snapshot)([...new Set(frameworks)], company, kin(snapshot));
}

const kin = from(['catalog'], ({ synonyms }) => kinIn([...synonyms.values()]));

/** The words of a text one after the other: the same for a question in any case, with any signs. */
export const verbatim = (text: string): string => wordsOf(text).join(' ');

/** Kept for each set of frameworks until a story or the catalog changes; what a story says, until that story does. */
const indexes = from(['stories', 'catalog'], (stories, catalog) => {
	const kept = new Map<string, StoryIndex>();
	const all = stories.all.filter((story) => isFirst(stories, story));
	const numbers = new Map(all.map((story, number) => [story, number]));
	const said = all.map(saidIn);
	const inStories = new Postings(said);
	const byTag = storiesByTag(stories);
	const shownBy = (competency: Competency): Asked['shownBy'] => {
		const tags = tagsOf(competency, catalog);
		const tagged = new Set([...tags.own, ...tags.generic].flatMap((tag) => byTag.get(tag) ?? []));
		return [...tagged].flatMap((story) => {
			const number = numbers.get(story);
			return number === undefined ? [] : { story: number, strength: strengthOf(story, tags) };
		});
	};
	const made = (frameworks: readonly Framework[], company: Company | undefined, kin: Kin): StoryIndex => {
		const own = company ? competenciesOf(company, catalog) : frameworks.flatMap(({ competencies }) => competencies);
		const generic = catalog.frameworks.get(genericFramework)?.competencies ?? [];
		const asked = [...new Map([...generic, ...own].map((one) => [one.id, one])).values()].map((competency) => {
			const counts = !company || own.includes(competency) ? 1 : genericCounts;
			return { competency, counts, shownBy: shownBy(competency) };
		});
		return { stories: all, inStories, asked, ...ofCompetencies(asked, said, inStories, kin) };
	};
	return (frameworks: readonly Framework[], company: Company | undefined, kin: Kin): StoryIndex => {
		const key = JSON.stringify([company !== undefined, ...frameworks.map(({ id }) => id).sort()]);
		const index = kept.get(key) ?? made(frameworks, company, kin);
		kept.set(key, index);
		return index;
	};
});

function ofCompetencies(asked: readonly Asked[], inBook: readonly Said[], inStories: Postings, kin: Kin) {
	const said = asked.map(({ competency }) => saidOf(competency));
	const inCompetencies = new Postings(said);
	const questions = asked.flatMap(({ competency }, of) => questionsOf(competency).map((said) => ({ of, said })));
	return {
		inCompetencies,
		inQuestions: new Postings(questions.map(({ said }) => said)),
		questions: questions.map(({ of, said }) => ({ of, length: lengthOf(said, inCompetencies) })),
		verbatim: verbatims(asked),
		vocabulary: new Vocabulary(
			wordsIn([...inBook, ...said]),
			(stem) => inStories.has(stem) || inCompetencies.has(stem),
			kin,
		),
	};
}

const lengthOf = ({ words }: Said, postings: Postings) => Math.hypot(...words.map(({ stem }) => postings.rarity(stem)));

function verbatims(asked: readonly Asked[]): ReadonlyMap<string, readonly number[]> {
	const all = new Map<string, number[]>();
	for (const [number, { competency }] of asked.entries())
		for (const question of competency.questions.map(verbatim)) {
			const same = all.get(question);
			if (same) same.push(number);
			else all.set(question, [number]);
		}
	return all;
}

const wordsIn = (all: readonly Said[]) => all.flatMap(({ words }) => words.map(({ word }) => word));
