// Puts the cursor where the clock is: at the end of the section of a design that a run has come to.
import {
	Disposable,
	Selection,
	type TextDocument,
	type TextEditor,
	TextEditorRevealType,
	window,
	workspace,
} from 'vscode';
import { outlinedIn } from '../core/notes/outlined';
import type { Clock } from '../core/ports';
import { phaseIndex, phaseOf, type Run } from '../core/practice/run';
import type { Served } from '../host/served';
import type { Timer } from '../host/timer';

/** Who typed so many milliseconds ago is in the middle of a word. */
const inTheMiddle = 2000;

/** Only where the note can be seen, in the window where somebody is; the focus stays where it is. */
export function followSections(served: Served, timer: Timer, clock: Clock): Disposable {
	let typed: TextDocument | undefined;
	let [typedAt, seen] = [0, ''];
	return Disposable.from(
		workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0 && document === window.activeTextEditor?.document)
				[typed, typedAt] = [document, clock.now().ms];
		}),
		timer.onDidChange(() => {
			const run = timer.current;
			const phase = run ? `${run.plan.run} ${phaseIndex(run)}` : '';
			if (phase === seen) return;
			seen = phase;
			const editor = run && timer.isKeeper && editorOf(served, run);
			if (!editor || (editor.document === typed && clock.now().ms - typedAt < inTheMiddle)) return;
			const present = phaseOf(run);
			const place = outlinedIn(editor.document.getText(), run.plan.phases).find(({ part }) => part === present);
			if (!place) return;
			const end = editor.document.positionAt(place.goesOn);
			editor.selection = new Selection(end, end);
			editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
		}),
	);
}

/** The one that shows the note of a run; of several the one somebody is in. */
function editorOf({ current }: Served, { plan: { subject, book } }: Run): TextEditor | undefined {
	const note = subject.is === 'design' ? current?.snapshot.designs.get(subject.note) : undefined;
	if (!note || current?.uri.toString() !== book) return undefined;
	const uri = current.uriOf(note.path).toString();
	return [window.activeTextEditor, ...window.visibleTextEditors].find((one) => one?.document.uri.toString() === uri);
}
