// Prepbook: Reveal in Side Bar; and the note of the active editor, selected in its tree.
import { type Disposable, window, workspace } from 'vscode';
import { type NoteKind, noteKinds } from '../core/notes/note';
import { object, optional } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, noteGiven, noteName } from '../host/desk';
import { noteInEditor } from '../host/editorNote';
import { Lifetime } from '../host/lifetime';
import { say } from '../host/say';
import type { Served } from '../host/served';

/** The tree in which the notes of a kind stand. */
export type TreeOf = Readonly<Record<NoteKind, Revealing>>;

export interface Revealing {
	readonly isVisible: boolean;
	reveal(path: string, focus: boolean): Promise<boolean>;
}

const setting = 'prepbook.autoReveal';

/** Contributes `prepbook.reveal`, and follows the active editor as `prepbook.autoReveal` says. */
export function revealNotes(desk: Desk, served: Served, treeOf: TreeOf): Disposable {
	const life = new Lifetime();
	const follow = () => {
		const note = noteInEditor(served.current)?.note;
		const tree = note && treeOf[note.kind];
		if (note && tree?.isVisible && workspace.getConfiguration().get<boolean>(setting))
			tree.reveal(note.path, false).catch(() => undefined); // Nobody asked for it.
	};
	life.own(window.onDidChangeActiveTextEditor(follow));
	life.own(
		desk.command({
			id: commandIds.reveal,
			takes: object({ note: optional(noteName) }),
			uri: 'note',
			async run({ note: given }) {
				const wanted = given ?? window.activeTextEditor?.document.uri.toString();
				if (wanted === undefined) throw new Refusal(say.noEditor);
				const note = await noteGiven(desk.book(), wanted, noteKinds);
				if (!(await treeOf[note.kind].reveal(note.path, true))) throw new Refusal(say.notInTree(note.path));
			},
		}),
	);
	return life;
}
