// How well something was known, as the schedule takes it.
import type { Event, EventOf } from './event';

export type Grade = EventOf<'card'>['said']['grade'];
export type Outcome = NonNullable<EventOf<'attempt'>['said']['outcome']>;

/** What can be said of an attempt that has no grade of its own. */
export interface Attempted {
	readonly outcome?: Outcome | undefined;
	readonly seconds?: number | undefined;
	readonly revealed?: boolean | undefined;
}

/** Of a card or an attempt; `undefined` of anything else, and of an attempt whose outcome is not known yet. */
export function gradeOf(event: Event, presetSeconds: number | undefined): Grade | undefined {
	if (event.kind === 'card') return event.said.grade;
	return event.kind === 'attempt' ? (event.said.grade ?? suggestedGrade(event.said, presetSeconds)) : undefined;
}

/**
 * Accepted within the preset's time and nothing revealed is good, under half of it easy; accepted in more time or with
 * something revealed is hard; everything else is to come again. Where the time or the preset is not known, accepted is
 * good.
 */
export function suggestedGrade(attempt: Attempted, presetSeconds: number | undefined): Grade | undefined {
	const { outcome, seconds, revealed } = attempt;
	if (outcome === undefined) return undefined;
	if (outcome === 'accepted-late') return 'hard';
	if (outcome !== 'accepted') return 'again';
	if (revealed) return 'hard';
	if (seconds === undefined || presetSeconds === undefined) return 'good';
	if (seconds > presetSeconds) return 'hard';
	return seconds < presetSeconds / 2 ? 'easy' : 'good';
}
