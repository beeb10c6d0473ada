// In which order competencies and stories stand in the grid, and which of them are shown.
import { byWords } from '../../src/core/rows/order';
import { fields, oneOf, optional, text } from '../../src/core/shape';
import type { CompetencyShown, CoverageShown, StoryShown } from '../../src/protocol/coverage';

export const competencyOrders = { framework: 'As in the framework', gaps: 'Gaps first', weight: 'By weight' } as const;

export const storyOrders = {
	useful: 'Most useful first',
	title: 'By title',
	rehearsed: 'Longest unrehearsed first',
	project: 'By project',
} as const;

export type CompetencyOrder = keyof typeof competencyOrders;
export type StoryOrder = keyof typeof storyOrders;

/** How somebody wants to see the grid. */
export interface Look {
	readonly filter: string;
	readonly competencies: CompetencyOrder;
	readonly stories: StoryOrder;
}

const usual: Look = { filter: '', competencies: 'framework', stories: 'useful' };

const look = fields({
	filter: optional(text),
	competencies: optional(oneOf('framework', 'gaps', 'weight')),
	stories: optional(oneOf('useful', 'title', 'rehearsed', 'project')),
});

/** What a page kept; what is none of it is as usual. */
export function readLook(kept: unknown): Look {
	const read = look(kept);
	if (!read.fits) return usual;
	const { filter, competencies, stories } = read.value;
	return {
		filter: filter ?? usual.filter,
		competencies: competencies ?? usual.competencies,
		stories: stories ?? usual.stories,
	};
}

/** The ids of rows, group by group, and of columns. */
export interface Order {
	readonly groups: readonly (readonly string[])[];
	readonly stories: readonly string[];
}

/**
 * The order somebody asked for. It is `before`, as long as the same things are there and the same is asked: nothing
 * jumps away from under a cursor because a strength was changed.
 */
export function orderOf(state: Shown, look: Look, before?: Order): Order {
	const wanted: Order = {
		groups: state.groups.map(({ competencies }) =>
			[...competencies].sort(byCompetency[look.competencies]).map(({ competency }) => competency),
		),
		stories: [...state.stories].sort(byStory[look.stories]).map(({ story }) => story),
	};
	return before && sameThings(before, wanted) ? before : wanted;
}

type Shown = Pick<CoverageShown, 'groups' | 'stories'>;

const sameThings = (a: Order, b: Order) => {
	const things = ({ groups, stories }: Order) =>
		JSON.stringify([groups.map((ids) => [...ids].sort()), [...stories].sort()]);
	return things(a) === things(b);
};

const gaps = ['no-story', 'no-backup', 'none'];

/** What a company left out is no gap. */
const gapRank = ({ gap, weight }: CompetencyShown) => (weight === 0 ? gaps.length : gaps.indexOf(gap));

const byCompetency: Readonly<Record<CompetencyOrder, (a: CompetencyShown, b: CompetencyShown) => number>> = {
	framework: () => 0,
	gaps: (a, b) => gapRank(a) - gapRank(b),
	weight: (a, b) => b.weight - a.weight,
};

const never = Number.MAX_SAFE_INTEGER;

const byStory: Readonly<Record<StoryOrder, (a: StoryShown, b: StoryShown) => number>> = {
	useful: () => 0,
	title: (a, b) => byWords(a.title, b.title),
	rehearsed: (a, b) => (b.rehearsedDaysAgo ?? never) - (a.rehearsedDaysAgo ?? never),
	project: (a, b) => Number(!a.project) - Number(!b.project) || byWords(a.project ?? '', b.project ?? ''),
};

/** What is in the grid. */
export interface Arranged {
	readonly groups: readonly { readonly title: string; readonly competencies: readonly CompetencyShown[] }[];
	/** Places of stories in the state, from left to right. */
	readonly columns: readonly number[];
}

/**
 * Each word that is typed narrows what it occurs in: competencies by their titles, stories by theirs and their project.
 * A word that occurs in neither leaves nothing.
 */
export function arranged(state: Shown, order: Order, filter: string): Arranged {
	const words = plain(filter).split(/\s+/).filter(Boolean);
	const all = state.groups.flatMap(({ competencies }) => competencies);
	const rowTexts = new Map(all.map((one) => [one.competency, plain(one.title)]));
	const columnTexts = new Map(state.stories.map((one) => [one.story, plain(`${one.title} ${one.project ?? ''}`)]));
	const occurs = (word: string, texts: ReadonlyMap<string, string>) =>
		[...texts.values()].some((text) => text.includes(word));
	const ofRows = words.filter((word) => occurs(word, rowTexts));
	const ofColumns = words.filter((word) => occurs(word, columnTexts));
	if (words.some((word) => !ofRows.includes(word) && !ofColumns.includes(word))) return { groups: [], columns: [] };
	const matches = (text: string | undefined, wanted: readonly string[]) => wanted.every((word) => text?.includes(word));
	const byId = new Map(all.map((one) => [one.competency, one]));
	const places = new Map(state.stories.map(({ story }, index) => [story, index]));
	return {
		groups: order.groups
			.map((ids, index) => ({
				title: state.groups[index]?.title ?? '',
				competencies: ids.flatMap((id) => (matches(rowTexts.get(id), ofRows) ? (byId.get(id) ?? []) : [])),
			}))
			.filter(({ competencies }) => competencies.length > 0),
		columns: order.stories.flatMap((id) => (matches(columnTexts.get(id), ofColumns) ? (places.get(id) ?? []) : [])),
	};
}

/** As somebody types it who cares neither for capitals nor for accents. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
