// How values stand in YAML that people write: what they say, on which lines, and how a new one is put.
import { nextLine } from './text';
import type { Value } from './yamlTree';

/** A number is written bare; a text is put in quotes where it would otherwise be read as something else. */
export type Plain = string | number;

/** What a value says, however it is written. */
export type Meaning = string | readonly Meaning[] | ReadonlyMap<string, Meaning>;

export function meaningOf(value: Value): Meaning {
	if (value.kind === 'scalar') return value.text;
	if (value.kind === 'list') return value.items.map(meaningOf);
	return new Map(value.entries.map(({ key, value }) => [key.text, meaningOf(value)]));
}

/** The order of entries says something, too: it is how somebody wrote them. */
export const isSame = (a: unknown, b: unknown): boolean => inFull(a) === inFull(b);

const inFull = (said: unknown) =>
	JSON.stringify(said, (_, value: unknown) => (value instanceof Map ? { entries: [...value] } : value));

/** The start of the line after an entry; a block text ends there already. */
export const endOfLines = (text: string, value: Value) =>
	value.end > value.start && text[value.end - 1] === '\n' ? value.end : nextLine(text, value.end);

/** What may not stand bare on a line of its own. */
export const inBlock = /: |:$| #|[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]/u;
/** What may not stand bare between brackets. */
export const inFlow = /[,[\]{}:#\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\ufffe\uffff]/u;

/** Texts that other readers of YAML take for a truth value, nothing, a number or a date. */
const misread =
	/^(?:true|false|yes|no|on|off|null|~|y|n|[-+]?[.\d][\d.,_:eExXoO+-]*|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*)$/i;

/** A value as YAML: bare where every reader takes it for the same text, else in double quotes. */
export function written(value: Plain, forbidden = inBlock): string {
	if (typeof value === 'number') return String(value);
	const bare = /^[^ \-?:,[\]{}#&*!|>'"%@`]/.test(value) && !value.endsWith(' ') && !forbidden.test(value);
	return bare && !misread.test(value) ? value : JSON.stringify(value);
}
