import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moved, scaleOf } from '../../../src/core/decimals';

const shown = (numbers: readonly number[], most = 99) => {
	const { places, whole } = scaleOf(numbers, most);
	return [places, ...numbers.map(whole)];
};

suite('decimals', () => {
	test('numbers become whole together', () => {
		assert.deepEqual(shown([1, 2.5, 0.125]), [3, 1000, 2500, 125]);
		assert.deepEqual(shown([3, 0]), [0, 3, 0]);
		assert.deepEqual(shown([]), [0]);
		assert.deepEqual(shown([2.5e-7, 0.1]), [8, 25, 10_000_000], 'also where JavaScript writes them with an exponent');
		assert.deepEqual(shown([1e21, 1]), [0, 1e21, 1]);
	});

	test('tenths make a whole', () => {
		const { places, whole } = scaleOf([0.1, 0.2, 0.3], 9);
		assert.equal(whole(0.1) + whole(0.2), whole(0.3));
		assert.equal(moved(whole(0.1) + whole(0.2), -places), 0.3);
	});

	test('what has too many places is rounded', () => {
		assert.deepEqual(shown([1 / 3, 1.005, 2], 2), [2, 33, 101, 200]);
		assert.deepEqual(shown([1.5, 2], 2), [1, 15, 20], 'and no place is added');
	});

	test('a whole number that moves there and back is the same', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e15 }), fc.integer({ min: 0, max: 10 }), (whole, places) => {
				assert.equal(moved(moved(whole, -places), places), whole);
			}),
		);
	});
});
