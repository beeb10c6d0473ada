// Rows as text, so that a test can be read like the tree.
import type { Row } from '../../src/core/rows/row';

/** A line a row, those below it indented by two spaces: “label | detail”. */
export const shown = (rows: readonly Row[], below = ''): readonly string[] =>
	rows.flatMap(({ label, detail, children }) => [
		below + [label, detail].filter(Boolean).join(' | '),
		...shown(children?.() ?? [], `${below}  `),
	]);

/** Every row of a tree. */
export const allRows = (rows: readonly Row[]): readonly Row[] =>
	rows.flatMap((row) => [row, ...allRows(row.children?.() ?? [])]);

/** The rows that bear a label, anywhere in a tree. */
export const labelled = (rows: readonly Row[], label: string): readonly Row[] =>
	allRows(rows).filter((row) => row.label === label);

/** The head of a note. */
export const head = (...lines: readonly string[]): string => ['---', ...lines, '---', ''].join('\n');

/** A line of a log. */
export const event = (at: string, kind: string, said: object): string =>
	`${JSON.stringify({ v: 1, id: `${kind} ${at} ${JSON.stringify(said)}`, at, kind, ...said })}\n`;
