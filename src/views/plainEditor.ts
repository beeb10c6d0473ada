// Prepbook: Turn the Plain Editor On or Off.
import { type Disposable, window } from 'vscode';
import { object } from '../core/shape';
import { commandIds, type Door, Refusal } from '../host/commands';
import type { PlainEditor } from '../host/plainEditor';
import { say } from '../host/say';

/** Contributes `prepbook.plainEditor`, for the active editor. Resolves to whether that is plain from then on. */
export function plainEditorCommand(command: Door, plainEditor: PlainEditor): Disposable {
	return command({
		id: commandIds.plainEditor,
		takes: object({}),
		async run() {
			const document = window.activeTextEditor?.document;
			if (!document) throw new Refusal(say.nothingToMakePlain);
			const turned = plainEditor.isOn(document) ? await plainEditor.off(document) : await plainEditor.on(document);
			return plainEditor.isOn(turned);
		},
	});
}
