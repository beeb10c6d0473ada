// The problems of a book: those of its lists and those it has notes on, each once.
import type { Catalog } from '../catalog/catalog';
import type { Difficulty } from '../catalog/difficulty';
import type { List } from '../catalog/list';
import type { EventOf } from '../practice/event';
import type { Outcome } from '../practice/grade';
import { type History, subject } from '../practice/history';
import type { PracticeLog } from '../practice/log';
import { from, type Snapshot } from '../snapshot';
import { clockSlack } from '../time';
import { isWebAddress } from '../uris';

export interface ListedProblem {
	readonly id: string;
	readonly title: string;
	readonly difficulty: Difficulty | undefined;
	readonly patterns: readonly string[];
	readonly companies: readonly string[];
	readonly url: string | undefined;
	/** Ids it had before: their events count for it. */
	readonly was: readonly string[];
}

/** The list that a book has when it names none, after its own. */
const defaultList = 'blind-75';

/**
 * In the order of the lists, then notes by path. A problem in several lists is one: its patterns and companies are
 * united, the rest is as its note says, else as the first list does.
 */
export const problemsIn = from(
	['book', 'catalog', 'problems'],
	(book, catalog, notes): ReadonlyMap<string, ListedProblem> => {
		const problems = new Map<string, ListedProblem>();
		for (const list of listsOf(book.lists, catalog))
			for (const problem of list.problems) problems.set(problem.id, united(problems.get(problem.id), problem));
		for (const note of notes.all)
			if (notes.get(note.id) === note) problems.set(note.id, united(note, problems.get(note.id) ?? note));
		return problems;
	},
);

/** The lists of a book, each once, in its order. */
export const listsIn = from(['book', 'catalog'], (book, catalog) => listsOf(book.lists, catalog));

/** Every id that a problem of the lists has or had. */
export const listedIds = from(['book', 'catalog'], (book, catalog): ReadonlySet<string> => {
	const problems = listsOf(book.lists, catalog).flatMap((list) => list.problems);
	return new Set(problems.flatMap(({ id, was }) => [id, ...was]));
});

function listsOf(named: readonly string[] | undefined, catalog: Catalog): readonly List[] {
	const own = catalog.own.flatMap(({ file }) => (file.shelf === 'lists' ? file.file.id : []));
	return [...new Set(named ?? [...own, defaultList])].flatMap((id) => catalog.lists.get(id) ?? []);
}

/** What the first says, else what the second does; the patterns, companies and old ids of both. */
function united(first: ListedProblem | undefined, second: ListedProblem): ListedProblem {
	const both = (key: 'patterns' | 'companies' | 'was') => [...new Set([...(first?.[key] ?? []), ...second[key]])];
	return {
		id: second.id,
		title: first?.title ?? second.title,
		difficulty: first?.difficulty ?? second.difficulty,
		url: first?.url ?? second.url,
		patterns: both('patterns'),
		companies: both('companies'),
		was: both('was'),
	};
}

/** Where a problem can be read: on the web, else in its note. */
export function pageOf(
	{ problems }: Pick<Snapshot, 'problems'>,
	{ id, url }: Pick<ListedProblem, 'id' | 'url'>,
): { readonly url: string } | { readonly path: string } | undefined {
	if (url !== undefined && isWebAddress(url)) return { url };
	const note = problems.get(id);
	return note && { path: note.path };
}

/** What happened to a problem, under every id it ever had. */
export const attemptsAt = (log: PracticeLog, { id, was }: ListedProblem): History | undefined =>
	log.historyOfAll([id, ...was].map(subject.problem));

/** How the last attempt with a known outcome went. What is still to come at `now`, in milliseconds, does not count. */
export const lastOutcomeOf = (log: PracticeLog, problem: ListedProblem, now: number): Outcome | undefined =>
	lastAttemptAt(log, problem, now)?.said.outcome;

/** The last attempt with a known outcome, else the last one; the same do not count. */
export function lastAttemptAt(log: PracticeLog, problem: ListedProblem, now: number): EventOf<'attempt'> | undefined {
	const events = attemptsAt(log, problem)?.events ?? [];
	let last: EventOf<'attempt'> | undefined;
	for (let at = events.length - 1; at >= 0; at--) {
		const event = events[at];
		if (event?.kind !== 'attempt' || event.at.ms > now + clockSlack) continue;
		if (event.said.outcome !== undefined) return event;
		last ??= event;
	}
	return last;
}
