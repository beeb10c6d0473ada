// The table of the grid: drawn anew for other rows and columns, filled in place for other figures.
import type { Cell, CompetencyShown, CoverageShown, StoryShown } from '../../src/protocol/coverage';
import { make, setAttribute, setText } from '../page';
import type { Arranged } from './arranged';
import { agoShort, agoWords, cellWords, gapWords, rehearsedWords } from './words';

/** Columns before those of stories. */
export const before = 3;

type Box = HTMLTableCellElement;

/** What was drawn. */
export interface Drawn {
	/** As of `keyOf`. */
	readonly key: string;
	/** All that one can move to, as it is laid out. */
	readonly rows: readonly (readonly Box[])[];
	/** The same row by row: a competency, or something of each story. */
	readonly names: readonly string[];
	readonly columns: readonly HTMLElement[];
}

export const nothing: Drawn = { key: '', rows: [], names: [], columns: [] };

export const rowsIn = (arranged: Arranged | undefined): readonly CompetencyShown[] =>
	arranged?.groups.flatMap(({ competencies }) => competencies) ?? [];

/** Two states of one key differ in figures only. */
export const keyOf = ({ title, stories, groups }: CoverageShown, arranged: Arranged, isRoomy: boolean) =>
	JSON.stringify([
		...[title, groups.map((group) => group.title), isRoomy, arranged.columns.map((index) => stories[index])],
		arranged.groups.map((group) => [group.title, group.competencies.map((one) => [one.competency, one.title])]),
	]);

const ofStories = ['Project', 'Rehearsed', 'Told here'] as const;

/** Draws a table anew, with no figures in it yet. */
export function drawTable(
	table: HTMLTableElement,
	state: CoverageShown,
	arranged: Arranged,
	{ key, isRoomy }: { readonly key: string; readonly isRoomy: boolean },
): Drawn {
	const { groups, columns } = arranged;
	const heads = makeHeads(state, arranged);
	const body = groups.map(({ competencies }) => competencies.map((one) => makeRow(one, columns.length)));
	const feet = columns.length > 0 ? ofStories.map((name) => makeFoot(name, columns.length)) : [];
	const bodies = groups.map((group, index) => {
		const attributes = { scope: 'rowgroup', colspan: String(heads.length), class: 'group' };
		const name = make('th', attributes, make('span', {}, group.title));
		return make('tbody', {}, make('tr', {}, name), ...(body[index] ?? []).map(rowOf));
	});
	const marks = heads.map(() => make('col'));
	table.classList.toggle('roomy', isRoomy);
	table.replaceChildren(
		make('caption', { class: 'spoken' }, `What ${state.title} asks for, and how well each story shows it, from 0 to 3`),
		make('colgroup', {}, ...marks),
		make('thead', {}, rowOf(heads)),
		...bodies,
		...(feet.length > 0 ? [make('tfoot', {}, ...feet.map(rowOf))] : []),
	);
	return {
		key,
		rows: [heads, ...body.flat(), ...feet],
		names: ['head', ...rowsIn(arranged).map(({ competency }) => competency), ...(feet.length > 0 ? ofStories : [])],
		columns: marks,
	};
}

/** What spans several columns stands in its row for each of them. */
const rowOf = (boxes: readonly Box[]) => make('tr', {}, ...new Set(boxes));

const box = (
	tag: 'td' | 'th',
	attributes: Readonly<Record<string, string>>,
	...inside: readonly (Node | string)[]
): Box => make(tag, { tabindex: '-1', ...attributes }, ...inside);

const makeHeads = ({ stories }: CoverageShown, { columns }: Arranged): readonly Box[] => [
	box('th', { scope: 'col' }, 'Competency'),
	...['Answers', 'Weight'].map((name) => box('th', { scope: 'col', class: 'fact' }, make('span', {}, name))),
	...columns.map((index) => {
		const name = stories[index]?.title ?? '';
		return box('th', { scope: 'col', class: 'story', title: name }, make('span', { class: 'upright' }, name));
	}),
];

const makeRow = ({ title, meaning }: CompetencyShown, stories: number): readonly Box[] => [
	box('th', { scope: 'row', title: meaning }, title),
	box('td', { class: 'gap' }, make('span')),
	box('td', { class: 'figures weight' }),
	...Array.from({ length: stories }, () => box('td', { class: 'cell' }, make('span'))),
];

function makeFoot(name: (typeof ofStories)[number], stories: number): readonly Box[] {
	const head = box('th', { scope: 'row', colspan: String(before) }, name);
	const attributes = { class: name === 'Project' ? 'project' : 'age' };
	return [
		...Array.from({ length: before }, () => head),
		...Array.from({ length: stories }, () => box('td', attributes)),
	];
}

/** Writes the figures into the boxes that are there, so that what has the focus keeps it. */
export function fill(
	{ rows }: Drawn,
	{ stories }: CoverageShown,
	{ groups, columns }: Arranged,
	isRoomy: boolean,
): void {
	const competencies = groups.flatMap((group) => group.competencies);
	for (const [index, competency] of competencies.entries()) {
		const [, gap, weight, ...cells] = rows[index + 1] ?? [];
		if (gap) fillGap(gap, competency);
		if (weight) setText(weight, String(competency.weight));
		for (const [place, box] of cells.entries())
			fillCell(box, competency.cells[columns[place] ?? -1] ?? { strength: 0 });
	}
	for (const [place, index] of columns.entries()) {
		const boxes = rows.slice(competencies.length + 1).map((row) => row[before + place]);
		const story = stories[index];
		if (story) fillFeet(boxes, story, isRoomy);
	}
}

function fillGap(box: Box, competency: CompetencyShown): void {
	box.dataset.gap = competency.weight === 0 ? 'left-out' : competency.gap;
	setText(box.firstElementChild ?? box, gapWords(competency));
}

/** A digit; framed by broken lines where the story says it only in general. */
function fillCell(box: Box, cell: Cell): void {
	box.dataset.strength = String(cell.strength);
	box.classList.toggle('through', cell.through !== undefined);
	setAttribute(box, 'aria-label', cellWords(cell));
	setText(box.firstElementChild ?? box, cell.strength === 0 ? '·' : String(cell.strength));
}

function fillFeet([project, rehearsed, told]: readonly (Box | undefined)[], story: StoryShown, isRoomy: boolean): void {
	if (project && project.textContent !== (story.project ?? ''))
		project.replaceChildren(
			...(story.project ? [make('span', { class: 'upright', title: story.project }, story.project)] : []),
		);
	const { rehearsedDaysAgo, toldDaysAgo, isStale } = story;
	rehearsed?.classList.toggle('stale', isStale ?? false);
	const ages = [
		[rehearsed, rehearsedDaysAgo, rehearsedWords(story) ?? 'never'],
		[told, toldDaysAgo, toldDaysAgo === undefined ? 'no' : agoWords(toldDaysAgo)],
	] as const;
	for (const [box, days, words] of ages)
		if (box) fillAge(box, words, days === undefined ? '–' : agoShort(days), isRoomy);
}

/** In words where there is room, and else for who listens. */
function fillAge(box: Box, words: string, short: string, isRoomy: boolean): void {
	if (box.title === words) return;
	box.title = words;
	if (isRoomy) setText(box, words);
	else box.replaceChildren(make('span', { 'aria-hidden': 'true' }, short), make('span', { class: 'spoken' }, words));
}
