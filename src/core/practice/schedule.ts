// When a card or a problem comes back: the replay of its history, never stored.
import { type FsrsState, fsrs } from '../lazy';
import { type Day, dayOf, daysBetween, laterDay } from '../time';
import type { Event } from './event';
import { type Grade, gradeOf } from './grade';
import type { Fold } from './history';

/** What is remembered of a subject. */
export interface Memory {
	/** The day of the last grade that counted. */
	readonly lastDay: Day;
	readonly dueDay: Day;
	readonly state: FsrsState;
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

/** From the worst. */
const grades: readonly Grade[] = ['again', 'hard', 'good', 'easy'];

/**
 * Replays a subject's grades by FSRS, whole days apart, without fuzz and without steps within a day. The first grade of
 * a day counts; one whose local day is not after the last one's, as after a flight across the date line, is of that day.
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
 */
export function scheduling({ retention, dayStarts, presetSeconds }: Scheduling): Fold<Memory | undefined> {
	const { FSRSAlgorithm } = fsrs();
	const algorithm = new FSRSAlgorithm({
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
			const elapsed = memory ? daysBetween(memory.lastDay, day) : 0;
			const after = (one: Grade) => algorithm.next_state(memory?.state ?? null, elapsed, grades.indexOf(one) + 1);
			const daysAfter = (one: Grade) => algorithm.next_interval(after(one).stability, elapsed);
			// Each grade comes back a day later than the one below it, or more.
			let days: number = Math.min(daysAfter('again'), daysAfter('hard'));
			for (const better of grades.slice(1, grades.indexOf(grade) + 1)) days = Math.max(daysAfter(better), days + 1);
			return { lastDay: day, dueDay: laterDay(day, Math.min(days, longestInterval)), state: after(grade) };
		},
	};
}
