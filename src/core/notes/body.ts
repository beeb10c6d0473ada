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

/** Up to three spaces, signs, a space, the text. */
const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const fence = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;

/** Total: any text gives a body. `start` is where the head ends. */
export function parseBody(text: string, start: number): Body {
	let title: string | undefined;
	const open: Omit<Section, 'content'>[] = [];
	const prose: ProseLine[] = [];
	let inside: Enclosure | undefined;
	for (const line of linesFrom(text, start)) {
		if (inside) {
			if (inside.ends(line.text)) inside = undefined;
			continue;
		}
		inside = enclosureAt(line.text);
		if (inside) continue;
		const match = heading.exec(line.text);
		const level = match?.[1]?.length;
		const words = withoutClosingSigns(match?.[2] ?? '');
		if (level === undefined) prose.push({ ...line, below: open.length });
		else if (level === 1) title ??= words;
		else open.push({ title: words, level, line: line.line, heading: rangeOf(line) });
	}
	return { title: title || undefined, sections: closed(text, open), prose };
}

/** The sections of a title, in any case. */
export const sectionsNamed = (body: Body, title: string): readonly Section[] =>
	body.sections.filter((section) => section.title.toLowerCase() === title.toLowerCase());

interface Enclosure {
	ends(line: string): boolean;
}

/** What a line opens and does not itself end: a code block, or a comment. */
function enclosureAt(line: string): Enclosure | undefined {
	const signs = fence.exec(line)?.[1];
	if (signs) {
		const end = new RegExp(`^ {0,3}${signs[0]}{${signs.length},}[ \\t]*$`);
		return { ends: (other) => end.test(other) };
	}
	const comment = line.lastIndexOf('<!--');
	const opens = /^ {0,3}<!--/.test(line) && !line.includes('-->', comment);
	return opens ? { ends: (other) => other.includes('-->') } : undefined;
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
	for (const section of [...open].reverse()) {
		const { heading, level } = section;
		sections.push({ ...section, content: { start: nextLine(text, heading.end), end: nextAt[level] ?? text.length } });
		nextAt.fill(heading.start, level);
	}
	return sections.reverse();
}

const rangeOf = ({ start, text }: { start: number; text: string }): Range => ({ start, end: start + text.length });

/** Each line without its end, with its place. */
function* linesFrom(text: string, from: number) {
	let line = lineAt(text, from);
	for (let start = from; start < text.length; line++) {
		const newline = text.indexOf('\n', start);
		const end = newline === -1 ? text.length : newline;
		yield { text: text.slice(start, text[end - 1] === '\r' ? end - 1 : end), start, line };
		start = end + 1;
	}
}
