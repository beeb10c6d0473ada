// The tree of practice problems, by list, pattern or company.
import { dueProblems } from '../answers/due';
import { type ListedProblem, lastAttemptAt, listsIn, problemsIn } from '../answers/problems';
import type { Difficulty } from '../catalog/difficulty';
import { inWords } from '../ids';
import { fromKey, type Snapshot } from '../snapshot';
import type { Now } from '../time';
import { type Asked, rowId } from './asked';
import type { ProblemOrder } from './layout';
import { byWords, grouped } from './order';
import { problemRow } from './problem';
import type { Row } from './row';
import { counted } from './words';

/** On top what is due, the most overdue first, whatever the order. */
export function practiceRows(snapshot: Snapshot, now: Now, { by, sort }: ProblemOrder): readonly Row[] {
	const asked = { snapshot, now };
	const groups = groupings[by](snapshot);
	const accepted = acceptedIn(asked, groups);
	const rows = groups.map(({ below, word, problems, ...group }): Row => {
		const done = problems.filter((problem) => accepted.has(problem)).length;
		return {
			...group,
			label: (by === 'company' && word !== undefined && snapshot.companies.get(word)?.title) || group.label,
			id: rowId(...below),
			detail: `${done} of ${problems.length} accepted`,
			children: () => sorted(asked, problems, sort).map((problem) => problemRow(asked, problem, below)),
		};
	});
	return [...dueProblemsRow(asked, 'Due', ['due']), ...rows];
}

/** The problems that are due as one row, or none. */
export function dueProblemsRow(asked: Asked, label: string, below: readonly string[]): readonly Row[] {
	const { snapshot, now } = asked;
	const due = dueProblems(snapshot, now);
	if (due.length === 0) return [];
	const children = () =>
		due.flatMap(({ id }) => {
			const problem = problemsIn(snapshot).get(id);
			return problem ? problemRow(asked, problem, below) : [];
		});
	const detail = counted(due.length, 'problem');
	return [{ id: rowId(...below), label, detail, icon: 'history', kind: 'group', children }];
}

interface Group extends Pick<Row, 'label' | 'icon' | 'kind' | 'given'> {
	readonly below: readonly string[];
	/** The pattern or company its problems share. */
	readonly word?: string;
	readonly problems: readonly ListedProblem[];
}

const problemGroups = (answer: (snapshot: Snapshot) => readonly Group[]) =>
	fromKey((snapshot) => [problemsIn(snapshot), listsIn(snapshot)], answer);

const groupings: Readonly<Record<ProblemOrder['by'], (snapshot: Snapshot) => readonly Group[]>> = {
	list: problemGroups((snapshot) => {
		const left = new Map(problemsIn(snapshot));
		const lists = listsIn(snapshot).map((list): Group => {
			const ids = [...new Set(list.problems.map(({ id }) => id))];
			const problems = ids.flatMap((id) => problemsIn(snapshot).get(id) ?? []);
			for (const id of ids) left.delete(id);
			const below = ['list', list.id];
			return { below, label: list.title, icon: 'list-unordered', kind: 'list', given: { list: list.id }, problems };
		});
		const problems = [...left.values()];
		if (problems.length === 0) return lists;
		return [...lists, { below: ['notes'], label: 'Only in notes', icon: 'note', kind: 'group', problems }];
	}),
	pattern: problemGroups((snapshot) =>
		wordGroups(snapshot, 'pattern', ({ patterns }) => patterns, { icon: 'symbol-structure', none: 'No pattern' }),
	),
	company: problemGroups((snapshot) =>
		wordGroups(snapshot, 'company', ({ companies }) => companies, { icon: 'organization', none: 'No company' }),
	),
};

function wordGroups(
	snapshot: Snapshot,
	name: 'pattern' | 'company',
	wordsOf: (problem: ListedProblem) => readonly string[],
	{ icon, none }: { readonly icon: string; readonly none: string },
): readonly Group[] {
	return [...grouped([...problemsIn(snapshot).values()], wordsOf)].map(([word, problems]) => {
		if (word === undefined) return { below: ['none'], label: none, icon, kind: 'group', problems };
		const group = { below: [name, word], word, label: inWords(word), icon, problems };
		return { ...group, kind: `${name}Group`, given: { [name]: word } };
	});
}

function acceptedIn({ snapshot, now }: Asked, groups: readonly Group[]): ReadonlySet<ListedProblem> {
	const all = new Set(groups.flatMap(({ problems }) => problems));
	const isAccepted = (problem: ListedProblem) =>
		lastAttemptAt(snapshot.log, problem, now.ms)?.said.outcome === 'accepted';
	return new Set([...all].filter(isAccepted));
}

function sorted(
	{ snapshot, now }: Asked,
	problems: readonly ListedProblem[],
	sort: ProblemOrder['sort'],
): readonly ListedProblem[] {
	if (sort === 'list') return problems;
	if (sort === 'title') return [...problems].sort((a, b) => byWords(a.title, b.title));
	if (sort === 'difficulty')
		return [...problems].sort((a, b) => ranks[a.difficulty ?? 'none'] - ranks[b.difficulty ?? 'none']);
	const last = new Map(problems.map((one) => [one, lastAttemptAt(snapshot.log, one, now.ms)?.at.ms ?? 0]));
	return [...problems].sort((a, b) => (last.get(b) ?? 0) - (last.get(a) ?? 0));
}

const ranks: Readonly<Record<Difficulty | 'none', number>> = { easy: 0, medium: 1, hard: 2, none: 3 };
