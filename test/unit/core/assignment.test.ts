import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestAssignment, type Offer } from '../../../src/core/assignment';

/** Rows of worths, a taker a row and a thing a column; 0 is no option. */
const offer = (rows: readonly (readonly number[])[], groups: Offer['groups'], groupWorth = 0, most = 9): Offer => ({
	options: rows.map((row) => row.flatMap((worth, thing) => (worth === 0 ? [] : { thing, worth: [worth] }))),
	groups,
	groupWorth: [groupWorth],
	most,
});
const none = [undefined, undefined, undefined, undefined];

/** What a choice is worth; `undefined` for one that may not be made. */
function worthOf({ options, groups, groupWorth, most }: Offer, chosen: readonly (number | undefined)[]) {
	const things = chosen.filter((thing) => thing !== undefined);
	if (new Set(things).size < things.length || things.length > most) return undefined;
	const worths = chosen.map((thing, taker) =>
		thing === undefined ? [] : options[taker]?.find((option) => option.thing === thing)?.worth,
	);
	if (worths.includes(undefined)) return undefined;
	const counted = new Set(things.map((thing) => groups[thing]).filter((group) => group !== undefined));
	return Array.from(groupWorth, (number, at) =>
		worths.reduce((sum, worth) => sum + (worth?.[at] ?? 0), number * counted.size + 0),
	);
}

const isMore = (a: readonly number[], b: readonly number[]) => {
	const at = a.findIndex((number, at) => number !== b[at]);
	return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
};

function everyChoice(takers: number, things: number): readonly (readonly (number | undefined)[])[] {
	if (takers === 0) return [[]];
	const thing = [undefined, ...Array.from({ length: things }, (_, index) => index)];
	return everyChoice(takers - 1, things).flatMap((rest) => thing.map((one) => [...rest, one]));
}

suite('assignment', () => {
	test('who takes the best thing leaves it to another where that is worth more', () => {
		assert.deepEqual(
			bestAssignment(
				offer(
					[
						[5, 4],
						[5, 1],
					],
					none,
				),
			),
			[1, 0],
		);
	});

	test('no more get something than may, and those for whom it is worth most', () => {
		const rows = [
			[3, 1],
			[5, 4],
			[0, 1],
		];
		assert.deepEqual(bestAssignment(offer(rows, none, 0, 2)), [0, 1, undefined]);
		assert.deepEqual(bestAssignment(offer(rows, none, 0, 1)), [undefined, 0, undefined]);
		assert.deepEqual(bestAssignment(offer(rows, none, 0, 0)), [undefined, undefined, undefined]);
	});

	test('what is worth nothing, or less, is left', () => {
		assert.deepEqual(bestAssignment(offer([[-1, -5], [2]], none)), [undefined, 0]);
		assert.deepEqual(bestAssignment(offer([], [])), []);
	});

	test('a group counts once', () => {
		const rows = [
			[5, 4, 1],
			[5, 4, 1],
		];
		assert.deepEqual(
			bestAssignment(offer(rows, [0, 0, 1], 2))
				.slice()
				.sort(),
			[0, 1],
			'5 + 4 + 2 is 11',
		);
		assert.deepEqual(
			bestAssignment(offer(rows, [0, 0, 1], 4))
				.slice()
				.sort(),
			[0, 2],
			'5 + 1 + 4 + 4 is 14',
		);
	});

	test('a thing is given up for another one of its group', () => {
		// One taker alone takes thing 0. The second can only take thing 2, of the same group, and the third only thing 0.
		const rows = [
			[9, 8, 0],
			[0, 0, 3],
			[9, 0, 0],
		];
		assert.deepEqual(bestAssignment(offer(rows, [0, 1, 0], 5)), [1, 2, 0]);
	});

	const worth = fc.tuple(fc.integer({ min: -1, max: 3 }), fc.integer({ min: -2, max: 4 }));
	const option = fc.option(worth, { freq: 4, nil: undefined });
	const group = fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined });
	const exactly = <T>(length: number, one: fc.Arbitrary<T>) => fc.array(one, { minLength: length, maxLength: length });
	const offers = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 5 })).chain(([takers, things]) =>
		fc.record({
			options: exactly(takers, exactly(things, option)).map((rows) =>
				rows.map((row) => row.flatMap((worth, thing) => (worth ? { thing, worth } : []))),
			),
			groups: exactly(things, group),
			groupWorth: fc.constantFrom([0, 0], [0, 1], [0, 3], [1, -2], [2, 0]),
			most: fc.integer({ min: 0, max: 4 }),
		}),
	);

	test('is worth as much as the best of all choices', () => {
		fc.assert(
			fc.property(offers, (one) => {
				const worths = everyChoice(one.options.length, one.groups.length).flatMap((choice) => {
					const worth = worthOf(one, choice);
					return worth ? [worth] : [];
				});
				const best = worths.reduce((best, worth) => (isMore(worth, best) ? worth : best), [0, 0]);
				assert.deepEqual(worthOf(one, bestAssignment(one)), best);
			}),
			{ numRuns: 2000 },
		);
	});
});
