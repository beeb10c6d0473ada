import assert from 'node:assert/strict';
import fc from 'fast-check';
import { day, dayOf, readInstant, writeInstant } from '../../../src/core/time';

const dayFrom = (text: string, starts = 4) => {
	const instant = readInstant(text);
	return instant && dayOf(instant, starts);
};

suite('instants and days', () => {
	test('an instant is read with its offset, and anything else is not', () => {
		assert.deepEqual(readInstant('2026-11-21T18:03:11.240+01:00'), {
			ms: Date.UTC(2026, 10, 21, 17, 3, 11, 240),
			offsetMinutes: 60,
		});
		assert.deepEqual(readInstant('2026-11-21T18:03:11Z')?.offsetMinutes, 0);
		for (const text of [
			'',
			'2026-11-21',
			'2026-11-21 18:03:11Z',
			'2026-02-29T10:00:00Z',
			'2026-13-01T10:00:00Z',
			'2026-11-21T24:00:00Z',
			'2026-11-21T18:03:11',
			'now',
			'2026-11-21T18:61:00Z',
		])
			assert.equal(readInstant(text), undefined, text);
	});

	test('a date is one of the calendar', () => {
		for (const text of ['2026-11-21', '2028-02-29']) assert.deepEqual(day(text), { fits: true, value: text });
		for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-11-21T10:00:00Z', '', 20261121])
			assert.equal(day(text).fits, false, String(text));
	});

	test('a day begins at its hour, where one is', () => {
		assert.equal(dayFrom('2026-11-21T03:59:59.999+01:00'), '2026-11-20');
		assert.equal(dayFrom('2026-11-21T04:00:00+01:00'), '2026-11-21');
		assert.equal(dayFrom('2026-11-21T00:00:00+01:00', 0), '2026-11-21');
		assert.equal(dayFrom('2026-12-31T23:30:00-08:00'), '2026-12-31');
		assert.equal(dayFrom('2027-01-01T02:00:00+13:45'), '2026-12-31');
		assert.equal(dayFrom('2028-03-01T01:00:00Z'), '2028-02-29');
	});

	test('travel and clock changes move no day: Tokyo in the evening, then Los Angeles the same evening', () => {
		assert.equal(dayFrom('2026-11-21T23:30:00+09:00'), '2026-11-21');
		assert.equal(dayFrom('2026-11-21T23:30:00-08:00'), '2026-11-21');
		// Berlin's night of 23 hours, Lord Howe's shift of half an hour.
		assert.deepEqual(
			[dayFrom('2026-03-29T01:59:59+01:00'), dayFrom('2026-03-29T05:00:00+02:00')],
			['2026-03-28', '2026-03-29'],
		);
		assert.deepEqual(
			[dayFrom('2026-10-04T03:59:00+10:30'), dayFrom('2026-10-04T04:00:00+11:00')],
			['2026-10-03', '2026-10-04'],
		);
	});

	test('what is written reads back the same', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 4e12 }),
				fc.integer({ min: -14 * 60, max: 14 * 60 }),
				(ms, offsetMinutes) => {
					assert.deepEqual(readInstant(writeInstant({ ms, offsetMinutes })), { ms, offsetMinutes });
				},
			),
		);
	});
});
