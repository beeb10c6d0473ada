// Prepbook: Open a New Solution.
import { type Disposable, Range, type Uri, window, workspace } from 'vscode';
import type { ListedProblem } from '../core/answers/problems';
import { object, optional, text, truth } from '../core/shape';
import { extensionFrom, languages, languageTitle, solutionFolder, solutionPath, solutionText } from '../core/solution';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, noteName, today } from '../host/desk';
import { refuseUnwritable } from '../host/edits';
import { created } from '../host/newFile';
import { askChoice, askChoiceOrText, type Choice } from '../host/pick';
import type { PlainEditor } from '../host/plainEditor';
import { keptId, problemChoices, problemGiven } from '../host/problems';
import { say } from '../host/say';
import type { SolutionLanguage } from '../host/solutionLanguage';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ problem: optional(noteName), language: optional(text), open: optional(truth) });

/** What a solution needs to know beside the book. */
export interface Solving {
	readonly language: SolutionLanguage;
	readonly plainEditor: PlainEditor;
	/** Whether a practice run is going on. */
	readonly isRunning: () => boolean;
	/** A solution of a problem lies at a path of the book now. */
	readonly onMade: (problem: string, path: string) => Promise<void>;
}

/** Of a program that does not say, and nobody has ever chosen. */
const usualExtension = 'py';

/** What a solution is for, and its extension. */
interface Wish {
	readonly problem: ListedProblem;
	readonly extension: string;
}

/** Contributes `prepbook.openSolution`: a new file for another attempt at a problem. Resolves to its `Uri`. */
export function openSolutionCommand(desk: Desk, solving: Solving): Disposable {
	return desk.command({
		id: commandIds.openSolution,
		takes,
		uri: 'problem',
		writes: true,
		async run({ problem, language, open }, isPerson) {
			const book = desk.book();
			const usual = solving.language.last ?? (isPerson ? undefined : usualExtension);
			const extension = language === undefined ? usual : extensionGiven(language);
			const wish =
				problem === undefined
					? await askForWish(desk, book, extension)
					: await withExtension(await problemGiven(book, problem), extension);
			if (!wish) return undefined;
			const uri = await newSolution(desk, book, wish);
			await solving.language.keep(wish.extension);
			await solving.onMade(wish.problem.id, book.pathOf(uri) ?? '');
			if (open !== false) await show(uri, solving);
			return uri;
		},
	});
}

function extensionGiven(language: string): string {
	const extension = extensionFrom(language);
	if (extension === undefined) throw new Refusal(say.noExtension(language));
	return extension;
}

async function withExtension(problem: ListedProblem, known: string | undefined): Promise<Wish | undefined> {
	const extension = known ?? (await askForLanguage(undefined));
	return extension === undefined ? undefined : { problem, extension };
}

/** Among the problems, as the last one, stands the way to another language. */
async function askForWish(desk: Desk, book: WorkspaceFiles, known: string | undefined): Promise<Wish | undefined> {
	const other =
		known === undefined ? [] : [{ thing: 'language' as const, label: say.otherLanguage(languageTitle(known)) }];
	const choices: readonly Choice<ListedProblem | 'language'>[] = [...problemChoices(book, desk.clock), ...other];
	const chosen = await askChoice(say.chooseProblem, choices);
	if (chosen === undefined) return undefined;
	if (chosen !== 'language') return withExtension(chosen, known);
	const extension = await askForLanguage(known);
	return extension === undefined ? undefined : askForWish(desk, book, extension);
}

/** The last one comes first; what is typed may be the extension of any other. */
async function askForLanguage(last: string | undefined): Promise<string | undefined> {
	const all = languages.map(({ extension }) => extension);
	const inOrder = last === undefined ? all : [last, ...all.filter((one) => one !== last)];
	const choices = inOrder.map((extension) => ({
		thing: { extension },
		label: languageTitle(extension),
		description: `.${extension}`,
	}));
	const chosen = await askChoiceOrText(say.chooseLanguage, choices, say.ownExtension);
	return typeof chosen === 'string' ? extensionGiven(chosen) : chosen?.extension;
}

/** Solutions are made one after the other, so that two at once are two files. */
function newSolution(desk: Desk, book: WorkspaceFiles, { problem, extension }: Wish): Promise<Uri> {
	return desk.making(async () => {
		await refuseUnwritable(book, desk.disk, solutionFolder);
		const id = await keptId(desk, book, problem);
		const begin = solutionText(extension, problem);
		for (let number = 1; ; number++) {
			const path = solutionPath(id, today(desk, book), number, extension);
			await refuseUnwritable(book, desk.disk, path);
			if (await created(desk.disk, book.uriOf(path), begin)) return book.uriOf(path);
		}
	});
}

const setting = 'prepbook.practice.plainEditor';

/** With the cursor below the first line. */
async function show(uri: Uri, { plainEditor, isRunning }: Solving): Promise<void> {
	const document = await workspace.openTextDocument(uri);
	if (isRunning() && workspace.getConfiguration().get<boolean>(setting)) await plainEditor.on(document);
	const end = document.lineAt(document.lineCount - 1).range.end;
	await window.showTextDocument(document, { preview: false, selection: new Range(end, end) });
}
