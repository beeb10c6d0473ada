// Words of files in what an editor shows: plain text, a line each, whatever is in them.
import { onOneLine } from '../text';

/** One line that Markdown takes for text and nothing else: every sign of punctuation is escaped. */
export const inMarkdown = (text: string): string => onOneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** The lines that say something. */
export const told = (...lines: readonly (string | false | undefined)[]): readonly string[] =>
	lines.flatMap((line) => (line ? onOneLine(line) || [] : []));
