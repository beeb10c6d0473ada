// What commands work with: the book that is served, and the ways to change it.
import { Uri, workspace } from 'vscode';
import { problemsIn } from '../core/answers/problems';
import { isPathId } from '../core/ids';
import { idFrom, randomId } from '../core/names';
import { parseNote } from '../core/notes/anyNote';
import { setKey } from '../core/notes/headEdit';
import { type Note, type NoteKind, noteKeys } from '../core/notes/note';
import type { Clock, Dice } from '../core/ports';
import { fits, misfit, type Shape } from '../core/shape';
import { notesIn, partOf, type Snapshot } from '../core/snapshot';
import { type Door, Refusal } from './commands';
import type { Edits } from './edits';
import type { Recorder } from './record';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

export interface Desk {
	readonly command: Door;
	/** The book that is served; throws a `Refusal` where there is none. */
	book(): WorkspaceFiles;
	readonly edits: Edits;
	readonly recorder: Recorder;
	readonly clock: Clock;
	readonly dice: Dice;
}

/** A note, given by its id or its file. */
export const noteName: Shape<string> = (value, at = '') => {
	if (value instanceof Uri) return fits(value.toString());
	return typeof value === 'string' && value !== '' ? fits(value) : misfit(at, 'the id of a note, or its Uri');
};

/** Finds something in the book, and looks at the disk again before it says that there is nothing. */
export async function found<T>(
	book: WorkspaceFiles,
	find: (snapshot: Snapshot) => T | undefined,
): Promise<T | undefined> {
	const known = find(book.snapshot);
	if (known !== undefined) return known;
	await book.settled();
	return find(book.snapshot);
}

/** The note that was given, of one of these kinds. Rejects where there is none. */
export async function noteGiven(book: WorkspaceFiles, given: string, kinds: readonly NoteKind[]): Promise<Note> {
	const path = isAddress(given) ? book.pathOf(Uri.parse(given)) : undefined;
	const find = (snapshot: Snapshot) =>
		isAddress(given)
			? notesIn(snapshot).find((one) => one.path === path)
			: kinds.map((kind) => snapshot[partOf[kind]].get(given)).find((one) => one !== undefined);
	const known = path ?? find(book.snapshot)?.path;
	if (known !== undefined) await book.refresh(known); // It may have changed, or been moved, and nobody said so yet.
	const note = await found(book, find);
	if (!note) throw new Refusal(say.noSuchNote(isAddress(given) ? workspace.asRelativePath(Uri.parse(given)) : given));
	if (!kinds.includes(note.kind)) throw new Refusal(say.wrongKind(note.title, kinds));
	return note;
}

/** `path:` begins an id. */
const isAddress = (given: string) => /^[a-z][a-z0-9+.-]*:/i.test(given) && !isPathId(given);

/**
 * The id by which a note is remembered; one that has none yet is given one first, and only then. What stands in the file
 * when it is written counts: somebody else may have given it one meanwhile.
 */
export async function rememberedId(desk: Desk, book: WorkspaceFiles, note: Note): Promise<string> {
	if (!isPathId(note.id)) return note.id;
	let id = newId(desk, book, note);
	await desk.edits.change(book, note.path, (text) => {
		const now = parseNote(note.path, text);
		if (now && !isPathId(now.id)) {
			id = now.id;
			return [];
		}
		if (now && now.idLine > 1) throw new Refusal(say.oddId(note.path));
		return setKey(text, 'id', id, noteKeys);
	});
	return id;
}

const prefixes: Partial<Record<NoteKind, string>> = { story: 's', design: 'd', topic: 't', talk: 'k', mock: 'm' };

/** Readable for a company or a problem, else random. One that anything has, had or is remembered by is taken. */
export function newId({ dice }: Desk, { snapshot }: WorkspaceFiles, { kind, title }: Note): string {
	const taken = new Set(snapshot[partOf[kind]].all.flatMap(({ id, was }) => [id, ...was]));
	for (const key of snapshot.log.subjects) taken.add(key.slice(key.indexOf(' ') + 1));
	if (kind === 'problem')
		for (const { id, was } of problemsIn(snapshot).values()) for (const one of [id, ...was]) taken.add(one);
	const prefix = prefixes[kind];
	if (prefix === undefined) return idFrom(title, taken);
	for (;;) {
		const id = randomId(prefix, dice(6));
		if (!taken.has(id)) return id;
	}
}

/** Before the first of several writes: a note without an id could not be given one. */
export function refuseUnwritableNote({ id, path, unwritable }: Note): void {
	if (!isPathId(id) || unwritable === undefined) return;
	throw new Refusal(unwritable === 'conflict' ? say.hasConflict(path) : say.notUtf8(path));
}
