// What checks say: where it stands, in which order, and what somebody does not want to hear.
import type { Remark } from '../findings';
import { headOf } from '../notes/head';
import { lineCounter, type Range } from '../text';
import type { Odd, Rule } from './rule';

/** A note that is checked. */
interface Checked {
	readonly path: string;
	readonly text: string;
}

/** Where a key of the head stands. */
export const keyAt = ({ text }: Pick<Checked, 'text'>, name: string): Range | undefined =>
	headOf(text).entries.find(({ key }) => key.text === name)?.key;

type Loud = Pick<Rule, 'id' | 'severity' | 'message'>;

/** What stands nowhere in particular stands where the note `begins`. */
export function placing({ path, text }: Checked, begins = 0): (rule: Loud, odd: Odd) => Remark {
	const lineAt = lineCounter(text);
	return ({ id, severity, message }, { at, words = {}, needless }) => {
		const { start, end } = at ?? { start: begins, end: lineEnd(text, begins) };
		const said = { message: filled(message, words), words, ...(needless && { needless }) };
		return { path, code: id, line: lineAt(start), severity, range: { start, end }, ...said };
	};
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end;
}

/** `{name}` of what nobody knows stays as it is typed. */
const filled = (message: string, words: NonNullable<Odd['words']>) =>
	message.replace(/\{(\w+)\}/g, (gap, name) => (Object.hasOwn(words, name) ? `${words[name]}` : gap));

/** By place, then id. */
export const inPlace = (a: Remark, b: Remark): number =>
	a.range.start - b.range.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : a.range.end - b.range.end);

/** Those that neither list of ids mutes. */
export const unmuted = (
	all: readonly Remark[],
	inBook: readonly string[],
	inNote: readonly string[],
): readonly Remark[] =>
	all.length === 0 || (inBook.length === 0 && inNote.length === 0)
		? all
		: all.filter(({ code }) => !inBook.includes(code) && !inNote.includes(code));
