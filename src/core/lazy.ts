// Heavy libraries, evaluated on first use, so that starting costs nothing.

/** Types cost nothing; they come through here so that this stays the only door to the libraries. */
export type { FSRSState as FsrsState } from './fsrsParts';
export type { Document, Node } from './yamlParts';

declare const require: (id: string) => unknown;

/** Loads on the first call and answers with the same value ever after. */
export function lazily<T>(load: () => T): () => T {
	let loaded: { readonly value: T } | undefined;
	return () => {
		loaded ??= { value: load() };
		return loaded.value;
	};
}

export const yaml = lazily(() => require('./yamlParts') as typeof import('./yamlParts'));

export const fsrs = lazily(() => require('./fsrsParts') as typeof import('./fsrsParts'));
