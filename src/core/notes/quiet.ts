// Words to whoever writes a note, which no reader of it sees.
import { onOneLine } from '../text';

/**
 * A comment. Its signs stand on lines of their own, which makes none of it the note's prose, and no words given end it
 * early.
 */
export const quiet = (lines: readonly string[]): string =>
	['<!--', ...lines.map((line) => onOneLine(line).replace(/--!?>/g, '→')), '-->'].join('\n');
