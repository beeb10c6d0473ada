// An event in a few words, so that a person knows which one is meant.
import { cardsIn } from '../core/answers/cards';
import { problemsIn } from '../core/answers/problems';
import type { Event } from '../core/practice/event';
import { notesIn, type Snapshot } from '../core/snapshot';
import { dayOf } from '../core/time';

/** “the attempt at Two Sum of 2026-11-21” */
export function eventWords(event: Event, snapshot: Snapshot): string {
	return `${what(event, snapshot)} of ${dayOf(event.at, 0)}`;
}

function what(event: Event, snapshot: Snapshot): string {
	const note = (id: string) => `“${notesIn(snapshot).find((one) => one.id === id)?.title ?? id}”`;
	switch (event.kind) {
		case 'attempt':
			return `the attempt at “${problemsIn(snapshot).get(event.said.problem)?.title ?? event.said.problem}”`;
		case 'card':
			return `the grade of “${cardsIn(snapshot).get(event.said.card)?.front ?? event.said.card}”`;
		case 'rehearsal':
			return `the rehearsal of ${note(event.said.note)}`;
		case 'told':
			return `the mark that ${note(event.said.note)} was told`;
		case 'design':
			return `the design ${note(event.said.note)}`;
		case 'recall':
			return `the recall of ${note(event.said.note)}`;
		case 'sat':
			return 'the run';
		case 'amend':
			return 'the correction';
		case 'undo':
			return 'the undo';
	}
}
