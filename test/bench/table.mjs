// Figures as a table that a person can read.

/** @typedef {import('./figure').Figure} Figure */

const heads = ['', 'measured', 'least – most', 'ratio', 'goal', ''];

/** @param {readonly Figure[]} figures */
export function table(figures) {
	const rows = [heads, ...figures.map(cells)];
	const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const line = (/** @type {readonly string[]} */ row) =>
		row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
	return rows.map((row) => line(row).join('   ').trimEnd()).join('\n');
}

/** @param {Figure} figure @returns {readonly string[]} */
function cells({ name, value, unit, spread, ratio, against, goal, met }) {
	const isRatio = ratio !== undefined;
	return [
		name,
		`${short(value)} ${unit}`,
		spread ? `${short(spread[0])} – ${short(spread[1])}` : '',
		isRatio ? `${short(ratio)} × ${against}` : '',
		goal === undefined ? '' : `≤ ${goal} ${isRatio ? '×' : unit}`,
		met === undefined ? '' : met ? 'met' : 'MISSED',
	];
}

/** Three digits, whatever the size. @param {number} value */
const short = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
