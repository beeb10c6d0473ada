// What a command types for somebody into the note in front of them.
import { Selection, window } from 'vscode';
import { headOf } from '../core/notes/head';
import { asBlock } from '../core/text';
import { Refusal, refuseUntrusted } from './commands';
import type { Desk } from './desk';
import type { EditorNote } from './editorNote';
import { refuseUnwritable } from './edits';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

/**
 * At the cursor; in a note just opened that stands in the head, where the text would break it, and it goes below. As if
 * typed: it is one step to undo, and not saved. A block gets lines of its own.
 */
export async function insertText(
	{ disk }: Desk,
	book: WorkspaceFiles,
	{ editor, note }: EditorNote,
	text: string,
	isBlock = false,
): Promise<void> {
	refuseUntrusted();
	await refuseUnwritable(book, disk, note.path);
	const { document } = editor;
	const around = document.getText();
	const { body } = headOf(around);
	const at = Math.max(document.offsetAt(editor.selection.active), body);
	const words = isBlock ? asBlock(text, around.slice(body, at), around.slice(at)) : text;
	const insert = () => editor.edit((change) => change.insert(document.positionAt(at), words));
	const isDone = (await insert()) || (document.getText() === around && (await insert())); // It may just have been another text.
	if (!isDone) throw new Refusal(say.keepsChanging(note.path));
	const end = document.positionAt(at + document.getText().length - around.length); // Its line ends may be others.
	editor.selection = new Selection(end, end);
	await window.showTextDocument(document, editor.viewColumn); // For typing on.
}
