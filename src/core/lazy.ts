// Heavy libraries, evaluated on first use, so that starting costs nothing.

/** Types cost nothing; they come through here so that this stays the only door to the libraries. */
export type { Card as FsrsCard, Grade as FsrsGrade } from 'ts-fsrs';
export type { Document, Node } from 'yaml';

declare const require: (id: string) => unknown;

/** Loads on the first call and answers with the same value ever after. */
export function lazily<T>(load: () => T): () => T {
	let loaded: { readonly value: T } | undefined;
	return () => {
		loaded ??= { value: load() };
		return loaded.value;
	};
}

export const yaml = lazily(() => require('yaml') as typeof import('yaml'));

export const fsrs = lazily(() => require('ts-fsrs') as typeof import('ts-fsrs'));

export const globs = lazily(() => require('picomatch/posix') as typeof import('picomatch'));
