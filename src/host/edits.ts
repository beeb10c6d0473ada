// Who writes a note: the editor that has it open, else the disk.
import { Range as EditorRange, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';
import { bookFile, bookVersion } from '../core/book';
import type { Finding } from '../core/findings';
import { conflictsIn } from '../core/notes/conflicts';
import type { Disk } from '../core/ports';
import { applyEdits, type TextEdit } from '../core/text';
import { Refusal } from './commands';
import { inTurn } from './inTurn';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

/** The edits that make a text as it is wanted; `undefined` where it cannot surely be written. */
export type Change = (text: string) => readonly TextEdit[] | undefined;

/** How often a file may turn out to have changed under our hands before we give up. */
const tries = 4;

/** Changes notes and other files of a book, each in as few characters as it takes. */
export class Edits {
	readonly #disk: Disk;
	readonly #inTurn = inTurn();

	constructor(disk: Disk) {
		this.#disk = disk;
	}

	/**
	 * Changes one file. With unsaved changes in an editor: as if typed there, left unsaved. Open without: in the editor,
	 * and saved. Not open: on disk, all or nothing. Resolves when the book knows of it; rejects with a `Refusal` where
	 * the file cannot or must not be written, and then nothing has changed; but where VS Code does not save it, as when
	 * others write the file at the same moment, the change stays in its editor, unsaved.
	 */
	change(book: WorkspaceFiles, path: string, change: Change): Promise<void> {
		return this.#inTurn(() => this.#change(book, path, change));
	}

	async #change(book: WorkspaceFiles, path: string, change: Change): Promise<void> {
		await refuseUnwritable(book, this.#disk, path);
		for (let left = tries; left > 0; left--)
			if (await book.writing(() => this.#changeOnce(book.uriOf(path), path, change))) return book.refresh(path);
		throw new Refusal(say.keepsChanging(path));
	}

	/** Whether it is done; if not the file holds something else by now, and it is to be tried again. */
	async #changeOnce(uri: Uri, path: string, change: Change): Promise<boolean> {
		const onDisk = await this.#disk.read(uri.toString());
		if (onDisk.kind === 'missing') throw new Refusal(say.gone(path));
		if (onDisk.kind !== 'text') throw new Refusal(say.cannotRead(path));
		if (!onDisk.isUtf8 || onDisk.text.includes('\0')) throw new Refusal(say.notUtf8(path));
		const document = openDocument(uri);
		if (document && (document.isDirty || document.getText() === withoutMark(onDisk.text)))
			return changeInEditor(document, editsFor(document.getText(), path, change));
		const edits = editsFor(onDisk.text, path, change);
		if (edits.length === 0) return true;
		return (await this.#replace(uri, path, onDisk.text, applyEdits(onDisk.text, edits))) !== 'changed';
	}

	async #replace(uri: Uri, path: string, before: string, after: string) {
		const result = await this.#disk.replace(uri.toString(), before, after).catch((error: unknown) => {
			throw new Refusal(say.cannotWrite(path, wordsOf(error)));
		});
		if (result === 'missing') throw new Refusal(say.gone(path));
		return result;
	}
}

/** Rejects where nothing in the book may be written, or not there. */
export async function refuseUnwritable(book: WorkspaceFiles, disk: Disk, path: string): Promise<void> {
	if (book.snapshot.book.version > bookVersion) throw new Refusal(say.newerBook);
	if (book.snapshot.oddFiles.get(bookFile)?.some(hidesVersion)) throw new Refusal(say.oddBook);
	if (workspace.fs.isWritableFileSystem(book.uri.scheme) === false) throw new Refusal(say.readOnly(path));
	if (!(await disk.isWithin(book.uriOf(path).toString(), book.within))) throw new Refusal(say.leadsOut(path));
}

/** Whether the version may be another one than what could be read: an empty file is a book of version 1. */
const hidesVersion = ({ code, words, severity }: Finding) =>
	severity === 'error' &&
	(code === 'value-odd' ? words[0] === 'version' : code.startsWith('file-') || code === 'not-utf8');

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const openDocument = (uri: Uri) =>
	workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === uri.toString());

/** An editor does not show the byte-order mark and puts it back when it saves. */
const withoutMark = (text: string) => text.replace(/^\uFEFF/, '');

function editsFor(text: string, path: string, change: Change): readonly TextEdit[] {
	if (conflictsIn(text).length > 0) throw new Refusal(say.hasConflict(path));
	const edits = change(text);
	if (!edits) throw new Refusal(say.oddHead(path));
	return edits.filter(({ start, end, text: by }) => text.slice(start, end) !== by);
}

async function changeInEditor(document: TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
	if (edits.length === 0) return true;
	const wasDirty = document.isDirty;
	const change = new WorkspaceEdit();
	for (const { start, end, text } of edits)
		change.replace(document.uri, new EditorRange(document.positionAt(start), document.positionAt(end)), text);
	if (!(await workspace.applyEdit(change))) return false;
	if (wasDirty || (await document.save())) return true;
	throw new Refusal(say.notSaved(Uri.parse(document.uri.toString()).path));
}
