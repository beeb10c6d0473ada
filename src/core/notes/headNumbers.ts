// Changes to a map of numbers that may also be written as a list, each of whose items stands for one and the same number.
import { lineEndOf, nextLine, type TextEdit } from '../text';
import type { List, Scalar } from '../yamlTree';
import { inFlow, isSame, type Meaning, written } from '../yamlWritten';
import { headOf } from './head';
import { addItem, changed, changesOnly, type Edits, removeItem, setBelow } from './headEdit';

/**
 * Sets the number of a name, or takes it out with `undefined`. A list stays a list as long as it can say it, which is
 * as long as all of its items stand for `unsaid`; else it becomes a map, in its own style.
 */
export function setNumber(
	text: string,
	key: string,
	name: string,
	number: number | undefined,
	unsaid: number,
	order: readonly string[] = [],
): Edits {
	const edits = numberEdits(text, key, name, number, unsaid, order);
	const isWanted = (now: Meaning | undefined, before: Meaning | undefined) =>
		isSame(numbersOf(now, unsaid), changed(numbersOf(before, unsaid), name, number));
	return edits && changesOnly(text, edits, key, isWanted) ? edits : undefined;
}

/** What a list or a map says of each name. */
function numbersOf(said: Meaning | undefined, unsaid: number): ReadonlyMap<string, Meaning> {
	if (said instanceof Map)
		return new Map([...said].map(([name, number]) => [name, number === '' ? `${unsaid}` : number]));
	const names = typeof said === 'string' ? [said].filter(Boolean) : Array.isArray(said) ? said : [];
	return new Map(names.map((name) => [String(name), `${unsaid}`]));
}

function numberEdits(
	text: string,
	key: string,
	name: string,
	number: number | undefined,
	unsaid: number,
	order: readonly string[],
): Edits {
	const value = headOf(text).entries.find((entry) => entry.key.text === key)?.value;
	if (!value || value.kind === 'map' || (value.kind === 'scalar' && value.text === ''))
		return setBelow(text, key, name, number, order);
	if (number === undefined) return removeItem(text, key, name);
	if (number === unsaid) return addItem(text, key, name, order);
	const items = value.kind === 'list' ? value.items : [value];
	if (!items.every((item) => item.kind === 'scalar')) return undefined;
	if (new Set(items.map((item) => item.text)).size < items.length) return undefined; // A map has each key once.
	const numbers = { of: (item: Scalar) => (item.text === name ? number : unsaid), items };
	const missing = items.every((item) => item.text !== name) ? { name, number } : undefined;
	if (value.kind === 'scalar' || value.flow) return flowMap(text, value, numbers, missing);
	return blockMap(text, value, numbers, missing);
}

interface Numbers {
	readonly items: readonly Scalar[];
	readonly of: (item: Scalar) => number;
}

type Missing = { readonly name: string; readonly number: number } | undefined;

/** `[a, b]` becomes `{a: 2, b: 3}`; so does a text alone. */
function flowMap(text: string, value: List | Scalar, { items, of }: Numbers, missing: Missing): readonly TextEdit[] {
	const edits = items.map((item): TextEdit => ({ start: item.end, end: item.end, text: `: ${of(item)}` }));
	const added = missing ? `${items.length > 0 ? ', ' : ''}${written(missing.name, inFlow)}: ${missing.number}` : '';
	if (value.kind === 'scalar') {
		const inside = text.slice(value.start, value.end);
		return [{ start: value.start, end: value.end, text: `{${inside}${edits[0]?.text ?? ''}${added}}` }];
	}
	const last = items.at(-1)?.end ?? value.start + 1;
	return [
		{ start: value.start, end: value.start + 1, text: '{' },
		...edits,
		{ start: last, end: last, text: added },
		{ start: value.end - 1, end: value.end, text: '}' },
	];
}

/** `- a` becomes `a: 2`, at its own depth or, where that is none, two spaces in. */
function blockMap(text: string, { items: all }: List, { items, of }: Numbers, missing: Missing): Edits {
	const [first] = items;
	const last = items.at(-1);
	if (!first || !last || all.length !== items.length) return undefined;
	const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
	const depth = text.slice(lineStart, first.start).search(/\S/);
	if (depth === -1) return undefined;
	const indent = depth === 0 ? '  ' : '';
	const edits: TextEdit[] = items.flatMap((item) => {
		const dash = text.lastIndexOf('-', item.start - 1);
		return [
			{ start: dash, end: item.start, text: indent },
			{ start: item.end, end: item.end, text: `: ${of(item)}` },
		];
	});
	if (!missing) return edits;
	const added = `${written(missing.name)}: ${missing.number}`;
	const lineEnd = lineEndOf(text);
	const end = nextLine(text, last.end);
	return [...edits, { start: end, end, text: `${' '.repeat(depth)}${indent}${added}${lineEnd}` }];
}
