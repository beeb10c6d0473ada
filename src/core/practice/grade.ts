// How well something was known, as the schedule takes it.
import type { Dimension } from '../catalog/rubric';
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

/** What counts of a dimension of a rubric. */
export type Weighed = Pick<Dimension, 'id' | 'weight' | 'must'>;

/**
 * What scores from 1 to 4 come to: their weighted mean as a whole number, a half upwards, of the dimensions that have
 * one. A 1 where more is a must makes it no more than 2. Nothing where no score has a weight.
 */
export function gradeByRubric(
	dimensions: readonly Weighed[],
	scores: Readonly<Record<string, number>>,
): number | undefined {
	const scored = dimensions.flatMap(({ id, ...how }) => {
		const score = Object.hasOwn(scores, id) ? scores[id] : undefined;
		return score === undefined ? [] : { ...how, score };
	});
	const weight = scored.reduce((sum, one) => sum + one.weight, 0);
	if (weight === 0) return undefined;
	const mean = scored.reduce((sum, one) => sum + one.score * one.weight, 0) / weight;
	const fails = scored.some(({ must, score }) => must && score === 1);
	return Math.min(Math.round(mean), fails ? 2 : 4);
}
