// What every row is made from, and how rows and their commands name what they stand for.
import { pathId } from '../ids';
import type { Note } from '../notes/note';
import { isFirst, type Notes, partOf, type Snapshot } from '../snapshot';
import type { Now } from '../time';

/** A book, and when it is asked. */
export interface Asked {
	readonly snapshot: Snapshot;
	readonly now: Now;
}

/** The steps to a row from the top of its tree; no two ways give the same, whatever signs are in their steps. */
export const rowId = (...steps: readonly string[]): string =>
	steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');

/** By what a command finds this very note: its id, or its path where the id leads to another note. */
export function noteName(note: Note, snapshot: Snapshot): string {
	const notes: Notes<Note> = snapshot[partOf[note.kind]];
	return isFirst(notes, note) ? note.id : pathId(note.path);
}
