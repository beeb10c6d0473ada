// Where an arrow key leads in a grid.

export interface Place {
	readonly row: number;
	readonly column: number;
}

/** Each row of things as it is laid out: what spans several columns stands in each of them. */
export type Rows<T> = readonly (readonly T[])[];

/**
 * Where a key leads from a place; `undefined` for a key that leads nowhere. Nothing lies beyond an edge, and what spans
 * several columns is left in one step.
 */
export function movedBy<T>(key: string, isFar: boolean, from: Place, rows: Rows<T>): Place | undefined {
	const last = { row: rows.length - 1, column: (rows[from.row]?.length ?? 1) - 1 };
	switch (key) {
		case 'ArrowUp':
			return { ...from, row: isFar ? 0 : Math.max(0, from.row - 1) };
		case 'ArrowDown':
			return { ...from, row: isFar ? last.row : Math.min(last.row, from.row + 1) };
		case 'ArrowLeft':
			return isFar ? { ...from, column: 0 } : aside(from, -1, rows);
		case 'ArrowRight':
			return isFar ? { ...from, column: last.column } : aside(from, 1, rows);
		case 'Home':
			return { row: isFar ? 0 : from.row, column: 0 };
		case 'End':
			return { row: isFar ? last.row : from.row, column: last.column };
		case 'PageUp':
			return { ...from, row: Math.max(0, from.row - page) };
		case 'PageDown':
			return { ...from, row: Math.min(last.row, from.row + page) };
		default:
			return undefined;
	}
}

const page = 10;

function aside<T>(from: Place, step: 1 | -1, rows: Rows<T>): Place {
	const row = rows[from.row] ?? [];
	let column = from.column + step;
	while (column >= 0 && column < row.length && row[column] === row[from.column]) column += step;
	return column < 0 || column >= row.length ? from : { ...from, column };
}
