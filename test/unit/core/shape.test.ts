import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	anyObject,
	fields,
	listOf,
	number,
	object,
	oneOf,
	optional,
	type Shape,
	text,
	truth,
	whole,
	within,
} from '../../../src/core/shape';

const problem = object({ title: text, minutes: optional(number), where: optional(object({ line: number })) });

/** What `shape` makes of a value: the value, or what is wrong with it in a few words. */
function read<T>(shape: Shape<T>, value: unknown): T | string {
	const read = shape(value);
	return read.fits ? read.value : `${read.misfit.at}: ${read.misfit.wanted}`;
}

suite('shape', () => {
	test('reads what fits', () => {
		assert.deepEqual(read(problem, { title: 'Two Sum', minutes: 25 }), {
			title: 'Two Sum',
			minutes: 25,
			where: undefined,
		});
		assert.deepEqual(read(problem, { title: '', where: { line: 3 } }), {
			title: '',
			minutes: undefined,
			where: { line: 3 },
		});
	});

	test('names the place of what does not', () => {
		const cases: [unknown, string][] = [
			[undefined, ': an object'],
			[null, ': an object'],
			['title', ': an object'],
			[[], ': an object'],
			[new Date(), ': an object'],
			[{}, 'title: a text'],
			[{ title: 1 }, 'title: a text'],
			[{ title: 'a', minutes: Number.NaN }, 'minutes: a number'],
			[{ title: 'a', minutes: null }, 'minutes: a number'],
			[{ title: 'a', where: { line: '3' } }, 'where.line: a number'],
			[{ title: 'a', minuets: 3 }, 'minuets: one of title, minutes, where'],
		];
		for (const [value, wrong] of cases) assert.equal(read(problem, value), wrong, JSON.stringify(value));
	});

	test('reads words, ranges and lists, and keeps what it was not asked about', () => {
		const attempt = fields({
			grade: oneOf('again', 'good'),
			share: within(0, 1),
			seconds: listOf(within(0)),
			hour: whole(0, 23),
			told: optional(truth),
		});
		const good = { grade: 'good', share: 0.5, seconds: [1, 2.5], hour: 4, mood: 'calm' };
		assert.deepEqual(read(attempt, good), { grade: 'good', share: 0.5, seconds: [1, 2.5], hour: 4, told: undefined });
		const cases: [object, string][] = [
			[{ grade: 'great' }, 'grade: one of again, good'],
			[{ share: 2 }, 'share: a number from 0 to 1'],
			[{ share: Number.NaN }, 'share: a number from 0 to 1'],
			[{ seconds: [1, -1] }, 'seconds.1: a number of 0 or more'],
			[{ seconds: { length: 1 } }, 'seconds: a list'],
			[{ hour: 24 }, 'hour: a whole number from 0 to 23'],
			[{ hour: 0.5 }, 'hour: a whole number'],
			[{ told: 'yes' }, 'told: true or false'],
		];
		for (const [change, wrong] of cases) assert.equal(read(attempt, { ...good, ...change }), wrong);
		assert.equal(read(anyObject, []), ': an object');
	});

	test('never throws, and lets nothing in through a prototype', () => {
		fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void problem(value)));
		assert.equal(read(problem, JSON.parse('{"__proto__": {"title": "x"}}')), '__proto__: one of title, minutes, where');
		assert.equal(read(problem, Object.create({ title: 'inherited' })), ': an object');
	});
});
