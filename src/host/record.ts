// Adds lines to the practice log. A line that could not be written is kept, and written as soon as it can be.
import { type Disposable, env, type Uri, window } from 'vscode';
import { eventId } from '../core/names';
import type { Clock, Dice, Disk, Log } from '../core/ports';
import { eventVersion, isEvent, type Kind, parseEvent } from '../core/practice/event';
import { type Instant, writeInstant } from '../core/time';
import { Refusal } from './commands';
import { refuseUnwritable, wordsOf } from './edits';
import { inTurn } from './inTurn';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

export interface Recording {
	readonly disk: Disk;
	readonly clock: Clock;
	readonly dice: Dice;
	readonly log: Log;
	/** The name under which this installation, or this window where windows cannot share a file, writes. */
	readonly writer: (book: Uri) => Promise<string>;
}

/** What an event says, and when it ended. */
export interface Telling {
	readonly id: string;
	readonly at: Instant;
	readonly kind: Kind;
	readonly said: object;
}

/** The lines of one file that are not written yet, in order. */
interface Waiting {
	/** That served it last: a book may have been left and taken up again since. */
	book: WorkspaceFiles;
	readonly path: string;
	readonly lines: string[];
	readonly inTurn: ReturnType<typeof inTurn>;
}

/** How long until what waits is tried again, in milliseconds. */
const patience = 30_000;

function written(record: object): string {
	try {
		return JSON.stringify(record);
	} catch {
		throw new Refusal(say.noJson); // A circle, or a number that JSON has no signs for.
	}
}

/** Writes events. */
export class Recorder implements Disposable {
	readonly #use: Recording;
	/** By address of the file: one that cannot be written holds up no other. */
	readonly #waiting = new Map<string, Waiting>();
	/** Of the last id: ids of one window are in the order they were written, whatever the clock does. */
	#lastMs = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(use: Recording) {
		this.#use = use;
	}

	/**
	 * Adds one event, which ended at `at` or just now. Resolves to its id when it lies on the disk and the book knows of
	 * it. Where it cannot be written now it rejects with a sentence that says so, and the line is kept for later.
	 */
	async record(book: WorkspaceFiles, kind: Kind, said: object, at?: Instant): Promise<string> {
		const { dice, clock } = this.#use;
		const now = clock.now();
		this.#lastMs = Math.max(now.ms, this.#lastMs + 1);
		const id = eventId(this.#lastMs, dice(16));
		await this.write(book, { id, at: at ?? now, kind, said });
		return id;
	}

	/**
	 * The same of an event that has its id already. Written twice it counts once, also by two windows: its line is the
	 * same.
	 */
	async write(book: WorkspaceFiles, { id, at, kind, said }: Telling): Promise<void> {
		const line = written({ v: eventVersion, id, at: writeInstant(at), kind, ...said });
		const read = parseEvent(line); // As it will be read back: what JSON cannot say is not there.
		if (!isEvent(read)) throw new Refusal(say.badEvent(read.words));
		const path = `log/${writeInstant(this.#use.clock.now()).slice(0, 7)}.${await this.writer(book)}.jsonl`;
		await refuseUnwritable(book, this.#use.disk, path);
		const address = book.uriOf(path).toString();
		const waiting = this.#waiting.get(address) ?? { book, path, lines: [], inTurn: inTurn() };
		this.#waiting.set(address, waiting);
		waiting.book = book;
		if (!waiting.lines.includes(line)) waiting.lines.push(line);
		await this.#writeInTurn(waiting);
	}

	/** The name under which this window writes the log of a book. */
	writer(book: WorkspaceFiles): Promise<string> {
		return this.#use.writer(book.uri);
	}

	#writeInTurn(waiting: Waiting): Promise<void> {
		return waiting.inTurn(() => this.#write(waiting));
	}

	/** Each line once, in order; the first that cannot be written stops the rest. */
	async #write(waiting: Waiting): Promise<void> {
		const { path, lines } = waiting;
		for (let line = lines[0]; line !== undefined; line = lines[0]) {
			try {
				await this.#use.disk.append(waiting.book.uriOf(path).toString(), line);
			} catch (error) {
				throw this.#told(path, wordsOf(error), lines);
			}
			lines.shift();
			await waiting.book.refresh(path);
		}
	}

	#told(path: string, why: string, lines: readonly string[]): Refusal {
		const message = say.logWaits(path, why, lines.length);
		this.#use.log.warn(message);
		if (lines.length === 1) void this.#offerCopy(message, lines);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#tryAgain(), patience);
		return new Refusal(message);
	}

	async #tryAgain(): Promise<void> {
		for (const waiting of this.#waiting.values()) {
			const count = waiting.lines.length;
			if (count === 0) continue;
			try {
				await this.#writeInTurn(waiting);
				void window.showInformationMessage(say.logWritten(count));
			} catch {
				// Told when it failed first; it is tried until there is room or the window is closed.
			}
		}
	}

	/** The lines are the user's, and may be put where there is room. */
	async #offerCopy(message: string, lines: readonly string[]): Promise<void> {
		if ((await window.showWarningMessage(message, say.copyLines)) !== say.copyLines) return;
		await env.clipboard.writeText(lines.map((line) => `${line}\n`).join(''));
	}

	dispose(): void {
		clearTimeout(this.#timer);
	}
}
