// The paragraphs of a body, each with the lines of it that are text: no code, no HTML, no table.
import { nextLine } from '../text';
import type { Body, ProseLine } from './body';
import { textLines } from './textLines';

/** Lines up to a blank one or a heading. A code block between them belongs to it, though not to its lines. */
export interface Paragraph {
	readonly lines: readonly ProseLine[];
	/** Those of its lines that are text. */
	readonly open: readonly ProseLine[];
	/** Behind its last line, which may be a code block's. */
	readonly end: number;
}

/**
 * Total: each line of prose that is not blank lies in one paragraph, in the order of the note. `withTables`: the lines of
 * tables are text too.
 */
export function paragraphsOf(text: string, { prose, sections }: Body, withTables = false): readonly Paragraph[] {
	const paragraphs: Paragraph[] = [];
	const open = textLines(withTables);
	let lines: ProseLine[] = [];
	const close = (end: number) => {
		const section = sections[lines[0]?.below ?? 0];
		if (lines.length > 0)
			paragraphs.push({ lines, open: open(lines), end: Math.min(end, section?.heading.start ?? end) });
		lines = [];
	};
	for (const line of prose) {
		const last = lines.at(-1);
		const blank = line.text === '' || !/\S/.test(line.text);
		if (last && isTitleBetween(text, last, line)) close(last.start + last.text.length);
		else if (blank || (last && last.below !== line.below)) close(line.start);
		if (!blank) lines.push(line);
	}
	close(text.length);
	return paragraphs;
}

/** Of headings of level 1 the body tells the first alone. One behind a code block goes unseen. */
function isTitleBetween(text: string, before: ProseLine, line: ProseLine): boolean {
	if (line.line === before.line + 1) return false;
	const start = nextLine(text, before.start);
	return /^ {0,3}#(?:\s|$)/.test(text.slice(start, start + 5));
}
