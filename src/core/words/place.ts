// What stands at a place of a note: which word, and what it may be.
//
// A head that is being typed into is mostly no YAML yet. So a letter is put where the cursor is, once as it is and once
// with the signs that a word there still lacks; what the reader of heads then makes of that letter is what stands there.
import { roleOf } from '../bookFiles';
import { parseBody } from '../notes/body';
import { conflictsIn } from '../notes/conflicts';
import { headOf } from '../notes/head';
import { addressesIn } from '../notes/link';
import { kindOf, type NoteKind, noteFolders, noteKinds } from '../notes/note';
import { applyEdits, lineStart, nextLine, type Range, type TextEdit, trimmedEnd } from '../text';
import type { Entry, Scalar } from '../yamlTree';
import { type SlotKind, slotAt } from './slots';
import { type Spot, spotsIn } from './spots';

export interface Place {
	readonly note: NoteKind;
	readonly is: SlotKind | 'heading' | 'link';
	/** The word that stands there, without its quotes; empty where there is none yet. */
	readonly range: Range;
	readonly text: string;
	/** The keys above it, `-` for an item of a list. */
	readonly path: readonly string[];
	/** The words to choose from, where they are few and fixed. */
	readonly words: readonly string[];
	/** What stands beside it in the same list or map. */
	readonly beside: readonly string[];
	readonly written: Written;
}

/** How a word has to be written to be read there. */
export interface Written {
	/** What it is to be put behind: the dash of an item. */
	readonly before: string;
	/** It is a key, and no colon stands behind it. */
	readonly needsColon: boolean;
	readonly quote: '' | '"' | "'";
	/** Between brackets or braces. */
	readonly flow: boolean;
}

const bare: Written = { before: '', needsColon: false, quote: '', flow: false };

/**
 * Total: any text and offset gives what stands there, or nothing: in no file but a note, in no comment, no code block, and
 * where any words may stand. Its range lies around the offset, on one line.
 */
export function placeAt(path: string, text: string, offset: number): Place | undefined {
	if (roleOf(path) !== 'note' || offset < 0 || offset > text.length || conflictsIn(text).length > 0) return undefined;
	const { yaml, body, entries } = headOf(text);
	if (offset >= yaml.start && offset < yaml.end) return inHead(path, text, offset);
	if (offset < body || !mayBeWord(text, offset)) return undefined;
	const note = kindIn(path, entries);
	return note && (headingAt(note, text, offset, body) ?? linkAt(note, text, offset));
}

/** Told by its line at a glance: in the text of a note nearly nothing that is typed is a heading or a link. */
function mayBeWord(text: string, offset: number): boolean {
	const line = text.slice(lineStart(text, offset), nextLine(text, offset));
	return /^ {0,3}#/.test(line) || line.includes('](');
}

export const kindIn = (path: string, entries: readonly Entry[]): NoteKind | undefined =>
	kindOf(path, entries.find(({ key }) => key.text === 'type')?.value);

function inHead(path: string, text: string, offset: number): Place | undefined {
	if (text[offset] === '#' && /\s/.test(text.charAt(offset - 1))) return undefined; // A comment begins here.
	for (const way of waysToType(text, offset)) {
		const typed = applyEdits(text, way.edits);
		const { entries, findings } = headOf(typed);
		if (findings.some(({ severity }) => severity === 'error')) continue;
		const place = placeIn(path, typed, entries, way, offset);
		if (place) return place;
	}
	return undefined;
}

/** A letter at the cursor, and what makes an entry or an item of the word it is in. */
interface Typed {
	readonly edits: readonly TextEdit[];
	/** What stands before the letter that does not stand there yet. */
	readonly before: string;
	readonly needsColon: boolean;
}

/** All that stands on a line, but for a comment. */
const lone = /^(?:[\w.][\w.-]*)?$/;

function waysToType(text: string, offset: number): readonly Typed[] {
	const letter = { start: offset, end: offset, text: 'x' };
	const asItIs: Typed = { edits: [letter], before: '', needsColon: false };
	const start = lineStart(text, offset);
	const line = text.slice(start, nextLine(text, offset));
	const comment = line.search(/[ \t]#/);
	const said = trimmedEnd(comment === -1 ? line : line.slice(0, comment), ' \t\r\n');
	const word = said.trimStart();
	if (!lone.test(word)) return [asItIs];
	const indent = said.slice(0, said.length - word.length);
	const from = word === '' ? offset : start + indent.length;
	const end = from + word.length;
	if (offset < from || offset > end || text.slice(start, from).trim() !== '') return [asItIs];
	const edits = (before: string, after: string): TextEdit[] => [
		{ start: from, end: from, text: before },
		{ start: from, end, text: `${text.slice(from, offset)}x${text.slice(offset, end)}${after}` },
	];
	return [
		{ edits: edits('', ': 2'), before: '', needsColon: true },
		{ edits: edits('- ', ''), before: '- ', needsColon: false },
		asItIs,
	];
}

function placeIn(
	path: string,
	typed: string,
	entries: readonly Entry[],
	{ before, needsColon }: Typed,
	offset: number,
): Place | undefined {
	const at = offset + before.length;
	const spots = [...spotsIn(entries)];
	const spot = spots.find(({ scalar }) => scalar.start <= at && at < scalar.end);
	const word = spot && wordOf(typed, spot.scalar);
	if (!spot || !word || at < word.range.start || at >= word.range.end) return undefined;
	const said = typed.slice(word.range.start, at) + typed.slice(at + 1, word.range.end);
	const note = isType(spot) ? (kindNamed(said) ?? folderKind(path)) : kindIn(path, entries);
	const slot = note && slotAt(note, spot);
	if (!note || !slot) return undefined;
	const range = { start: word.range.start - before.length, end: word.range.end - before.length - 1 };
	const isColonless = spot.is === 'key' ? !/^[ \t]*:/.test(typed.slice(spot.scalar.end)) : slot.is === 'key';
	return {
		note,
		is: slot.is,
		range,
		text: said,
		path: spot.path,
		words: slot.words ?? [],
		beside: besideOf(spot, spots),
		written: { before, needsColon: needsColon || isColonless, quote: word.quote, flow: spot.flow },
	};
}

const isType = ({ path, is }: Spot) => path.length === 1 && path[0] === 'type' && is === 'value';

const kindNamed = (word: string) => noteKinds.find((kind) => kind === word);

/** A note whose type is just being typed is what its folder says. */
const folderKind = (path: string) => noteKinds.find((kind) => path.startsWith(`${noteFolders[kind]}/`));

/** The keys of the same map, or the texts of the same list; of a single value, nothing. */
const besideOf = (spot: Spot, spots: readonly Spot[]): readonly string[] =>
	spots
		.filter((other) => other !== spot && other.among !== undefined && other.among === spot.among)
		.map(({ scalar }) => scalar.text);

/** Where the words of a text stand, without quotes; nothing where they are written in another way, or on several lines. */
export function wordOf(
	text: string,
	{ start, end, text: said }: Scalar,
): { readonly range: Range; readonly quote: Written['quote'] } | undefined {
	const source = text.slice(start, end);
	if (source === said) return { range: { start, end }, quote: '' };
	const quote = source[0] === '"' ? '"' : source[0] === "'" ? "'" : undefined;
	if (!quote || source.length < 2 || !source.endsWith(quote) || source.includes('\n')) return undefined;
	return { range: { start: start + 1, end: end - 1 }, quote };
}

/** The text of a heading; of one that is still empty, its place behind the signs. */
function headingAt(note: NoteKind, text: string, offset: number, body: number): Place | undefined {
	const typed = `${text.slice(0, offset)}x${text.slice(offset)}`;
	const { sections } = parseBody(typed, body);
	const section = sections.find(({ heading }) => heading.start <= offset && offset < heading.end);
	if (!section) return undefined;
	const start = typed.indexOf(section.title, section.heading.start + section.level);
	const range = { start, end: start + section.title.length - 1 };
	if (offset < range.start || offset > range.end) return undefined;
	const beside = sections.filter((other) => other !== section).map(({ title }) => title);
	return { ...inBody(note, text, range), is: 'heading', beside };
}

function linkAt(note: NoteKind, text: string, offset: number): Place | undefined {
	const range = addressesIn(text).find(({ start, end }) => start <= offset && offset <= end);
	return range && { ...inBody(note, text, range), is: 'link', beside: [] };
}

const inBody = (note: NoteKind, text: string, range: Range) => ({
	note,
	range,
	text: text.slice(range.start, range.end),
	path: [],
	words: [],
	written: bare,
});
