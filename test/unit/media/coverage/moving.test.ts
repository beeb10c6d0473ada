import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedBy } from '../../../../media/coverage/moving';

/** The last row begins with what spans three columns. */
const rows = ['abcde', 'fghij', 'kkklm'].map((row) => [...row]);

/** Where keys lead from a thing to another one. */
function path(from: string, ...keys: readonly string[]): string {
	let row = rows.findIndex((one) => one.includes(from));
	let place = { row, column: rows[row]?.indexOf(from) ?? 0 };
	for (const key of keys) {
		place = movedBy(key.replace('Far', ''), key.startsWith('Far'), place, rows) ?? place;
		row = place.row;
	}
	return rows[place.row]?.[place.column] ?? '';
}

suite('moving in the grid', () => {
	test('a step, and none beyond an edge', () => {
		assert.equal(path('a', 'ArrowRight', 'ArrowDown'), 'g');
		assert.equal(path('g', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowUp'), 'a');
		assert.equal(path('m', 'ArrowRight', 'ArrowDown'), 'm');
	});

	test('what spans columns is one step wide, and keeps the column one came by', () => {
		assert.equal(path('h', 'ArrowDown', 'ArrowUp'), 'h');
		assert.equal(path('f', 'ArrowDown', 'ArrowRight'), 'l');
		assert.equal(path('l', 'ArrowLeft', 'ArrowLeft'), 'k');
	});

	test('far, and to the ends', () => {
		assert.equal(path('g', 'End'), 'j');
		assert.equal(path('i', 'Home'), 'f');
		assert.equal(path('g', 'FarEnd'), 'm');
		assert.equal(path('m', 'FarHome'), 'a');
		assert.equal(path('g', 'FarArrowDown', 'FarArrowRight'), 'm');
		assert.equal(path('j', 'FarArrowUp', 'FarArrowLeft'), 'a');
		assert.equal(path('b', 'PageDown', 'PageUp'), 'b');
		assert.equal(movedBy('x', false, { row: 0, column: 0 }, rows), undefined);
	});

	test('law: one is always somewhere', () => {
		const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
		const all = fc.array(fc.constantFrom(...keys, ...keys.map((key) => `Far${key}`)));
		fc.assert(fc.property(all, (keys) => assert.notEqual(path('a', ...keys), '')));
	});
});
