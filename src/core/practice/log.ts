// The log as it counts. It is a set of lines: their order, their repetition and the files they lie in say nothing.
import type { Code, Finding } from '../findings';
import { fingerprint } from '../fingerprint';
import type { Event } from './event';
import { History, insert, remove, subjectOf } from './history';
import { type LogFile, readLog } from './logFile';
import { inOrder, isCorrection, settle } from './settle';

/** Where a line stands; of several that say the same, the first by path and line. */
export interface Place {
	readonly path: string;
	readonly line: number;
}

/** What is known of one id. */
interface Held {
	/** The line that counts: of several that differ, the byte-wise greatest, each written as compact JSON. */
	event: Event;
	place: Place;
	/** The event as amended, unless it was undone; of a correction, itself. */
	counts: Event | undefined;
}

/** A file as it was read last: enough to tell whether it only grew since then. */
interface KnownFile extends LogFile {
	length: number;
	print: string;
	lineCount: number;
	/** Whether its last line is ended: what comes behind it is then a line of its own. */
	isEnded: boolean;
}

/**
 * Every event once, amended, in order; what was undone is left out. A file that only grew, as logs do, costs what it
 * grew by; any other change settles everything anew. Both give the same, which a property test holds.
 */
export class PracticeLog {
	readonly #files = new Map<string, KnownFile>();
	readonly #held = new Map<string, Held>();
	/** Corrections and what they correct, in both directions. */
	readonly #links = new Map<string, Set<string>>();
	readonly #differing = new Set<string>();
	readonly #unfit = new Set<string>();
	readonly #histories = new Map<string, History>();
	#events: Event[] = [];

	#version = 0;
	#subjectsVersion = 0;

	/** Another number after every change. */
	get version(): number {
		return this.#version;
	}

	/** What a file holds by now, or that it is gone. */
	put(path: string, text: string | undefined): void {
		this.#version++;
		const grown = this.#stale || text === undefined ? undefined : grownBy(this.#files.get(path), text);
		if (grown) this.#add(path, grown);
		else if (text === undefined) this.#files.delete(path);
		else this.#files.set(path, { ...readLog(text), ...extentOf(text, linesIn(text)) });
		this.#stale ||= !grown;
	}

	/** Several files may change before anybody asks; what they make is settled once. */
	#stale = false;

	get events(): readonly Event[] {
		this.#settle();
		return this.#events;
	}

	/** Whether something of this id was written, what its line says, and what of it counts. */
	find(id: string): Readonly<Held> | undefined {
		this.#settle();
		return this.#held.get(id);
	}

	/** Undos and amendments among it. */
	get lines(): Iterable<Readonly<Held>> {
		this.#settle();
		return this.#held.values();
	}

	/** Of the lines in some files, each as often as it stands there. */
	*idsIn(isWanted: (path: string) => boolean): Iterable<string> {
		for (const [path, { lines }] of this.#files) if (isWanted(path)) for (const { event } of lines) yield event.id;
	}

	/** What happened to a subject, if anything did. */
	historyOf(subject: string): History | undefined {
		this.#settle();
		return this.#histories.get(subject);
	}

	/** What happened to a subject under several keys, as one history; that of the only key that has any is itself. */
	historyOfAll(subjects: readonly string[]): History | undefined {
		const histories = subjects.flatMap((subject) => this.historyOf(subject) ?? []);
		if (histories.length < 2) return histories[0];
		const all = new History();
		for (const { events } of histories) for (const event of events) all.add(event);
		return all;
	}

	get subjects(): Iterable<string> {
		this.#settle();
		return this.#histories.keys();
	}

	/** Another number when a subject came or went, which is far less often than something happens to one. */
	get subjectsVersion(): number {
		this.#settle();
		return this.#subjectsVersion;
	}

	/** What is odd, file by file. */
	get findings(): ReadonlyMap<string, readonly Finding[]> {
		this.#settle();
		const found = new Map([...this.#files].map(([path, { findings }]) => [path, [...findings]]));
		const tell = (id: string, code: Code) => {
			const place = this.#held.get(id)?.place;
			if (place) found.get(place.path)?.push({ code, line: place.line, severity: 'warning', words: [id] });
		};
		for (const id of this.#differing) tell(id, 'log-differs');
		for (const id of this.#unfit) tell(id, 'log-unfit');
		for (const findings of found.values()) findings.sort(byPlace);
		return found;
	}

	#settle(): void {
		if (!this.#stale) return;
		this.#stale = false;
		this.#subjectsVersion++;
		for (const known of [this.#held, this.#links, this.#differing, this.#unfit, this.#histories]) known.clear();
		for (const [path, file] of this.#files) this.#hold(path, file);
		const linked = [...this.#links.keys()];
		for (const held of this.#held.values()) held.counts = this.#links.has(held.event.id) ? undefined : held.event;
		for (const component of this.#components(linked)) this.#count(component);
		const counting = [...this.#held.values()].flatMap(({ counts }) => (counts && !isCorrection(counts) ? counts : []));
		this.#events = counting.sort(inOrder);
		for (const event of this.#events) this.#remember(event);
	}

	/** The incremental way: what the new lines are linked with is settled anew, all else stays. */
	#add(path: string, file: LogFile): void {
		for (const component of this.#components(this.#hold(path, file))) {
			for (const id of component) this.#forget(this.#held.get(id)?.counts);
			this.#count(component);
			for (const id of component) {
				const event = this.#held.get(id)?.counts;
				if (!event || isCorrection(event)) continue;
				insert(this.#events, event);
				this.#remember(event);
			}
		}
	}

	/** Takes lines in and gives the ids that are new or say something else now. */
	#hold(path: string, { lines }: LogFile): string[] {
		const touched: string[] = [];
		for (const { event, line } of lines) {
			const place = { path, line };
			const held = this.#held.get(event.id);
			if (held && isBefore(place, held.place)) held.place = place;
			const order = held ? compareLines(event, held.event) : 1;
			if (held && order !== 0) this.#differing.add(event.id);
			if (order <= 0) continue;
			if (held) held.event = event;
			else this.#held.set(event.id, { event, place, counts: undefined });
			if (event.kind === 'undo' || event.kind === 'amend') this.#link(event.id, event.said.event);
			touched.push(event.id);
		}
		return touched;
	}

	#link(a: string, b: string): void {
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const) {
			const links = this.#links.get(from);
			if (links) links.add(to);
			else this.#links.set(from, new Set([to]));
		}
	}

	/** The ids that hang together by corrections, each such group once. */
	*#components(ids: readonly string[]): Iterable<readonly string[]> {
		const seen = new Set<string>();
		for (const id of ids) {
			if (seen.has(id)) continue;
			const component = [id];
			seen.add(id);
			for (let at = 0; at < component.length; at++)
				for (const other of this.#links.get(component[at] ?? '') ?? [])
					if (!seen.has(other)) {
						seen.add(other);
						component.push(other);
					}
			yield component;
		}
	}

	#count(component: readonly string[]): void {
		const held = component.flatMap((id) => this.#held.get(id) ?? []);
		const settled = settle(held.map(({ event }) => event));
		const counting = new Map(settled.events.map((event) => [event.id, event]));
		for (const one of held) {
			one.counts = counting.get(one.event.id);
			this.#unfit.delete(one.event.id);
		}
		for (const id of settled.unfit) this.#unfit.add(id);
		const corrections = new Set(settled.corrections);
		for (const one of held) if (corrections.has(one.event.id)) one.counts = one.event;
	}

	#remember(event: Event): void {
		const subject = subjectOf(event);
		if (subject === undefined) return;
		let history = this.#histories.get(subject);
		if (!history) {
			history = new History();
			this.#histories.set(subject, history);
			this.#subjectsVersion++;
		}
		history.add(event);
	}

	#forget(event: Event | undefined): void {
		if (!event || isCorrection(event)) return;
		remove(this.#events, event);
		const subject = subjectOf(event) ?? '';
		const history = this.#histories.get(subject);
		history?.remove(event);
		if (history?.last !== undefined) return;
		this.#histories.delete(subject);
		this.#subjectsVersion++;
	}
}

const byPlace = (a: Finding, b: Finding) => a.line - b.line || (a.code < b.code ? -1 : 1);

const linesIn = (text: string) => text.split('\n').length - 1;

/** How far a file was read. */
const extentOf = (text: string, lineCount: number) => ({
	length: text.length,
	print: fingerprint(text),
	lineCount,
	isEnded: text === '' || text.endsWith('\n'),
});

/** The lines a file grew by, where it only grew by whole ones; it then knows them. */
function grownBy(file: KnownFile | undefined, text: string): LogFile | undefined {
	if (!file?.isEnded || text.length < file.length || fingerprint(text, file.length) !== file.print) return undefined;
	const added = text.slice(file.length);
	const grown = readLog(added, file.lineCount);
	for (const line of grown.lines) file.lines.push(line);
	for (const finding of grown.findings) file.findings.push(finding);
	Object.assign(file, extentOf(text, file.lineCount + linesIn(added)));
	return grown;
}

const isBefore = (a: Place, b: Place) => a.path < b.path || (a.path === b.path && a.line < b.line);

/** As the UTF-8 bytes of their compact JSON compare: surrogates, which JavaScript puts before U+E000, come after it. */
function compareLines(one: Event, other: Event): number {
	const [a, b] = [JSON.stringify(one.said), JSON.stringify(other.said)];
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	if (at === a.length && at === b.length) return 0;
	if (at === a.length || at === b.length) return a.length - b.length;
	return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
}

const rank = (unit: number) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
