// Where the sections of an outline stand in a note, and where one goes on writing in them.
import { lineStart, onOneLine } from '../text';
import { parseBody } from './body';
import { headOf } from './head';

interface Titled {
	readonly title: string;
}

export interface Outlined<T> {
	readonly part: T;
	/** Of its heading, from 1. */
	readonly line: number;
	/** The end of what is written below it, or the line where that would begin. */
	readonly goesOn: number;
}

/**
 * The parts that have a heading of their own: in any case, with or without its number; of several the highest, then the
 * first. Total: any text and any titles.
 */
export function outlinedIn<T extends Titled>(text: string, parts: readonly T[]): readonly Outlined<T>[] {
	const sections = parseBody(text, headOf(text).body).sections.map((section) => ({
		...section,
		name: titleKey(section),
	}));
	sections.sort((a, b) => a.level - b.level);
	const found = parts.flatMap((part) => {
		const name = titleKey(part);
		const place = sections.findIndex((section) => section.name === name);
		return sections.splice(place, place < 0 ? 0 : 1).map((section) => ({ ...section, part }));
	});
	return found.map(({ part, line, heading, content }) => {
		// A part that stands deeper than the one before it is no part of that one.
		const next = found.flatMap(({ heading: { start } }) => (start > heading.start ? start : []));
		return { part, line, goesOn: goingOn(text, heading.start, Math.min(content.end, ...next)) };
	});
}

/** What tells titles apart: “2) Choose  metrics” and “Choose Metrics” are one. */
export const titleKey = ({ title }: Titled): string =>
	onOneLine(title)
		.toLowerCase()
		.replace(/^\d+[.):]? /, '');

/**
 * Behind the last word; where that is the heading, a comment or a block of code, on an empty line below, apart from it
 * if there is room.
 */
function goingOn(text: string, start: number, end: number): number {
	const last = start + text.slice(start, end).trimEnd().length;
	const at = lineStart(text, last);
	if (at > start && !/^\s*(?:```|~~~)|-->$/.test(text.slice(at, last))) return last;
	const below = text.slice(last, end < text.length ? end - 1 : end); // The last line end begins another heading's line.
	return last + (/^(?:\r?\n){0,2}/.exec(below)?.[0].length ?? 0);
}
