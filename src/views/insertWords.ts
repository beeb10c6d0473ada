// Prepbook: Insert Words to Say.
import type { Disposable } from 'vscode';
import { unsaidIn } from '../core/answers/wordsToSay';
import { object } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import type { Desk } from '../host/desk';
import { noteInEditor } from '../host/editorNote';
import { insertText } from '../host/insertText';
import { askChoice } from '../host/pick';
import { say } from '../host/say';

/** Contributes `prepbook.insertWords`: what the story in the editor does not say yet. Resolves to the words that were put in. */
export function insertWordsCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.insertWords,
		takes: object({}),
		async run() {
			const book = desk.book();
			const into = noteInEditor(book);
			const story = into && book.snapshot.stories.at(into.note.path);
			if (!story) throw new Refusal(say.noEditor);
			const unsaid = unsaidIn(book.snapshot, story, into.editor.document.getText());
			if (unsaid.length === 0) throw new Refusal(say.allSaid);
			const words = await askChoice(
				say.chooseWords,
				unsaid.flatMap(({ title: group = say.ownWords, words }) =>
					words.map((thing) => ({ thing, label: thing, group })),
				),
			);
			if (words !== undefined) await insertText(desk, book, into, words);
			return words;
		},
	});
}
