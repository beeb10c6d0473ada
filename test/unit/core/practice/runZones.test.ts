import assert from 'node:assert/strict';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import { advanced, elapsedOf, type Run, started } from '../../../../src/core/practice/run';
import { dayOf, type Instant, laterDay, writeInstant } from '../../../../src/core/time';
import { about, beat, instant, later, minute, planOf, problems, stepAt } from '../../../support/runs';
import { shipped } from '../catalog/shipped';

const { presets, outlines } = catalogOf(shipped);
const hour = 60 * minute;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatIn(zone: string): Intl.DateTimeFormat {
	const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
	formats.set(zone, format); // To make one takes far longer than to use it.
	return format;
}

/** How far the clocks of a zone are ahead of UTC at a moment. */
function offsetIn(zone: string, ms: number): number {
	const name = formatIn(zone).format(ms).split(' ').at(-1) ?? '';
	const [, sign = '+', hours = 0, minutes = 0] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? assert.fail(name);
	return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
}

/** What the clock on the wall shows: `2026-03-29 03:00:00`. */
const wall = (zone: string, ms: number) =>
	new Date(ms).toLocaleString('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });

/** The moments of a year at which the clocks of a zone are set. */
function edgesOf(zone: string, year: number): readonly number[] {
	const areSet = (from: number, to: number) => offsetIn(zone, from) !== offsetIn(zone, to);
	const edge = (from: number, to: number): number => {
		const middle = Math.floor((from + to) / 2);
		if (middle === from) return to;
		return areSet(from, middle) ? edge(from, middle) : edge(middle, to);
	};
	const days = Array.from({ length: 365 }, (_, day) => Date.UTC(year, 0, 1 + day));
	return days.flatMap((day) => (areSet(day, day + 24 * hour) ? edge(day, day + 24 * hour) : []));
}

/** A run of a preset in front of which somebody sits in a zone that may change, from a moment until it is over. */
function satIn(zoneAt: (ms: number) => string, from: number, preset: string): Run {
	const found = presets.get(preset) ?? assert.fail(preset);
	const at = (ms: number): Instant => ({ ms, offsetMinutes: offsetIn(zoneAt(ms), ms) });
	const plan = planOf(found, outlines, preset === 'why-here-60s' ? about('talk') : problems(1));
	let run = started(plan, at(from), 'w');
	for (let ms = from; run.state === 'running'; ms += 10_000) run = advanced(run, stepAt(at(ms), beat));
	return run;
}

const endOf = (run: Run) => run.recorded[0]?.at ?? assert.fail('nothing recorded');

suite('a run where clocks are set', () => {
	for (const [zone, shift] of [
		['Europe/Berlin', 60],
		['America/New_York', 60],
		['Australia/Lord_Howe', 30],
		['Africa/Casablanca', 60],
	] as const)
		test(`${zone}: takes its real time, and ends by the clock that is right then`, () => {
			const edges = edgesOf(zone, 2026);
			assert.equal(edges.length, 2);
			for (const edge of edges) {
				assert.equal(Math.abs(offsetIn(zone, edge) - offsetIn(zone, edge - 1)), shift);
				for (const minutesBefore of [1, 44, 45, 46]) {
					const from = edge - minutesBefore * minute;
					const run = satIn(() => zone, from, 'coding-single-45');
					assert.equal(elapsedOf(run), 45 * minute);
					assert.equal(run.recorded[0]?.said.seconds, 2700);
					const end = endOf(run);
					assert.deepEqual(end, { ms: from + 45 * minute, offsetMinutes: offsetIn(zone, end.ms) });
					assert.equal(writeInstant(end).slice(0, 19).replace('T', ' '), wall(zone, end.ms));
					const date = wall(zone, end.ms).slice(0, 10);
					assert.equal(dayOf(end, 0), date);
					const isEarly = Number(wall(zone, end.ms).slice(11, 13)) < 4;
					assert.equal(dayOf(end, 4), isEarly ? laterDay(date, -1) : date);
				}
			}
		});

	test('counts for the day before until the hour a day begins, be the night short or long', () => {
		for (const [night, text] of [
			['short', '2026-03-29T03:59:59.900+02:00'],
			['long', '2026-10-25T03:59:59.900+01:00'],
		] as const) {
			const end = instant(text);
			const days = [end.ms, end.ms + 200].map((ms) => {
				const run = satIn(() => 'Europe/Berlin', ms - 45 * minute, 'coding-single-45');
				assert.equal(endOf(run).ms, ms);
				return dayOf(endOf(run), 4);
			});
			const date = text.slice(0, 10);
			assert.deepEqual(days, [laterDay(date, -1), date], night);
		}
	});

	test('counts for the day it ended, to a tenth of a second', () => {
		const midnight = instant('2026-11-22T00:00:00.000+01:00').ms;
		const days = [-100, 0, 100].map((ms) => {
			const end = endOf(satIn(() => 'Europe/Berlin', midnight + ms - minute, 'why-here-60s'));
			return [end.ms - midnight, dayOf(end, 0), dayOf(end, 4)];
		});
		assert.deepEqual(days, [
			[-100, '2026-11-21', '2026-11-21'],
			[0, '2026-11-22', '2026-11-21'],
			[100, '2026-11-22', '2026-11-21'],
		]);
	});

	test('goes on where somebody travels, and counts for the day of the place it ended at', () => {
		const from = instant('2026-11-21T23:30:00.000+09:00').ms;
		const zoneAt = (ms: number) => (ms < from + 20 * minute ? 'Asia/Tokyo' : 'America/Los_Angeles');
		const run = satIn(zoneAt, from, 'coding-single-45');
		assert.deepEqual([elapsedOf(run), run.gap], [45 * minute, 0]);
		assert.equal(writeInstant(endOf(run)), '2026-11-21T07:15:00.000-08:00');
		assert.equal(dayOf(endOf(run), 4), '2026-11-21');
		const stayed = satIn(() => 'Asia/Tokyo', from, 'coding-single-45');
		assert.equal(writeInstant(endOf(stayed)), '2026-11-22T00:15:00.000+09:00');
		assert.equal(dayOf(endOf(stayed), 0), '2026-11-22');
	});

	test('goes on across the date line, where a day never was', () => {
		const from = instant('2011-12-29T23:30:00.000-10:00').ms;
		const run = satIn(() => 'Pacific/Apia', from, 'coding-single-45');
		assert.equal(elapsedOf(run), 45 * minute);
		assert.equal(writeInstant(endOf(run)), '2011-12-31T00:15:00.000+14:00');
	});

	test('has never less than no time when a clock is set back, and goes on from there', () => {
		const plan = planOf(presets.get('star-answer') ?? assert.fail(), outlines, about('story'));
		const from = instant('2026-11-21T14:00:00.000+01:00');
		const moments = [30_000, -5 * 24 * hour, 30_000, 30_000];
		let [run, at] = [started(plan, from, 'w'), from];
		for (const ms of moments) {
			at = later(at, ms);
			run = advanced(run, stepAt(at, beat));
		}
		assert.deepEqual([elapsedOf(run), run.gap], [90_000, 0]);
		run = advanced(run, stepAt(at, { do: 'finish' }));
		assert.equal(run.recorded[0]?.said.seconds, 90);
		assert.equal(writeInstant(endOf(run)), '2026-11-16T14:01:30.000+01:00', 'by the clock there is');
	});
});
