import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	clockText,
	differenceText,
	gapText,
	lengthText,
	lengthWords,
	nowIn,
	remainingText,
	remainingWords,
	untilChange,
} from '../../../../media/timer/counting';
import { spending } from '../../../support/timerStates';

const minute = 60_000;

suite('counting on the timer page', () => {
	test('time is counted on from what the host said', () => {
		assert.deepEqual(nowIn(spending([10_000]), 2500), { spent: [12_500], remaining: 45 * minute - 12_500 });
		assert.deepEqual(nowIn(spending([minute, 10_000]), 2500).spent, [minute, 12_500]);
	});

	test('a pause adds nothing', () => {
		assert.deepEqual(nowIn(spending([10_000], { running: false }), 99_999).spent, [10_000]);
		assert.equal(untilChange(spending([10_000], { running: false }), 0), undefined);
	});

	test('a simulate phase waits at 0:00 for the host; in learn overtime is counted', () => {
		const state = spending([44 * minute]);
		assert.equal(nowIn(state, 2 * minute).remaining, 0);
		assert.equal(untilChange(state, 2 * minute), undefined);
		assert.equal(nowIn({ ...state, profile: 'learn' }, 2 * minute).remaining, -minute);
		assert.equal(untilChange({ ...state, profile: 'learn' }, 2 * minute), 1000);
	});

	test('it looks again when the second changes, or a cue comes', () => {
		assert.equal(untilChange(spending([250]), 0), 750);
		assert.equal(untilChange(spending([0]), 0), 1000);
		const cues = [{ first: 0, last: 0, after: 400, say: 'Now.' }];
		assert.equal(untilChange(spending([250], { cues }), 0), 150);
		assert.equal(untilChange(spending([250], { cues }), 200), 550);
	});

	test('what is shown changes exactly when it looks again', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 50 * minute }), fc.constantFrom('simulate', 'learn'), (spent, profile) => {
				const state = spending([Math.min(spent, 45 * minute)], { profile });
				const wait = untilChange(state, 0);
				const shown = (passed: number) => remainingText(nowIn(state, passed).remaining);
				if (wait === undefined) return;
				assert.ok(wait > 0 && wait <= 1000);
				assert.equal(shown(wait - 0.5), shown(Math.min(0.25, wait - 0.5)));
				assert.notEqual(shown(wait + 0.5), shown(0) === '0:00' ? '' : shown(Math.min(0.25, wait - 0.5)));
			}),
		);
	});

	test('times are written as on a clock, hours where there are any, overtime with a plus', () => {
		const texts = [2_700_000, 60_000, 59_001, 1, 0, -1, -999, -42_000, -3_600_000, 3_600_000, 36_061_000].map(
			remainingText,
		);
		assert.deepEqual(texts, [
			...['45:00', '1:00', '1:00', '0:01', '0:00', '+0:00', '+0:00', '+0:42', '+1:00:00', '1:00:00', '10:01:01'],
		]);
		assert.equal(clockText(3_599_999), '59:59');
	});

	test('what a screen reader reads changes once a minute', () => {
		const words = [45 * minute, 44 * minute + 1, 44 * minute, minute, 1, 0, -59_999, -minute, -3 * minute];
		assert.deepEqual(words.map(remainingWords), [
			'45 minutes left',
			'45 minutes left',
			'44 minutes left',
			'1 minute left',
			'1 minute left',
			'Time is up',
			'Time is up',
			'1 minute over time',
			'3 minutes over time',
		]);
	});

	test('lengths are told in words', () => {
		assert.deepEqual([45 * minute, minute, 90_000, 150_000, 0].map(lengthWords), [
			'45 minutes',
			'1 minute',
			'90 seconds',
			'2 minutes 30 seconds',
			'0 minutes',
		]);
		assert.deepEqual([45 * minute, 90_000].map(lengthText), ['45 min', '1:30 min']);
		assert.deepEqual([61_000, 492 * minute, 120 * minute].map(gapText), ['1 min', '8 h 12 min', '2 h']);
		assert.deepEqual(
			[
				[42_000, 0],
				[0, 70_000],
				[60_400, 60_000],
			].map(([spent = 0, planned = 0]) => differenceText(spent, planned)),
			['+0:42', '\u22121:10', '0:00'],
		);
	});
});
