// Which of some events count, and as what: amended, and without what was undone.
import { type Event, isEvent, readEvent } from './event';

export interface Settled {
	/** Those that happened, in order of (instant, id), as amended; no undo and no amendment is among them. */
	readonly events: readonly Event[];
	/** Ids of undos and amendments that count. */
	readonly corrections: readonly string[];
	/** Ids of amendments that would make no event of theirs, and do not count. */
	readonly unfit: readonly string[];
}

/** The same for any order. Of each id there is one event. */
export function settle(all: readonly Event[]): Settled {
	const isOut = outBy(all);
	const kept = all.filter((event) => !isOut(event.id)).sort(inOrder);
	const unfit = new Set<string>();
	const events = new Map<string, Event>();
	for (const event of kept) if (!isCorrection(event)) events.set(event.id, event);
	for (const event of kept) {
		const amended = event.kind === 'amend' ? events.get(event.said.event) : undefined;
		if (!amended || event.kind !== 'amend') continue;
		const { id, kind, v } = amended.said;
		const read = readEvent({ ...amended.said, ...event.said.set, id, kind, v });
		if (isEvent(read)) events.set(amended.id, read);
		else unfit.add(event.id);
	}
	const corrections = kept.filter((event) => isCorrection(event) && !unfit.has(event.id)).map(({ id }) => id);
	return { events: [...events.values()].sort(inOrder), corrections, unfit: [...unfit] };
}

export const isCorrection = (event: Event) => event.kind === 'undo' || event.kind === 'amend';

export const inOrder = (a: Event, b: Event): number => a.at.ms - b.at.ms || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * Whether an event is taken out: by an undo that counts, which is one that every undo of it does not.
 * Undos that go round in a circle count for nothing, wherever one begins to follow them.
 */
function outBy(events: readonly Event[]): (id: string) => boolean {
	const undos = events.filter((event) => event.kind === 'undo');
	const counts = new Set<string>();
	const out = new Set<string>();
	for (let size = -1; size !== counts.size + out.size; ) {
		size = counts.size + out.size;
		for (const { id, said } of undos) if (counts.has(id)) out.add(said.event);
		const undone = new Set(undos.filter((undo) => !out.has(undo.id)).map((undo) => undo.said.event));
		for (const { id } of undos) if (!undone.has(id) && !out.has(id)) counts.add(id);
	}
	return (id) => out.has(id);
}
