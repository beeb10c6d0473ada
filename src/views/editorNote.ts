// Tells menus of which kind the note in the active editor is.
import { commands, type Disposable, window } from 'vscode';
import { noteInEditor } from '../host/editorNote';
import { Lifetime } from '../host/lifetime';
import type { Served } from '../host/served';

/** Keeps the context key `prepbook.note`: `story`, `talk` and so on, or nothing where the editor shows no note. */
export function tellEditorNote(served: Served): Disposable {
	const life = new Lifetime();
	let told: string | undefined;
	const tell = () => {
		const kind = noteInEditor(served.current)?.note.kind;
		if (kind !== told) void commands.executeCommand('setContext', 'prepbook.note', kind);
		told = kind;
	};
	life.own(window.onDidChangeActiveTextEditor(tell));
	life.own(served.onDidChange(tell));
	return life;
}
