// The body of a note in one pass: its title, its sections, and the lines that are prose.
import { lineAt, nextLine, type Range, trimmedEnd } from '../text';

/** What stands below a heading, up to the next one of its level or above. */
export interface Section {
	/** The heading's text, without its signs. */
	readonly title: string;
	/** 2 for `##`, up to 6. */
	readonly level: number;
	/** Of the heading, from 1. */
	readonly line: number;
	/** The heading's line, without its end. */
	readonly heading: Range;
	/** From the line below the heading. */
	readonly content: Range;
}

/** A line of prose: no heading, nothing in a code block or a comment. */
export interface ProseLine {
	readonly text: string;
	readonly start: number;
	readonly line: number;
	/** How many sections begin above it. */
	readonly below: number;
}

export interface Body {
	/** The text of the first `#` heading. */
	readonly title: string | undefined;
	readonly sections: readonly Section[];
	readonly prose: readonly ProseLine[];
}

/** Up to three spaces, signs, a space; the text comes behind it. */
const heading = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** Total: any text gives a body. `start` is where the head ends. `withCode`: lines of code are prose too, diagrams are not. */
export function parseBody(text: string, start: number, withCode = false): Body {
	let title: string | undefined;
	const open: Omit<Section, 'content'>[] = [];
	const prose: ProseLine[] = [];
	let inside: Enclosure | undefined;
	let line = lineAt(text, start);
	for (let at = start, next = start; at < text.length; at = next, line++) {
		next = nextLine(text, at);
		const words = text.slice(at, endOfLine(text, at, next));
		if (inside) {
			if (inside.ends(words)) inside = undefined;
			else if (withCode && inside.isCode) prose.push({ text: words, start: at, line, below: open.length });
			continue;
		}
		const sign = firstSign(words);
		if (sign === hash) {
			const match = heading.exec(words);
			const level = match?.[1]?.length;
			const name = withoutClosingSigns(words.slice(match?.[0].length));
			if (level === 1) title ??= name;
			else if (level) open.push({ title: name, level, line, heading: { start: at, end: at + words.length } });
			if (level) continue;
		} else if (sign === backtick || sign === tilde || sign === bracket) {
			inside = enclosureAt(words);
			if (inside) continue;
		}
		prose.push({ text: words, start: at, line, below: open.length });
	}
	return { title: title || undefined, sections: closed(text, open), prose };
}

const [hash, backtick, tilde, bracket, space] = [0x23, 0x60, 0x7e, 0x3c, 0x20];

/** Tells at a glance what most lines are not: of its spaces three may stand before a sign. */
function firstSign(line: string): number {
	let at = 0;
	while (at < 3 && line.charCodeAt(at) === space) at++;
	return line.charCodeAt(at);
}

/** Without the sign or the two that end it. */
function endOfLine(text: string, start: number, next: number): number {
	const end = text[next - 1] === '\n' ? next - 1 : next;
	return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

/** The sections of a title, in any case. */
export const sectionsNamed = (body: Body, title: string): readonly Section[] =>
	body.sections.filter((section) => section.title.toLowerCase() === title.toLowerCase());

interface Enclosure {
	readonly isCode: boolean;
	ends(line: string): boolean;
}

/** What a line opens and does not itself end: a code block, or a comment. */
function enclosureAt(line: string): Enclosure | undefined {
	const signs = fence.exec(line)?.[1];
	if (signs) {
		const end = new RegExp(`^ {0,3}${signs[0]}{${signs.length},}[ \\t]*$`);
		return { isCode: !line.includes('mermaid'), ends: (other) => end.test(other) };
	}
	const comment = line.lastIndexOf('<!--');
	const opens = /^ {0,3}<!--/.test(line) && !line.includes('-->', comment);
	return opens ? { isCode: false, ends: (other) => other.includes('-->') } : undefined;
}

/** `A ##` says A: signs at the end that stand apart are no part of a heading's text. */
function withoutClosingSigns(words: string): string {
	const text = trimmedEnd(words, ' \t');
	const bare = trimmedEnd(text, '#');
	return (bare === trimmedEnd(bare, ' \t') && bare !== '' ? text : bare).trim();
}

/** Gives each its content, from the last to the first: for every level the place is known where the next section begins. */
function closed(text: string, open: readonly Omit<Section, 'content'>[]): Section[] {
	const nextAt = new Array<number>(7).fill(text.length);
	const sections: Section[] = [];
	for (let index = open.length - 1; index >= 0; index--) {
		const section = open[index];
		if (!section) continue;
		const { title, level, line, heading } = section;
		const content = { start: nextLine(text, heading.end), end: nextAt[level] ?? text.length };
		sections.push({ title, level, line, heading, content }); // Written out: spread, it takes ten times as long.
		nextAt.fill(heading.start, level);
	}
	return sections.reverse();
}
