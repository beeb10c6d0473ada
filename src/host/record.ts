// Adds lines to the practice log. A line that could not be written is kept, and written as soon as it can be.
import { type Disposable, env, type Uri, window } from 'vscode';
import { eventId } from '../core/names';
import type { Clock, Dice, Disk, Log } from '../core/ports';
import { eventVersion, isEvent, type Kind, readEvent } from '../core/practice/event';
import { type Instant, writeInstant } from '../core/time';
import { Refusal } from './commands';
import { refuseUnwritable, wordsOf } from './edits';
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

interface Waiting {
	readonly book: WorkspaceFiles;
	readonly path: string;
	readonly line: string;
}

/** How long until what waits is tried again, in milliseconds. */
const patience = 30_000;

/** Writes events. */
export class Recorder implements Disposable {
	readonly #use: Recording;
	readonly #waiting: Waiting[] = [];
	#last: Promise<unknown> = Promise.resolve();
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
		const { dice, clock, disk } = this.#use;
		const now = clock.now();
		this.#lastMs = Math.max(now.ms, this.#lastMs + 1);
		const id = eventId(this.#lastMs, dice(16));
		const record = { v: eventVersion, id, at: writeInstant(at ?? now), kind, ...said };
		const read = readEvent(record);
		if (!isEvent(read)) throw new Refusal(say.badEvent(read.words));
		const path = `log/${writeInstant(now).slice(0, 7)}.${await this.writer(book)}.jsonl`;
		await refuseUnwritable(book, disk, path);
		this.#waiting.push({ book, path, line: JSON.stringify(record) });
		await this.#writeInTurn();
		return id;
	}

	/** The name under which this window writes the log of a book. */
	writer(book: WorkspaceFiles): Promise<string> {
		return this.#use.writer(book.uri);
	}

	#writeInTurn(): Promise<void> {
		const done = this.#last.then(() => this.#write());
		this.#last = done.catch(() => undefined); // Told to whoever waits for it.
		return done;
	}

	/** What waits is written in order, each line once; the first that cannot be written stops the rest. */
	async #write(): Promise<void> {
		clearTimeout(this.#timer);
		for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
			const { book, path, line } = next;
			try {
				await this.#use.disk.append(book.uriOf(path).toString(), line);
			} catch (error) {
				this.#timer = setTimeout(() => void this.#tryAgain(), patience);
				throw this.#told(path, wordsOf(error));
			}
			this.#waiting.shift();
			await book.refresh(path);
		}
	}

	async #tryAgain(): Promise<void> {
		const count = this.#waiting.length;
		try {
			await this.#writeInTurn();
			void window.showInformationMessage(say.logWritten(count));
		} catch {
			// Told when it failed first; it is tried again and again until there is room or the window is closed.
		}
	}

	#told(path: string, why: string): Refusal {
		const message = say.logWaits(path, why, this.#waiting.length);
		this.#use.log.warn(message);
		if (this.#waiting.length === 1) void this.#offerCopy(message);
		return new Refusal(message);
	}

	/** The lines are the user's, and may be put where there is room. */
	async #offerCopy(message: string): Promise<void> {
		if ((await window.showWarningMessage(message, say.copyLines)) !== say.copyLines) return;
		await env.clipboard.writeText(this.#waiting.map(({ line }) => `${line}\n`).join(''));
	}

	dispose(): void {
		clearTimeout(this.#timer);
	}
}
