// Prepbook: Find Questions for a Story.
import { commands, type Disposable } from 'vscode';
import { questionsFor } from '../core/answers/questions';
import type { Story } from '../core/notes/story';
import { noteName as nameOf } from '../core/rows/asked';
import { object, optional } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { askForStory, type Desk, noteGiven, noteName } from '../host/desk';
import { askChoice } from '../host/pick';
import { say } from '../host/say';

const takes = object({ note: optional(noteName) });

/** Contributes `prepbook.findQuestions`: what an interviewer may ask that a story answers. The one chosen is rehearsed, and resolved to. */
export function findQuestionsCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.findQuestions,
		takes,
		uri: 'note',
		async run(given) {
			const book = desk.book();
			const story = given.note === undefined ? await askForStory(book) : await noteGiven(book, given.note, ['story']);
			if (!story) return undefined;
			const asking = questionsFor(book.snapshot, story as Story);
			if (asking.length === 0) throw new Refusal(say.showsNothing(story.title));
			const choices = asking.flatMap(({ of, questions }) =>
				questions.map((thing) => ({ thing, label: thing, group: of })),
			);
			const question = await askChoice(say.chooseQuestion(story.title), choices);
			if (question !== undefined)
				await commands.executeCommand(commandIds.rehearse, { note: nameOf(story, book.snapshot) });
			return question;
		},
	});
}
