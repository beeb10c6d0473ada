// Findings as the API and the Problems panel show them.
import { findingsIn, type PlacedFinding } from '../core/answers/findings';
import type { Clock } from '../core/ports';
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

export const shownFindings = (book: WorkspaceFiles, clock: Clock): readonly ShownFinding[] =>
	findingsIn(book.snapshot, clock.now().ms).map(({ path, line, code, severity, words }) => ({
		uri: book.uriOf(path).toString(),
		line,
		code,
		message: findingWords(code, words),
		severity,
	}));
