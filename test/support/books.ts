// A book in memory, for tests: texts in, what is known of them out.
import type { Shelved } from '../../src/core/catalog/catalog';
import { Library } from '../../src/core/library';

/** A library that has read these files. */
export function libraryOf(files: Readonly<Record<string, string>>, shipped: readonly Shelved[] = []): Library {
	const library = new Library(shipped);
	for (const [path, text] of Object.entries(files)) library.take(path, { kind: 'text', text, isUtf8: true });
	return library;
}

export const bookWith = (files: Readonly<Record<string, string>>, shipped?: readonly Shelved[]) =>
	libraryOf(files, shipped).snapshot;
