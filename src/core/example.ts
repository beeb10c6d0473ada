// The worked example as if it had been written until yesterday: all of its dates, moved by the same number of days.
import { fields, text as someText } from './shape';
import { type Day, day, dayMs, dayOf, daysBetween, type Instant, laterDay, readInstant } from './time';

/**
 * The files with every date moved, in their paths too, so that the last day of the log is `lastDay`; or the day before,
 * where something of that day would be later than `now`, in milliseconds, because it was evening elsewhere. Times of day,
 * offsets, ids of events and the days between any two dates stay. Each line of a monthly log is filed by its new month,
 * in the order of instants. Without a log nothing moves.
 */
export function movedExample(
	files: ReadonlyMap<string, string>,
	lastDay: Day,
	now = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, string> {
	const lines = [...files].flatMap(([path, text]) => linesIn(path, text));
	const last = lines.reduce((latest, { at }) => (at && dayOf(at, 0) > latest ? dayOf(at, 0) : latest), '');
	const wanted = last === '' ? 0 : daysBetween(last, lastDay);
	const days = lines.some(({ at }) => at && at.ms + wanted * dayMs > now) ? wanted - 1 : wanted;
	const others = [...files].filter(([path]) => !monthly.test(path));
	return new Map([
		...others.map(([path, text]): [string, string] => [moved(path, days), moved(text, days)]),
		...filed(lines.map(({ path, text }) => lineIn(path, moved(text, days)))),
	]);
}

/** `log/2026-11.k7f3.jsonl`: by month, and by who wrote it. */
const monthly = /^log\/\d{4}-\d\d(\.[^/]+\.jsonl)$/;

/** A line of the log. One that cannot be read has no instant. */
interface Line {
	readonly path: string;
	readonly text: string;
	readonly at: Instant | undefined;
	readonly id: string;
}

const linesIn = (path: string, text: string): readonly Line[] =>
	/^log\/.*\.jsonl$/.test(path)
		? text
				.split('\n')
				.filter((line) => line.trim() !== '')
				.map((line) => lineIn(path, line))
		: [];

const head = fields({ id: someText, at: someText });

function lineIn(path: string, text: string): Line {
	const read = head(jsonOf(text));
	const none = { path, text, at: undefined, id: '' };
	return read.fits ? { ...none, id: read.value.id, at: readInstant(read.value.at) } : none;
}

function jsonOf(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined; // Whoever reads the log tells of it.
	}
}

/** The monthly files that hold the lines; one without an instant stays where it is, on top. */
function filed(lines: readonly Line[]): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	for (const { path, text, at } of lines.filter(({ path }) => monthly.test(path)).sort(byInstant)) {
		const place = at ? path.replace(monthly, `log/${dayOf(at, 0).slice(0, 7)}$1`) : path;
		texts.set(place, `${texts.get(place) ?? ''}${text}\n`);
	}
	return texts;
}

const byInstant = (a: Line, b: Line) =>
	Number(a.at !== undefined) - Number(b.at !== undefined) ||
	(a.at?.ms ?? 0) - (b.at?.ms ?? 0) ||
	(a.id < b.id ? -1 : Number(a.id > b.id));

/** A date that stands alone or before a time, in no name, version or longer number; or the id of an event, which may hold one. */
const dates =
	/"(?:id|event)":\s*"[^"]*"|(?<![\p{L}\p{N}_.+-])\d{4}-\d\d-\d\d(?=T\d\d:\d\d|(?![\p{L}\p{N}_]|[.+-]\p{N}))/gu;

const moved = (text: string, days: number) => text.replace(dates, (found) => dateAfter(found, days));

/** What is no date, such as a 30th of February, stays; so does one that would leave the four digits of its year. */
function dateAfter(found: string, days: number): string {
	if (!day(found).fits) return found;
	const later = laterDay(found, days);
	return day(later).fits ? later : found;
}
