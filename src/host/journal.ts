// The steps of the run that all windows of an installation share, in a file of its storage.
import { EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Disk, Log } from '../core/ports';
import { journalLine, type Line, linesOf, runsIn } from '../core/practice/journal';
import { isOver, owedBy, type Run } from '../core/practice/run';
import { Refusal } from './commands';
import { wordsOf } from './edits';
import { Lifetime } from './lifetime';
import { oneAtATime } from './oneAtATime';
import { say } from './say';

/** Of steps of runs that are over so much may lie there before a new one begins in their place, in characters. */
const enough = 100_000;

/** The run as the file tells it. Nothing of it is kept anywhere else. */
export class Journal {
	readonly #life = new Lifetime();
	readonly #changed = this.#life.own(new EventEmitter<void>());
	/** It holds other steps than before. */
	readonly onDidChange = this.#changed.event;
	readonly #folder: Uri;
	readonly #uri: string;
	readonly #disk: Disk;
	readonly #log: Log;
	#text = '';
	#runs: readonly Run[] = [];
	readonly #reading = oneAtATime(() => this.#read());

	constructor(storage: Uri, disk: Disk, log: Log) {
		this.#folder = storage;
		this.#uri = Uri.joinPath(storage, 'run.jsonl').toString();
		this.#disk = disk;
		this.#log = log;
	}

	/** The run that was begun last, as of its last step. */
	get run(): Run | undefined {
		return this.#runs.at(-1);
	}

	/** That one, and before it those that still owe something to the log. */
	get runs(): readonly Run[] {
		return this.#runs;
	}

	/** Reads what there is, and from now on what other windows add. */
	async open(): Promise<void> {
		// A folder that is not there yet is watched too late.
		await workspace.fs.createDirectory(this.#folder).then(undefined, (error) => this.#log.warn(wordsOf(error)));
		const files = this.#life.own(workspace.createFileSystemWatcher(new RelativePattern(this.#folder, 'run.jsonl')));
		for (const event of [files.onDidCreate, files.onDidChange]) this.#life.own(event(() => void this.refresh()));
		await this.refresh();
	}

	/** Reads it again; resolves when the run is as it stood there at the time of the call, or later. */
	refresh(): Promise<void> {
		return this.#reading();
	}

	/** Adds a step of a run. Rejects with a sentence where it cannot be written. */
	add(line: Line, run: string): Promise<void> {
		return this.#write(() => this.#disk.append(this.#uri, journalLine(line, run)));
	}

	/** Begins a run; where one is not over yet in the eyes of all windows, that one goes on. */
	async begin(line: Line & { readonly do: 'start' }): Promise<void> {
		await this.refresh();
		const text = journalLine(line, line.plan.run);
		await this.#write(async () => {
			if (!(await this.#clearedFor(text))) await this.#disk.append(this.#uri, text);
		});
	}

	/** Whether a line took the place of all that nobody needs any more. */
	async #clearedFor(line: string): Promise<boolean> {
		if (this.#text.length <= enough || (this.run && !isOver(this.run))) return false;
		const owing = this.#runs.filter((run) => owedBy(run).length > 0);
		return (await this.#disk.replace(this.#uri, this.#text, `${linesOf(this.#text, owing)}${line}\n`)) === 'replaced';
	}

	async #write(work: () => Promise<void>): Promise<void> {
		const known = this.#text;
		// Somebody may have emptied the storage: what runs is told by all of its steps.
		const back = known === '' ? Promise.resolve(false) : this.#disk.create(this.#uri, known);
		await back.then(work).catch((error: unknown) => {
			throw new Refusal(say.clockStuck(wordsOf(error)));
		});
		await this.refresh();
	}

	async #read(): Promise<void> {
		const read = await this.#disk.read(this.#uri);
		if (read.kind === 'unreadable') this.#log.warn(`The practice clock cannot be read: ${read.why}`);
		if (read.kind !== 'text' || read.text === this.#text) return;
		this.#text = read.text;
		this.#runs = runsIn(read.text);
		this.#changed.fire();
	}

	dispose(): void {
		this.#life.dispose();
	}
}
