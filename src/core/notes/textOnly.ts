// Which characters of a line are text, and which are code, HTML, math, an address or escaped.
import { trimmedEnd } from '../text';

/** Stands for a character that is no text: no space, and no sign of a card. */
const filler = '\0';

/** Whatever could begin something that is no text. */
const beginning = /\\|`+|\$\$?|<!--|<|\]\(|https?:\/\//g;

/** The line with a filler for each character that is no text, so that places stay. One pass, however the line is made. */
export function textOnly(line: string): string {
	if (line.search(beginning) === -1) return line;
	const find = finder(line);
	const parts: string[] = [];
	let done = 0;
	for (const match of line.matchAll(beginning)) {
		if (match.index < done) continue;
		const end = find(match[0], match.index);
		if (end === undefined) continue;
		parts.push(line.slice(done, match.index), filler.repeat(end - match.index));
		done = end;
	}
	return parts.join('') + line.slice(done);
}

/** Where what begins at a place ends, or nothing where it does not. What was looked for in vain is never looked for again. */
function finder(line: string): (sign: string, at: number) => number | undefined {
	const absent = new Set<string>();
	const after = (closing: string | RegExp, from: number): number | undefined => {
		const key = String(closing);
		const at = absent.has(key) ? -1 : placeOf(line, closing, from);
		if (at !== -1) return at;
		absent.add(key);
		return undefined;
	};
	const ticks = lastTicks(line);
	const plus = (place: number | undefined, length: number) => (place === undefined ? undefined : place + length);
	return (sign, at) => {
		const from = at + sign.length;
		if (sign === '\\') return escapeEnd(line, from);
		if (sign[0] === '`') return (ticks.get(sign.length) ?? 0) > at ? ticksAfter(line, sign.length, from) : undefined;
		if (sign === '$') return /\S/.test(line.charAt(from)) ? plus(after(mathEnd, from + 1), 1) : undefined;
		if (sign === '$$') return plus(after('$$', from), 2);
		if (sign === '<!--') return plus(after('-->', from), 3);
		if (sign === '](') return plus(after(')', from), 1);
		return sign === '<' ? tagEnd(line, at) : addressEnd(line, from);
	};
}

/** As KaTeX and Pandoc have it: nothing blank before it, no digit after it, so that two prices are no math. */
const mathEnd = /(?<=\S)\$(?!\d)/g;

function placeOf(line: string, sign: string | RegExp, from: number): number {
	if (typeof sign === 'string') return line.indexOf(sign, from);
	sign.lastIndex = from;
	return sign.exec(line)?.index ?? -1;
}

/** Markdown lets any sign be escaped; of `\::` both are, and so are both of `\==`. */
function escapeEnd(line: string, at: number): number | undefined {
	const sign = line.charAt(at);
	if (!/[!-/:-@[-`{-~]/.test(sign)) return undefined;
	let end = at + 1;
	while ((sign === ':' || sign === '=') && line[end] === sign) end++;
	return end;
}

/** Where the last run of backticks of each length begins. */
const lastTicks = (line: string): ReadonlyMap<number, number> =>
	new Map(Array.from(line.matchAll(/`+/g), ({ 0: run, index }) => [run.length, index]));

/** Behind the next run of as many backticks. */
function ticksAfter(line: string, length: number, from: number): number | undefined {
	const ticks = /`+/g;
	ticks.lastIndex = from;
	for (let run = ticks.exec(line); run; run = ticks.exec(line)) if (run[0].length === length) return ticks.lastIndex;
	return undefined;
}

/** A tag, or an address in brackets. */
function tagEnd(line: string, at: number): number | undefined {
	const tag = /<[A-Za-z/][^<>]*>/y;
	tag.lastIndex = at;
	return tag.test(line) ? tag.lastIndex : undefined;
}

/** An address ends where a space is, and without the signs that end a sentence. */
function addressEnd(line: string, from: number): number {
	const end = placeOf(line, /[\s<>]|$/g, from);
	return from + trimmedEnd(line.slice(from, end), '.,:;!?').length;
}
