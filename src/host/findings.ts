// Findings as the API and the Problems panel show them.
import { Range } from 'vscode';
import { findingsIn, isRemark, type PlacedFinding } from '../core/answers/findings';
import type { Remark } from '../core/findings';
import type { Clock } from '../core/ports';
import { noteAt } from '../core/snapshot';
import { lineStart } from '../core/text';
import { findingWords } from './sayFindings';
import type { WorkspaceFiles } from './workspaceFiles';

export interface ShownFinding {
	readonly uri: string;
	/** In the file, from 1. */
	readonly line: number;
	readonly code: string;
	readonly message: string;
	readonly severity: PlacedFinding['severity'];
}

/** All of them; hints of checks only in files of which `withHints` is true. */
export const shownFindings = (
	book: WorkspaceFiles,
	clock: Clock,
	withHints: (uri: string) => boolean = () => true,
): readonly ShownFinding[] =>
	findingsIn(book.snapshot, clock.now(), (path) => withHints(book.uriOf(path).toString())).map((found) =>
		shownIn(book, found),
	);

const shownIn = (book: WorkspaceFiles, found: PlacedFinding | Remark): ShownFinding => ({
	uri: book.uriOf(found.path).toString(),
	line: found.line,
	code: found.code,
	message: messageOf(found),
	severity: found.severity,
});

/** What a finding says. */
export const messageOf = (found: PlacedFinding | Remark): string =>
	isRemark(found) ? found.message : findingWords(found.code, found.words);

/** Beyond the end of any line; VS Code stops where the line does. */
const lineEnd = 10_000;

/** The words of its note that a finding is about, or its line. */
export function rangeOf({ snapshot }: WorkspaceFiles, { path, line, range }: PlacedFinding | Remark): Range {
	const note = range && noteAt(snapshot, path);
	if (!note || !('text' in note)) return new Range(line - 1, 0, line - 1, lineEnd);
	const text = String(note.text);
	const columnOf = (offset: number) => offset - lineStart(text, offset);
	const lines = text.slice(range.start, range.end).split('\n').length;
	return new Range(line - 1, columnOf(range.start), line + lines - 2, columnOf(range.end));
}
