// Prepbook: Switch Book.
import { type Disposable, window } from 'vscode';
import { object, optional } from '../core/shape';
import type { Books } from '../host/books';
import { commandIds, type Door, Refusal, uriText } from '../host/commands';
import { plain, say } from '../host/say';

const takes = object({ book: optional(uriText) });

/** Contributes `prepbook.switchBook`, which resolves to the address of the book that is served from then on. */
export function switchBookCommand(command: Door, books: Books, follow: () => Promise<void>): Disposable {
	return command({
		id: commandIds.switchBook,
		takes,
		uri: 'book',
		async run({ book: wanted }) {
			await books.settled();
			const uri = wanted === undefined ? await askForBook(books) : folderOf(wanted);
			if (uri === undefined) return undefined;
			if (![books.active, ...books.others].some((book) => book?.uri === uri)) throw new Refusal(say.noBookAt(uri));
			await books.choose(uri);
			await follow();
			return uri;
		},
	});
}

/** A book may be named by its folder or by its file. */
const folderOf = (uri: string) => uri.replace(/\/(prepbook\.yaml)?$/, '');

async function askForBook(books: Books): Promise<string | undefined> {
	if (books.others.length === 0) throw new Refusal(say.noOtherBook);
	const choices = books.others.map(({ title, path, uri }) => ({ label: plain(title), description: path, uri }));
	return (await window.showQuickPick(choices, { placeHolder: say.chooseBook, matchOnDescription: true }))?.uri;
}
