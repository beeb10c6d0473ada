// When a card or a problem comes back: the replay of its history, never stored.
import { type FsrsCard, fsrs } from '../lazy';
import { type Day, dayOf, laterDay } from '../time';
import type { Event } from './event';
import { type Grade, gradeOf } from './grade';
import type { Fold } from './history';

/** What is remembered of a subject. */
export interface Memory {
	/** The day of the last grade that counted. */
	readonly lastDay: Day;
	readonly dueDay: Day;
	readonly card: FsrsCard;
}

export interface Scheduling {
	/** How likely one still wants to know the answer when it is asked: above 0, up to 1. */
	readonly retention: number;
	/** The hour at which a new day begins. */
	readonly dayStarts: number;
	/** The preset's time for what an attempt tells of, in seconds, where it is known. */
	presetSeconds(attempt: Event): number | undefined;
}

/** Nothing is put off for longer, in days. */
export const longestInterval = 365;

const rating: Readonly<Record<Grade, 1 | 2 | 3 | 4>> = { again: 1, hard: 2, good: 3, easy: 4 };

/**
 * Replays a subject's grades by FSRS, whole days apart, without fuzz and without steps within a day. The first grade of
 * a day counts; one whose local day is not after the last one's, as after a flight across the date line, is of that day.
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export function scheduling({ retention, dayStarts, presetSeconds }: Scheduling): Fold<Memory | undefined> {
	const { createEmptyCard, fsrs: make } = fsrs();
	const scheduler = make({
		request_retention: retention,
		maximum_interval: longestInterval,
		enable_fuzz: false,
		enable_short_term: false,
	});
	return {
		begin: undefined,
		advance(memory, event) {
			const grade = gradeOf(event, presetSeconds(event));
			if (grade === undefined) return memory;
			const day = dayOf(event.at, dayStarts);
			if (memory && day <= memory.lastDay) return memory;
			const noon = new Date(`${day}T12:00:00Z`);
			const { card } = scheduler.next(memory?.card ?? createEmptyCard(noon), noon, rating[grade]);
			// To keep hard, good and easy apart the scheduler goes a day beyond the longest interval.
			const days = Math.min(card.scheduled_days, longestInterval);
			return { lastDay: day, dueDay: laterDay(day, days), card };
		},
	};
}
