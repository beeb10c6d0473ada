// Prepbook: Add a Problem.
import { type Disposable, env, UIKind, Uri, window } from 'vscode';
import { type ListedProblem, problemsIn } from '../core/answers/problems';
import { bookFile } from '../core/book';
import { addToBook } from '../core/bookEdit';
import { difficulty } from '../core/catalog/difficulty';
import { addProblem, type NewProblem, newListText } from '../core/catalog/listEdit';
import { id, inWords } from '../core/ids';
import { idFrom, problemIdFrom } from '../core/names';
import { type Fitting, listOf, object, optional, text, truth } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { bookToWriteIn, type Desk, titleGiven } from '../host/desk';
import { refuseUnwritable } from '../host/edits';
import { created } from '../host/newFile';
import { makeNote } from '../host/newNote';
import { askOne, askWords } from '../host/pick';
import { difficultyWords, say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	url: optional(text),
	title: optional(text),
	difficulty: optional(difficulty),
	patterns: optional(listOf(id)),
	list: optional(id),
	note: optional(truth),
	open: optional(truth),
});

type Given = Fitting<typeof takes>;

/** The list of those who name none. */
const usualList = 'mine';

/** Contributes `prepbook.addProblem`: a problem into a list of the book. Resolves to the `Uri` of its note, if one is wished for, else of the list. */
export function addProblemCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.addProblem,
		takes,
		writes: true,
		async run(given) {
			const isAsked = given.url === undefined && given.title === undefined;
			const book = await bookToWriteIn(desk, isAsked);
			const wish = book && (isAsked ? await askForProblem(book, given) : given);
			if (!book || !wish) return undefined;
			await book.settled();
			const problem = problemFrom(book, wish);
			const list = given.list ?? usualList;
			const known = problemsIn(book.snapshot).get(problem.id);
			const isListed = book.snapshot.catalog.lists.get(list)?.problems.some(({ id }) => id === problem.id) ?? false;
			if (isListed && !given.note) throw new Refusal(say.inList(problem.title, list));
			if (!isListed) await addToList(desk, book, list, problem);
			if (isAsked && !given.note) void tellAdded(problem.title, book.uriOf(`lists/${list}.yaml`));
			return given.note ? noteOn(desk, book, known ?? problem, given.open) : book.uriOf(`lists/${list}.yaml`);
		},
	});
}

/** An address or a title, where the clipboard holds one that; then how hard it is, unless a list knows that. */
async function askForProblem({ snapshot }: WorkspaceFiles, given: Given): Promise<Given | undefined> {
	const named = await askWords(say.nameProblem, say.exampleProblem, await copiedAddress());
	if (named === undefined) return undefined;
	const wish = isAddress(named) ? { ...given, url: named } : { ...given, title: named };
	const known = problemsIn(snapshot).get(problemIdFrom(wish.url ?? '') ?? '')?.difficulty;
	const hard =
		wish.difficulty ?? known ?? (await askOne(say.chooseDifficulty, difficulty.words, (one) => difficultyWords[one]));
	return hard && { ...wish, difficulty: hard };
}

/** A browser would ask for leave to read the clipboard: there one pastes. */
async function copiedAddress(): Promise<string> {
	if (env.uiKind === UIKind.Web) return '';
	const copied = (await env.clipboard.readText()).trim();
	return problemIdFrom(copied) === undefined ? '' : copied;
}

const isAddress = (text: string) => /^https?:\/\//i.test(text);

/** Its id comes from its address, and is then the same problem in every list; else from its title. */
function problemFrom({ snapshot }: WorkspaceFiles, { url, title, difficulty, patterns }: Given): NewProblem {
	const byAddress = url === undefined ? undefined : problemIdFrom(url);
	if (url !== undefined && (byAddress === undefined || /\s/.test(url.trim()))) throw new Refusal(say.noProblemAt(url));
	const known = byAddress === undefined ? undefined : problemsIn(snapshot).get(byAddress);
	const called = title === undefined ? (known?.title ?? inWords(slugOf(byAddress ?? ''))) : titleGiven(title);
	return {
		id: known?.id ?? byAddress ?? idFrom(called, takenIds(snapshot)),
		title: called,
		url: url?.trim() ?? known?.url,
		difficulty: difficulty ?? known?.difficulty,
		patterns: patterns ?? known?.patterns ?? [],
	};
}

/** What stands behind the site: `example.org.max-sum` is “Max sum”. */
const slugOf = (id: string) => id.slice(id.lastIndexOf('.') + 1);

const takenIds = (snapshot: WorkspaceFiles['snapshot']) =>
	[...problemsIn(snapshot).values()].flatMap(({ id, was }) => [id, ...was]);

async function addToList(desk: Desk, book: WorkspaceFiles, list: string, problem: NewProblem): Promise<void> {
	const path = `lists/${list}.yaml`;
	await refuseUnwritable(book, desk.disk, path);
	const isNew = await created(desk.disk, Uri.joinPath(book.uri, path), newListText(inWords(list), problem));
	if (isNew) await book.refresh(path);
	else await desk.edits.change(book, path, (file) => addProblem(file, problem, inWords(list)));
	const { lists } = book.snapshot.book;
	if (lists && !lists.includes(list)) await desk.edits.change(book, bookFile, (file) => addToBook(file, 'lists', list));
}

/** Nothing else shows it where the view is folded. */
async function tellAdded(title: string, list: Uri): Promise<void> {
	if ((await window.showInformationMessage(say.problemAdded(title), say.openList)) === say.openList)
		await window.showTextDocument(list);
}

async function noteOn(
	desk: Desk,
	book: WorkspaceFiles,
	problem: ListedProblem | NewProblem,
	open: boolean | undefined,
) {
	const { id, title, url, difficulty, patterns = [] } = problem;
	const there = book.snapshot.problems.get(id);
	if (there) throw new Refusal(say.hasNote(title, there.path));
	const head = { ...(url && { url }), ...(difficulty && { difficulty }), ...(patterns.length > 0 && { patterns }) };
	return makeNote(desk, book, { kind: 'problem', id, title, head, open });
}
