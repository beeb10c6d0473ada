// Which lines of a paragraph are text, and which are indented code, HTML or a table.
import type { ProseLine } from './body';

/**
 * Asked of each paragraph of a note in turn, because what a list or a `<pre>` begins goes on in the next. `withTables`: a
 * table's lines are text too.
 */
export function textLines(withTables = false): (lines: readonly ProseLine[]) => readonly ProseLine[] {
	const isCode = codeLines();
	const isHtml = htmlLines();
	return (lines) => {
		const isTable = withTables ? () => false : tableLines(lines);
		return lines.filter(({ text }, index) => {
			const lead = leadOf(text);
			const bare = lead === 0 ? text : text.slice(lead);
			const code = isCode(bare, lead === 0 ? 0 : columnAt(text, lead), index === 0);
			const html = isHtml(bare, index === 0);
			return !code && !html && !isTable(bare, index);
		});
	};
}

/** The length of what stands before the text of a line, quote signs included. */
function leadOf(text: string): number {
	let length = 0;
	while (' \t>'.includes(text.charAt(length)) && length < text.length) length++;
	return length;
}

/** How far a text is indented, behind its quote signs if it has any. */
function columnAt(text: string, lead: number): number {
	let column = 0;
	for (let at = 0; at < lead; at++) {
		if (text[at] === '\t') column += 4 - (column % 4);
		else column = text[at] === '>' ? -1 : column + 1;
	}
	return column;
}

/** Indented by four, behind a blank line, is code; in a list, by four more than the list's own text. */
function codeLines(): (bare: string, column: number, first: boolean) => boolean {
	let listColumn = 0;
	let inCode = false;
	return (bare, column, first) => {
		const marker = bare < ':' ? /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.exec(bare)?.[0] : undefined; // Letters come after it.
		if (first && marker === undefined && column < listColumn) listColumn = 0;
		inCode = column >= listColumn + 4 && (first || inCode);
		if (!inCode && marker !== undefined) listColumn = column + marker.length;
		return inCode;
	};
}

/** The elements whose tag begins a block of HTML, as CommonMark lists them; such a block reaches to a blank line. */
const blockElements =
	'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul';
const blockTag = new RegExp(`^</?(?:${blockElements.replaceAll(' ', '|')})(?=[\\s/>]|$)`, 'i');
/** Any other tag does so where it stands alone on the first line of a paragraph. */
const loneTag = /^<\/?[a-z][^<>]*>\s*$/i;
/** What these hold is no Markdown, blank lines or not. */
const rawTag = /^<(pre|script|style|textarea)(?=[\s>]|$)/i;

function htmlLines(): (bare: string, first: boolean) => boolean {
	let rawEnd: string | undefined;
	let inBlock = false;
	return (bare, first) => {
		if (first) inBlock = false;
		if (rawEnd === undefined && bare[0] !== '<') return inBlock;
		const raw = rawEnd === undefined ? rawTag.exec(bare)?.[1] : undefined;
		if (raw) rawEnd = `</${raw.toLowerCase()}`;
		if (rawEnd !== undefined) {
			if (bare.toLowerCase().includes(rawEnd)) rawEnd = undefined;
			return true;
		}
		inBlock ||= blockTag.test(bare) || (first && loneTag.test(bare));
		return inBlock || /^<[!?]/.test(bare);
	};
}

/** A line that begins with a bar is of a table, and so are its heading above `---|---` and the lines with a bar below. */
function tableLines(lines: readonly ProseLine[]): (bare: string, index: number) => boolean {
	const rule = lines.findIndex(({ text }) => text.includes('|') && /^[ \t>]*[-:|][-:| \t]*$/.test(text));
	return (bare, index) => bare[0] === '|' || (rule !== -1 && index >= rule - 1 && bare.includes('|'));
}
