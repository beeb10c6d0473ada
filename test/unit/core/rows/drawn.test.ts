import assert from 'node:assert/strict';
import { DrawnRows } from '../../../../src/core/rows/drawn';
import type { Row } from '../../../../src/core/rows/row';

interface Made {
	readonly [label: string]: Made;
}

const rowsOf = (made: Made, above = ''): readonly Row[] =>
	Object.entries(made).map(([label, below]) => {
		const row = { id: `${above}/${label.split(' ')[0]}`, label, icon: 'book', kind: 'x' };
		return Object.keys(below).length === 0 ? row : { ...row, children: () => rowsOf(below, row.id) };
	});

const labels = (rows: readonly Row[]) => rows.map(({ label }) => label);

suite('drawn rows', () => {
	test('a change shows where it is in a row that was asked for', () => {
		let made: Made = { a: { b: {} }, c: {} };
		const drawn = new DrawnRows(() => rowsOf(made));
		const [a] = drawn.below(undefined);
		made = { a: { 'b now': {} }, c: {} };
		assert.equal(drawn.renew(), false, 'nobody has unfolded a');
		assert.deepEqual(labels(drawn.below(a)), ['b now'], 'who unfolds the old a sees what is new');
		made = { a: { 'b then': {} }, c: {} };
		assert.equal(drawn.renew(), true);
		assert.equal(drawn.renew(), false);
		made = { a: { 'b then': {} } };
		assert.equal(drawn.renew(), true, 'one is gone');
		made = { a: {} };
		assert.equal(drawn.renew(), true, 'there is nothing to unfold any more');
	});

	test('nothing that nobody has asked for, or not again after a change, shows a change', () => {
		let made: Made = { a: {} };
		const drawn = new DrawnRows(() => rowsOf(made));
		assert.equal(drawn.renew(), false);
		assert.deepEqual(labels(drawn.below(undefined)), ['a']);
		made = { b: {} };
		assert.equal(drawn.renew(), true);
		assert.deepEqual(labels(drawn.below(undefined)), ['b']);
	});

	test('many rows come in parts, and each is found in its part', () => {
		const many = Object.fromEntries(Array.from({ length: 2345 }, (_, index) => [`r${index}`, {}]));
		const drawn = new DrawnRows(() => rowsOf({ group: many }));
		let [part] = drawn.below(undefined);
		const sizes: number[] = [];
		while (part?.children) {
			const rows = drawn.below(part);
			sizes.push(rows.length);
			part = rows.at(-1);
		}
		assert.deepEqual(sizes, [501, 501, 501, 501, 345]);
		const found = drawn.last(({ label }) => label === 'r1999');
		assert.equal(found && drawn.above(found)?.label, '845 more');
	});

	test('the last row of a kind is found, and knows the way up, before anything is unfolded', () => {
		const drawn = new DrawnRows(() => rowsOf({ top: { x: {} }, group: { inner: { x: {} }, y: {} } }));
		const found = drawn.last(({ label }) => label === 'x');
		assert.equal(found?.id, '/group/inner/x');
		const up = found && drawn.above(found);
		assert.deepEqual([up?.label, up && drawn.above(up)?.label], ['inner', 'group']);
		assert.equal(
			drawn.last(({ label }) => label === 'z'),
			undefined,
		);
	});
});
