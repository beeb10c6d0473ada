// What one file of the practice log holds.
import type { Finding } from '../findings';
import { trimmedEnd } from '../text';
import { type Event, isEvent, type Oddity, parseEvent } from './event';

/** The lists are the reader's own: who reads a file that grows adds to them. */
export interface LogFile {
	readonly lines: LoggedLine[];
	readonly findings: Finding[];
}

export interface LoggedLine {
	readonly event: Event;
	/** In its file, from 1. */
	readonly line: number;
}

/**
 * Total: every line is an event or a finding. Blank lines and byte-order marks are neither; a line of
 * NULs, which a power cut leaves, is a finding.
 * `above` is how many lines of the file stand before the text.
 */
export function readLog(text: string, above = 0): LogFile {
	const lines: LoggedLine[] = [];
	const findings: Finding[] = [];
	const sources = text.split('\n');
	for (const [index, raw] of sources.entries()) {
		const source = trimmedEnd(raw.replace(/^[\uFEFF\0]+/, ''), '\r\0').trim();
		const line = above + index + 1;
		if (source === '') {
			if (raw.includes('\0')) findings.push({ code: 'log-lost', line, severity: 'warning', words: [] });
			continue;
		}
		const event = parseEvent(source);
		if (isEvent(event)) lines.push({ event, line });
		else findings.push(findingOf(source, event, line, index === sources.length - 1));
	}
	return { lines, findings };
}

/** A bad last line that nothing ends is an append cut short; the next one begins on a line of its own. */
function findingOf(source: string, odd: Oddity, line: number, last: boolean): Finding {
	if (odd.code !== 'log-not-json') {
		const newer = odd.code === 'log-newer' || odd.code === 'log-kind';
		return { ...odd, line, severity: newer ? 'info' : 'error' };
	}
	if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(source))
		return { code: 'log-conflict', line, severity: 'warning', words: [] };
	return last ? { code: 'log-torn', line, severity: 'warning', words: [] } : { ...odd, line, severity: 'error' };
}
