import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gradeByRubric } from '../../../../src/core/practice/grade';

const part = (id: string, weight = 1, must = false) => ({ id, weight, must });

suite('what scores by a rubric come to', () => {
	for (const [what, parts, scores, grade] of [
		['their mean', [part('a'), part('b')], { a: 4, b: 2 }, 3],
		['a half upwards', [part('a'), part('b')], { a: 3, b: 2 }, 3],
		['what weighs more counts more', [part('a', 3), part('b')], { a: 4, b: 1 }, 3],
		['only of what was judged', [part('a'), part('b', 9)], { a: 4 }, 4],
		['a 1 where more is a must caps it', [part('a', 1, true), part('b', 9)], { a: 1, b: 4 }, 2],
		['and makes nothing better', [part('a', 1, true), part('b', 9)], { a: 1, b: 1 }, 1],
		['a 2 there caps nothing', [part('a', 1, true), part('b', 9)], { a: 2, b: 4 }, 4],
		['what is no part of it counts nothing', [part('a')], { a: 2, toString: 4, b: 4 }, 2],
		['nothing where nothing was judged', [part('a')], {}, undefined],
		['nor where nothing weighs anything', [part('a', 0)], { a: 4 }, undefined],
	] as const)
		test(what, () => assert.equal(gradeByRubric(parts, scores as unknown as Record<string, number>), grade));

	test('law: no better score makes the grade worse', () => {
		const parts = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 5 }), must: fc.boolean() }), { maxLength: 8 });
		const score = fc.integer({ min: 1, max: 4 });
		fc.assert(
			fc.property(parts, fc.array(score, { minLength: 8, maxLength: 8 }), fc.nat(7), (some, all, at) => {
				const dimensions = some.map((one, index) => ({ ...one, id: `d${index}` }));
				const grade = (scores: readonly number[]) =>
					gradeByRubric(dimensions, Object.fromEntries(dimensions.map(({ id }, index) => [id, scores[index] ?? 1])));
				const better = all.map((one, index) => (index === at ? Math.min(one + 1, 4) : one));
				const [before, after] = [grade(all), grade(better)];
				assert.ok(before === undefined ? after === undefined : (after ?? 0) >= before);
				assert.ok(before === undefined || [1, 2, 3, 4].includes(before));
			}),
		);
	});
});
