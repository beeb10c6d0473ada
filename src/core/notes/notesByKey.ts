// Which notes a key leads to: an id, one they had before, a card's mark.
import type { Note } from './note';

/** Changed in place, note by note. A key leads to one note nearly always; of several, each is known. */
export class NotesByKey<T extends Note> {
	/** By path. */
	readonly #notes = new Map<string, readonly T[]>();
	readonly #shared = new Map<string, readonly T[]>();
	#version = 0;

	/** Another number when a key came or went; not when a note was put where it was, with the keys it had. */
	get version(): number {
		return this.#version;
	}

	/** Of several notes the one whose path sorts first. */
	get(key: string): T | undefined {
		return this.#notes.get(key)?.[0];
	}

	/** Keys that lead to several notes, with those. */
	get shared(): ReadonlyMap<string, readonly T[]> {
		return this.#shared;
	}

	/** Puts a note where another one was, with the keys of each. */
	put(old: T | undefined, oldKeys: Iterable<string>, note: T | undefined, keys: Iterable<string>): void {
		const now = new Set(keys);
		for (const key of oldKeys) if (!now.has(key)) this.#set(key, this.#without(key, old));
		for (const key of now) this.#set(key, note ? [...this.#without(key, old), note] : []);
	}

	#without(key: string, note: T | undefined): readonly T[] {
		return this.#notes.get(key)?.filter((one) => one !== note) ?? [];
	}

	#set(key: string, notes: readonly T[]): void {
		const inOrder = notes.length > 1 ? [...notes].sort(byPath) : notes;
		if (notes.length > 0 !== this.#notes.has(key)) this.#version++;
		setOrDelete(this.#notes, key, inOrder, 1);
		setOrDelete(this.#shared, key, inOrder, 2);
	}
}

function setOrDelete<T>(map: Map<string, readonly T[]>, key: string, notes: readonly T[], least: number): void {
	if (notes.length >= least) map.set(key, notes);
	else map.delete(key);
}

const byPath = (a: Note, b: Note) => (a.path < b.path ? -1 : 1);
