// Instants and days. A day is where somebody was when it ended, so it needs the instant's own offset.
import { fits, misfit, type Shape } from './shape';

/** A moment, and how far the local clock was ahead of UTC then. */
export interface Instant {
	/** Milliseconds since 1970 began in UTC. */
	readonly ms: number;
	readonly offsetMinutes: number;
}

/** `2026-11-21`: a date in some calendar on a wall, not a moment. */
export type Day = string;

/** The moment something is asked at: the day it counts for, and milliseconds since 1970. */
export interface Now {
	readonly day: Day;
	readonly ms: number;
}

/** That moment, where days begin at an hour of one's own. */
export const nowAt = (at: Instant, dayStarts: number): Now => ({ day: dayOf(at, dayStarts), ms: at.ms });

const written = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Reads `2026-11-21T18:03:11.240+01:00`; `undefined` for anything else, and for a 30th of February. */
export function readInstant(text: string): Instant | undefined {
	const parts = written.exec(text);
	if (!parts) return undefined;
	const [, year, month, day, hour, , , sign, hours, minutes] = parts;
	const ms = Date.parse(text);
	const offsetMinutes = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
	const isDate = Number(day) <= 28 || Number(day) <= daysIn(Number(year), Number(month));
	return Number.isNaN(ms) || !isDate || Number(hour) > 23 ? undefined : { ms, offsetMinutes };
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Writes an instant so that it reads back the same, offset and milliseconds included. */
export function writeInstant({ ms, offsetMinutes }: Instant): string {
	const local = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, -1);
	const two = (number: number) => String(number).padStart(2, '0');
	const ahead = Math.abs(offsetMinutes);
	return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The day an instant counts for, where a new day begins at the hour `starts` (0 to 23) of the local clock. */
export const dayOf = ({ ms, offsetMinutes }: Instant, starts: number): Day =>
	new Date(ms + offsetMinutes * 60_000 - starts * 3_600_000).toISOString().slice(0, 10);

/** A text such as `2026-11-21`; a 30th of February is none. */
export const day: Shape<Day> = (value, at = '') =>
	typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && readInstant(`${value}T00:00:00Z`)
		? fits(value)
		: misfit(at, 'a day such as 2026-11-21');

/** Any words; what has the form of a day is to be one. */
export const looseDay: Shape<string> = (value, at) =>
	typeof value === 'string' && !/^\d{4}-\d\d-\d\d$/.test(value) ? fits(value.trim()) : day(value, at);

/** `2026-12-03`, `2026-12-03T10:00`, `2026-12-03 10:00:30`: by the clock of the place it happens at. */
export const localTime: Shape<string> = (value, at = '') => {
	const [, date, time = '00:00', seconds = ':00'] =
		/^(\S{10})(?:[T ](\d\d:\d\d)(:\d\d)?)?$/.exec(typeof value === 'string' ? value : '') ?? [];
	return date !== undefined && readInstant(`${date}T${time}${seconds}Z`)
		? fits(String(value))
		: misfit(at, 'a day such as 2026-12-03, or with its time 2026-12-03T10:00');
};

export const dayMs = 24 * 3_600_000;

/** Whole days from one day to another; below 0 where the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The day so many days after one. */
export const laterDay = (day: Day, days: number): Day =>
	new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** A line from the future by no more than this comes from a clock a little fast, and counts as of now. In milliseconds. */
export const clockSlack = 10 * 60_000;
