// Prepbook: Compare Attempts.
import { commands, type Disposable, type Event, Uri, ViewColumn } from 'vscode';
import { attemptsLike, comparison, tried } from '../core/answers/attempts';
import type { Design } from '../core/notes/design';
import { type Fitting, fields, object, optional, text } from '../core/shape';
import { solutionFolderOf } from '../core/solution';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, noteGiven, noteName } from '../host/desk';
import { noteInEditor } from '../host/editorNote';
import { Lifetime } from '../host/lifetime';
import { Pages } from '../host/pages';
import { askOne } from '../host/pick';
import { problemGiven } from '../host/problems';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ note: optional(noteName), problem: optional(noteName) });

/** Of two designs, by their paths. */
const pair = fields({ earlier: text, later: text });
type Pair = Fitting<typeof pair>;

/**
 * Contributes `prepbook.compareAttempts`: an attempt at a design prompt beside the one before it, in VS Code's own diff and
 * in a table; or the last two solutions of a problem. Resolves to the `Uri` of the table, or of the later solution.
 */
export function compareAttemptsCommand(desk: Desk, onDidChange: Event<void>): Disposable {
	const life = new Lifetime();
	const pages = life.own(new Pages('prepbook-attempts', pair, (of) => (of && textOf(desk, of)) ?? say.noAttempts));
	life.own(onDidChange(() => pages.refresh()));
	life.own(
		desk.command({
			id: commandIds.compareAttempts,
			takes,
			uri: 'note',
			async run({ note, problem }) {
				const book = desk.book();
				if (problem !== undefined) return compareSolutions(desk, book, problem);
				const later = note === undefined ? await designMeant(book) : await noteGiven(book, note, ['design', 'problem']);
				if (!later) return undefined;
				if (later.kind === 'problem') return compareSolutions(desk, book, later.id);
				return compareDesigns(book, pages, later as Design);
			},
		}),
	);
	return life;
}

/** The one in the editor, else one of those at a prompt that was tried before. */
async function designMeant(book: WorkspaceFiles): Promise<Design | undefined> {
	const path = noteInEditor(book)?.note.path;
	const open = path === undefined ? undefined : book.snapshot.designs.at(path);
	if (open && attemptsLike(book.snapshot, open).length > 1) return open;
	const several = tried(book.snapshot).filter(({ attempts }) => attempts.length > 1);
	if (several.length === 0) throw new Refusal(say.noAttempts);
	const chosen = await askOne(say.choosePrompt, several, ({ title }) => title);
	return chosen?.attempts.at(-1);
}

/** With the one before; the first, with the one after it. */
async function compareDesigns(book: WorkspaceFiles, pages: Pages<Pair>, design: Design): Promise<Uri> {
	const all = attemptsLike(book.snapshot, design);
	const at = Math.max(all.indexOf(design), 1);
	const [earlier, later] = [all[at - 1], all[at]];
	if (!earlier || !later) throw new Refusal(say.noAttempts);
	const [left, right] = [earlier, later].map(({ path }) => book.uriOf(path));
	const title = say.attempts(later.title, at, at + 1);
	const shown = { preview: false, viewColumn: ViewColumn.One }; // The page has the column beside it.
	await commands.executeCommand('vscode.diff', left, right, title, shown);
	const page = pages.uriOf(title, { earlier: earlier.path, later: later.path });
	await commands.executeCommand('markdown.showPreviewToSide', page);
	return page;
}

function textOf(desk: Desk, pair: Pair): string | undefined {
	if (!desk.hasBook()) return undefined;
	const { snapshot } = desk.book();
	const [earlier, later] = [snapshot.designs.at(pair.earlier), snapshot.designs.at(pair.later)];
	return earlier && later && comparison(snapshot, [earlier, later], desk.clock.now().ms);
}

/** By their names, which begin with their days. */
async function compareSolutions({ disk }: Desk, book: WorkspaceFiles, given: string): Promise<Uri> {
	const { id, title } = await problemGiven(book, given);
	const folder = book.uriOf(solutionFolderOf(id));
	const reach = { within: book.within, enters: () => false, wants: () => true };
	const { files } = await disk.list(folder.toString(), reach);
	const [earlier, later] = [...files].sort(byNumber).slice(-2);
	if (earlier === undefined || later === undefined) throw new Refusal(say.noAttempts);
	const uri = Uri.joinPath(folder, later);
	await commands.executeCommand('vscode.diff', Uri.joinPath(folder, earlier), uri, `${title}: ${earlier} ↔ ${later}`);
	return uri;
}

/** `2026-11-21-10.py` comes after `2026-11-21-9.py`, and that after `2026-11-21.py`. */
const byNumber = (a: string, b: string) => nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true });

const nameOf = (file: string) => file.slice(0, file.lastIndexOf('.'));
