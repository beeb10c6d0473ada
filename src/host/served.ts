// The book this window serves, read and kept in step with its files.
import { type Disposable, EventEmitter, workspace } from 'vscode';
import { entersFolder } from '../core/bookFiles';
import type { Shelved } from '../core/catalog/catalog';
import type { Clock, Disk, Log } from '../core/ports';
import type { Books } from './books';
import { Lifetime } from './lifetime';
import { WorkspaceFiles } from './workspaceFiles';

export interface Serving {
	readonly books: Books;
	readonly clock: Clock;
	readonly disk: Disk;
	readonly log: Log;
	/** What ships, read once a book wants it. */
	readonly catalog: () => Promise<readonly Shelved[]>;
}

/** So long what a killed replacement left behind is left alone, in milliseconds: it may be another window's, at work. */
const leftAlone = 24 * 3_600_000;

/** Follows which book is active. One that becomes active is `current` when it has been read. */
export class Served implements Disposable {
	readonly #life = new Lifetime();
	readonly #changed = this.#life.own(new EventEmitter<void>());
	/** Another book is served, or the one that is has changed, or another one came or went. */
	readonly onDidChange = this.#changed.event;
	readonly #use: Serving;
	#current: { readonly files: WorkspaceFiles; readonly life: Lifetime } | undefined;
	#following: Promise<void> = Promise.resolve();

	constructor(use: Serving) {
		this.#use = use;
		this.#life.own(use.books.onDidChange(() => void this.#followAndTell()));
	}

	get current(): WorkspaceFiles | undefined {
		return this.#current?.files;
	}

	/** Resolves when everything on disk at the time of the call is known. */
	async settled(): Promise<void> {
		await this.#following.catch(() => undefined); // A book that is being opened may have been read before the call.
		const before = this.current;
		await this.#use.books.settled();
		await this.follow();
		if (this.current === before) await before?.settled(); // Another one has just been read.
	}

	async #followAndTell(): Promise<void> {
		await this.follow().catch((error: unknown) => this.#use.log.error(String(error))); // Only our own bug can do that.
		this.#changed.fire();
	}

	/** Serves the book that is active by now; resolves when it has been read. One change of book at a time. */
	follow(): Promise<void> {
		const before = this.#following.catch(() => undefined); // Told to whoever asked for that one.
		this.#following = before.then(() => this.#serve(this.#use.books.active?.uri));
		return this.#following;
	}

	async #serve(uri: string | undefined): Promise<void> {
		if (uri === this.#current?.files.uri.toString()) return;
		const next = uri === undefined ? undefined : await this.#open(uri);
		this.#current?.life.dispose();
		this.#current = next;
	}

	async #open(uri: string) {
		const { catalog, clock, disk, log } = this.#use;
		const life = new Lifetime();
		const files = life.own(new WorkspaceFiles(uri, await catalog(), disk, log));
		await files.settled();
		life.own(files.onDidChange(() => this.#changed.fire()));
		if (workspace.isTrusted) void disk.sweep(uri, clock.now().ms - leftAlone, entersFolder);
		return { files, life };
	}

	dispose(): void {
		this.#current?.life.dispose();
		this.#life.dispose();
	}
}
