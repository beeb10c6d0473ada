// What happened to one thing: a problem, a card, a note.
import type { Event } from './event';
import { inOrder } from './settle';

/** A way to go through events in order and come to an answer. */
export interface Fold<T> {
	readonly begin: T;
	advance(state: T, event: Event): T;
}

/** What an event is about, as the key of its history; `undefined` for what is about nothing that lasts. */
export function subjectOf(event: Event): string | undefined {
	switch (event.kind) {
		case 'attempt':
			return subject.problem(event.said.problem);
		case 'card':
			return subject.card(event.said.card);
		case 'rehearsal':
		case 'told':
		case 'design':
		case 'recall':
			return subject.note(event.said.note);
		default:
			return undefined;
	}
}

export const subject = {
	problem: (id: string) => `problem ${id}`,
	card: (id: string) => `card ${id}`,
	note: (id: string) => `note ${id}`,
} as const;

/** The events of one subject in order. The fold asked for last is kept, and goes on from where it was. */
export class History {
	readonly #events: Event[] = [];
	#folded: { readonly by: Fold<unknown>; readonly count: number; readonly state: unknown } | undefined;

	get events(): readonly Event[] {
		return this.#events;
	}

	get last(): Event | undefined {
		return this.#events.at(-1);
	}

	add(event: Event): void {
		if (insert(this.#events, event) < this.#events.length - 1) this.#folded = undefined;
	}

	remove(event: Event): void {
		remove(this.#events, event);
		this.#folded = undefined;
	}

	/** The same as going through all events anew. */
	folded<T>(by: Fold<T>): T {
		const kept = this.#folded?.by === by ? this.#folded : undefined;
		let state = kept ? (kept.state as T) : by.begin; // What this very fold has made.
		for (let at = kept?.count ?? 0; at < this.#events.length; at++) {
			const event = this.#events[at];
			if (event) state = by.advance(state, event);
		}
		this.#folded = { by, count: this.#events.length, state };
		return state;
	}
}

/** Puts an event where it belongs among events in order, and says where that is. */
export function insert(events: Event[], event: Event): number {
	const at = placeOf(events, event);
	if (at === events.length) events.push(event);
	else events.splice(at, 0, event);
	return at;
}

/** Takes out the event of this instant and id. */
export function remove(events: Event[], event: Event): void {
	const at = placeOf(events, event);
	if (events[at]?.id === event.id) events.splice(at, 1);
}

function placeOf(events: readonly Event[], event: Event): number {
	const last = events.at(-1);
	if (!last || inOrder(last, event) < 0) return events.length;
	let low = 0;
	for (let high = events.length; low < high; ) {
		const middle = (low + high) >> 1;
		const other = events[middle];
		if (other && inOrder(other, event) < 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
