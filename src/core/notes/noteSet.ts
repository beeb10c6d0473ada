// The notes of a kind by path and by id, changed in place: copying ten thousand for one change costs more than any answer.
import type { Note } from './note';
import { NotesByKey } from './notesByKey';

export class NoteSet<T extends Note> {
	/** By path. */
	readonly #all: T[] = [];
	readonly #byPath = new Map<string, T>();
	readonly #odd = new Map<string, T>();
	readonly #byId = new NotesByKey<T>();
	readonly #byOldId = new NotesByKey<T>();
	readonly #byMark = new NotesByKey<T>();
	readonly #marksOf: (note: T) => readonly string[];
	#version = 0;

	/** `marksOf` a note are those of its cards, where its kind has cards. */
	constructor(marksOf: (note: T) => readonly string[] = () => []) {
		this.#marksOf = marksOf;
	}

	/** Another number after every change. */
	get version(): number {
		return this.#version;
	}

	/** Another number when an id, an old one or a mark came or went. */
	get keysVersion(): number {
		return this.#byId.version + this.#byOldId.version + this.#byMark.version;
	}

	get all(): readonly T[] {
		return this.#all;
	}

	get odd(): Iterable<T> {
		return this.#odd.values();
	}

	get shared(): ReadonlyMap<string, readonly T[]> {
		return this.#byId.shared;
	}

	get byMark(): NotesByKey<T> {
		return this.#byMark;
	}

	at(path: string): T | undefined {
		return this.#byPath.get(path);
	}

	get(id: string): T | undefined {
		return this.#byId.get(id) ?? this.#byOldId.get(id);
	}

	/** Puts a note where the one of its path was; `undefined` takes that one out. */
	put(path: string, note: T | undefined): void {
		const old = this.#byPath.get(path);
		if (!old && !note) return;
		this.#version++;
		this.#index(old, note);
		this.#all.splice(placeOf(this.#all, path), old ? 1 : 0, ...(note ? [note] : []));
		setOrDelete(this.#byPath, path, note);
		setOrDelete(this.#odd, path, note?.findings.length ? note : undefined);
	}

	#index(old: T | undefined, note: T | undefined): void {
		this.#byId.put(old, old ? [old.id] : [], note, note ? [note.id] : []);
		this.#byOldId.put(old, old?.was ?? [], note, note?.was ?? []);
		this.#byMark.put(old, old ? this.#marksOf(old) : [], note, note ? this.#marksOf(note) : []);
	}
}

function setOrDelete<T>(map: Map<string, T>, path: string, note: T | undefined): void {
	if (note) map.set(path, note);
	else map.delete(path);
}

/** Where the note of a path stands, or would stand, among notes by path. */
function placeOf(notes: readonly Note[], path: string): number {
	let low = 0;
	for (let high = notes.length; low < high; ) {
		const middle = (low + high) >> 1;
		if ((notes[middle]?.path ?? '') < path) low = middle + 1;
		else high = middle;
	}
	return low;
}
