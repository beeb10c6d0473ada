// The log as it counts. It is a set of lines: their order, their repetition and the files they lie in say nothing.
import type { Finding } from '../findings';
import { trimmedEnd } from '../text';
import { type Event, isEvent, parseEvent, readEvent } from './event';

/** What one file of the log holds. */
export interface LogFile {
	readonly lines: readonly LoggedLine[];
	readonly findings: readonly Finding[];
}

/** A line that is an event, with the text it was written as. */
export interface LoggedLine {
	readonly event: Event;
	readonly source: string;
	/** In its file, from 1. */
	readonly line: number;
}

/** Total: every line is an event or a finding. Blank lines, byte-order marks and NULs at the ends of lines are neither. */
export function readLog(text: string): LogFile {
	const lines: LoggedLine[] = [];
	const findings: Finding[] = [];
	const sources = text.split('\n');
	for (const [index, raw] of sources.entries()) {
		const source = trimmedEnd(raw.replace(/^[\uFEFF\0]+/, ''), '\r\0').trim();
		if (source === '') continue;
		const line = index + 1;
		const event = parseEvent(source);
		if (isEvent(event)) lines.push({ event, source, line });
		else findings.push(findingOf(source, event, line, index === sources.length - 1));
	}
	return { lines, findings };
}

/** A bad last line that nothing ends is an append cut short; the next one begins on a line of its own. */
function findingOf(
	source: string,
	odd: { code: string; words: readonly string[] },
	line: number,
	last: boolean,
): Finding {
	if (odd.code !== 'log-not-json') {
		const newer = odd.code === 'log-newer' || odd.code === 'log-kind';
		return { ...odd, line, severity: newer ? 'info' : 'error' };
	}
	if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(source))
		return { code: 'log-conflict', line, severity: 'warning', words: [] };
	return last ? { code: 'log-torn', line, severity: 'warning', words: [] } : { ...odd, line, severity: 'error' };
}

/** The log of a book: each event once, amended, in order of (instant, id); what was undone is left out. */
export interface Log {
	readonly events: readonly Event[];
	/** Ids of which there are lines that differ; of these the byte-wise greatest counts. */
	readonly differing: readonly string[];
	/** Ids of amendments that would make no event of theirs, and do not count. */
	readonly unfit: readonly string[];
}

/** The same for any order, repetition, split or merge of the files. */
export function settle(files: Iterable<LogFile>): Log {
	const { byId, differing } = unite(files);
	const isOut = outBy([...byId.values()]);
	const kept = [...byId.values()].filter((event) => !isOut(event.id)).sort(inOrder);
	const unfit: string[] = [];
	const events = new Map<string, Event>();
	for (const event of kept) if (event.kind !== 'undo' && event.kind !== 'amend') events.set(event.id, event);
	for (const event of kept) {
		const amended = event.kind === 'amend' ? events.get(event.said.event) : undefined;
		if (!amended || event.kind !== 'amend') continue;
		const { id, kind, v } = amended.record;
		const read = readEvent({ ...amended.record, ...event.said.set, id, kind, v });
		if (isEvent(read)) events.set(amended.id, read);
		else unfit.push(event.id);
	}
	return { events: [...events.values()].sort(inOrder), differing, unfit };
}

function unite(files: Iterable<LogFile>) {
	const sources = new Map<string, LoggedLine>();
	const differing = new Set<string>();
	for (const { lines } of files)
		for (const line of lines) {
			const known = sources.get(line.event.id);
			if (known && known.source !== line.source) differing.add(line.event.id);
			if (!known || isGreater(line.source, known.source)) sources.set(line.event.id, line);
		}
	const byId = new Map([...sources].map(([id, { event }]) => [id, event]));
	return { byId, differing: [...differing].sort() };
}

/**
 * Whether an event is taken out: by an undo that counts, which is one that every undo of it does not.
 * Undos that go round in a circle count for nothing, wherever one begins to follow them.
 */
function outBy(events: readonly Event[]): (id: string) => boolean {
	const undos = events.filter((event) => event.kind === 'undo');
	const counts = new Set<string>();
	const out = new Set<string>();
	for (let size = -1; size !== counts.size + out.size; ) {
		size = counts.size + out.size;
		for (const { id, said } of undos) if (counts.has(id)) out.add(said.event);
		const undone = new Set(undos.filter((undo) => !out.has(undo.id)).map((undo) => undo.said.event));
		for (const { id } of undos) if (!undone.has(id) && !out.has(id)) counts.add(id);
	}
	return (id) => out.has(id);
}

const inOrder = (a: Event, b: Event) => a.at.ms - b.at.ms || (a.id < b.id ? -1 : 1);

/** As UTF-8 bytes compare: halves of characters, which JavaScript puts before U+E000, come after everything else. */
function isGreater(a: string, b: string): boolean {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return at < a.length && (at >= b.length || rank(a.charCodeAt(at)) > rank(b.charCodeAt(at)));
}

const rank = (unit: number) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
