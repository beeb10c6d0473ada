// The attempts at a design prompt, and what one of them has that another has not.
import { type Concept, conceptsIn } from '../checks/design';
import type { Design } from '../notes/design';
import { spokenWords } from '../notes/spoken';
import { selfGradeWords } from '../practice/words';
import { byWords } from '../rows/order';
import { counted, lengthWords, minuteWords } from '../rows/words';
import { from, type Snapshot } from '../snapshot';
import { inMarkdown } from '../words/plain';
import { noteEvents } from './noteEvents';
import { rubricOf } from './rubric';

/** A prompt and the designs that answer it. */
export interface Tried {
	readonly key: string;
	readonly title: string;
	/** Its id, or the user's own words; `undefined` for a design that answers none. */
	readonly prompt: string | undefined;
	/** In order of their dates. */
	readonly attempts: readonly Design[];
}

/** By title. */
export const tried = from(['designs', 'catalog'], (designs, catalog): readonly Tried[] => {
	const bank = new Map([...catalog.prompts.values()].flatMap(({ prompts }) => prompts.map((one) => [one.id, one])));
	for (const prompt of [...bank.values()]) for (const id of prompt.was) if (!bank.has(id)) bank.set(id, prompt);
	const groups = new Map<string, Tried & { readonly attempts: Design[] }>();
	for (const design of designs.all) {
		const known = bank.get(design.prompt ?? '');
		const prompt = known?.id ?? (design.prompt || undefined);
		const key = prompt ?? `path:${design.path}`;
		const group = groups.get(key);
		if (group) group.attempts.push(design);
		else groups.set(key, { key, title: known?.title ?? prompt ?? design.title, prompt, attempts: [design] });
	}
	for (const { attempts } of groups.values()) attempts.sort(byDate);
	return [...groups.values()].sort((a, b) => byWords(a.title, b.title) || byWords(a.key, b.key));
});

/** A design without a date comes last. Of one day `photos.md` comes before `photos-2.md`, and that before `photos-10.md`. */
function byDate(a: Design, b: Design): number {
	const [first, second] = [a.date ?? '~', b.date ?? '~'];
	if (first !== second) return first < second ? -1 : 1;
	return byWords(stemOf(a), stemOf(b)) || (a.path < b.path ? -1 : 1);
}

const stemOf = ({ path }: Design) => path.slice(0, path.lastIndexOf('.'));

/** The attempts at the prompt that a design answers, in order, itself among them. */
export const attemptsLike = (snapshot: Snapshot, design: Design): readonly Design[] =>
	tried(snapshot).find(({ attempts }) => attempts.includes(design))?.attempts ?? [design];

/** Markdown: two attempts beside each other, in what they show, how long they took and how they were judged. */
export function comparison(snapshot: Snapshot, pair: readonly [earlier: Design, later: Design], now: number): string {
	const all = attemptsLike(snapshot, pair[1]);
	const names = pair.map((one) => `Attempt ${all.indexOf(one) + 1}`);
	const concepts = pair.map((one) => new Map(conceptsIn(snapshot, one).map((concept) => [concept.rule.id, concept])));
	const runs = pair.map((one) => noteEvents(snapshot, one, 'design', now));
	const shown = concepts.map((all) => [...all.values()].filter(({ shown }) => shown).length);
	const facts = [
		['Date', ...pair.map(({ date }) => date)],
		['Words', ...pair.map(({ text }) => String(spokenWords(text)))],
		['Time', ...runs.map((all) => all.length > 0 && minuteWords(all.reduce((sum, { said }) => sum + said.seconds, 0)))],
		['Your grade', ...runs.map((all) => selfGradeWords[String(all.at(-1)?.said.grade ?? '')])],
		['Concepts shown', ...shown.map((count, at) => `${count} of ${concepts[at]?.size ?? 0}`)],
	];
	const title = tried(snapshot).find(({ attempts }) => attempts.includes(pair[1]))?.title ?? pair[1].title;
	return [
		`# ${inMarkdown(title)}`,
		table(['', ...names], facts),
		'## Concepts',
		conceptWords(concepts),
		table(['', ...names], conceptRows(concepts)),
		...rubricTable(
			snapshot,
			pair,
			names,
			runs.map((all) => all.at(-1)?.said.scores ?? {}),
		),
		...sectionTable(
			names,
			runs.map((all) => all.at(-1)?.said.sections ?? []),
		),
	]
		.filter(Boolean)
		.join('\n\n')
		.concat('\n');
}

type Concepts = ReadonlyMap<string, Concept>;

const mark = (concept: Concept | undefined) => (concept === undefined ? '' : concept.shown ? '✓' : '–');

/** What came and what went first, then what both lack, then what both have. */
function conceptRows([earlier, later]: readonly Concepts[]): readonly (readonly string[])[] {
	const ids = new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])]);
	const rows = [...ids].map((id) => {
		const pair = [earlier?.get(id), later?.get(id)] as const;
		const [before, after] = pair.map((one) => one?.shown !== undefined);
		const rank = before !== after ? (after ? 0 : 1) : after ? 3 : 2;
		return { rank, cells: [(pair[1] ?? pair[0])?.rule.title ?? id, ...pair.map(mark)] };
	});
	return rows.sort((a, b) => a.rank - b.rank).map(({ cells }) => cells);
}

function conceptWords([earlier, later]: readonly Concepts[]): string {
	const shown = (concepts: Concepts | undefined) =>
		new Set([...(concepts?.values() ?? [])].flatMap(({ rule, shown }) => (shown ? rule.id : [])));
	const [before, after] = [shown(earlier), shown(later)];
	const gained = [...after].filter((id) => !before.has(id)).length;
	const lost = [...before].filter((id) => !after.has(id)).length;
	if (gained + lost === 0) return 'Both show the same.';
	const parts = [gained > 0 && `${counted(gained, 'concept')} more`, lost > 0 && `${lost} no longer`];
	return `The later one shows ${parts.filter(Boolean).join(', and ')}.`;
}

/** How the last run of each was judged, part by part. */
function rubricTable(
	snapshot: Snapshot,
	[, later]: readonly [Design, Design],
	names: readonly string[],
	scores: readonly Readonly<Record<string, number>>[],
): readonly string[] {
	if (scores.every((one) => Object.keys(one).length === 0)) return [];
	const rubric = rubricOf(snapshot, later);
	const rows = (rubric?.dimensions ?? []).map(({ id, title }) => [title, ...scores.map((one) => one[id]?.toString())]);
	return ['## By the rubric', table(['', ...names], rows)];
}

/** Where the time of the last run of each went. */
function sectionTable(
	names: readonly string[],
	sections: readonly (readonly { readonly id: string; readonly seconds: number }[])[],
): readonly string[] {
	const ids = new Set(sections.flatMap((all) => all.map(({ id }) => id)));
	if (ids.size === 0) return [];
	const rows = [...ids].map((id) => [
		id,
		...sections.map((all) => {
			const spent = all.find((one) => one.id === id)?.seconds;
			return spent === undefined ? '' : lengthWords(spent);
		}),
	]);
	return ['## Where the time went', table(['', ...names], rows)];
}

type Cell = string | false | undefined;

const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string =>
	[head, head.map(() => '---'), ...rows.map((row) => row.map((cell) => (cell ? inMarkdown(cell) : '')))]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
