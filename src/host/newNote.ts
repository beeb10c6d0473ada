// Makes notes from templates.
import { Range, SnippetString, SnippetTextEdit, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { NoteKind } from '../core/notes/note';
import { noteFolders } from '../core/notes/note';
import { type Filled, type Known, noteFrom, type Template } from '../core/notes/template';
import type { Snapshot } from '../core/snapshot';
import { Refusal } from './commands';
import { type Desk, newId } from './desk';
import { refuseUnwritable } from './edits';
import { newFile } from './newFile';
import { say } from './say';
import type { Shipped } from './shipped';
import type { WorkspaceFiles } from './workspaceFiles';

export interface Making {
	readonly kind: NoteKind;
	readonly title: string;
	/** Where it is to be the id of something, as a problem's; else one is made. */
	readonly id?: string;
	/** What its head says besides its id, type and title. */
	readonly head?: Known['head'];
	readonly gaps?: Known['gaps'];
	readonly body?: Known['body'];
	/** In the book; else the folder of its kind. */
	readonly folder?: string | undefined;
	/** Which of several templates; the default is the one without a name of its own. */
	readonly template?: string | undefined;
	/** The last word on its text; where somebody types is then the end. */
	readonly finish?: (text: string) => string;
	/** `false`: it is not shown in an editor. */
	readonly open?: boolean | undefined;
}

/** Makes a note of a book and shows it with the cursor where somebody types first. Resolves when the book knows of it. */
export async function makeNote(desk: Desk, book: WorkspaceFiles, making: Making): Promise<Uri> {
	return desk.making(async () => {
		const folder = making.folder ?? noteFolders[making.kind];
		await refuseUnwritable(book, desk.disk, folder);
		const id = making.id ?? newId(desk, book, making);
		const made = await noteText(desk.shipped, book.snapshot, { ...making, id });
		const { text, stops } = making.finish ? finished(making.finish(made.text)) : made;
		const uri = await newFile(desk.disk, book.uriOf(folder), making.title, text);
		const path = book.pathOf(uri);
		if (path !== undefined) await book.refresh(path);
		if (making.open !== false) await showAtStops(uri, stops);
		return uri;
	});
}

/** Somebody goes on behind the last word. */
const finished = (text: string): Filled => ({ text, stops: [text.trimEnd().length] });

/** The text of a new note, of a book that may have templates of its own. */
export async function noteText(
	shipped: Shipped,
	{ templates }: Pick<Snapshot, 'templates'>,
	{ kind, title, id, head, gaps, body, template: choice }: Making & { readonly id: string },
): Promise<Filled> {
	const own = [...templates].find(([, one]) => one.kind === kind && one.choice === choice);
	if (choice !== undefined && !own) throw new Refusal(say.noSuchTemplate(kind, choice));
	const known: Known = { head: { id, type: kind, title, ...head }, ...(gaps && { gaps }), ...(body && { body }) };
	const made = own && !own[1].isBroken ? noteFrom(own[1], known) : undefined;
	if (made) return made;
	if (own) void window.showWarningMessage(say.brokenTemplate(own[0]));
	const text = (await shipped.texts()).get(`notes/${kind}.md`);
	const usual = text === undefined ? undefined : noteFrom({ kind, text }, known);
	if (!usual) throw new Error(`The template of a ${kind} is not what it should be.`);
	return usual;
}

/** The templates of a kind that have names of their own, beside the usual one. */
export const choicesOf = ({ templates }: Snapshot, kind: NoteKind): readonly string[] =>
	[...templates.values()].flatMap((one: Template) =>
		one.kind === kind && !one.isBroken && one.choice !== undefined ? [one.choice] : [],
	);

/** Opens a new file. From the first place where somebody types, Tab leads to the next. */
export async function showAtStops(uri: Uri, stops: readonly number[]): Promise<void> {
	const document = await workspace.openTextDocument(uri);
	const { version } = document;
	const text = document.getText();
	const [first] = stops;
	const place = document.positionAt(first ?? 0);
	await window.showTextDocument(document, { preview: false, selection: new Range(place, place) });
	if (first === undefined || document.version !== version) return; // Somebody is typing there already.
	const edits = stops.map((offset, index) => {
		// VS Code takes stops that change nothing for undone: the sign before the first one is put in its own place.
		const start = index === 0 ? Math.max(offset - 1, 0) : offset;
		const range = new Range(document.positionAt(start), document.positionAt(offset));
		const stop = new SnippetString().appendText(text.slice(start, offset));
		return new SnippetTextEdit(range, stop.appendTabstop(index === stops.length - 1 ? 0 : index + 1));
	});
	const change = new WorkspaceEdit();
	change.set(uri, edits);
	if (await workspace.applyEdit(change)) await document.save();
}
