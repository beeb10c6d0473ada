// What is to be practised again, and when.
import type { Catalog } from '../catalog/catalog';
import type { Event } from '../practice/event';
import { type Fold, History, subject } from '../practice/history';
import { phasesOf, sum } from '../practice/plan';
import { type Memory, scheduling } from '../practice/schedule';
import { from, type Snapshot } from '../snapshot';
import { clockSlack, type Day, daysBetween, type Now } from '../time';
import { cardsIn } from './cards';
import { attemptsAt, problemsIn } from './problems';

export interface Due {
	readonly kind: 'card' | 'problem';
	readonly id: string;
	readonly dueDay: Day;
	/** 0 on the day itself. */
	readonly overdueDays: number;
}

/** Graded cards and attempted problems due on or before a day, most overdue first. What is still to come at `now` does not count. */
export const dueOn = (snapshot: Snapshot, day: Day, now: number): readonly Due[] =>
	[...dueCards(snapshot, { day, ms: now }), ...dueProblems(snapshot, { day, ms: now })].sort(byDueDay);

/** The cards among them, in the same order; of `ids` alone where they are given. */
export function dueCards(
	snapshot: Snapshot,
	now: Now,
	ids: Iterable<string> = cardsIn(snapshot).keys(),
): readonly Due[] {
	const { due, add } = gathering('card', snapshot, now);
	for (const id of ids) add(id, snapshot.log.historyOf(subject.card(id)));
	return due.sort(byDueDay);
}

/** The problems among them, in the same order. */
export function dueProblems(snapshot: Snapshot, now: Now): readonly Due[] {
	const { due, add } = gathering('problem', snapshot, now);
	for (const problem of problemsIn(snapshot).values()) add(problem.id, attemptsAt(snapshot.log, problem));
	return due.sort(byDueDay);
}

function gathering(kind: Due['kind'], snapshot: Snapshot, { day, ms }: Now) {
	const fold = schedulingOf(snapshot);
	const due: Due[] = [];
	const add = (id: string, history: History | undefined) => {
		const dueDay = history && memoryOf(history, fold, ms)?.dueDay;
		if (dueDay !== undefined && dueDay <= day) due.push({ kind, id, dueDay, overdueDays: daysBetween(dueDay, day) });
	};
	return { due, add };
}

/** What is remembered of a subject at a moment. */
export function memoryOf(history: History, fold: Fold<Memory | undefined>, now: number): Memory | undefined {
	if ((history.last?.at.ms ?? 0) <= now) return history.folded(fold);
	const past = new History();
	for (const event of history.events) {
		const late = event.at.ms - now;
		if (late <= clockSlack) past.add(late <= 0 ? event : { ...event, at: { ...event.at, ms: now } });
	}
	return past.folded(fold);
}

/** The same until the book's own rules or a preset change. */
export const schedulingOf = from(['book', 'catalog'], ({ review, dayStarts }, catalog) =>
	scheduling({ retention: review.retention, dayStarts, presetSeconds: presetSecondsIn(catalog) }),
);

/** The preset's time for what an attempt tells of: its phases, or where it names none all that record something. */
function presetSecondsIn({ presets, outlines }: Catalog): (event: Event) => number | undefined {
	const planned = new Map(
		Array.from(presets, ([id, preset]) => [id, phasesOf(preset, (outline) => outlines.get(outline)).phases]),
	);
	return (event) => {
		if (event.kind !== 'attempt' || event.said.preset === undefined) return undefined;
		const named = event.said.phases?.map(({ id }) => id);
		const phases = planned
			.get(event.said.preset)
			?.filter(({ id, records }) => named?.includes(id) ?? records !== 'nothing');
		return phases?.length ? sum(phases.map(({ length }) => length)) / 1000 : undefined;
	};
}

const byDueDay = (a: Due, b: Due) => (a.dueDay === b.dueDay ? (a.id < b.id ? -1 : 1) : a.dueDay < b.dueDay ? -1 : 1);
