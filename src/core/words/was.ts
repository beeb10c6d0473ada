// The ids something had before, changed where it is defined. Taking back what was added restores every byte.
//
// For that each way to write `was` has a form of its own to add to it: what is absent becomes a line `was: [old]`, and a
// `was: []` that somebody wrote becomes `[old,]`, so that it is known from the other when the old id goes away again.
import { lineEndOf, lineStart, nextLine, type TextEdit } from '../text';
import type { Entry, List, Scalar } from '../yamlTree';
import type { Definition } from './named';
import { wordOf } from './place';

type Edits = readonly TextEdit[] | undefined;

/** Adds an id; `undefined` where it is written in a way that cannot surely be added to. */
export function addOldId(text: string, definition: Definition, old: string): Edits {
	const was = wasIn(definition);
	if (!was) return [newWas(text, definition, old)];
	const { key, value } = was;
	if (value.kind === 'map') return undefined;
	if (value.kind === 'scalar') return value.text === '' ? behindColon(text, key, old) : intoList(text, value, old);
	const last = value.items.at(-1);
	if (!last) return value.flow ? [{ start: value.start + 1, end: value.start + 1, text: `${old},` }] : undefined;
	if (last.kind !== 'scalar' || !wordOf(text, last)) return undefined;
	if (value.flow) return [{ start: last.end, end: last.end, text: `, ${old}` }];
	return [newLine(text, last.end, text.slice(lineStart(text, last.start), last.start) + old)];
}

/** Takes an id away, and with it what `addOldId` made to hold it. */
export function removeOldId(text: string, definition: Definition, old: string): Edits {
	const was = wasIn(definition);
	if (!was) return undefined;
	const { key, value } = was;
	if (value.kind === 'map') return undefined;
	if (value.kind === 'scalar')
		return value.text === old ? [{ start: colonEnd(text, key), end: value.end, text: '' }] : undefined;
	const at = value.items.findIndex((item) => item.kind === 'scalar' && item.text === old);
	const item = value.items[at];
	if (item?.kind !== 'scalar') return undefined;
	if (!value.flow) return [withoutLine(text, item.start)];
	return value.items.length === 1 ? [lastOne(text, definition, was, value, item)] : [oneOf(text, value, at)];
}

/** Puts one old id in place of another. */
export function replaceOldId(text: string, definition: Definition, old: string, by: string): Edits {
	const value = wasIn(definition)?.value;
	const items = value?.kind === 'list' ? value.items : value ? [value] : [];
	const item = items.find((one) => one.kind === 'scalar' && one.text === old);
	const word = item?.kind === 'scalar' ? wordOf(text, item) : undefined;
	return word && [{ ...word.range, text: by }];
}

/** What it was called, as it stands there. */
export function oldIdsOf(definition: Definition): readonly string[] {
	const value = wasIn(definition)?.value;
	const items = value?.kind === 'list' ? value.items : value ? [value] : [];
	return items.flatMap((item) => (item.kind === 'scalar' && item.text !== '' ? item.text : []));
}

const wasIn = ({ entries }: Definition) => entries.find(({ key }) => key.text === 'was');

/** Behind the id: on a line below it, or between the same braces. */
function newWas(text: string, { entries, flow, id }: Definition, old: string): TextEdit {
	if (flow) return { start: id.end, end: id.end, text: `, was: [${old}]` };
	const start = entries.find(({ value }) => value === id)?.key.start ?? id.start;
	return newLine(text, id.end, `${' '.repeat(start - lineStart(text, start))}was: [${old}]`);
}

/** A line below the one that ends at or behind `at`; in a file whose last line nothing ends, nothing ends the new one. */
function newLine(text: string, at: number, line: string): TextEdit {
	const start = nextLine(text, at);
	const lineEnd = lineEndOf(text);
	return { start, end: start, text: text[start - 1] === '\n' ? line + lineEnd : lineEnd + line };
}

/** Without the line of an offset: with its end, or where nothing ends it, with the end of the one above. */
function withoutLine(text: string, at: number): TextEdit {
	const [start, end] = [lineStart(text, at), nextLine(text, at)];
	if (text[end - 1] === '\n' || start === 0) return { start, end, text: '' };
	return { start: start - (text[start - 2] === '\r' ? 2 : 1), end, text: '' };
}

const colonEnd = (text: string, key: Scalar) => text.indexOf(':', key.end) + 1;

function behindColon(text: string, key: Scalar, old: string): Edits {
	const at = colonEnd(text, key);
	return text.slice(key.end, at).trim() === ':' ? [{ start: at, end: at, text: ` ${old}` }] : undefined;
}

/** `was: x` becomes `was: [x,old]`: without a space, which tells it from a list that was one before. */
function intoList(text: string, value: Scalar, old: string): Edits {
	if (!wordOf(text, value)) return undefined;
	return [
		{ start: value.start, end: value.start, text: '[' },
		{ start: value.end, end: value.end, text: `,${old}]` },
	];
}

/** The only one of a list in brackets. */
function lastOne(text: string, { flow }: Definition, { key }: Entry, list: List, item: Scalar): TextEdit {
	const comma = text[item.end] === ',' ? 1 : 0;
	const inside = { start: item.start, end: item.end + comma, text: '' };
	const source = `was: [${item.text}]`;
	if (text.slice(key.start, list.end) !== source) return inside;
	if (flow)
		return text.slice(key.start - 2, key.start) === ', ' ? { start: key.start - 2, end: list.end, text: '' } : inside;
	const line = text.slice(lineStart(text, key.start), nextLine(text, key.start));
	return line.trim() === source ? withoutLine(text, key.start) : inside;
}

function oneOf(text: string, { items, start, end }: List, at: number): TextEdit {
	const [before, item, after] = [items[at - 1], items[at], items[at + 1]];
	const first = before && text.slice(before.start, before.end);
	if (item && !after && text.slice(start, end) === `[${first},${text.slice(item.start, item.end)}]`)
		return { start, end, text: first ?? '' };
	if (before) return { start: before.end, end: item?.end ?? before.end, text: '' };
	return { start: item?.start ?? start, end: after?.start ?? start, text: '' };
}
