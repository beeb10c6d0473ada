// What all notes have in common, and which files are notes.

import { mutedIn } from '../book';
import type { Code, Finding, Severity } from '../findings';
import { id as anId, inWords, pathId } from '../ids';
import { kept, lineCounter } from '../text';
import { Fields, words } from '../yamlFile';
import type { Value } from '../yamlTree';
import { type Body, parseBody } from './body';
import { conflictsIn, withoutConflicts } from './conflicts';
import { headOf } from './head';

export const noteKinds = ['story', 'design', 'topic', 'problem', 'company', 'talk', 'mock'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** The folder of each kind, at the top of a book. */
export const noteFolders = {
	story: 'stories',
	design: 'designs',
	topic: 'topics',
	problem: 'problems',
	company: 'companies',
	talk: 'talks',
	mock: 'mocks',
} as const satisfies Record<NoteKind, string>;

export interface Note {
	readonly kind: NoteKind;
	/** As its head says, else `path:` and its path: nothing is remembered of such a note yet. */
	readonly id: string;
	/** Where the head says its id, from 1; 1 where it does not. */
	readonly idLine: number;
	/** In the book, with `/`. */
	readonly path: string;
	readonly title: string;
	/** Ids it had before; events and references of these count here. */
	readonly was: readonly string[];
	/** Ids of checks that its head mutes. */
	readonly muted: readonly string[];
	/** Why Prepbook does not write it, as the code of the finding that says so. */
	readonly unwritable: 'not-utf8' | 'conflict' | undefined;
	readonly findings: readonly Finding[];
}

/** A file that is a note, read as far as all notes are the same. */
export interface NoteText {
	readonly path: string;
	/** With conflicts blanked out; every place is the same as in the file. */
	readonly text: string;
	readonly fields: Fields;
	readonly body: Body;
	readonly unwritable: Note['unwritable'];
	/** What is odd so far; reading a field may add to it. */
	readonly odd: Finding[];
}

/** Total: any text gives a note, or nothing where the file is none: its type is not ours, and no folder says better. */
export function noteText(path: string, raw: string, isUtf8: boolean): { kind: NoteKind; note: NoteText } | undefined {
	const conflicts = conflictsIn(raw);
	const text = withoutConflicts(raw, conflicts);
	const head = headOf(text);
	const kind = kindOf(path, head.entries.find(({ key }) => key.text === 'type')?.value);
	if (!kind) return undefined;
	const lineAt = lineCounter(raw);
	const odd: Finding[] = [...head.findings];
	const tell = (code: Code, at: number, words: readonly string[] = [], severity: Severity = 'error') =>
		odd.push({ code, line: lineAt(at), severity, words });
	const isText = isUtf8 && !raw.includes('\0');
	if (!isText) tell('not-utf8', 0);
	if (raw === '') tell('file-empty', 0, [], 'hint');
	for (const { start } of conflicts) tell('conflict', start);
	const unwritable = !isText ? 'not-utf8' : conflicts.length > 0 ? 'conflict' : undefined;
	const fields = new Fields(head.entries, 0, { lineAt, tell });
	return { kind, note: { path, fields, body: parseBody(text, head.body), text, unwritable, odd } };
}

/** What a file is by its head, else by its folder; nothing where it is no note. */
export function kindOf(path: string, type: Value | undefined): NoteKind | undefined {
	if (type?.kind === 'scalar' && type.text !== '') return noteKinds.find((kind) => kind === type.text);
	const folder = path.slice(0, Math.max(path.indexOf('/'), 0));
	return noteKinds.find((kind) => noteFolders[kind] === folder);
}

/** What every kind of note is made of. Read last, when all its fields have been asked for: they may be odd. */
export function commonOf<K extends NoteKind>(kind: K, { path, fields, body, unwritable, odd }: NoteText) {
	const id = fields.one('id', anId) ?? pathId(path);
	const idLine = fields.says('id') ? fields.lineOf('id') : 1;
	const title = fields.one('title', words) ?? (body.title && kept(body.title)) ?? titleFrom(path);
	const was = fields.many('was', anId);
	const muted = fields.says('checks') ? mutedIn(fields.map('checks')) : [];
	const findings = odd.length === 0 ? nothingOdd : odd.sort((a, b) => a.line - b.line);
	return { kind, id, idLine, path, title, was, muted, unwritable, findings };
}

/** Most notes: one list for all of them. */
const nothingOdd: readonly Finding[] = [];

/** `stories/ranker-outage.md` is called “Ranker outage” until somebody gives it a title. */
const titleFrom = (path: string) =>
	inWords(
		path
			.slice(path.lastIndexOf('/') + 1)
			.replace(/\.md$/i, '')
			.replaceAll('_', '-'),
	);
