import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEmptyCard, fsrs } from 'ts-fsrs';
import type { Grade } from '../../../../src/core/practice/grade';
import { longestInterval, type Memory, scheduling } from '../../../../src/core/practice/schedule';
import { daysBetween, laterDay } from '../../../../src/core/time';

const ratings = { again: 1, hard: 2, good: 3, easy: 4 } as const;

suite('the schedule', () => {
	test('has the days of the library’s own scheduler, whatever the grades and the pauses', () => {
		const step = fc.record({
			pause: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 2000 })),
			grade: fc.constantFrom<Grade>('again', 'hard', 'good', 'easy'),
		});
		const retention = fc.constantFrom(0.7, 0.8, 0.85, 0.9, 0.95, 0.99);
		const met = new Set<number>();
		fc.assert(
			fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), retention, (steps, retention) => {
				const scheduler = fsrs({
					request_retention: retention,
					maximum_interval: longestInterval,
					enable_fuzz: false,
					enable_short_term: false,
				});
				const fold = scheduling({ retention, dayStarts: 0, presetSeconds: () => undefined });
				let memory: Memory | undefined;
				let day = '2020-01-01';
				let card = createEmptyCard(new Date(`${day}T12:00:00Z`));
				for (const { pause, grade } of steps) {
					day = laterDay(day, pause);
					const noon = new Date(`${day}T12:00:00Z`);
					card = scheduler.next(card, noon, ratings[grade]).card;
					const at = { ms: noon.getTime(), offsetMinutes: 0 };
					memory = fold.advance(memory, { id: day, at, kind: 'card', said: { card: 'q-1', grade, seconds: 1 } });
					const days = daysBetween(day, memory?.dueDay ?? '');
					met.add(days);
					// To keep hard, good and easy apart the library goes a day or two beyond the longest interval.
					assert.equal(days, Math.min(card.scheduled_days, longestInterval));
					assert.deepEqual(memory?.state, { difficulty: card.difficulty, stability: card.stability });
				}
			}),
			{ numRuns: 500 },
		);
		assert.ok(met.has(1) && met.has(longestInterval) && met.size > 100, `${met.size}`);
	});
});
