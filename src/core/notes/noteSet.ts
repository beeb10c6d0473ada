// The notes of a kind by path and by id, changed in place: copying ten thousand for one change costs more than any answer.
import type { Note } from './note';

export class NoteSet<T extends Note> {
	readonly #paths: string[] = [];
	readonly #byPath = new Map<string, T>();
	/** By present id; nearly always one. */
	readonly #byId = new Map<string, readonly T[]>();
	readonly #byOldId = new Map<string, readonly T[]>();
	readonly #shared = new Map<string, readonly T[]>();
	#all: readonly T[] | undefined;
	#version = 0;

	/** Another number after every change. */
	get version(): number {
		return this.#version;
	}

	get all(): readonly T[] {
		this.#all ??= this.#paths.flatMap((path) => this.#byPath.get(path) ?? []);
		return this.#all;
	}

	get shared(): ReadonlyMap<string, readonly T[]> {
		return this.#shared;
	}

	get(id: string): T | undefined {
		return (this.#byId.get(id) ?? this.#byOldId.get(id))?.[0];
	}

	/** Puts a note where the one of its path was; `undefined` takes that one out. */
	put(path: string, note: T | undefined): void {
		const old = this.#byPath.get(path);
		if (!old && !note) return;
		this.#version++;
		if (old) this.#index(old, without);
		if (note) this.#index(note, withNote);
		if (note) this.#byPath.set(path, note);
		else this.#byPath.delete(path);
		if (!old) this.#paths.splice(placeOf(this.#paths, path), 0, path);
		else if (!note) this.#paths.splice(placeOf(this.#paths, path), 1);
		this.#all = undefined;
	}

	#index(note: T, change: (notes: readonly T[], note: T) => readonly T[]): void {
		const now = change(this.#byId.get(note.id) ?? [], note);
		setOrDelete(this.#byId, note.id, now, 1);
		setOrDelete(this.#shared, note.id, now, 2);
		for (const id of note.was) setOrDelete(this.#byOldId, id, change(this.#byOldId.get(id) ?? [], note), 1);
	}
}

function setOrDelete<T>(map: Map<string, readonly T[]>, key: string, notes: readonly T[], least: number): void {
	if (notes.length >= least) map.set(key, notes);
	else map.delete(key);
}

const without = <T extends Note>(notes: readonly T[], note: T) => notes.filter((one) => one !== note);

const withNote = <T extends Note>(notes: readonly T[], note: T) =>
	notes.length === 0 ? [note] : [...notes, note].sort((a, b) => (a.path < b.path ? -1 : 1));

/** Where a path stands, or would stand, among paths in order. */
function placeOf(paths: readonly string[], path: string): number {
	let low = 0;
	for (let high = paths.length; low < high; ) {
		const middle = (low + high) >> 1;
		if ((paths[middle] ?? '') < path) low = middle + 1;
		else high = middle;
	}
	return low;
}
