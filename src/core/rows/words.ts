// How rows say when, how long and how many.
import { type Day, daysBetween } from '../time';

/** `today`, `in 12 days`, `5 days ago`. */
export function whenWords(day: Day, today: Day): string {
	const days = daysBetween(today, day);
	if (days === 0) return 'today';
	if (days === 1) return 'tomorrow';
	if (days === -1) return 'yesterday';
	return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** The same of what has happened: by a clock a little fast it may be of tomorrow. */
export const agoWords = (day: Day, today: Day): string => whenWords(day < today ? day : today, today);

/** `2:05`, and `1:02:05` from an hour on. */
export function lengthWords(seconds: number): string {
	const whole = Math.round(seconds);
	const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
	const end = String(whole % 60).padStart(2, '0');
	return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${end}` : `${minutes}:${end}`;
}

/** `41 min`, and a minute for what took less. */
export const minuteWords = (seconds: number): string => `${Math.max(1, Math.round(seconds / 60))} min`;

/** `1 story`, `3 stories`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

type Part = string | false | undefined;

/** What there is to say, in one line. */
export const dotted = (...parts: readonly Part[]): string => parts.filter(Boolean).join(' · ');

/** What there is to say, line by line. */
export const lines = (...parts: readonly Part[]): string => parts.filter(Boolean).join('\n');

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
