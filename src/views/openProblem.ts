// Prepbook: Open a Problem.
import { type Disposable, env, Uri, window } from 'vscode';
import { pageOf } from '../core/answers/problems';
import { object, optional } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, noteName } from '../host/desk';
import { askForProblem, problemGiven } from '../host/problems';
import { say } from '../host/say';

const takes = object({ problem: optional(noteName) });

/** Contributes `prepbook.openProblem`: its page in the browser, else its note. Resolves to the `Uri` that was opened. */
export function openProblemCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.openProblem,
		takes,
		uri: 'problem',
		async run(given) {
			const book = desk.book();
			const problem =
				given.problem === undefined ? await askForProblem(book, desk.clock) : await problemGiven(book, given.problem);
			if (!problem) return undefined;
			const page = pageOf(book.snapshot, problem);
			if (!page) throw new Refusal(say.noPage(problem.title, problem.id));
			if ('url' in page) return (await openInBrowser(page.url)) ? Uri.parse(page.url) : undefined;
			const note = book.uriOf(page.path);
			await window.showTextDocument(note);
			return note;
		},
	});
}

/** A `Uri` loses which signs of an address were escaped; VS Code takes the text too (microsoft/vscode#85930). */
const openInBrowser = (url: string) => env.openExternal(url as unknown as Uri);
