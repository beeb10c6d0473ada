// Changes to a head, each in as few characters as it takes. Comments, order, quotes, indentation and line ends stay.
//
// Every function gives `undefined` where the head could not be read well enough to be written.
import { applyEdits, lineEndOf, lineStart, nextLine, type Range, type TextEdit, trimmedEnd } from '../text';
import type { List, Mapping, Scalar, Value } from '../yamlTree';
import { endOfLines, inBlock, inFlow, isSame, type Meaning, meaningOf, type Plain, written } from '../yamlWritten';
import { type Head, headOf } from './head';

export type Edits = readonly TextEdit[] | undefined;

/**
 * Sets a key to a text or a number. A new key comes after the last of those that stand before it in `order`,
 * as templates write them; one that `order` does not name comes last.
 */
export function setKey(text: string, key: string, value: Plain, order: readonly string[] = []): Edits {
	return edit(text, key, order, {
		absent: () => `${key}: ${written(value)}`,
		present: (old) => (old.kind === 'scalar' ? [replaced(text, old, value)] : undefined),
		isWanted: (now) => now === String(value),
	});
}

/** Adds a text to a list, unless it is in it. A new list has an item a line. */
export function addItem(text: string, key: string, item: string, order: readonly string[] = []): Edits {
	return edit(text, key, order, {
		absent: (lineEnd) => `${key}:${lineEnd}  - ${written(item)}`,
		present: (old, head) => {
			if (old.kind === 'map') return undefined;
			if (old.kind === 'list') return old.items.some((one) => says(one, item)) ? [] : addToList(text, old, item);
			if (old.text === item) return [];
			if (old.text !== '')
				return [{ ...onItsLines(text, old), text: `[${asItem(text, old)}, ${written(item, inFlow)}]` }];
			return [below(text, old, `  - ${written(item)}`, head)];
		},
		isWanted: (now, before) => {
			const had = textsOf(before);
			return isSame(textsOf(now), had.includes(item) ? had : [...had, item]);
		},
	});
}

/** Takes every item that says this out of a list; nothing where there is none. */
export function removeItem(text: string, key: string, item: string): Edits {
	return edit(text, key, [], {
		absent: () => undefined,
		present: (old) => {
			if (old.kind === 'map') return undefined;
			if (old.kind === 'scalar') return old.text === item ? [{ ...onItsLines(text, old), text: '' }] : [];
			return old.items.filter((one) => says(one, item)).map((one) => without(text, old, one, one));
		},
		orNothing: true,
		isWanted: (now, before) =>
			isSame(
				textsOf(now),
				textsOf(before).filter((text) => text !== item),
			),
	});
}

/** Sets an entry of the map below a key; `undefined` takes it out. A new map has an entry a line. */
export function setBelow(
	text: string,
	key: string,
	name: string,
	value: Plain | undefined,
	order: readonly string[] = [],
): Edits {
	return edit(text, key, order, {
		absent: (lineEnd) => `${key}:${lineEnd}  ${written(name)}: ${written(value ?? '')}`,
		present: (old, head) => {
			if (old.kind === 'list' || (old.kind === 'scalar' && old.text !== '')) return undefined;
			if (old.kind === 'scalar') {
				if (value === undefined) return [];
				if (old.end === old.start) return [below(text, old, `  ${written(name)}: ${written(value)}`, head)];
				return [{ ...onItsLines(text, old), text: `{${written(name, inFlow)}: ${written(value, inFlow)}}` }];
			}
			const entry = old.entries.find((one) => one.key.text === name);
			if (value === undefined) return entry ? [without(text, old, entry.key, entry.value)] : [];
			if (!entry) return addToMap(text, old, name, value);
			return entry.value.kind === 'scalar' ? [replaced(text, entry.value, value, old.flow)] : undefined;
		},
		orNothing: value === undefined,
		isWanted: (now, before) => isSame(entriesOf(now), changed(entriesOf(before), name, value)),
	});
}

interface Ways {
	/** The line or lines of a new entry, without a line end after the last. */
	readonly absent: (lineEnd: string) => string | undefined;
	readonly present: (old: Value, head: Head) => Edits;
	/** Nothing is to be done where the key is absent. */
	readonly orNothing?: boolean;
	/** Whether the key then says what it is to say. */
	readonly isWanted: (now: Meaning | undefined, before: Meaning | undefined) => boolean;
}

/** What would leave a head that cannot be read is refused, whatever shape nobody thought of has led to it. */
function edit(text: string, key: string, order: readonly string[], ways: Ways): Edits {
	const head = headOf(text);
	const edits = isSound(head) ? editsOf(text, head, key, order, ways) : undefined;
	return edits && changesOnly(text, edits, key, ways.isWanted) ? edits : undefined;
}

/** Whether an edit does what it is to do: the key then says what is wanted, all other keys and the body what they did. */
export function changesOnly(
	text: string,
	edits: readonly TextEdit[],
	key: string,
	isWanted: Ways['isWanted'],
): boolean {
	const after = applyEdits(text, edits);
	const [before, now] = [headOf(text), headOf(after)];
	const others = ({ entries }: Head) =>
		entries.filter((one) => one.key.text !== key).map((one) => [one.key.text, meaningOf(one.value)]);
	const meant = ({ entries }: Head) => {
		const value = entries.find((one) => one.key.text === key)?.value;
		return value && meaningOf(value);
	};
	const body = text.slice(before.body).replace(/^\uFEFF/, '');
	return (
		isSound(now) &&
		isSame(others(before), others(now)) &&
		after.slice(now.body) === body &&
		isWanted(meant(now), meant(before))
	);
}

/** The items of a list; a text alone is one. */
const textsOf = (said: Meaning | undefined): readonly Meaning[] =>
	typeof said === 'string' ? [said].filter(Boolean) : Array.isArray(said) ? said : [];

const entriesOf = (said: Meaning | undefined): ReadonlyMap<string, Meaning> => (said instanceof Map ? said : new Map());

/** Entries with one of them set, or taken out. */
export function changed(
	entries: ReadonlyMap<string, Meaning>,
	name: string,
	value: Plain | undefined,
): ReadonlyMap<string, Meaning> {
	const now = new Map(entries);
	if (value === undefined) now.delete(name);
	else now.set(name, String(value));
	return now;
}

const isSound = ({ findings }: Head) => findings.every(({ severity }) => severity !== 'error');

function editsOf(text: string, head: Head, key: string, order: readonly string[], ways: Ways): Edits {
	const entry = head.entries.find((one) => one.key.text === key);
	if (entry) return ways.present(entry.value, head);
	if (ways.orNothing) return [];
	const lineEnd = lineEndOf(text);
	const lines = ways.absent(lineEnd);
	if (lines === undefined) return undefined;
	if (head.body === 0) return [newHead(text, lines, lineEnd)];
	const place = placeFor(text, head, key, order);
	return [{ start: place, end: place, text: lines + lineEnd }];
}

/** Before everything but a byte-order mark, which has to stay first. */
function newHead(text: string, lines: string, lineEnd: string): TextEdit {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	return { start, end: start, text: ['---', lines, '---', ''].join(lineEnd) };
}

function placeFor(text: string, head: Head, key: string, order: readonly string[]): number {
	const rank = order.indexOf(key);
	if (rank === -1) return head.yaml.end;
	const before = head.entries.filter((entry) => order.slice(0, rank).includes(entry.key.text)).at(-1);
	return before ? endOfLines(text, before.value) : head.yaml.start;
}

function addToList(text: string, list: List, item: string): Edits {
	const last = list.items.at(-1);
	if (!last) return [{ start: list.start + 1, end: list.start + 1, text: written(item, inFlow) }];
	if (list.flow) return [{ start: last.end, end: last.end, text: `, ${written(item, inFlow)}` }];
	if (last.kind !== 'scalar') return undefined;
	return [lineAfter(text, last, last, written(item))];
}

function addToMap(text: string, map: Mapping, name: string, value: Plain): Edits {
	const last = map.entries.at(-1);
	if (!last)
		return [{ start: map.start + 1, end: map.start + 1, text: `${written(name, inFlow)}: ${written(value, inFlow)}` }];
	if (map.flow) {
		const { end } = last.value;
		return [{ start: end, end, text: `, ${written(name, inFlow)}: ${written(value, inFlow)}` }];
	}
	return [lineAfter(text, last.key, last.value, `${written(name)}: ${written(value)}`)];
}

/** A line like the one that holds `first`: the same indentation, and the same dash before it if it has one. */
function lineAfter(text: string, first: Scalar, last: Value, line: string): TextEdit {
	const start = endOfLines(text, last);
	const indent = text.slice(lineStart(text, first.start), first.start);
	return { start, end: start, text: indent + line + lineEndOf(text) };
}

/** The first line below a key that has none yet. */
function below(text: string, empty: Scalar, line: string, head: Head): TextEdit {
	const start = Math.min(nextLine(text, empty.end), head.yaml.end);
	return { start, end: start, text: line + lineEndOf(text) };
}

/** Takes out what reaches from `first` to `last`: in flow with a comma, else with its lines. */
function without(text: string, container: List | Mapping, first: Value, last: Value): TextEdit {
	const { kind, flow, end } = container;
	if (!flow) return { start: lineStart(text, first.start), end: endOfLines(text, last), text: '' };
	const siblings = kind === 'list' ? container.items : container.entries.map(({ value }) => value);
	const before = siblings.filter((value) => value.end <= first.start).at(-1);
	if (before) return { start: before.end, end: last.end, text: '' };
	const comma = /^\s*,\s*/.exec(text.slice(last.end, end))?.[0].length ?? 0;
	return { start: first.start, end: last.end + comma, text: '' };
}

/** Of a block text, which ends behind its last line, the end of that line is not to be touched. */
const onItsLines = (text: string, { start, end }: Scalar): Range => ({
	start,
	end: start + trimmedEnd(text.slice(start, end), '\r\n').length,
});

/** A value as it stands, or in quotes where a list in brackets would read it in another way. */
function asItem(text: string, value: Scalar): string {
	const source = text.slice(value.start, value.end);
	return /^["']/.test(source) || (source === value.text && !inFlow.test(source)) ? source : written(value.text, inFlow);
}

const says = (value: Value, text: string) => value.kind === 'scalar' && value.text === text;

/** In the quotes it had. Behind a bare `key:` a space comes first. */
function replaced(text: string, old: Scalar, value: Plain, flow = false): TextEdit {
	const gap = text[old.start - 1] === ':' ? ' ' : '';
	const quote = text[old.start];
	const quoted =
		old.end > old.start && quote === "'" && !/\p{Cc}/u.test(String(value))
			? `'${String(value).replaceAll("'", "''")}'`
			: old.end > old.start && quote === '"'
				? JSON.stringify(String(value))
				: written(value, flow ? inFlow : inBlock);
	return { ...onItsLines(text, old), text: gap + quoted };
}
