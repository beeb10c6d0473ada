// Prepbook: New Framework.
import { type Disposable, Uri } from 'vscode';
import { newFrameworkText } from '../core/catalog/framework';
import { idFrom } from '../core/names';
import { object, optional, text, truth } from '../core/shape';
import { commandIds } from '../host/commands';
import { bookToWriteIn, type Desk, titleGiven } from '../host/desk';
import { refuseUnwritable } from '../host/edits';
import { created } from '../host/newFile';
import { showAtStops } from '../host/newNote';
import { askWords } from '../host/pick';
import { say } from '../host/say';

const takes = object({ title: optional(text), open: optional(truth) });

/** Contributes `prepbook.newFramework`: what a company scores by, to be written down. Resolves to its `Uri`. */
export function newFrameworkCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.newFramework,
		takes,
		writes: true,
		async run(given) {
			const isAsked = given.title === undefined;
			const book = await bookToWriteIn(desk, isAsked);
			const asked = isAsked && book ? await askWords(say.nameFramework, say.exampleCompany) : given.title;
			if (!book || asked === undefined) return undefined;
			const title = titleGiven(asked);
			const taken = new Set(book.snapshot.catalog.frameworks.keys());
			for (;;) {
				const id = idFrom(title, taken);
				const path = `frameworks/${id}.yaml`;
				await refuseUnwritable(book, desk.disk, path);
				const { text, stop } = newFrameworkText(id, title);
				const uri = Uri.joinPath(book.uri, path);
				taken.add(id);
				if (!(await created(desk.disk, uri, text))) continue;
				await book.refresh(path);
				if (given.open !== false) await showAtStops(uri, [stop]);
				return uri;
			}
		},
	});
}
