// Reads a head in one pass where it is as flat as people write it; a YAML parser takes twenty times as long.
//
// Flat: `key: text`, `key: [a, b]`, a list of texts an item a line, one level of `key: text` below a key.
// A property test holds that what this reads, the YAML parser reads the same.
import { trimmedEnd } from '../text';
import { type Entry, type List, type Mapping, type Scalar, scalar, spanOf, type Value } from '../yamlTree';

/** The entries, or `undefined` where the head is not flat or not surely so. Never throws. */
export function scanHead(text: string, start: number, end: number): readonly Entry[] | undefined {
	const lines = linesOf(text, start, end);
	if (!lines) return undefined;
	const entries: Entry[] = [];
	const keys = new Set<string>();
	for (let at = 0; at < lines.length; ) {
		const line = lines[at++];
		const key = line && keyIn(line);
		if (!key || line.indent > 0 || keys.has(key.text)) return undefined;
		keys.add(key.text);
		const below = at;
		while (at < lines.length && isBelow(lines[at])) at++;
		const value = at === below ? inlineValue(line.text, line.start, key.valueAt) : blockValue(lines.slice(below, at));
		if (!value || (at > below && line.text.length > key.valueAt)) return undefined;
		entries.push({ key: scalar(key.text, line.start), value });
	}
	return entries;
}

/** A line with something on it: no blank one, no comment, no comment at its end, no space at either side. */
interface Line {
	readonly text: string;
	readonly start: number;
	readonly indent: number;
}

/** Controls, separators and halves of characters: to YAML they mean something, or nothing good. */
const odd = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]/u;

function linesOf(text: string, start: number, end: number): Line[] | undefined {
	const lines: Line[] = [];
	for (let at = start; at < end; ) {
		const newline = text.indexOf('\n', at);
		const stop = newline === -1 || newline >= end ? end : newline;
		const raw = text.slice(at, stop > at && text[stop - 1] === '\r' ? stop - 1 : stop);
		if (odd.test(raw)) return undefined;
		const bare = withoutComment(raw);
		const indent = bare.length - trimStart(bare).length;
		if (indent < bare.length) lines.push({ text: trim(bare), start: at + indent, indent });
		at = stop + 1;
	}
	return lines;
}

/** YAML knows the space alone; to `trim` a no-break space is one too. */
const trimStart = (text: string) => text.replace(/^ +/, '');
const trim = (text: string) => trimmedEnd(trimStart(text), ' ');

/** A `#` begins a comment at the start of a line or after a space, but for one in quotes: those lines are not cut. */
function withoutComment(line: string): string {
	const at = line.search(/(?:^| )#/);
	return at === -1 || /["']/.test(line.slice(0, at)) ? line : line.slice(0, at);
}

const isBelow = (line: Line | undefined) => line !== undefined && (line.indent > 0 || line.text.startsWith('- '));

function keyIn(line: Line): { readonly text: string; readonly valueAt: number } | undefined {
	const match = /^([A-Za-z_][\w-]*):(?: +|$)/.exec(line.text);
	return match ? { text: match[1] ?? '', valueAt: match[0].length } : undefined;
}

/** What stands behind a key on its own line. */
function inlineValue(line: string, lineStart: number, at: number): Value | undefined {
	const text = line.slice(at);
	if (text === '') return scalar('', lineStart + at);
	return text.startsWith('[') ? flowList(text, lineStart + at) : scalarIn(text, lineStart + at);
}

/** Begins with none of YAML's signs; says nothing that a parser could take for a key or a comment. */
const plain = /^[^ \-?:,[\]{}#&*!|>'"%@`]/;

function scalarIn(text: string, start: number, forbidden = /: |:$| #/): Scalar | undefined {
	if (/^(?:"[^"\\]*"|'[^']*')$/.test(text)) return { ...scalar(text.slice(1, -1), start), end: start + text.length };
	return plain.test(text) && !forbidden.test(text) ? scalar(text, start) : undefined;
}

/** `[a, b]`: plain items on one line; quotes, colons and nesting are left to the parser. */
function flowList(text: string, start: number): List | undefined {
	if (!text.endsWith(']')) return undefined;
	const inside = text.slice(1, -1);
	const items: Scalar[] = [];
	let at = start + 1;
	for (const part of trim(inside) === '' ? [] : inside.split(',')) {
		const item = scalarIn(trim(part), at + part.length - trimStart(part).length, /[:"'[\]{}#]/);
		if (!item) return undefined;
		items.push(item);
		at += part.length + 1;
	}
	return { kind: 'list', items, flow: true, start, end: start + text.length };
}

/** The lines below a key: a list or a map of texts, all at one depth. */
function blockValue(lines: readonly Line[]): List | Mapping | undefined {
	const [first] = lines;
	if (!first || lines.some(({ indent }) => indent !== first.indent)) return undefined;
	return first.text.startsWith('- ') ? blockList(lines) : blockMap(lines);
}

function blockList(lines: readonly Line[]): List | undefined {
	const items: Scalar[] = [];
	for (const line of lines) {
		const dash = /^- +/.exec(line.text)?.[0].length;
		const item = dash && scalarIn(line.text.slice(dash), line.start + dash);
		if (!item) return undefined;
		items.push(item);
	}
	return { kind: 'list', items, flow: false, ...spanOf(items) };
}

function blockMap(lines: readonly Line[]): Mapping | undefined {
	const entries: Entry[] = [];
	const keys = new Set<string>();
	for (const line of lines) {
		const key = keyIn(line);
		const value = key && inlineValue(line.text, line.start, key.valueAt);
		if (value?.kind !== 'scalar' || keys.has(key?.text ?? '')) return undefined;
		keys.add(key?.text ?? '');
		entries.push({ key: scalar(key?.text ?? '', line.start), value });
	}
	return { kind: 'map', entries, flow: false, ...spanOf(entries.flatMap(({ key, value }) => [key, value])) };
}
