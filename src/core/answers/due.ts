// What is to be practised again, and when.
import type { Catalog } from '../catalog/catalog';
import type { Preset } from '../catalog/preset';
import type { Event } from '../practice/event';
import { type Fold, History, subject } from '../practice/history';
import { type Memory, scheduling } from '../practice/schedule';
import { from, type Snapshot } from '../snapshot';
import { clockSlack, type Day, daysBetween } from '../time';
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
export function dueOn(snapshot: Snapshot, day: Day, now: number): readonly Due[] {
	const fold = schedulingOf(snapshot);
	const due: Due[] = [];
	const add = (kind: Due['kind'], id: string, history: History | undefined) => {
		const dueDay = history && memoryOf(history, fold, now)?.dueDay;
		if (dueDay !== undefined && dueDay <= day) due.push({ kind, id, dueDay, overdueDays: daysBetween(dueDay, day) });
	};
	for (const id of cardsIn(snapshot).keys()) add('card', id, snapshot.log.historyOf(subject.card(id)));
	for (const problem of problemsIn(snapshot).values()) add('problem', problem.id, attemptsAt(snapshot.log, problem));
	return due.sort(byDueDay);
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
	scheduling({ retention: review.retention, dayStarts, presetSeconds: (event) => presetSeconds(event, catalog) }),
);

/** The preset's time for what an attempt tells of: its phases, or where it names none all that record something. */
function presetSeconds(event: Event, { presets }: Catalog): number | undefined {
	if (event.kind !== 'attempt' || event.said.preset === undefined) return undefined;
	const preset = presets.get(event.said.preset);
	const named = event.said.phases?.map(({ id }) => id);
	const phases = preset?.phases.filter(({ id, records }) => named?.includes(id) ?? records !== 'nothing');
	return phases && sumOfMinutes(phases) * 60;
}

const sumOfMinutes = (phases: Preset['phases']) => phases.reduce((sum, { minutes }) => sum + minutes, 0);

const byDueDay = (a: Due, b: Due) => (a.dueDay === b.dueDay ? (a.id < b.id ? -1 : 1) : a.dueDay < b.dueDay ? -1 : 1);
