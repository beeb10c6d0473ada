// States of the page of a company's coverage, as a host sends them.
import type { Cell, CompetencyShown, CoverageShown, StoryShown } from '../../src/protocol/coverage';

export const competencyShown = (
	title: string,
	cells: readonly (number | Cell)[],
	other: Partial<CompetencyShown> = {},
): CompetencyShown => {
	const all = cells.map((cell): Cell => (typeof cell === 'number' ? { strength: cell } : cell));
	const covering = all.filter(({ strength }) => strength >= 2).length;
	return {
		competency: title.toLowerCase().replace(/\W+/g, '-'),
		title,
		meaning: `What ${title} means.`,
		weight: 1,
		gap: covering === 0 ? 'no-story' : covering === 1 ? 'no-backup' : 'none',
		covering,
		cells: all,
		...other,
	};
};

const stories: readonly StoryShown[] = [
	{ story: 's-1', title: 'The outage', project: 'Feed', rehearsedDaysAgo: 5, toldDaysAgo: 12 },
	{ story: 's-2', title: 'A launch I argued against', project: 'Search' },
	{ story: 's-3', title: 'Budget', rehearsedDaysAgo: 90, isStale: true },
];

/** Three stories against four competencies, one of them asked everywhere. */
export const coverageShown = (other: Partial<CoverageShown> = {}): CoverageShown => ({
	is: 'coverage',
	company: 'acme',
	title: 'Acme',
	companies: [
		{ company: 'acme', title: 'Acme' },
		{ company: 'borealis', title: 'Borealis' },
	],
	stories,
	leftOut: 0,
	groups: [
		{
			title: 'What Acme scores',
			competencies: [
				competencyShown('Ownership', [3, 2, 0]),
				competencyShown('Be fast', [{ strength: 2, through: 'Judgment' }, 0, 1], { weight: 2 }),
				competencyShown('Disagree and commit', [0, 1, 0]),
			],
		},
		{ title: 'Asked everywhere', competencies: [competencyShown('Leadership', [0, 0, 0], { weight: 0 })] },
	],
	advice: [
		{ says: 'Disagree and commit has no story.', does: { do: 'write', competencies: ['disagree-and-commit'] } },
		{ says: '“The outage” was never rehearsed.', does: { do: 'rehearse', story: 's-1' } },
		{ says: '“Budget” does not say yet what it shows.', does: { do: 'open', story: 's-3' } },
	],
	...other,
});

/** The same with one cell changed. */
export function withStrength(state: CoverageShown, competency: string, story: string, cell: Cell): CoverageShown {
	const place = state.stories.findIndex((one) => one.story === story);
	const groups = state.groups.map((group) => ({
		...group,
		competencies: group.competencies.map((one) =>
			one.competency === competency ? { ...one, cells: one.cells.with(place, cell) } : one,
		),
	}));
	return { ...state, groups };
}

const themes = ['Ranking', 'Search', 'Payments', 'A migration', 'The on-call rota', 'Hiring', 'Latency', 'Photos'];
const turns = [
	'went stale',
	'and the deadline',
	'nobody wanted',
	'I argued against',
	'in half the time',
	'after the merger',
];
const projects = ['Home feed', 'Seller tools', 'Search quality', undefined, 'Trust'];

/** Made up, the same each time: so many stories against so many competencies. */
export function manyShown(storyCount: number, competencyCount: number): CoverageShown {
	const roll = (a: number, b: number) => (a * 7919 + b * 104_729 + a * b * 31) % 97;
	const all = Array.from({ length: storyCount }, (_, index): StoryShown => {
		const project = projects[index % projects.length];
		return {
			story: `s-${index}`,
			title: `${themes[index % themes.length]} ${turns[(index * 5) % turns.length]}${index >= 48 ? ', again' : ''}`,
			...(project && { project }),
			...(index % 3 !== 2 && { rehearsedDaysAgo: (index * 13) % 400 }),
			...(index % 7 === 0 && { toldDaysAgo: index }),
		};
	});
	const competencies = Array.from({ length: competencyCount }, (_, row) =>
		competencyShown(
			row % 5 === 1 ? `Have a backbone; disagree and commit ${row}` : `Competency number ${row}`,
			all.map((_, column): Cell => {
				const chance = roll(row + 1, column + 1);
				if (row === 3 || column > 45 || chance > 24) return { strength: 0 };
				return chance % 4 === 0 ? { strength: 1 + (chance % 2), through: 'Judgment' } : { strength: 1 + (chance % 3) };
			}),
			{ weight: row % 6 === 0 ? 2 : 1 },
		),
	);
	const own = Math.max(1, competencyCount - 5);
	const groups = [
		{ title: 'Principles of a large company', competencies: competencies.slice(0, own) },
		{ title: 'Asked everywhere', competencies: competencies.slice(own) },
	].filter((group) => group.competencies.length > 0);
	return coverageShown({ stories: all, groups });
}
