// How a practice problem stands in a tree.
import { type ListedProblem, lastAttemptAt, listsIn } from '../answers/problems';
import type { List } from '../catalog/list';
import type { Outcome } from '../practice/grade';
import { fromKey, type Snapshot } from '../snapshot';
import { dayOf } from '../time';
import { type Asked, rowId } from './asked';
import type { Place, Row } from './row';
import { agoWords, dotted, lines } from './words';

/** `below`: the steps to the row above it. */
export function problemRow(asked: Asked, problem: ListedProblem, below: readonly string[]): Row {
	const { snapshot, now } = asked;
	const last = lastAttemptAt(snapshot.log, problem, now.ms);
	const shown = last ? (last.said.outcome ? outcomes[last.said.outcome] : unknown) : untried;
	const tried = last && `${shown.words}, ${agoWords(dayOf(last.at, snapshot.book.dayStarts), now.day)}`;
	const open = placeOf(asked, problem);
	return {
		id: rowId(...below, problem.id),
		label: problem.title,
		detail: dotted(problem.difficulty, tried),
		icon: shown.icon,
		...(shown.tint && { tint: shown.tint }),
		tooltip: lines(
			problem.patterns.length > 0 && `Patterns: ${problem.patterns.join(', ')}`,
			problem.companies.length > 0 && `Companies: ${problem.companies.join(', ')}`,
			last?.said.clue && `The clue: ${last.said.clue}`,
		),
		kind: 'problem',
		given: { problem: problem.id },
		...(open && { open }),
	};
}

interface Shown extends Pick<Row, 'icon' | 'tint'> {
	readonly words: string;
}

const outcomes: Readonly<Record<Outcome, Shown>> = {
	accepted: { words: 'Accepted', icon: 'pass', tint: 'good' },
	'accepted-late': { words: 'Accepted late', icon: 'pass', tint: 'fair' },
	'idea-only': { words: 'Idea only', icon: 'error', tint: 'bad' },
	stuck: { words: 'Stuck', icon: 'error', tint: 'bad' },
	skipped: { words: 'Skipped', icon: 'error', tint: 'bad' },
};

const unknown: Shown = { words: 'Outcome not known', icon: 'question' };
const untried: Shown = { words: '', icon: 'circle-outline' };

/** Its note, else its page on the web, else where a list of the user's own names it. */
function placeOf({ snapshot }: Asked, { id, url }: ListedProblem): Row['open'] {
	const note = snapshot.problems.get(id);
	if (note) return { path: note.path };
	return url === undefined ? ownPlaces(snapshot).get(id) : { url };
}

const ownPlaces = fromKey(
	(snapshot) => [listsIn(snapshot)],
	(snapshot): ReadonlyMap<string, Place> => {
		const places = new Map<string, Place>();
		for (const list of listsIn(snapshot))
			for (const { id, line } of isOwn(list, snapshot) ? list.problems : [])
				if (!places.has(id)) places.set(id, { path: `lists/${list.id}.yaml`, line });
		return places;
	},
);

const isOwn = (list: List, { catalog }: Snapshot) => catalog.own.some(({ file }) => file.file === list);
