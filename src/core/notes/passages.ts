// What a note says, paragraph by paragraph: its words without the signs of Markdown, each at its place.
import type { Body } from './body';
import { withoutComments } from './spoken';

/** A paragraph, an entry of a list or a row of a table. Its text is as long as what stands in the note, so a place in one is a place in both. */
export interface Passage {
	readonly start: number;
	readonly text: string;
	/** How many sections begin above it. */
	readonly below: number;
}

/** In their order; what has no text is none. */
export function passagesIn(body: Body): readonly Passage[] {
	const passages: { -readonly [K in keyof Passage]: Passage[K] }[] = [];
	let lastLine = Number.NEGATIVE_INFINITY;
	for (const { text: typed, start, line, below } of body.prose) {
		const said = unmarked(typed);
		if (!said.trim()) continue;
		const last = passages.at(-1);
		if (last && lastLine === line - 1 && !entry.test(typed)) {
			last.text += `${' '.repeat(start - last.start - last.text.length)}${said}`;
		} else passages.push({ start, text: said, below });
		lastLine = line;
	}
	for (const one of passages) if (one.text.includes('<!--')) one.text = withoutComments(one.text); // Over several lines.
	return passages;
}

/** Begins an entry of a list or a row of a table, also of a quoted one. */
const entry = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])(?=[ \t])|\|)/;
const lead = /^[ \t>]+/;
/** Signs of emphasis, of code and around the text of a link; tags, and the addresses of links. */
const signs = /[*`[]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<[A-Za-z/][^<>]*>|\]\([^()\s]*\)|\]/gu;

/** As many spaces as it is long. */
export const blank = (found: string): string => ' '.repeat(found.length);

function unmarked(line: string): string {
	const said = withoutComments(line).replace(entry, blank).replace(lead, blank);
	return said.replace(signs, blank);
}
