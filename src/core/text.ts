// Places in a text and changes to it. Offsets count UTF-16 units from 0, as VS Code does; lines count from 1.

/** From `start` up to, not including, `end`. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** Puts `text` where the range was; an empty range inserts. */
export interface TextEdit extends Range {
	readonly text: string;
}

/** Applies edits that do not overlap, whatever their order; every other character stays. Throws where two overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	let result = '';
	let done = 0;
	for (const edit of inOrder) {
		if (edit.start < done) throw new Error(`Two edits overlap at ${edit.start}.`);
		result += text.slice(done, edit.start) + edit.text;
		done = edit.end;
	}
	return result + text.slice(done);
}

/** The line an offset lies in. */
export function lineAt(text: string, offset: number): number {
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
	return line;
}

/** The same for many offsets of one text: after the first question each answer is quick. */
export function lineCounter(text: string): (offset: number) => number {
	let starts: readonly number[] | undefined;
	return (offset) => {
		starts ??= lineStarts(text);
		let [low, high] = [0, starts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

/** Without what stands at its end of these characters. One pass, where `/[…]+$/` begins anew at each of them. */
export function trimmedEnd(text: string, characters: string): string {
	let end = text.length;
	while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

/** How the first line of a text ends; of a text of one line, `\n`. */
export function lineEndOf(text: string): '\n' | '\r\n' {
	const first = text.indexOf('\n');
	return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** A block that is put in between two texts, on lines of its own, and not so that Markdown takes what follows for a part of it. */
export function asBlock(block: string, before: string, after: string): string {
	const above = /(^|\n\r?\n)$/.test(before) ? '' : '\n';
	const below = /^(\s*$|\r?\n\r?\n)/.test(after) ? '' : '\n\n';
	return above + block + below;
}

/** On one line, without what no editor shows or what turns the direction of reading. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu, ' ').trim();

/** The start of the line an offset lies in. */
export const lineStart = (text: string, offset: number) => (offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

/** The offset after the line that holds `offset`, its line end included. */
export function nextLine(text: string, offset: number): number {
	const end = text.indexOf('\n', offset);
	return end === -1 ? text.length : end + 1;
}

/**
 * The same text, standing alone. What is cut out of a text is to V8 a window onto it, and keeps the whole of it in
 * memory: a card's ten words a whole note. Shorter than 13 characters it is a copy anyway.
 */
export const kept = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
