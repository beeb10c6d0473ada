// What the book itself says, changed by a command: checks that are silent, words that need no explanation.
import type { Disposable } from 'vscode';
import { bookFile } from '../core/book';
import { addToBook, muteInBook } from '../core/bookEdit';
import { object, optional, text } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import type { Desk } from '../host/desk';
import { askOne, askWords } from '../host/pick';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

/** Contributes `prepbook.muteCheck`: a check is off in the whole book. Resolves to its id. */
export function muteCheckCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.muteCheck,
		takes: object({ check: optional(text) }),
		writes: true,
		async run(given) {
			const book = desk.book();
			const all = checksIn(book);
			const check = given.check ?? (await askForCheck(book));
			if (check === undefined) return undefined;
			if (!all.some(({ id }) => id === check)) throw new Refusal(say.noSuchCheck(check));
			await desk.edits.change(book, bookFile, (file) => muteInBook(file, check));
			return check;
		},
	});
}

const checksIn = ({ snapshot }: WorkspaceFiles) =>
	[...snapshot.catalog.checks.values()].flatMap(({ checks }) => checks);

/** Those that are not silent yet. */
async function askForCheck(book: WorkspaceFiles): Promise<string | undefined> {
	const { muted } = book.snapshot.book;
	const loud = checksIn(book).filter(({ id }) => !muted.includes(id));
	const chosen = await askOne(
		say.chooseCheck,
		loud,
		({ id }) => id,
		({ message }) => message,
	);
	return chosen?.id;
}

/** Contributes `prepbook.addToGlossary`: a word an interviewer need not be told. Resolves to the word. */
export function addToGlossaryCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.addToGlossary,
		takes: object({ word: optional(text) }),
		writes: true,
		async run(given) {
			const book = desk.book();
			const word = given.word ?? (await askWords(say.askGlossary, say.exampleWord));
			if (word === undefined) return undefined;
			await desk.edits.change(book, bookFile, (file) => addToBook(file, 'glossary', word));
			return word;
		},
	});
}
