// Rows narrowed to some words.
import type { Row } from './row';

/**
 * The rows that have all of these words, in lower case, in themselves or together with those above them; and those
 * above, unfolded. A row that has them keeps everything below it. Its id is another than in the whole tree, so that what
 * was folded there is folded there again.
 */
export function filtered(rows: readonly Row[], words: readonly string[]): readonly Row[] {
	if (words.length === 0) return rows;
	return rows.flatMap((row): readonly Row[] => {
		const said = `${row.label}\n${row.detail ?? ''}`.toLowerCase();
		const missing = words.filter((word) => !said.includes(word));
		const id = `${row.id} ⌕`;
		const { children, ...bare } = row;
		if (missing.length === 0)
			return [children ? { ...bare, id, children: () => renamed(children()) } : { ...bare, id }];
		const below = children ? filtered(children(), missing) : [];
		return below.length === 0 ? [] : [{ ...bare, id, children: () => below, unfolded: true }];
	});
}

const renamed = (rows: readonly Row[]): readonly Row[] =>
	rows.map(({ children, ...bare }) => {
		const row = { ...bare, id: `${bare.id} ⌕` };
		return children ? { ...row, children: () => renamed(children()) } : row;
	});
