// What time it is in a run, so many milliseconds after its state came, and how a time is written.
import { sum } from '../../src/core/practice/plan';
import type { RunShown } from '../../src/protocol/timer';

export interface Now {
	/** Milliseconds in each phase entered so far. */
	readonly spent: readonly number[];
	/** Milliseconds left of the phase; below 0 in overtime. */
	readonly remaining: number;
}

/** A simulate phase waits at its end for the host, which alone begins the next one. */
export function nowIn({ spent, remainingMs, running, profile }: RunShown, passed: number): Now {
	const counted = !running ? 0 : profile === 'learn' ? passed : Math.min(passed, Math.max(0, remainingMs));
	const last = (spent.at(-1) ?? 0) + counted;
	return { spent: [...spent.slice(0, -1), last], remaining: remainingMs - counted };
}

/** Milliseconds until something changes: the second that is shown, or a cue comes. Nothing changes where none is given. */
export function untilChange(state: RunShown, passed: number): number | undefined {
	const { spent, remaining } = nowIn(state, passed);
	if (!state.running || (state.profile === 'simulate' && remaining <= 0)) return undefined;
	const ahead = state.cues.flatMap(({ first, last, after }) => {
		const left = after - sum(spent.slice(first, last + 1));
		return first < spent.length && spent.length - 1 <= last && left > 0 ? left : [];
	});
	return Math.min(untilSecond(remaining), ...ahead);
}

/** Seconds left are shown until they are over, those of overtime when they are full. */
const untilSecond = (remaining: number) => remaining - (Math.ceil(remaining / second) - 1) * second;

const second = 1000;
const minute = 60 * second;

/** `m:ss`, or `h:mm:ss` from an hour on; of overtime with a plus. */
export function remainingText(remaining: number): string {
	return remaining < 0
		? `+${clockText(Math.floor(-remaining / second) * second)}`
		: clockText(Math.ceil(remaining / second) * second);
}

/** Full seconds only. */
export function clockText(ms: number): string {
	const seconds = Math.floor(Math.max(0, ms) / second);
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const two = (number: number) => String(number).padStart(2, '0');
	return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** How much longer or shorter than planned, to the second. */
export function differenceText(spent: number, planned: number): string {
	const seconds = Math.round(spent / second) - Math.round(planned / second);
	const sign = seconds > 0 ? '+' : seconds < 0 ? '\u2212' : '';
	return sign + clockText(Math.abs(seconds) * second);
}

/** The time as a screen reader says it; it changes once a minute. */
export function remainingWords(remaining: number): string {
	if (remaining > 0) return `${counted(Math.ceil(remaining / minute), 'minute')} left`;
	const over = Math.floor(-remaining / minute);
	return over === 0 ? 'Time is up' : `${counted(over, 'minute')} over time`;
}

/** A length in words: “45 minutes”, “90 seconds”, “2 minutes 30 seconds”. */
export function lengthWords(ms: number): string {
	const seconds = Math.round(ms / second);
	if (seconds < 120 && seconds % 60 !== 0) return counted(seconds, 'second');
	const minutes = counted(Math.floor(seconds / 60), 'minute');
	return seconds % 60 === 0 ? minutes : `${minutes} ${counted(seconds % 60, 'second')}`;
}

/** The same where there is little room: “45 min”, “1:30 min”. */
export const lengthText = (ms: number): string => `${ms % minute === 0 ? ms / minute : clockText(ms)} min`;

/** How long nothing was heard: “8 h 12 min”. */
export function gapText(ms: number): string {
	const minutes = Math.max(1, Math.floor(ms / minute));
	const hours = Math.floor(minutes / 60);
	const rest = hours > 0 && minutes % 60 === 0 ? '' : `${minutes % 60} min`;
	return [hours > 0 ? `${hours} h` : '', rest].filter(Boolean).join(' ');
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
