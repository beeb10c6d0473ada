// The YAML head of a note: where it lies, and what it says.
import type { Finding } from '../findings';
import { lineAt, nextLine, type Range } from '../text';
import { type HeadRead, parseHead } from '../yamlParser';
import type { Entry } from '../yamlTree';
import { scanHead } from './headScan';

/** Ranges are places in the whole file. */
export interface Head {
	/** The lines between the two `---`; empty where the note has no head. */
	readonly yaml: Range;
	/** Where the body begins. */
	readonly body: number;
	readonly entries: readonly Entry[];
	readonly findings: readonly Finding[];
}

/** A head longer than this is not read: a parser's worst case grows faster than its input. */
const longestHead = 64 * 1024;

const opening = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;
const closing = /^(?:---|\.\.\.)[ \t]*\r?$/;

/** Total: any text gives a head. What cannot be read is a finding, and the rest still counts. */
export function headOf(text: string): Head {
	const start = opening.exec(text)?.[0].length;
	const none: Head = { yaml: { start: 0, end: 0 }, body: 0, entries: [], findings: [] };
	if (start === undefined) return { ...none, findings: lateHead(text) };
	const end = closingLine(text, start);
	if (end === undefined) return looksLikeHead(text, start) ? { ...none, findings: [unclosed] } : none;
	const head = { yaml: { start, end }, body: nextLine(text, end) };
	if (end - start > longestHead) return { ...head, entries: [], findings: [tooLong] };
	const entries = scanHead(text, start, end);
	if (entries) return { ...head, entries, findings: [] };
	return { ...head, ...unique(text, parseHead(text, start, end)) };
}

/** So many lines may stand above a head that was meant as one, such as those somebody added unawares. */
const mostAbove = 3;

/** A head begins on the first line or is none. One that says what a note is and begins a little later is told of. */
function lateHead(text: string): readonly Finding[] {
	for (let at = 0, line = 1; line <= mostAbove && at < text.length; line++) {
		const next = nextLine(text, at);
		const end = text.slice(at, next).trimEnd().endsWith('---') ? closingLine(text, next) : undefined;
		if (end !== undefined && /^(?:id|type|title): /m.test(text.slice(next, Math.min(end, next + longestHead))))
			return [{ code: 'head-not-first', line, severity: 'error', words: [] }];
		at = next;
	}
	return [];
}

const unclosed: Finding = { code: 'head-not-closed', line: 1, severity: 'error', words: [] };
const tooLong: Finding = { code: 'head-too-long', line: 1, severity: 'error', words: [`${longestHead / 1024}`] };

/** The start of the line that closes a head, or nothing. */
function closingLine(text: string, start: number): number | undefined {
	for (let at = start; at < text.length; at = nextLine(text, at)) {
		const end = text.indexOf('\n', at);
		if (closing.test(text.slice(at, end === -1 ? text.length : end))) return at;
	}
	return undefined;
}

/** A `---` that nothing closes may be a mere rule; with a key below it, it was meant as a head. */
const looksLikeHead = (text: string, start: number) =>
	/^[A-Za-z_][\w-]*:(?: |\r?$)/m.test(text.slice(start, nextLine(text, start)));

/** Of several entries with one key the first counts, as it does for a reader from the top; the second is told of. */
function unique(text: string, { entries, findings }: HeadRead): HeadRead {
	const first = new Map<string, Entry>();
	const second = new Map<string, Entry>();
	for (const entry of entries) {
		const { text: key } = entry.key;
		if (!first.has(key)) first.set(key, entry);
		else if (!second.has(key)) second.set(key, entry);
	}
	const twice = [...second.values()].map(({ key }): Finding => {
		return { code: 'key-twice', line: lineAt(text, key.start), severity: 'error', words: [key.text] };
	});
	return { entries: [...first.values()], findings: [...findings, ...twice] };
}
