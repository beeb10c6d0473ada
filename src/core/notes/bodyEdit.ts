// Changes to the body of a note, each in as few characters as it takes, in the note's own line ends.
import { lineEndOf, type Range, type TextEdit } from '../text';
import { parseBody, sectionsNamed } from './body';
import { headOf } from './head';

/**
 * Puts `words` in place of what a section says; blank lines around it stay. A section that is not there comes at the end
 * of the note. Of several with one title the first is meant.
 */
export function setSection(text: string, title: string, words: string): readonly TextEdit[] {
	const section = sectionOf(text, title);
	if (!section) return [newSection(text, title, words)];
	const said = trimmed(text, section);
	return said.start === said.end ? [firstWords(text, section, words)] : [{ ...said, text: inLinesOf(text, words) }];
}

/** Adds `words` below what a section says. */
export function addToSection(text: string, title: string, words: string): readonly TextEdit[] {
	const section = sectionOf(text, title);
	if (!section) return [newSection(text, title, words)];
	const { start, end } = trimmed(text, section);
	if (start === end) return [firstWords(text, section, words)];
	return [{ start: end, end, text: lineEndOf(text) + inLinesOf(text, words) }];
}

const sectionOf = (text: string, title: string): Range | undefined =>
	sectionsNamed(parseBody(text, headOf(text).body), title)[0]?.content;

/** Without the blank lines and spaces at either side. */
function trimmed(text: string, { start, end }: Range): Range {
	const said = text.slice(start, end);
	const from = start + said.length - said.trimStart().length;
	return { start: from, end: from + said.trim().length };
}

/** Below a heading with nothing under it; a heading that follows directly is kept apart by a blank line. */
function firstWords(text: string, { start, end }: Range, words: string): TextEdit {
	const lineEnd = lineEndOf(text);
	const before = text.slice(0, start).endsWith('\n') ? '' : lineEnd;
	const after = start === end && end < text.length ? lineEnd : '';
	return { start, end: start, text: before + inLinesOf(text, words) + lineEnd + after };
}

function newSection(text: string, title: string, words: string): TextEdit {
	const lineEnd = lineEndOf(text);
	const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
	const apart = text.trim() === '' ? '' : lineEnd;
	return {
		start: text.length,
		end: text.length,
		text: `${gap}${apart}## ${title}${lineEnd}${inLinesOf(text, words)}${lineEnd}`,
	};
}

const inLinesOf = (text: string, words: string) => words.split(/\r?\n/).join(lineEndOf(text));
