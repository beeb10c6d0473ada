// What commands work with: the book that is served, and the ways to change it.
import { commands, Uri, workspace } from 'vscode';
import { cardsIn } from '../core/answers/cards';
import { problemsIn } from '../core/answers/problems';
import { isPathId, pathId } from '../core/ids';
import { idFrom, randomId } from '../core/names';
import { parseNote } from '../core/notes/anyNote';
import { setKey } from '../core/notes/headEdit';
import type { Note, NoteKind } from '../core/notes/note';
import type { Story } from '../core/notes/story';
import type { Talk } from '../core/notes/talk';
import type { Clock, Dice, Disk } from '../core/ports';
import { fits, misfit, type Shape } from '../core/shape';
import { noteAt, partOf, type Snapshot } from '../core/snapshot';
import { type Day, dayOf } from '../core/time';
import type { BriefOf } from './briefs';
import type { Choices } from './choices';
import { commandIds, type Door, Refusal } from './commands';
import { noteInEditor } from './editorNote';
import type { Edits } from './edits';
import type { inTurn } from './inTurn';
import type { LoopWishes } from './loopWishes';
import { askOne } from './pick';
import type { Recorder } from './record';
import { say } from './say';
import type { Shipped } from './shipped';
import type { Timer } from './timer';
import type { WorkspaceFiles } from './workspaceFiles';

export interface Desk {
	readonly command: Door;
	/** The book that is served; throws a `Refusal` where there is none. */
	book(): WorkspaceFiles;
	hasBook(): boolean;
	readonly edits: Edits;
	readonly recorder: Recorder;
	/** Notes are made one after the other: an id that one has got is taken for the next. */
	readonly making: ReturnType<typeof inTurn>;
	readonly disk: Disk;
	readonly shipped: Shipped;
	readonly clock: Clock;
	readonly dice: Dice;
	readonly timer: Timer;
	readonly choices: Choices;
	readonly loopWishes: LoopWishes;
	/** The brief that is read in the active tab. */
	brief(): BriefOf | undefined;
}

/** The day it is now, by the book's own reckoning. */
export const today = ({ clock }: Desk, { snapshot }: WorkspaceFiles): Day =>
	dayOf(clock.now(), snapshot.book.dayStarts);

/**
 * The book that is served, to write in. Where there is none, and a person is there to be asked, one may be begun;
 * `undefined`: they would rather not.
 */
export async function bookToWriteIn(desk: Desk, isAsked: boolean): Promise<WorkspaceFiles | undefined> {
	if (!isAsked || desk.hasBook()) return desk.book();
	if ((await askOne(say.noBook, [say.beginBook], (label) => label)) === undefined) return undefined;
	return (await commands.executeCommand(commandIds.init)) === undefined ? undefined : desk.book();
}

/** A title as it was given, without the space around it. */
export function titleGiven(given: string | undefined): string {
	const title = given?.trim() ?? '';
	if (title === '') throw new Refusal(say.noTitle);
	return title;
}

/** One of the stories. Rejects where there is none. */
export const askForStory = (book: WorkspaceFiles): Promise<Story | undefined> =>
	askForNote(book, book.snapshot.stories.all);

/** One of the stories and talks, those with these ids first. Rejects where there is none. */
export const askForTellable = (
	book: WorkspaceFiles,
	first: readonly string[] = [],
): Promise<Story | Talk | undefined> =>
	askForNote(book, [...book.snapshot.stories.all, ...book.snapshot.talks.all], first);

/** The one in the editor comes before all others, but for those that are to be first. */
function askForNote<N extends Note>(
	book: WorkspaceFiles,
	notes: readonly N[],
	first: readonly string[] = [],
): Promise<N | undefined> {
	if (notes.length === 0) throw new Refusal(say.noStories);
	const open = noteInEditor(book)?.note.path;
	const place = ({ id, path }: N) => {
		const at = first.indexOf(id);
		return at >= 0 ? at : first.length + Number(path !== open);
	};
	return askOne(
		say.chooseStory,
		[...notes].sort((a, b) => place(a) - place(b)),
		({ title }) => title,
		({ path }) => path,
	);
}

/** The id of a company of the book, given by its id or its note. Rejects where there is none. */
export const companyGiven = async (book: WorkspaceFiles, given: string): Promise<string> =>
	(await noteGiven(book, given, ['company'])).id;

/** The id of a company, or an empty text for any; not asked where the book has none. */
export async function askForCompanyOrNone({ snapshot }: WorkspaceFiles): Promise<string | undefined> {
	const companies = snapshot.companies.all.filter(({ id }) => !isPathId(id));
	if (companies.length === 0) return '';
	const none = { id: '', title: say.anyCompany };
	return (await askOne(say.chooseCompany, [none, ...companies], ({ title }) => title))?.id;
}

/** A note, given by its id or its file. */
export const noteName: Shape<string> = (value, at = '') => {
	if (value instanceof Uri) return fits(value.toString());
	return typeof value === 'string' && value !== '' ? fits(value) : misfit(at, 'the id of a note, or its Uri');
};

/** Finds something in the book, and looks at the disk again before it says that there is nothing. */
export async function found<T>(
	book: WorkspaceFiles,
	find: (snapshot: Snapshot) => T | undefined,
): Promise<T | undefined> {
	const known = find(book.snapshot);
	if (known !== undefined) return known;
	await book.settled();
	return find(book.snapshot);
}

/** The note that was given, of one of these kinds. Rejects where there is none. */
export async function noteGiven(book: WorkspaceFiles, given: string, kinds: readonly NoteKind[]): Promise<Note> {
	const path = isAddress(given)
		? book.pathOf(Uri.parse(given))
		: isPathId(given)
			? given.slice(pathId('').length)
			: undefined;
	const find = (snapshot: Snapshot) =>
		isAddress(given) || path !== undefined
			? noteAt(snapshot, path ?? '')
			: kinds.map((kind) => snapshot[partOf[kind]].get(given)).find((one) => one !== undefined);
	const known = path ?? find(book.snapshot)?.path;
	if (known !== undefined) await book.refresh(known); // It may have changed, or been moved, and nobody said so yet.
	const note = await found(book, find);
	if (!note) throw new Refusal(say.noSuchNote(isAddress(given) ? workspace.asRelativePath(Uri.parse(given)) : given));
	if (!kinds.includes(note.kind)) throw new Refusal(say.wrongKind(note.title, kinds));
	return note;
}

/** `path:` begins an id. */
export const isAddress = (given: string) => /^[a-z][a-z0-9+.-]*:/i.test(given) && !isPathId(given);

/**
 * The id by which a note is remembered; one that has none yet is given one first, and only then. What stands in the file
 * when it is written counts: somebody else may have given it one meanwhile.
 */
export async function rememberedId(desk: Desk, book: WorkspaceFiles, note: Note): Promise<string> {
	if (!isPathId(note.id)) return note.id;
	let id = newId(desk, book, note);
	await desk.edits.change(book, note.path, (text) => {
		const now = parseNote(note.path, text);
		if (now && !isPathId(now.id)) {
			id = now.id;
			return [];
		}
		if (now && now.idLine > 1) throw new Refusal(say.oddId(note.path));
		return setKey(text, 'id', id, ['id']);
	});
	return id;
}

const prefixes: Partial<Record<NoteKind, string>> = { story: 's', design: 'd', topic: 't', talk: 'k', mock: 'm' };

/** Readable for a company or a problem, else random. One that anything has, had or is remembered by is taken. */
export function newId(
	{ dice }: Desk,
	{ snapshot }: WorkspaceFiles,
	{ kind, title }: Pick<Note, 'kind' | 'title'>,
): string {
	const taken = new Set(snapshot[partOf[kind]].all.flatMap(({ id, was }) => [id, ...was]));
	for (const key of snapshot.log.subjects) taken.add(key.slice(key.indexOf(' ') + 1));
	if (kind === 'problem')
		for (const { id, was } of problemsIn(snapshot).values()) for (const one of [id, ...was]) taken.add(one);
	const prefix = prefixes[kind];
	if (prefix === undefined) return idFrom(title, taken);
	for (;;) {
		const id = randomId(prefix, dice(6));
		if (!taken.has(id)) return id;
	}
}

/** A mark that no card has. */
export function newMark({ dice }: Desk, { snapshot }: WorkspaceFiles): string {
	const taken = cardsIn(snapshot);
	for (;;) {
		const mark = randomId('q', dice(4));
		if (!taken.has(mark)) return mark;
	}
}

/** Before the first of several writes: a note without an id could not be given one. */
export function refuseUnwritableNote({ id, path, unwritable }: Note): void {
	if (!isPathId(id) || unwritable === undefined) return;
	throw new Refusal(unwritable === 'conflict' ? say.hasConflict(path) : say.notUtf8(path));
}
