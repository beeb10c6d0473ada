// The note somebody has in front of them.
import { type TextEditor, window } from 'vscode';
import type { Note } from '../core/notes/note';
import { noteAt } from '../core/snapshot';
import type { WorkspaceFiles } from './workspaceFiles';

/** A note, and the editor that shows it. */
export interface EditorNote {
	readonly editor: TextEditor;
	readonly note: Note;
}

/** The one in the active editor, if the book has it. */
export function noteInEditor(book: WorkspaceFiles | undefined): EditorNote | undefined {
	const editor = window.activeTextEditor;
	const path = editor && book?.pathOf(editor.document.uri);
	const note = book && path !== undefined ? noteAt(book.snapshot, path) : undefined;
	return editor && note && { editor, note };
}
