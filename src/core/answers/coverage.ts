// Which stories answer for each competency of a company, and where there are too few of them.
import type { Catalog } from '../catalog/catalog';
import { type Competency, type Framework, genericFramework } from '../catalog/framework';
import type { Company } from '../notes/company';
import type { Story, Strength } from '../notes/story';
import { from, isFirst, type Notes, type Snapshot } from '../snapshot';

export interface Covered {
	readonly competency: string;
	readonly title: string;
	/** 1 unless the company gives another; 0 leaves the competency out of what is missing and of plans. */
	readonly weight: number;
	/** By strength, the greatest first, then by id. */
	readonly stories: readonly { readonly id: string; readonly strength: Strength }[];
	readonly gap: Gap;
}

/** Whether a story covers, and another one could take its place. */
export type Gap = 'none' | 'no-backup' | 'no-story';

/** From here on a story is an answer. */
export const coveringStrength = 2;

/** What a story's generic tags can say of a company's competency. That it is *the* story only a person can say. */
const mostThroughGeneric = 2;

/** Generic competencies that every company asks for, whatever its framework says. */
export const askedEverywhere: readonly string[] = [
	'failure-and-learning',
	'conflict-resolution',
	'technical-depth',
	'leadership',
	'impact-and-results',
];

/**
 * The competencies of a company's framework in its order, then those asked everywhere that it does not have, each with
 * the stories that count for it. `undefined` where nobody has the company.
 */
export function coverageOf(snapshot: Snapshot, companyId: string): readonly Covered[] | undefined {
	const company = snapshot.companies.get(companyId);
	return company && coverages(snapshot)(company);
}

/** The id of a competency that a company asks for, by that or by an id it had before. */
export function competencyOf({ catalog }: Snapshot, company: Company, name: string): string | undefined {
	const all = competenciesOf(company, catalog);
	return (all.find(({ id }) => id === name) ?? all.find(({ was }) => was.includes(name)))?.id;
}

/** The same for whoever asks from outside, to keep and to change: what a command resolves to and other extensions get. */
export const coverageTold = (snapshot: Snapshot, companyId: string) =>
	coverageOf(snapshot, companyId)?.map(({ stories, ...covered }) => ({
		...covered,
		stories: stories.map((story) => ({ ...story })),
	}));

/** The stories that count for no competency of a company, by path. */
export function storiesOutside(snapshot: Snapshot, companyId: string): readonly Story[] {
	const counting = new Set(coverageOf(snapshot, companyId)?.flatMap(({ stories }) => stories.map(({ id }) => id)));
	return snapshot.stories.all.filter((story) => !counting.has(story.id) || !isFirst(snapshot.stories, story));
}

/** A company's own framework; the generic one where it names none, or one that nobody has. */
export const frameworkOf = ({ frameworks }: Catalog, { framework: named = '' }: Company): Framework | undefined =>
	frameworks.get(named) ??
	[...frameworks.values()].find(({ was }) => was.includes(named)) ??
	frameworks.get(genericFramework);

/** The names by which a story may say that it shows a competency. */
export interface Tags {
	/** Its id, then those it had before. */
	readonly own: readonly string[];
	/** The same of each generic competency it lists. Another company's name is none of these. */
	readonly generic: readonly string[];
}

export function tagsOf(competency: Competency, catalog: Catalog): Tags {
	const generic = catalog.frameworks.get(genericFramework)?.competencies ?? [];
	const listed = generic.filter((one) => namesOf(one).some((name) => competency.generic.includes(name)));
	return { own: namesOf(competency), generic: listed.flatMap(namesOf) };
}

/** How well a story shows a competency: as it says itself, else through generic tags; 0 where it says nothing of it. */
export function strengthOf({ competencies }: Story, { own, generic }: Tags): Strength {
	const [id = '', ...old] = own;
	const greatest = (tags: readonly string[]) => Math.max(0, ...tags.map((tag) => competencies.get(tag) ?? 0));
	return competencies.get(id) || greatest(old) || Math.min(greatest(generic), mostThroughGeneric);
}

/** Which of its tags a story counts by, as `strengthOf` does; `undefined` where it does not count. */
export function tagCounted({ competencies }: Story, { own, generic }: Tags): CountedTag | undefined {
	const [id = '', ...old] = own;
	const strongest = (tags: readonly string[]) =>
		tags.reduce<string | undefined>((best, tag) => {
			const strength = competencies.get(tag) ?? 0;
			return strength > (best === undefined ? 0 : (competencies.get(best) ?? 0)) ? tag : best;
		}, undefined);
	const owned = competencies.get(id) ? id : strongest(old);
	const tag = owned ?? strongest(generic);
	return tag === undefined ? undefined : { tag, isOwn: owned !== undefined };
}

export interface CountedTag {
	readonly tag: string;
	/** Whether it names the competency itself, now or as it was called before. */
	readonly isOwn: boolean;
}

/** Kept for each company until a story or the catalog changes; a company that changed is another note. */
const coverages = from(['stories', 'catalog'], (stories, catalog) => {
	const known = new WeakMap<Company, readonly Covered[]>();
	let byTag: ReadonlyMap<string, readonly Story[]> | undefined;
	return (company: Company): readonly Covered[] => {
		byTag ??= storiesByTag(stories);
		const covered = known.get(company) ?? coverage(company, catalog, byTag);
		known.set(company, covered);
		return covered;
	};
});

function coverage(
	company: Company,
	catalog: Catalog,
	byTag: ReadonlyMap<string, readonly Story[]>,
): readonly Covered[] {
	return competenciesOf(company, catalog).map((competency) => {
		const tags = tagsOf(competency, catalog);
		const tagged = new Set([...tags.own, ...tags.generic].flatMap((tag) => byTag.get(tag) ?? []));
		const stories = [...tagged].map((story) => ({ id: story.id, strength: strengthOf(story, tags) })).sort(byStrength);
		const weights = tags.own.map((name) => company.weights.get(name));
		return {
			competency: competency.id,
			title: competency.title,
			weight: weights.find((weight) => weight !== undefined) ?? 1,
			stories,
			gap: gapOf(stories),
		};
	});
}

/** What a company asks for, one for each entry of its coverage, in the same order. */
export function competenciesOf(company: Company, catalog: Catalog): readonly Competency[] {
	const own = frameworkOf(catalog, company)?.competencies ?? [];
	const generic = catalog.frameworks.get(genericFramework)?.competencies ?? [];
	const has = (id: string) => own.some((competency) => competency.id === id);
	const everywhere = askedEverywhere.flatMap((id) => generic.find((one) => namesOf(one).includes(id)) ?? []);
	return [...own, ...everywhere.filter(({ id }) => !has(id))];
}

export function storiesByTag(stories: Notes<Story>): ReadonlyMap<string, readonly Story[]> {
	const byTag = new Map<string, Story[]>();
	for (const story of stories.all) {
		if (!isFirst(stories, story)) continue;
		for (const tag of story.competencies.keys()) {
			const tagged = byTag.get(tag);
			if (tagged) tagged.push(story);
			else byTag.set(tag, [story]);
		}
	}
	return byTag;
}

function gapOf(stories: Covered['stories']): Gap {
	const covering = stories.filter(({ strength }) => strength >= coveringStrength).length;
	return covering === 0 ? 'no-story' : covering === 1 ? 'no-backup' : 'none';
}

const namesOf = ({ id, was }: Competency) => [id, ...was];

const byStrength = (a: Covered['stories'][number], b: Covered['stories'][number]) =>
	b.strength - a.strength || (a.id < b.id ? -1 : 1);

/** Every competency of every framework, also by the ids it had before. */
export const competenciesById = from(['catalog'], ({ frameworks }): ReadonlyMap<string, Competency> => {
	const all = [...frameworks.values()].flatMap(({ competencies }) => competencies);
	const byOldId = all.flatMap((competency) => competency.was.map((id) => [id, competency] as const));
	return new Map([...byOldId, ...all.map((competency) => [competency.id, competency] as const)]);
});
