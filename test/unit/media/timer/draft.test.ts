import assert from 'node:assert/strict';
import { inOrder, keptAs, readDrafts, shown, toSave, unsaved } from '../../../../media/timer/draft';
import type { Said } from '../../../../src/protocol/timer';
import { attempt } from '../../../support/timerStates';

suite('what is entered on the timer page', () => {
	test('nothing is saved where nothing was entered, or what the log has', () => {
		const result = attempt('a', { said: { outcome: 'stuck', grade: 'again' } });
		assert.equal(toSave(attempt('a'), {}), undefined);
		assert.equal(toSave(result, { outcome: 'stuck' }), undefined);
		assert.deepEqual(unsaved(result, { outcome: 'stuck' }), {});
		assert.deepEqual(unsaved(result, { clue: 'x' }), { clue: 'x' });
	});

	test('the grade follows the outcome until one is chosen by hand', () => {
		const result = attempt('a'); // 20 minutes of 45.
		assert.equal(shown(result, {}).grade, undefined);
		assert.equal(shown(result, { outcome: 'accepted' }).grade, 'easy');
		assert.equal(shown(result, { outcome: 'stuck' }).grade, 'again');
		assert.equal(shown({ ...result, isRevealed: true }, { outcome: 'accepted' }).grade, 'hard');
		assert.equal(shown(result, { outcome: 'stuck', grade: 'good' }).grade, 'good');
	});

	test('a suggested grade in the log goes on following, one chosen by hand stays', () => {
		const suggested = attempt('a', { said: { outcome: 'accepted', grade: 'easy' } });
		assert.equal(shown(suggested, { outcome: 'stuck' }).grade, 'again');
		const chosen = attempt('a', { said: { outcome: 'accepted', grade: 'hard' } });
		assert.equal(shown(chosen, { outcome: 'stuck' }).grade, 'hard');
	});

	test('all that is to be known is saved at once', () => {
		assert.deepEqual(toSave(attempt('a'), { outcome: 'idea-only', cause: 'bug', clue: ' sorted ' }), {
			outcome: 'idea-only',
			cause: 'bug',
			clue: 'sorted',
			grade: 'again',
		});
	});

	test('a cause is said of what did not go well only', () => {
		assert.deepEqual(toSave(attempt('a'), { outcome: 'accepted', cause: 'bug' }), {
			outcome: 'accepted',
			grade: 'easy',
		});
	});

	test('a clue can be taken back', () => {
		const result = attempt('a', { said: { clue: 'sorted' } });
		assert.deepEqual(toSave(result, { clue: '' }), { clue: '' });
		assert.equal(toSave(attempt('a'), { clue: '  ' }), undefined);
	});

	test('a story is graded by a number', () => {
		const told = attempt('a', { kind: 'rehearsal' });
		assert.deepEqual(toSave(told, { grade: 3 }), { grade: 3 });
	});

	test('a design is graded by its rubric until it is graded by hand', () => {
		const parts = ['a', 'b'].map((id) => ({ id, title: id, weight: 1, must: false, anchors: [] }));
		const design = (said: Said) => attempt('a', { kind: 'design', rubric: parts, said });
		assert.deepEqual(toSave(design({}), { scores: { a: 4 } }), { scores: { a: 4 }, grade: 4 });
		const judged = design({ grade: 4, scores: { a: 4 } });
		assert.deepEqual(toSave(judged, { scores: { a: 4, b: 2 } }), { scores: { a: 4, b: 2 }, grade: 3 });
		assert.equal(toSave(judged, { scores: { a: 4 } }), undefined, 'the log says it already');
		const byHand = design({ grade: 2, scores: { a: 4 } });
		assert.deepEqual(toSave(byHand, { scores: { a: 4, b: 4 } }), { scores: { a: 4, b: 4 }, grade: 2 });
	});

	test('attempts of which nobody said how they went come first', () => {
		const done = attempt('a', { said: { outcome: 'accepted' } });
		const events = inOrder([done, attempt('b', { kind: 'rehearsal' }), attempt('c')]).map(({ event }) => event);
		assert.deepEqual(events, ['c', 'a', 'b']);
	});

	test('what was kept is read as far as it can be', () => {
		for (const kept of [undefined, null, 3, 'x', [], { run: 'r' }, { run: 'r', all: null }])
			assert.deepEqual(readDrafts(kept, 'r'), { run: 'r', all: new Map() });
		const all = { a: { clue: 'x' }, b: { outcome: 'won' }, c: 7 };
		assert.deepEqual([...readDrafts({ run: 'r', all }, 'r').all], [['a', { clue: 'x' }]]);
	});

	test('what was kept of a run comes back for that run only', () => {
		const drafts = { run: 'r', all: new Map([['a', { clue: 'x', grade: 'hard' as const }]]) };
		assert.deepEqual(readDrafts(keptAs(drafts), 'r'), drafts);
		assert.equal(readDrafts(keptAs(drafts), 'other').all.size, 0);
	});
});
