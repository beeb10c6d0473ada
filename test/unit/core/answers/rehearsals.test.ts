import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isStale, type Rehearsal, rehearsalsOf, targetOf, trendOf } from '../../../../src/core/answers/rehearsals';
import { laterDay } from '../../../../src/core/time';
import { bookWith } from '../../../support/books';
import { event, head } from '../../../support/rows';

const now = Date.parse('2026-11-21T12:00:00Z');
const rehearsed = (...seconds: readonly number[]) =>
	seconds.map((one): Rehearsal => ({ day: '2026-11-20', seconds: one, grade: undefined }));
const trend = (...seconds: readonly number[]) => trendOf(rehearsed(...seconds), undefined);

suite('rehearsals', () => {
	test('of a note are all until now in order, under every id it had, by the days of the book', () => {
		const book = bookWith({
			'prepbook.yaml': 'day: {starts: 4}\n',
			'stories/a.md': head('id: s-a', 'was: [s-old]'),
			'talks/k.md': head('id: k-a', 'kind: introduction'),
			'log/a.jsonl':
				event('2026-11-21T03:00:00Z', 'rehearsal', { note: 's-a', seconds: 150 }) +
				event('2026-11-01T10:00:00Z', 'rehearsal', { note: 's-old', seconds: 200.5, grade: 2 }) +
				event('2026-11-22T10:00:00Z', 'rehearsal', { note: 's-a', seconds: 1 }) +
				event('2026-11-02T10:00:00Z', 'rehearsal', { note: 'k-a', seconds: 90, grade: 4 }) +
				event('2026-11-03T10:00:00Z', 'told', { note: 's-a', company: 'acme' }),
		});
		assert.deepEqual(rehearsalsOf(book, book.stories.get('s-a') ?? assert.fail(), now), [
			{ day: '2026-11-01', seconds: 200.5, grade: 2 },
			{ day: '2026-11-20', seconds: 150, grade: undefined },
		]);
		assert.deepEqual(rehearsalsOf(book, book.talks.get('k-a') ?? assert.fail(), now), [
			{ day: '2026-11-02', seconds: 90, grade: 4 },
		]);
	});

	test('aim at what the book says of stories, and at what a talk says of itself', () => {
		const book = bookWith({
			'prepbook.yaml': 'story: {minutes: [1, 2.5]}\n',
			'stories/a.md': head('id: s-a'),
			'talks/k.md': head('id: k-a', 'minutes: 1.5'),
			'talks/l.md': head('id: k-b'),
		});
		assert.deepEqual(targetOf(book.stories.get('s-a') ?? assert.fail(), book.book), [1, 2.5]);
		assert.deepEqual(targetOf(book.talks.get('k-a') ?? assert.fail(), book.book), [0, 1.5]);
		assert.equal(targetOf(book.talks.get('k-b') ?? assert.fail(), book.book), undefined);
	});
});

suite('the trend of rehearsals', () => {
	test('is the last length against the one before, and steady only where all are', () => {
		assert.equal(trend(), '');
		assert.equal(trend(100), '');
		assert.equal(trend(200, 150), 'shorter than before');
		assert.equal(trend(150, 200), 'longer than before');
		assert.equal(trend(200, 180, 150), 'shorter each time');
		assert.equal(trend(100, 120, 150, 190), 'longer each time');
		assert.equal(trend(100, 180, 150), 'shorter than before');
		assert.equal(trend(200, 150, 150), 'as long as before');
		assert.equal(trend(150.4, 149.6), 'as long as before', 'both are shown as 2:30');
	});

	test('says how the last one stands to what was aimed at', () => {
		const against = (seconds: number, least: number, most: number) => trendOf(rehearsed(seconds), [least, most]);
		assert.equal(against(181, 2, 3), 'over the 3 minutes');
		assert.equal(against(180.4, 2, 3), 'within 2 to 3 minutes');
		assert.equal(against(119, 2, 3), 'under the 2 minutes');
		assert.equal(against(61, 0, 1), 'over the 1 minute');
		assert.equal(against(60, 0, 1.5), 'within 1.5 minutes');
		assert.equal(against(180, 3, 3), 'within 3 minutes');
		assert.equal(trendOf(rehearsed(251, 214, 185), [2, 3]), 'shorter each time, over the 3 minutes');
	});

	test('law: it claims nothing the numbers do not say', () => {
		const lengths = fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { minLength: 1, maxLength: 6 });
		const minutes = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
		fc.assert(
			fc.property(lengths, minutes, (seconds, [least, more]) => {
				const most = least + more;
				const words = trendOf(rehearsed(...seconds), [least, most]);
				const whole = seconds.map(Math.round);
				const [last = 0, before] = [...whole].reverse();
				const sorted = (sign: number) =>
					whole.every((one, index) => index === 0 || sign * (one - (whole[index - 1] ?? 0)) > 0);
				assert.equal(words.includes('shorter'), before !== undefined && last < before, words);
				assert.equal(words.includes('longer'), before !== undefined && last > before, words);
				assert.equal(words.includes('each time'), whole.length > 2 && (sorted(1) || sorted(-1)), words);
				assert.equal(words.includes('over'), last > most * 60, words);
				assert.equal(words.includes('under'), last < least * 60, words);
				assert.equal(words.includes('within'), last >= least * 60 && last <= most * 60, words);
			}),
		);
	});
});

suite('a rehearsal', () => {
	test('is stale from the 21st day on, and never gets fresh by waiting', () => {
		assert.equal(isStale('2026-11-01', '2026-11-21'), false);
		assert.equal(isStale('2026-10-31', '2026-11-21'), true);
		assert.equal(isStale('2026-11-22', '2026-11-21'), false, 'by a clock a little fast');
		fc.assert(
			fc.property(fc.nat(60), fc.nat(60), (days, more) => {
				const stale = isStale('2026-11-21', laterDay('2026-11-21', days));
				assert.ok(!stale || isStale('2026-11-21', laterDay('2026-11-21', days + more)));
			}),
		);
	});
});
