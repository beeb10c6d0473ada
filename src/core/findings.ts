// What is odd in a file, and where. No prose: host/say.ts makes the sentence from the code and its words.

/** How loud: error cannot be read or names nothing; warning is worth mending; a hint is seen in the open note only. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Of a file as such, of YAML in a head or a file, of what it says, of ids and marks, and of the log. */
export type Code =
	| 'file-empty'
	| 'file-name'
	| 'file-too-big'
	| 'file-too-long'
	| 'file-unreadable'
	| 'not-utf8'
	| 'conflict'
	| 'head-not-closed'
	| 'head-too-long'
	| `${'head' | 'file'}-${'not-yaml' | 'not-keys' | 'too-deep' | 'alias'}`
	| 'key-missing'
	| 'key-not-text'
	| 'key-twice'
	| 'title-missing'
	| 'value-odd'
	| 'value-range'
	| 'id-twice'
	| 'mark-twice'
	| 'competency-unknown'
	| 'outline-unknown'
	| 'ids-lost'
	| `log-${'conflict' | 'differs' | 'future' | 'kind' | 'lost' | 'newer' | 'not-event' | 'not-json' | 'orphan' | 'torn' | 'unfit'}`;

export interface Finding {
	/** Stable; users mute by it. */
	readonly code: Code;
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
