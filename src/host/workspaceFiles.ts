// Follows the files of the book this window serves, and keeps what is known of it in step with them.
import {
	type ConfigurationChangeEvent,
	Disposable,
	EventEmitter,
	RelativePattern,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import { bookFile } from '../core/book';
import { entersFolder, isEntered, roleOf, withoutInnerBooks } from '../core/bookFiles';
import type { Shelved } from '../core/catalog/catalog';
import { Library, mostOf } from '../core/library';
import type { Disk, FileRead, Log } from '../core/ports';
import type { Snapshot } from '../core/snapshot';
import { isUnder } from '../core/uris';
import { excluded } from './excluded';
import { inTurn } from './inTurn';
import { Lifetime } from './lifetime';
import { oneAtATime } from './oneAtATime';

/** As many reads as keep a disk busy. */
const inFlight = 32;

/** So long somebody must not have typed before what they typed counts outside their editor, in milliseconds. */
const quiet = 300;

/** What is hidden in the explorer is no note; but the log is the log, and a book a book. */
const isAlwaysSeen = (path: string) => path === bookFile || isUnder(path, 'log');

/** One book, from the moment it is served until another is. */
export class WorkspaceFiles implements Disposable {
	readonly #life = new Lifetime();
	readonly #changed = this.#life.own(new EventEmitter<void>());
	readonly onDidChange = this.#changed.event;

	readonly uri: Uri;
	readonly #disk: Disk;
	readonly #log: Log;
	readonly #library: Library;
	/** Paths that may hold something else by now. */
	readonly #touched = new Set<string>();
	/** Whether files may have come or gone, or any of them may hold something else, and nobody said which. */
	#unsure: 'no' | 'whichFiles' | 'everything' = 'everything';
	/** A file may be half written for a moment, so that nothing is read while we write. */
	readonly #turn = inTurn();
	readonly #read = oneAtATime(() => this.#turn(() => this.#readTouched()));

	constructor(uri: string, shipped: readonly Shelved[], disk: Disk, log: Log) {
		this.uri = Uri.parse(uri);
		this.#disk = disk;
		this.#log = log;
		this.#library = new Library(shipped);
		this.#watch();
	}

	get snapshot(): Snapshot {
		return this.#library.snapshot;
	}

	/** Resolves when everything that was on disk at the time of the call is known, and what is typed in open editors. */
	settled(): Promise<void> {
		this.#unsure = 'everything';
		return this.#read();
	}

	/** Writes a file of the book while nothing is read. `work` must not wait for what is read. */
	writing<T>(work: () => Promise<T>): Promise<T> {
		return this.#turn(work);
	}

	/** Reads one file again, now. */
	refresh(path: string): Promise<void> {
		this.#touched.add(path);
		return this.#read();
	}

	/** What files hold now, in an editor or else on disk, without a byte-order mark. What is no text is left out. */
	async texts(paths: Iterable<string>): Promise<ReadonlyMap<string, string>> {
		const texts = new Map<string, string>([...paths].map((path) => [path, '']));
		const queue = texts.keys();
		const work = async () => {
			for (let next = queue.next(); !next.done; next = queue.next()) {
				const read = await this.#readOne(next.value);
				if (read.kind === 'text') texts.set(next.value, read.text.replace(/^\uFEFF/, ''));
				else texts.delete(next.value);
			}
		};
		await Promise.all(Array.from({ length: inFlight }, work));
		return texts;
	}

	uriOf(path: string): Uri {
		return Uri.joinPath(this.uri, path);
	}

	/** The path in the book; `undefined` for what lies outside of it. */
	pathOf(uri: Uri): string | undefined {
		if (uri.scheme !== this.uri.scheme || uri.authority !== this.uri.authority) return undefined;
		const folder = this.uri.path.replace(/\/?$/, '/');
		return uri.path.startsWith(folder) ? uri.path.slice(folder.length) : undefined;
	}

	/** The workspace folder around the book: what leads out of it is not read and not written. */
	get within(): string {
		return (workspace.getWorkspaceFolder(this.uri)?.uri ?? this.uri).toString();
	}

	#watch(): void {
		const files = this.#life.own(workspace.createFileSystemWatcher(new RelativePattern(this.uri, '**/*')));
		this.#life.own(files.onDidCreate((uri) => this.#comeOrGone(uri)));
		this.#life.own(files.onDidDelete((uri) => this.#comeOrGone(uri)));
		this.#life.own(files.onDidChange((uri) => this.#touch(uri)));
		const hides = (change: ConfigurationChangeEvent) => change.affectsConfiguration('files.exclude');
		this.#life.own(workspace.onDidChangeConfiguration((change) => hides(change) && this.#listAnew()));
		// A file that comes and goes within a moment, or lies behind a link, may be no event.
		this.#life.own(window.onDidChangeWindowState(({ focused }) => focused && this.#lookAtAll()));
		this.#watchEditors();
	}

	/** What is typed counts when nobody has typed for a moment; what is saved, reverted or closed is news of the disk. */
	#watchEditors(): void {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const later = () => {
			clearTimeout(timer);
			timer = setTimeout(() => this.#look(), quiet);
		};
		this.#life.own(new Disposable(() => clearTimeout(timer)));
		const typed = ({ document }: { readonly document: TextDocument }) =>
			document.isDirty ? this.#touch(document.uri, later) : this.#touch(document.uri);
		this.#life.own(workspace.onDidChangeTextDocument(typed));
		this.#life.own(workspace.onDidSaveTextDocument(({ uri }) => this.#touch(uri)));
		this.#life.own(workspace.onDidCloseTextDocument(({ uri }) => this.#touch(uri)));
	}

	#touch(uri: Uri, then = () => this.#look()): void {
		const path = this.pathOf(uri);
		if (path === undefined || !roleOf(path)) return;
		this.#touched.add(path);
		then();
	}

	/** A path without a role may be a folder, all of whose files came or went in one event. */
	#comeOrGone(uri: Uri): void {
		const path = this.pathOf(uri);
		if (path === undefined) return;
		if (roleOf(path)) this.#touch(uri);
		else if (isEntered(path) && entersFolder(path)) this.#listAnew();
	}

	#lookAtAll(): void {
		this.#unsure = 'everything';
		this.#look();
	}

	#listAnew(): void {
		if (this.#unsure === 'no') this.#unsure = 'whichFiles';
		this.#look();
	}

	/** Reads what was touched, soon. */
	#look(): void {
		this.#read().catch((error: unknown) => this.#log.error(String(error))); // Only our own bug can do that.
	}

	async #readTouched(): Promise<void> {
		const from = Date.now();
		const paths = await this.#pathsToRead();
		const news = await this.#readAll(paths);
		if (news === 0) return;
		this.#log.info(`Read ${paths.size} files in ${Date.now() - from} ms, ${news} of them with news.`);
		this.#changed.fire();
	}

	/**
	 * Each path with the way to come to know it. A file nobody knew is looked up in the list: it may be hidden, or lie
	 * behind a link that leads out. One that the list has no more is gone, but for those in a folder that was closed to us.
	 */
	async #pathsToRead(): Promise<ReadonlyMap<string, (path: string) => Promise<FileRead>>> {
		const read = (path: string) => this.#readOne(path);
		const gone = async (): Promise<FileRead> => ({ kind: 'missing' });
		const known = new Set(this.#library.paths);
		const touched = [...this.#touched];
		const unsure = this.#unsure;
		this.#touched.clear();
		this.#unsure = 'no';
		if (unsure === 'no' && touched.every((path) => known.has(path)))
			return new Map(touched.map((path) => [path, read] as const));
		const { files, isClosed } = await this.#list();
		const paths = new Map<string, (path: string) => Promise<FileRead>>();
		const listed = new Set(files);
		const all = unsure === 'everything';
		for (const path of listed) if (all || !known.has(path)) paths.set(path, read);
		for (const path of known) if (!listed.has(path)) paths.set(path, isClosed(path) ? read : gone);
		for (const path of touched) if (listed.has(path)) paths.set(path, read);
		return paths;
	}

	async #list() {
		const hides = excluded(this.uri);
		const isHidden = (path: string) => !isAlwaysSeen(path) && hides(path);
		const { files, unreadable } = await this.#disk.list(this.uri.toString(), {
			within: this.within,
			enters: (path) => entersFolder(path) && !isHidden(path),
			wants: (path) => (roleOf(path) !== undefined || path.endsWith(`/${bookFile}`)) && !isHidden(path),
		});
		for (const { path, why } of unreadable) this.#log.warn(`The folder “${path}” cannot be listed: ${why}`);
		const isClosed = (path: string) => unreadable.some((folder) => isUnder(path, folder.path) || folder.path === '');
		return { files: withoutInnerBooks(files), isClosed };
	}

	async #readAll(paths: ReadonlyMap<string, (path: string) => Promise<FileRead>>): Promise<number> {
		let news = 0;
		const queue = paths.entries();
		const work = async () => {
			for (let next = queue.next(); !next.done; next = queue.next()) {
				const [path, read] = next.value;
				if (this.#library.take(path, await read(path))) news++;
			}
		};
		await Promise.all(Array.from({ length: inFlight }, work));
		return news;
	}

	/** What somebody has typed and not saved wins over what lies on disk. */
	async #readOne(path: string): Promise<FileRead> {
		const uri = this.uriOf(path);
		const dirty = workspace.textDocuments.find((one) => one.isDirty && one.uri.toString() === uri.toString());
		if (dirty) return { kind: 'text', text: dirty.getText(), isUtf8: true };
		return this.#disk.read(uri.toString(), mostOf(path));
	}

	dispose(): void {
		this.#life.dispose();
	}
}
