import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTimerWish, type TimerWish } from '../../../src/protocol/timer';

suite('wishes of the timer page', () => {
	test('each kind is read', () => {
		const wishes: readonly TimerWish[] = [
			...(['ready', 'start', 'pause', 'resume', 'next', 'reveal', 'finish', 'discard'] as const).map((kind) => ({
				kind,
			})),
			{ kind: 'gap', counts: false },
			{ kind: 'open', opens: 'two-sum' },
			{ kind: 'save', event: 'e-1', said: {} },
			{ kind: 'save', event: 'e-1', said: { outcome: 'stuck', cause: 'bug', clue: '', grade: 'again' } },
			{ kind: 'save', event: 'e-1', said: { grade: 4 } },
		];
		for (const wish of wishes) assert.deepEqual(readTimerWish(wish), { fits: true, value: wish });
	});

	test('what is none says where', () => {
		const misfits = [
			{},
			{ kind: 'toString' },
			{ kind: 'gap' },
			{ kind: 'open', opens: 1 },
			{ kind: 'save', event: 'e', said: { grade: 5 } },
			{ kind: 'save', event: 'e', said: { outcome: 'won' } },
		].map((value) => {
			const read = readTimerWish(value);
			return read.fits ? 'fits' : read.misfit.at;
		});
		assert.deepEqual(misfits, ['', '', 'counts', 'opens', 'said.grade', 'said.outcome']);
	});

	test('anything at all is read without a throw', () => {
		const kinds = fc.constantFrom('ready', 'gap', 'open', 'save', '__proto__', 'constructor');
		const like = fc.record({
			kind: kinds,
			counts: fc.anything(),
			opens: fc.anything(),
			event: fc.anything(),
			said: fc.anything(),
		});
		fc.assert(
			fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), like), (value) => void readTimerWish(value)),
		);
	});
});
