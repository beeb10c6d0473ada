// A template: the text a new note starts from, with gaps. What fills them, and where the cursor stops.
import type { Code, Finding } from '../findings';
import { applyEdits, lineAt, lineEndOf, type TextEdit } from '../text';
import { day } from '../time';
import { written } from '../yamlWritten';
import { parseNote } from './anyNote';
import { conflictsIn } from './conflicts';
import { headOf } from './head';
import { addItem, type Edits, setBelow, setKey } from './headEdit';
import { headKeys } from './keys';
import { type NoteKind, noteFolders, noteKinds } from './note';

export interface Template {
	readonly kind: NoteKind;
	/** What follows the kind in its file's name, in a template that is one more to choose from. */
	readonly choice: string | undefined;
	readonly text: string;
	readonly findings: readonly Finding[];
	/** Whether no note can be made from it. */
	readonly isBroken: boolean;
}

/** What a gap is filled with: a list or a map has a line an item in a head. */
export type Filling = string | number | readonly string[] | ReadonlyMap<string, number>;

/** A place where somebody types. */
export interface Gap {
	/** What belongs there, in a word. */
	readonly gap: string;
}

export type Piece = string | Gap;

/** What a command knows of the note it makes. */
export interface Known {
	/** Said by the new note's head, whatever the template says; in the body they fill gaps of these names. */
	readonly head: Readonly<Record<string, Filling>>;
	/** Fills gaps only. */
	readonly gaps?: Readonly<Record<string, Filling>>;
	/** Fills the gap `{{body}}`. */
	readonly body?: readonly Piece[];
}

export interface Filled {
	readonly text: string;
	/** Where somebody types, in the order in which that is done: the body, then what is left of the head. */
	readonly stops: readonly number[];
}

/** The kind of note that a template of this name makes, and what else its name says; `undefined` where it makes none. */
export function templateName(path: string): Pick<Template, 'kind' | 'choice'> | undefined {
	const name = /^templates\/([^/]+)\.md$/i.exec(path)?.[1] ?? '';
	const kind = noteKinds.find((one) => name === one || name.startsWith(`${one}-`));
	return kind && { kind, choice: name === kind ? undefined : name.slice(kind.length + 1) };
}

/** Total: any text gives a template, and what is odd in it. `undefined` where its name says no kind of note. */
export function parseTemplate(path: string, text: string, isUtf8 = true): Template | undefined {
	const name = templateName(path);
	if (!name) return undefined;
	const odd = (code: Code, line: number, ...words: string[]): Finding => ({ code, line, severity: 'error', words });
	const findings = [...oddIn(text, isUtf8 && !text.includes('\0'), odd), ...oddMade(name.kind, text, odd)];
	return { ...name, text, findings, isBroken: findings.length > 0 };
}

type Odd = (code: Code, line: number, ...words: string[]) => Finding;

function oddIn(text: string, isText: boolean, odd: Odd): readonly Finding[] {
	if (!isText) return [odd('not-utf8', 1)];
	const open = /\{\{(?![^{}\n]{0,200}\}\})/.exec(text);
	return [
		...conflictsIn(text).map(({ start }) => odd('conflict', lineAt(text, start))),
		...(open ? [odd('template-gap', lineAt(text, open.index))] : []),
	];
}

/** What is wrong with a note that would be made of it; its lines are those of the template. */
function oddMade(kind: NoteKind, text: string, odd: Odd): readonly Finding[] {
	const made = filled(text, { head: {} }).text;
	const note = parseNote(`${noteFolders[kind]}/new.md`, made);
	if (note?.kind !== kind) return [odd('template-type', 1, kind)];
	return note.findings.filter(({ code, severity }) => severity === 'error' && code !== 'conflict');
}

/**
 * The text of a new note. Its head says all that `known.head` holds, so that it reads back as given; a gap that nobody
 * knows is left empty, for typing. `undefined` where the template's own head is in the way.
 */
export function noteFrom(template: Pick<Template, 'kind' | 'text'>, known: Known): Filled | undefined {
	let made: Filled | undefined = filled(template.text, known);
	for (const [key, filling] of Object.entries(known.head))
		made = made && withKey(made, key, filling, headKeys[template.kind]);
	return made;
}

function withKey({ text, stops }: Filled, key: string, filling: Filling, order: readonly string[]): Filled | undefined {
	let [now, at]: [string, readonly number[]] = [text, stops];
	for (const edit of editsFor(key, filling, order)) {
		const edits = edit(now);
		if (!edits) return undefined;
		at = at.map((stop) => moved(stop, edits));
		now = applyEdits(now, edits);
	}
	return { text: now, stops: at };
}

/** One change after the other, each in the text that the one before has left. One that is there already changes nothing. */
function editsFor(key: string, filling: Filling, order: readonly string[]): readonly ((text: string) => Edits)[] {
	if (filling instanceof Map)
		return [...filling].map(
			([name, value]) =>
				(text: string) =>
					setBelow(text, key, name, value, order),
		);
	if (typeof filling === 'string' || typeof filling === 'number')
		return [(text) => (says(text, key, String(filling)) ? [] : setKey(text, key, filling, order))];
	return [...(filling as readonly string[])].map((item) => (text: string) => addItem(text, key, item, order));
}

function says(text: string, key: string, wanted: string): boolean {
	const value = headOf(text).entries.find((entry) => entry.key.text === key)?.value;
	return value?.kind === 'scalar' && value.text === wanted;
}

/** Where an offset comes to lie; what is put in exactly there comes before it. */
const moved = (offset: number, edits: readonly TextEdit[]): number =>
	edits.reduce((at, { start, end, text }) => (start <= offset ? at + text.length - (end - start) : at), offset);

/** The template with its gaps filled as far as they are known. */
function filled(text: string, known: Known): Filled {
	const fillings = new Map<string, Filling>([...Object.entries(known.gaps ?? {}), ...Object.entries(known.head)]);
	const end = headOf(text).body;
	const lineEnd = lineEndOf(text);
	const head = text
		.slice(0, end)
		.split(/(?<=\n)/)
		.flatMap((line) => headLine(line, fillings, lineEnd));
	const body = piecesOf(text.slice(end), (name) =>
		name === 'body'
			? (known.body ?? [{ gap: name }]).map((one) => inLines(one, lineEnd))
			: bodyText(fillings.get(name)),
	);
	const { text: made, stops } = joined([...head, ...body]);
	const begin = headOf(made).body;
	return { text: made, stops: [...stops.filter((stop) => stop >= begin), ...stops.filter((stop) => stop < begin)] };
}

function joined(pieces: readonly Piece[]): Filled {
	const stops: number[] = [];
	let text = '';
	for (const piece of pieces)
		if (typeof piece === 'string') text += piece;
		else stops.push(text.length);
	return { text, stops };
}

/** `{{name}}` */
const gaps = /\{\{[ \t]*([\w.-]{1,100})[ \t]*\}\}/g;

function piecesOf(text: string, fill: (name: string) => readonly Piece[] | undefined): readonly Piece[] {
	const pieces: Piece[] = [];
	let done = 0;
	for (const { 0: gap, 1: name = '', index } of text.matchAll(gaps)) {
		pieces.push(text.slice(done, index), ...(fill(name) ?? [{ gap: name }]));
		done = index + gap.length;
	}
	return [...pieces, text.slice(done)];
}

/** In a body a text stays on its line, whatever it holds; with a NUL the note would be no text. */
const bodyText = (filling: Filling | undefined): readonly Piece[] | undefined =>
	filling === undefined ? undefined : [wordsOf(filling).replace(/[\r\n\0]+/g, ' ')];

function wordsOf(filling: Filling): string {
	if (typeof filling === 'string' || typeof filling === 'number') return String(filling);
	return [...filling.keys()]
		.map((key) => (filling instanceof Map ? key : (filling as readonly string[])[Number(key)]))
		.join(', ');
}

const inLines = (piece: Piece, lineEnd: string): Piece =>
	typeof piece === 'string' ? piece.replace(/\r?\n/g, lineEnd) : piece;

/** A line of a head. Where a value is nothing but a gap it is written as YAML, so that it reads back as it was given; a date as a date. */
function headLine(line: string, fillings: ReadonlyMap<string, Filling>, lineEnd: string): readonly Piece[] {
	const place = line.indexOf('{{');
	if (place === -1) return [line];
	const text = (name: string) => {
		const filling = fillings.get(name);
		return filling === undefined ? undefined : [wordsOf(filling)];
	};
	if (line.trimStart().startsWith('#')) return piecesOf(line, text); // A comment, in which nothing is YAML.
	const [before, value, after] = partsOf(line, place);
	const pieces = piecesOf(unquoted(value), text);
	const only = /^\{\{[ \t]*([\w.-]{1,100})[ \t]*\}\}$/.exec(unquoted(value))?.[1];
	const filling = only === undefined ? undefined : fillings.get(only);
	if (only === 'date' && typeof filling === 'string' && day(filling).fits) return [before, filling, after];
	if (filling !== undefined) return [yamlLine(before, filling, after, lineEnd)];
	if (pieces.some((piece) => typeof piece !== 'string')) return [before, ...pieces, after];
	return [before, written(pieces.join('')), after];
}

/** What stands before a value, the value, and what stands behind it: a comment, the line's end. */
function partsOf(line: string, place: number): readonly [string, string, string] {
	const key = line.slice(0, place).search(/:[ \t]/);
	const indent = /^[ \t]*(?:-[ \t]+)?/.exec(line)?.[0].length ?? 0;
	const start = key === -1 ? indent : key + 1 + (/^[ \t]*/.exec(line.slice(key + 1))?.[0].length ?? 0);
	const comment = line.indexOf(' #', place);
	const rest = comment === -1 ? line.slice(start) : line.slice(start, comment);
	const value = rest.trimEnd();
	return [line.slice(0, start), value, line.slice(start + value.length)];
}

const unquoted = (value: string) => (/^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value);

function yamlLine(before: string, filling: Filling, after: string, lineEnd: string): string {
	if (typeof filling === 'string' || typeof filling === 'number')
		return before + (filling === '' ? '' : written(filling)) + after;
	const own = /^[ \t]*/.exec(before)?.[0] ?? '';
	const isAlone = before.trim() === '' || before.trim() === '-'; // On a line of its own, below its key.
	const indent = isAlone ? own : `${own}  `;
	const lines =
		filling instanceof Map
			? [...filling].map(([name, value]: [string, number]) => `${indent}${written(name)}: ${value}${lineEnd}`)
			: [...(filling as readonly string[])].map((item) => `${indent}- ${written(item)}${lineEnd}`);
	if (lines.length === 0) return before + after;
	return isAlone ? lines.join('') : before.trimEnd() + after + lines.join('');
}
