// What is odd in a file, and where. No prose: host/say.ts makes the sentence from the code and its words.

import type { Range } from './text';

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
	| 'head-not-first'
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
	| 'check-idle'
	| 'name-unknown'
	| `estimate-${'wrong' | 'units'}`
	| 'ids-lost'
	| `template-${'gap' | 'name' | 'type'}`
	| `log-${'conflict' | 'differs' | 'future' | 'kind' | 'lost' | 'newer' | 'not-event' | 'not-json' | 'orphan' | 'torn' | 'unfit'}`;

export interface Finding {
	/** Stable; users mute by it. */
	readonly code: Code;
	/** In the file, from 1. */
	readonly line: number;
	readonly severity: Severity;
	/** What the sentence is about: a key, a value, a name. */
	readonly words: readonly string[];
	/** In the file, where it is less than the line. */
	readonly range?: Range;
}

/** What a check has found. Its sentence stands where the check does, in a file that people may replace. */
export interface Remark extends Omit<Finding, 'code' | 'words' | 'range'> {
	/** Of the note. */
	readonly path: string;
	/** The check's id. */
	readonly code: string;
	/** In the file. */
	readonly range: Range;
	readonly message: string;
	/** What stands for the `{names}` of the message. */
	readonly words: Readonly<Record<string, string | number>>;
	/** What to write, with `{{gaps}}`, where that mends it. */
	readonly write?: string;
	/** All the words it is about, where each can be taken out. */
	readonly needless?: readonly Range[];
}

/** What a reader makes of any text: a value, and what is odd in the text. */
export interface Parsed<T> {
	readonly value: T;
	readonly findings: readonly Finding[];
}
