// What a story claims to show, and whether it says it: words to say, depth, a failure owned, names kept quiet.
import type { Catalog } from '../catalog/catalog';
import { wordsOf } from '../find/fold';
import type { Story } from '../notes/story';
import { keyAt } from './remarks';
import { headingOf } from './rule';
import type { StoryTest } from './storyTest';
import { partNames, spokenParts, type Told } from './told';

/** Competencies and tags of which an interviewer expects to hear how it works. */
const deep = ['technical-depth', 'quality-bar', 'data-driven', 'creativity-and-simplification'];
const deepTags = ['hardest-bug', 'most-innovative'];
const fewestTerms = 3;

/** So many words to say are enough for an example. */
const exampleWords = 3;

export const claimTests = {
	'sq-technical-depth': ({ min = 30 }, { told, story, book, catalog }) => {
		const isDeep = deep.some((id) => story.competencies.has(id)) || hasTag(story, deepTags);
		if (!isDeep || told.technical.words >= min) return [];
		const terms = [...book.glossary.map(rowOf), ...syllabus(catalog)];
		return termsSaid(told, new Set(terms)) >= fewestTerms ? [] : [{ at: headingOf(told, ['action']) }];
	},

	'sq-words-to-say': (_, asked) => {
		const { told, story } = asked;
		const hoped = asked.hoped();
		const own = hoped.filter(({ title }) => title === undefined);
		const groups = own.length > 0 ? own : hoped;
		if (groups.length === 0 || groups.some(({ said }) => said.length > 0)) return [];
		const competency = hoped.find(({ title }) => title !== undefined)?.title ?? 'this story';
		const terms = (groups[0]?.words ?? []).slice(0, exampleWords).map((one) => `“${one}”`);
		const at = keyAt(story, own.length > 0 ? 'wordsToSay' : 'competencies') ?? headingOf(told, spokenParts);
		return [{ at, words: { competency, terms: terms.join(', ') } }];
	},

	'sq-words-overload': ({ max = 4 }, { told, hoped }) =>
		hoped().flatMap(({ title, said }) =>
			title === undefined || said.length <= max
				? []
				: { at: headingOf(told, ['action']), words: { competency: title, terms: said.join(', ') } },
		),

	/** Also in what is told only when somebody asks. */
	'sq-confidential': (_, { told, book }) =>
		book.confidential.flatMap((name) => {
			const pattern = nameIn(name);
			const hits = pattern ? partNames.flatMap((part) => told[part].hits(pattern)) : [];
			return hits.map((at) => ({ at, words: { name } }));
		}),

	/** A generic tag says that somebody means to tell it as a failure; a company's may mean much else. */
	'sq-failure-story': ({ pattern }, { told, story }) => {
		if (!story.competencies.has('failure-and-learning') && !hasTag(story, ['failure'])) return [];
		const owns = !pattern || spokenParts.some((part) => told[part].hits(pattern).length > 0);
		return owns && told.takeaway.words > 0 ? [] : [{ at: headingOf(told, owns ? ['result'] : ['action']) }];
	},
} satisfies Record<string, StoryTest>;

const hasTag = ({ tags }: Story, wanted: readonly string[]) => tags.some((tag) => wanted.includes(tag.toLowerCase()));

/** As it is written, in any case, and no part of a longer word. */
function nameIn(name: string): RegExp | undefined {
	const parts = name.split(/\s+/).filter(Boolean);
	if (parts.length === 0) return undefined;
	const source = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
	return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu');
}

/** Words in a row, each between spaces. */
const rowOf = (text: string) => ` ${wordsOf(text).join(' ')} `;

const terms = new WeakMap<Catalog['topics'], readonly string[]>();

function syllabus({ topics }: Catalog): readonly string[] {
	const known = terms.get(topics) ?? [...topics.values()].flatMap((group) => group.topics.map(rowOf));
	terms.set(topics, known);
	return known;
}

function termsSaid({ action }: Told, all: Iterable<string>): number {
	const said = action.passages.map(({ text }) => rowOf(text)).join('\n');
	return [...all].filter((term) => said.includes(term)).length;
}
