// The book this window serves, read and kept in step with its files.
import { type Disposable, EventEmitter } from 'vscode';
import type { Shelved } from '../core/catalog/catalog';
import type { Disk, Log } from '../core/ports';
import type { Books } from './books';
import { Lifetime } from './lifetime';
import { WorkspaceFiles } from './workspaceFiles';

export interface Serving {
	readonly books: Books;
	readonly disk: Disk;
	readonly log: Log;
	/** What ships, read once a book wants it. */
	readonly catalog: () => Promise<readonly Shelved[]>;
}

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
		this.#life.own(use.books.onDidChange(() => void this.follow().then(() => this.#changed.fire())));
	}

	get current(): WorkspaceFiles | undefined {
		return this.#current?.files;
	}

	/** Resolves when everything on disk at the time of the call is known. */
	async settled(): Promise<void> {
		await this.#use.books.settled();
		await this.follow();
		await this.current?.settled();
	}

	/** Serves the book that is active by now; resolves when it has been read. One change of book at a time. */
	follow(): Promise<void> {
		this.#following = this.#following.then(() => this.#serve(this.#use.books.active?.uri));
		return this.#following;
	}

	async #serve(uri: string | undefined): Promise<void> {
		if (uri === this.#current?.files.uri.toString()) return;
		const next = uri === undefined ? undefined : await this.#open(uri);
		this.#current?.life.dispose();
		this.#current = next;
	}

	async #open(uri: string) {
		const { catalog, disk, log } = this.#use;
		const life = new Lifetime();
		const files = life.own(new WorkspaceFiles(uri, await catalog(), disk, log));
		await files.settled();
		life.own(files.onDidChange(() => this.#changed.fire()));
		return { files, life };
	}

	dispose(): void {
		this.#current?.life.dispose();
		this.#life.dispose();
	}
}
