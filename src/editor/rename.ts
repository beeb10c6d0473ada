// Rename: another id for something, wherever the book names it.
import { languages, WorkspaceEdit } from 'vscode';
import type { Disk } from '../core/ports';
import { noteAt } from '../core/snapshot';
import { renamed, renamingAt } from '../core/words/rename';
import { filesNaming } from '../core/words/things';
import { Refusal, refuseUntrusted } from '../host/commands';
import { refuseUnwritable } from '../host/edits';
import type { Asked, Helper } from '../host/helpInBook';
import { rangeIn, spotter } from '../host/ranges';
import { say } from '../host/say';
import { renameWords } from '../host/sayRename';

/** VS Code changes the files, in one step to undo; it shows them first where that is asked for. */
export const rename = (disk: Disk): Helper => ({
	files: 'all',
	register: (files, ask) =>
		languages.registerRenameProvider(files, {
			prepareRename(document, position) {
				const asked = ask(document);
				if (!asked) throw new Refusal(say.noSuchNote(document.uri.path));
				const { range, thing } = renaming(asked, document.offsetAt(position));
				return { range: rangeIn(document, range), placeholder: thing.id };
			},
			async provideRenameEdits(document, position, to) {
				refuseUntrusted();
				const asked = ask(document);
				if (!asked) return undefined;
				const { book } = asked;
				await book.settled(); // What is renamed by what is known must be what is there.
				const { thing } = renaming({ ...asked, snapshot: book.snapshot }, document.offsetAt(position));
				const texts = await book.texts(filesNaming(book.snapshot));
				const done = renamed(book.snapshot, thing, to, texts);
				if (done.refused !== undefined) throw new Refusal(renameWords(done.refused));
				const change = new WorkspaceEdit();
				for (const [path, edits] of done.edits) {
					const odd = noteAt(book.snapshot, path)?.unwritable;
					if (odd) throw new Refusal(odd === 'conflict' ? say.hasConflict(path) : say.notUtf8(path));
					await refuseUnwritable(book, disk, path);
					const spot = spotter(texts.get(path) ?? '');
					for (const edit of edits) change.replace(book.uriOf(path), spot(edit), edit.text);
				}
				return change;
			},
		}),
});

function renaming({ snapshot, path, text }: Asked, offset: number) {
	const found = renamingAt(snapshot, path, text, offset);
	if (found.refused !== undefined) throw new Refusal(renameWords(found.refused));
	return found;
}
