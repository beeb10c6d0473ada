import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CoverageWish, readCoverageWish } from '../../../src/protocol/coverage';

suite('wishes of the coverage page', () => {
	test('each kind is read', () => {
		const wishes: readonly CoverageWish[] = [
			{ kind: 'ready' },
			{ kind: 'company', company: 'acme' },
			{ kind: 'strength', story: 's-1', competency: 'ownership', strength: 0 },
			{ kind: 'open', story: 's-1' },
			{ kind: 'rehearse', story: 's-1' },
			{ kind: 'write', competencies: ['ownership', 'depth'] },
		];
		for (const wish of wishes) assert.deepEqual(readCoverageWish(wish), { fits: true, value: wish });
	});

	test('what is none says where', () => {
		const strength = { kind: 'strength', story: 's-1', competency: 'ownership' };
		const misfits = [
			{ kind: 'valueOf' },
			{ kind: 'company' },
			...[4, -1, 1.5, '3', Number.NaN].map((one) => ({ ...strength, strength: one })),
			{ kind: 'write', competencies: ['ownership', 1] },
		].map((value) => {
			const read = readCoverageWish(value);
			return read.fits ? 'fits' : read.misfit.at;
		});
		const odd = Array.from({ length: 5 }, () => 'strength');
		assert.deepEqual(misfits, ['', 'company', ...odd, 'competencies.1']);
	});

	test('anything at all is read without a throw', () => {
		const like = fc.record({
			kind: fc.constantFrom('ready', 'company', 'strength', 'open', 'rehearse', 'write', '__proto__', 'constructor'),
			company: fc.anything(),
			story: fc.anything(),
			competency: fc.anything(),
			strength: fc.anything(),
			competencies: fc.anything(),
		});
		const any = fc.oneof(fc.anything({ withNullPrototype: true }), like);
		fc.assert(fc.property(any, (value) => void readCoverageWish(value)));
	});
});
