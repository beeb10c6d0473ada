// Holds what is known of a book. A file that was read replaces one part of it, and nothing else changes it.
import { parseBook } from './book';
import { type FileRole, roleOf } from './bookFiles';
import { catalogOf, ownPlaceOf, parseShelved, type Shelved } from './catalog/catalog';
import type { Code, Finding } from './findings';
import { fingerprint } from './fingerprint';
import { isPathId } from './ids';
import { type AnyNote, parseNote } from './notes/anyNote';
import { noteKinds } from './notes/note';
import { NoteSet } from './notes/noteSet';
import { parseTemplate } from './notes/template';
import type { FileRead } from './ports';
import { PracticeLog } from './practice/log';
import { partOf, type Snapshot } from './snapshot';

/** A larger note, book file or data file is not read: nobody writes one by hand. A log may be of any size. */
const mostBytes = 4 * 1024 * 1024;

/** How much of a file is worth reading. */
export const mostOf = (path: string): number => (roleOf(path) === 'log' ? Number.POSITIVE_INFINITY : mostBytes);

export class Library {
	readonly #shipped: readonly Shelved[];
	/** The user's own data files, by path. */
	readonly #own = new Map<string, Shelved>();
	readonly #notes = {
		stories: new NoteSet<AnyNote>(),
		designs: new NoteSet<AnyNote>(),
		topics: new NoteSet<AnyNote>(marksIn),
		problems: new NoteSet<AnyNote>(),
		companies: new NoteSet<AnyNote>(),
		talks: new NoteSet<AnyNote>(),
		mocks: new NoteSet<AnyNote>(),
	};
	readonly #log = new PracticeLog();
	/** What every file held when it was read last. */
	readonly #seen = new Map<string, string>();
	#snapshot: Snapshot;

	constructor(shipped: readonly Shelved[]) {
		this.#shipped = shipped;
		this.#snapshot = {
			...(this.#notes as unknown as NoteParts), // Each set holds one kind of note, as `#putNote` sees to.
			book: parseBook('').value,
			catalog: catalogOf(shipped),
			log: this.#log,
			templates: new Map(),
			oddFiles: new Map(),
		};
	}

	get snapshot(): Snapshot {
		return this.#snapshot;
	}

	/** The files that were there when they were read last. */
	get paths(): readonly string[] {
		return [...this.#seen.keys()];
	}

	/** Takes what a file holds by now, and says whether that is news. */
	take(path: string, read: FileRead): boolean {
		const role = roleOf(path);
		if (!role) return false;
		const seen = read.kind === 'text' ? `${fingerprint(read.text)} ${read.isUtf8}` : JSON.stringify(read);
		if (this.#seen.get(path) === seen || (read.kind === 'missing' && !this.#seen.has(path))) return false;
		if (read.kind === 'missing') this.#seen.delete(path);
		else this.#seen.set(path, seen);
		this.#put(role, path, read);
		return true;
	}

	#put(role: FileRole, path: string, read: FileRead): void {
		const text = read.kind === 'text' ? read.text : undefined;
		const odd = oddityOf(role, read);
		if (role === 'note') this.#putNote(path, text === undefined ? undefined : parseNote(path, text, isUtf8(read)));
		else if (role === 'log') this.#log.put(path, text);
		else if (role === 'template') odd.push(...this.#putTemplate(path, read));
		else if (role === 'book') odd.push(...this.#putBook(text));
		else odd.push(...this.#putOwn(path, text));
		const oddFiles = this.#snapshot.oddFiles;
		if (odd.length === 0 && !oddFiles.has(path)) return;
		const now = new Map(oddFiles);
		if (odd.length === 0) now.delete(path);
		else now.set(path, odd);
		this.#snapshot = { ...this.#snapshot, oddFiles: now };
	}

	#putNote(path: string, note: AnyNote | undefined): void {
		const part = note && partOf[note.kind];
		for (const [name, set] of Object.entries(this.#notes)) set.put(path, name === part ? note : undefined);
	}

	#putBook(text: string | undefined): readonly Finding[] {
		const { value, findings } = parseBook(text ?? '');
		this.#snapshot = { ...this.#snapshot, book: value };
		return findings;
	}

	#putTemplate(path: string, read: FileRead): readonly Finding[] {
		const template = read.kind === 'text' ? parseTemplate(path, read.text, read.isUtf8) : undefined;
		const templates = new Map(this.#snapshot.templates);
		if (template) templates.set(path, template);
		else templates.delete(path);
		this.#snapshot = { ...this.#snapshot, templates };
		if (read.kind !== 'text') return [];
		return (
			template?.findings ?? [{ code: 'template-name', line: 1, severity: 'warning', words: [noteKinds.join(', ')] }]
		);
	}

	#putOwn(path: string, text: string | undefined): readonly Finding[] {
		const place = ownPlaceOf(path);
		const read = place && text !== undefined ? parseShelved(place, text) : undefined;
		if (read) this.#own.set(path, read.value);
		else this.#own.delete(path);
		const inOrder = [...this.#own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, shelved]) => shelved);
		this.#snapshot = { ...this.#snapshot, catalog: catalogOf(this.#shipped, inOrder) };
		return read?.findings ?? [];
	}
}

/** What events call the cards of a note. Those without a mark have no name that lasts. */
const marksIn = (note: AnyNote) =>
	note.kind === 'topic' ? note.cards.map(({ id }) => id).filter((id) => !isPathId(id)) : [];

/** Each set holds notes of one kind, as `#putNote` sees to. */
type NoteParts = Pick<Snapshot, (typeof partOf)[AnyNote['kind']]>;

const isUtf8 = (read: FileRead) => read.kind === 'text' && read.isUtf8;

/** What is odd about a file as such. Of a note that can be read its reader tells; a log is read as far as it goes. */
function oddityOf(role: FileRole, read: FileRead): Finding[] {
	const odd = (code: Code, ...words: string[]): Finding[] => [{ code, line: 1, severity: 'error', words }];
	if (read.kind === 'tooBig') return odd('file-too-big', `${read.bytes}`);
	if (read.kind === 'unreadable') return odd('file-unreadable', read.why);
	if (read.kind === 'missing' || role === 'note' || role === 'template') return [];
	if (read.text === '') return [{ code: 'file-empty', line: 1, severity: 'warning', words: [] }];
	return role !== 'log' && (!read.isUtf8 || read.text.includes('\0')) ? odd('not-utf8') : [];
}
