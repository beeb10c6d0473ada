// What the page of a company's coverage shows of a book.
import { adviceOn } from '../core/answers/advice';
import {
	type Covered,
	competenciesById,
	competenciesOf,
	coverageOf,
	coveringStrength,
	frameworkOf,
	strengthOf,
	tagCounted,
	tagsOf,
} from '../core/answers/coverage';
import { lastRehearsed, lastTold } from '../core/answers/noteEvents';
import { isStale } from '../core/answers/rehearsals';
import type { Competency } from '../core/catalog/framework';
import type { Company } from '../core/notes/company';
import type { Story } from '../core/notes/story';
import { noteName } from '../core/rows/asked';
import { activeCompanies } from '../core/rows/companies';
import { byTitle } from '../core/rows/order';
import { isFirst, type Snapshot } from '../core/snapshot';
import { daysBetween, type Now } from '../core/time';
import type { Cell, CompanyShown, CompetencyShown, CoverageState, GroupShown, StoryShown } from './coverage';

/** More columns than this nobody reads; those that are left out count for nothing. */
export const mostColumns = 150;

/** The whole state of the page, on that day. Where no company is named, it is of the first one. */
export function coverageState(snapshot: Snapshot | undefined, named: string | undefined, now: Now): CoverageState {
	if (!snapshot) return { is: 'missing', why: 'no-book', companies: [] };
	const companies = companiesOf(snapshot);
	const id = named ?? companies[0]?.company ?? '';
	const company = snapshot.companies.get(id);
	const covered = coverageOf(snapshot, id);
	if (!company || !covered) return { is: 'missing', why: 'no-company', companies };
	const stories = columnsOf(snapshot, covered);
	return {
		is: 'coverage',
		company: company.id,
		title: company.title,
		companies,
		stories: stories.map((story) => storyShown(snapshot, company, story, now)),
		leftOut: snapshot.stories.all.filter((story) => isFirst(snapshot.stories, story)).length - stories.length,
		groups: groupsOf(snapshot, company, covered, stories),
		advice: adviceOn(snapshot, company.id, now),
	};
}

/** The active ones come first. Of several with one id a page can show but one. */
function companiesOf(snapshot: Snapshot): readonly CompanyShown[] {
	const { companies } = snapshot;
	const all = new Set([...activeCompanies(snapshot), ...[...companies.all].sort(byTitle)]);
	return [...all]
		.filter((company) => isFirst(companies, company))
		.map((company) => ({ company: company.id, title: company.title }));
}

/** Those that count most come first: what they show, by its weight. One whose id leads to another note counts nowhere. */
function columnsOf(snapshot: Snapshot, covered: readonly Covered[]): readonly Story[] {
	const worth = new Map<string, number>();
	const counting = new Set<string>();
	for (const { weight, stories } of covered)
		for (const { id, strength } of stories) {
			worth.set(id, (worth.get(id) ?? 0) + weight * strength);
			counting.add(id);
		}
	const worthOf = ({ id }: Story) => worth.get(id) ?? -1;
	const inOrder = snapshot.stories.all
		.filter((story) => isFirst(snapshot.stories, story))
		.sort((a, b) => worthOf(b) - worthOf(a) || byTitle(a, b));
	return inOrder.filter(({ id }, index) => index < mostColumns || counting.has(id));
}

function storyShown(snapshot: Snapshot, company: Company, story: Story, now: Now): StoryShown {
	const ago = (day: string | undefined) => day && Math.max(0, daysBetween(day, now.day));
	const rehearsed = lastRehearsed(snapshot, story, now.ms);
	const rehearsedDaysAgo = ago(rehearsed);
	const toldDaysAgo = ago(lastTold(snapshot, story, company, now.ms));
	return {
		story: noteName(story, snapshot),
		title: story.title,
		...(story.project && { project: story.project }),
		...(typeof rehearsedDaysAgo === 'number' && { rehearsedDaysAgo }),
		...(rehearsed && isStale(rehearsed, now.day) && { isStale: true }),
		...(typeof toldDaysAgo === 'number' && { toldDaysAgo }),
	};
}

function groupsOf(
	snapshot: Snapshot,
	company: Company,
	covered: readonly Covered[],
	stories: readonly Story[],
): readonly GroupShown[] {
	const framework = frameworkOf(snapshot.catalog, company);
	const own = framework?.competencies.length ?? 0;
	const rows = competenciesOf(company, snapshot.catalog).flatMap((competency, index) => {
		const one = covered[index];
		return one ? competencyShown(snapshot, competency, one, stories) : [];
	});
	const groups = [
		{ title: framework?.title ?? '', competencies: rows.slice(0, own) },
		{ title: 'Asked everywhere', competencies: rows.slice(own) },
	];
	return groups.filter(({ competencies }) => competencies.length > 0);
}

function competencyShown(
	snapshot: Snapshot,
	competency: Competency,
	covered: Covered,
	stories: readonly Story[],
): CompetencyShown {
	const tags = tagsOf(competency, snapshot.catalog);
	const titles = competenciesById(snapshot);
	const cellOf = (story: Story): Cell => {
		const counted = tagCounted(story, tags);
		if (!counted) return { strength: 0 };
		const strength = strengthOf(story, tags);
		return counted.isOwn ? { strength } : { strength, through: titles.get(counted.tag)?.title ?? counted.tag };
	};
	return {
		competency: covered.competency,
		title: covered.title,
		meaning: competency.meaning ?? '',
		weight: covered.weight,
		gap: covered.gap,
		covering: covered.stories.filter(({ strength }) => strength >= coveringStrength).length,
		cells: stories.map(cellOf),
	};
}
