// The tree of stories, by project or by what a company asks for.
import { coverageOf, storiesOutside } from '../answers/coverage';
import { neverRehearsed } from '../answers/noteEvents';
import type { Company } from '../notes/company';
import { from, type Snapshot } from '../snapshot';
import type { Now } from '../time';
import { type Asked, noteName } from './asked';
import { competencyRow } from './competency';
import type { StoryGroups } from './layout';
import { grouped } from './order';
import type { Row } from './row';
import { storyGroup } from './story';

/** On top what is still to be done about stories. For a company that nobody has it is by project. */
export function storyRows(snapshot: Snapshot, by: StoryGroups, now: Now): readonly Row[] {
	const asked = { snapshot, now };
	const company = by === 'project' ? undefined : snapshot.companies.get(by.company);
	const todo = [untaggedRow(asked, 'Untagged', ['untagged']), unrehearsedRow(asked, ['unrehearsed'])];
	return [...todo.flat(), ...(company ? companyRows(asked, company) : projectRows(asked))];
}

/** The stories without competencies as one row, or none. */
export function untaggedRow(asked: Asked, label: string, below: readonly string[]): readonly Row[] {
	const stories = untagged(asked.snapshot);
	if (stories.length === 0) return [];
	return [storyGroup(asked, { label, icon: 'tag' }, stories, { below, said: 'no competencies' })];
}

/** The stories never told aloud as one row, or none. */
export function unrehearsedRow(asked: Asked, below: readonly string[]): readonly Row[] {
	const stories = neverRehearsed(asked.snapshot, asked.now.ms);
	if (stories.length === 0) return [];
	const group = { label: 'Never rehearsed', icon: 'megaphone' };
	return [storyGroup(asked, group, stories, { below, said: 'never rehearsed' })];
}

const untagged = from(['stories'], (stories) => stories.all.filter(({ competencies }) => competencies.size === 0));

const byProject = from(['stories'], (stories) => grouped(stories.all, ({ project }) => (project ? [project] : [])));

function projectRows(asked: Asked): readonly Row[] {
	return [...byProject(asked.snapshot)].map(([project, stories]) =>
		project === undefined
			? storyGroup(asked, { label: 'No project', icon: 'project' }, stories, { below: ['no project'] })
			: storyGroup(asked, { label: project, icon: 'project', kind: 'project', given: { project } }, stories, {
					below: ['project', project],
				}),
	);
}

function companyRows(asked: Asked, company: Company): readonly Row[] {
	const name = noteName(company, asked.snapshot);
	const covered = coverageOf(asked.snapshot, name) ?? [];
	const rows = covered.map((one) => competencyRow(asked, company, one, ['competency', name]));
	const outside = storiesOutside(asked.snapshot, name);
	if (outside.length === 0) return rows;
	const group = { label: 'Counts nowhere here', icon: 'question' };
	return [...rows, storyGroup(asked, group, outside, { below: ['outside', name], company: name })];
}
