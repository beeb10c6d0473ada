// What is known of a book at one moment, in parts; and answers that are as fresh as the parts they read.
import type { Book } from './book';
import type { Catalog } from './catalog/catalog';
import type { Finding } from './findings';
import type { Company } from './notes/company';
import type { Design } from './notes/design';
import type { Mock } from './notes/mock';
import { type Note, noteFolders } from './notes/note';
import type { NotesByKey } from './notes/notesByKey';
import type { Problem } from './notes/problem';
import type { Story } from './notes/story';
import type { Talk } from './notes/talk';
import type { Template } from './notes/template';
import type { Topic } from './notes/topic';
import type { PracticeLog } from './practice/log';

/** Read-only to whoever asks, and valid until the next change: never kept across an `await`. */
export interface Snapshot {
	readonly book: Book;
	readonly stories: Notes<Story>;
	readonly designs: Notes<Design>;
	readonly topics: Notes<Topic>;
	readonly problems: Notes<Problem>;
	readonly companies: Notes<Company>;
	readonly talks: Notes<Talk>;
	readonly mocks: Notes<Mock>;
	/** What ships, with the user's own in its place or beside it. */
	readonly catalog: Catalog;
	readonly log: PracticeLog;
	/** The user's own, by path. */
	readonly templates: ReadonlyMap<string, Template>;
	/** What is odd about files as such, or about data files; by path. */
	readonly oddFiles: ReadonlyMap<string, readonly Finding[]>;
}

/** All notes of a kind. */
export interface Notes<T extends Note> {
	/** By path. */
	readonly all: readonly T[];
	at(path: string): T | undefined;
	/** The note of an id, or of one it had before; of several, the one whose path sorts first. */
	get(id: string): T | undefined;
	/** Ids that several notes have, with those notes by path. */
	readonly shared: ReadonlyMap<string, readonly T[]>;
	/** By what events call their cards: a mark, with what tells the cards of one line apart. */
	readonly byMark: Pick<NotesByKey<T>, 'get' | 'shared'>;
	/** Those in which something is odd, in no order. */
	readonly odd: Iterable<T>;
	/** Another number when an id, an old one or a mark came or went, which is far less often than a note changes. */
	readonly keysVersion: number;
}

/** Whether a note is the one its id leads to: of several notes with one id, events and references count for that one. */
export const isFirst = <T extends Note>(notes: Notes<T>, note: T): boolean => notes.get(note.id) === note;

/** The part that holds the notes of a kind; it is named as their folder. */
export const partOf = noteFolders;

/** Every note, kind by kind, each by path. */
export const notesIn = (snapshot: Snapshot): readonly Note[] =>
	nothing.concat(...Object.values(partOf).map((part): readonly Note[] => snapshot[part].all));

/** The note in a file. */
export function noteAt(snapshot: Snapshot, path: string): Note | undefined {
	for (const part of Object.values(partOf)) {
		const note = snapshot[part].at(path);
		if (note) return note;
	}
	return undefined;
}

const nothing: readonly Note[] = [];

/** A part that is changed in place says so by its number; one without a number is another object whenever it is changed. */
interface Changing {
	readonly version?: number;
}

/**
 * An answer computed from parts, and not again until one of them is another. There is nothing to forget, so nobody can
 * forget to.
 */
export function from<const P extends readonly (keyof Snapshot)[], A>(
	parts: P,
	answer: (...parts: { [I in keyof P]: Snapshot[P[I]] }) => A,
): (snapshot: Snapshot) => A {
	const read = (snapshot: Snapshot) => parts.map((part) => snapshot[part]) as { [I in keyof P]: Snapshot[P[I]] };
	return fromKey(
		(snapshot) => read(snapshot).flatMap((part): unknown[] => [part, (part as Changing).version]),
		(snapshot) => answer(...read(snapshot)),
	);
}

/** An answer to what changes less often than its parts do: computed anew when something in `keyOf` is another. */
export function fromKey<A>(
	keyOf: (snapshot: Snapshot) => readonly unknown[],
	answer: (snapshot: Snapshot) => A,
): (snapshot: Snapshot) => A {
	let kept: { readonly key: readonly unknown[]; readonly answer: A } | undefined;
	return (snapshot) => {
		const key = keyOf(snapshot);
		if (kept?.key.every((one, index) => one === key[index])) return kept.answer;
		kept = { key, answer: answer(snapshot) };
		return kept.answer;
	};
}
