// What is odd in a file, and where. No prose: host/say.ts makes the sentence from the code and its words.

/** How loud: error cannot be read or names nothing; warning is worth mending; a hint is seen in the open note only. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface Finding {
	/** Stable, lower-case, with hyphens; users mute by it. */
	readonly code: string;
	/** In the file, from 1. */
	readonly line: number;
	readonly severity: Severity;
	/** What the sentence is about: a key, a value, a name. */
	readonly words: readonly string[];
}

/** What a reader makes of any text: a value, and what is odd in the text. */
export interface Parsed<T> {
	readonly value: T;
	readonly findings: readonly Finding[];
}
