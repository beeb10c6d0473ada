// Which books the workspace holds, and which of them this window serves.
import { type Disposable, EventEmitter, type Memento, Uri, window, workspace } from 'vscode';
import { activeBook, type Book, bookFile, parseBook } from '../core/book';
import type { Disk, Log } from '../core/ports';
import type { NamedBook } from '../core/rows/book';
import { isUnder } from '../core/uris';
import { findBookFiles } from './bookSearch';
import { Lifetime } from './lifetime';
import { oneAtATime } from './oneAtATime';
import { say } from './say';
import { nameOf } from './uris';

/** A book of this workspace: what it says of itself, and how it is named to a person. */
export type FoundBook = NamedBook & Book;

const chosenLast = 'prepbook.book';

/** Follows the workspace. The active book is the one chosen last in it, else the first by path. */
export class Books implements Disposable {
	readonly #life = new Lifetime();
	readonly #changed = this.#life.own(new EventEmitter<void>());
	readonly onDidChange = this.#changed.event;

	readonly #disk: Disk;
	readonly #log: Log;
	readonly #memory: Memento;

	#found: readonly FoundBook[] = [];
	/** Resolves when every book that was on disk at the time of the call is known. */
	readonly settled = oneAtATime(() => this.#search());

	constructor(disk: Disk, log: Log, memory: Memento) {
		this.#disk = disk;
		this.#log = log;
		this.#memory = memory;
	}

	/** Looks for books now and whenever one may have come, changed or gone. Resolves after the first look. */
	open(): Promise<void> {
		const look = () => void this.settled();
		const files = this.#life.own(workspace.createFileSystemWatcher(`**/${bookFile}`));
		this.#life.own(files.onDidCreate(look));
		this.#life.own(files.onDidChange(look));
		this.#life.own(files.onDidDelete(look));
		// A deleted folder is one event, of the folder; the files that were in it are not named.
		const deleted = this.#life.own(workspace.createFileSystemWatcher('**', true, true, false));
		this.#life.own(
			deleted.onDidDelete((uri) => this.#found.some((book) => isUnder(book.uri, uri.toString())) && look()),
		);
		this.#life.own(workspace.onDidChangeWorkspaceFolders(look));
		this.#life.own(window.onDidChangeWindowState((state) => state.focused && look()));
		return this.settled();
	}

	get active(): FoundBook | undefined {
		const uri = activeBook(
			this.#found.map((book) => book.uri),
			this.#memory.get<string>(chosenLast),
		);
		return this.#found.find((book) => book.uri === uri);
	}

	get others(): readonly FoundBook[] {
		const active = this.active;
		return this.#found.filter((book) => book !== active);
	}

	/** Serves `uri` from now on, also when this workspace is opened again. */
	async choose(uri: string): Promise<void> {
		await this.#memory.update(chosenLast, uri);
		this.#changed.fire();
	}

	/** Does something that may bring a new book; the book that is active before stays so, whatever the new one's path. */
	async keepActive(work: () => Promise<void>): Promise<void> {
		const before = this.active;
		await work();
		await this.settled();
		if (before && this.active?.uri !== before.uri) await this.choose(before.uri);
	}

	async #search(): Promise<void> {
		this.#keep(await Promise.all((await findBookFiles(this.#disk)).map((file) => this.#read(file))));
	}

	#keep(found: readonly FoundBook[]): void {
		const sorted = [...found].sort((a, b) => (a.uri < b.uri ? -1 : 1));
		if (JSON.stringify(sorted) === JSON.stringify(this.#found)) return;
		this.#found = sorted;
		this.#log.info(`Books in this workspace: ${sorted.length}.`);
		this.#changed.fire();
	}

	async #read(file: Uri): Promise<FoundBook> {
		const folder = Uri.joinPath(file, '..');
		const path = workspace.asRelativePath(folder, (workspace.workspaceFolders?.length ?? 0) > 1);
		const isRoot = workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString());
		const named = { uri: folder.toString(), path: isRoot ? '' : path };
		const book = await this.#bookIn(file);
		return { ...named, ...book, title: book.title ?? nameOf(folder) };
	}

	async #bookIn(file: Uri): Promise<Book> {
		const read = await this.#disk.read(file.toString());
		if (read.kind === 'text') return parseBook(read.text).value;
		// Still a book: its notes may be readable. One that has just gone is found missing by the next search.
		if (read.kind === 'unreadable') this.#log.warn(say.bookUnreadable(workspace.asRelativePath(file), read.why));
		return parseBook('').value;
	}

	dispose(): void {
		this.#life.dispose();
	}
}
