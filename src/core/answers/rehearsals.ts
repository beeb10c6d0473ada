// How a story or a talk went when it was said aloud, and where that leads.
import type { Book } from '../book';
import type { Story } from '../notes/story';
import type { Talk } from '../notes/talk';
import { counted } from '../rows/words';
import type { Snapshot } from '../snapshot';
import { type Day, dayOf, daysBetween } from '../time';
import { noteEvents } from './noteEvents';

export interface Rehearsal {
	readonly day: Day;
	readonly seconds: number;
	/** 1 to 4, where somebody said how it went. */
	readonly grade: number | undefined;
}

/** All until now, in order. */
export const rehearsalsOf = (snapshot: Snapshot, note: Story | Talk, now: number): readonly Rehearsal[] =>
	noteEvents(snapshot, note, 'rehearsal', now).map(({ at, said: { seconds, grade } }) => {
		return { day: dayOf(at, snapshot.book.dayStarts), seconds, grade };
	});

/** In minutes: a story's as the book has them, a talk's as it has them itself. */
export function targetOf(note: Story | Talk, { story }: Book): Target | undefined {
	if (note.kind === 'story') return story.minutes;
	return note.minutes ? [0, note.minutes] : undefined;
}

export type Target = readonly [least: number, most: number];

/**
 * `shorter each time, within 2 to 3 minutes`: the last one against those before it, and against what was aimed at. Lengths
 * are compared in whole seconds, as they are shown. `each time` is said of three or more, and only if it is true of all.
 */
export function trendOf(rehearsals: readonly Rehearsal[], target: Target | undefined): string {
	const seconds = rehearsals.map((one) => Math.round(one.seconds));
	const last = seconds.at(-1);
	if (last === undefined) return '';
	return [changeWords(seconds), target && targetWords(last, target)].filter(Boolean).join(', ');
}

function changeWords(seconds: readonly number[]): string {
	const steps = seconds.slice(1).map((length, index) => Math.sign(length - (seconds[index] ?? 0)));
	const last = steps.at(-1);
	if (last === undefined) return '';
	if (last === 0) return 'as long as before';
	const isSteady = steps.length > 1 && steps.every((step) => step === last);
	return `${last < 0 ? 'shorter' : 'longer'} ${isSteady ? 'each time' : 'than before'}`;
}

function targetWords(seconds: number, [least, most]: Target): string {
	if (seconds > most * 60) return `over the ${counted(most, 'minute')}`;
	if (seconds < least * 60) return `under the ${counted(least, 'minute')}`;
	return `within ${least > 0 && least < most ? `${least} to ` : ''}${counted(most, 'minute')}`;
}

const staleDays = 21;

/**
 * Whether what was last said aloud on that day is stale: nothing since for 21 days or longer. The number is our choice and
 * not a measured one: long enough not to nag, short enough that the words come back at the first attempt.
 */
export const isStale = (last: Day, today: Day): boolean => daysBetween(last, today) >= staleDays;
