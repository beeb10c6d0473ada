// Prepbook: Start a Prep Book.
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { bookFile, bookText } from '../core/book';
import type { Disk } from '../core/ports';
import { object, optional, text } from '../core/shape';
import { trimmedEnd } from '../core/text';
import { isUnder } from '../core/uris';
import { commandIds, type Door, Refusal, uriText } from '../host/commands';
import { plain, say } from '../host/say';
import { nameOf } from '../host/uris';

/** Two machines may write the same log; union keeps the lines of both, and the log is a set. */
const unionForTheLog = (path: string) => `${path} merge=union\n`;

export interface BookMaking {
	readonly command: Door;
	readonly disk: Disk;
	/** Does what makes a book; resolves when the book is known, and the one that was active still is. */
	readonly keepActive: (work: () => Promise<void>) => Promise<void>;
}

const takes = object({ folder: optional(uriText), title: optional(text) });

/** Contributes `prepbook.init`, which makes a book and resolves to its folder. */
export function newBookCommand({ command, disk, keepActive }: BookMaking): Disposable {
	return command({
		id: commandIds.init,
		takes,
		uri: 'folder',
		writes: true,
		async run({ folder: wanted, title }) {
			const folder = wanted ?? (await askForFolder());
			if (folder === undefined) return undefined;
			const book = Uri.parse(trimmedEnd(folder, '/'));
			await keepActive(() => makeBook(disk, book, title));
			if (wanted === undefined) showNewBook(book);
			return book;
		},
	});
}

async function makeBook(disk: Disk, book: Uri, title: string | undefined): Promise<void> {
	try {
		if (!(await disk.create(Uri.joinPath(book, bookFile).toString(), bookText(title))))
			throw new Refusal(say.alreadyBook(nameOf(book)));
		await keepBothSidesOfTheLog(disk, book);
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal(say.cannotWrite(nameOf(book), error instanceof Error ? error.message : String(error)));
	}
}

/** Where the book's folder has attributes of its own they stay as they are, and the log's folder gets some. */
async function keepBothSidesOfTheLog(disk: Disk, book: Uri): Promise<void> {
	const own = Uri.joinPath(book, '.gitattributes').toString();
	if (await disk.create(own, unionForTheLog('log/*.jsonl'))) return;
	await disk.create(Uri.joinPath(book, 'log/.gitattributes').toString(), unionForTheLog('*.jsonl'));
}

/** A new book in the workspace is shown; one outside of it is opened, which begins this window anew. */
function showNewBook(book: Uri): void {
	const inside = workspace.workspaceFolders?.some(({ uri }) => isUnder(book.toString(), uri.toString()));
	if (inside) void commands.executeCommand('prepbook.today.focus');
	else void commands.executeCommand('vscode.openFolder', book);
}

/** Where the book shall be; an empty folder that stands alone is taken without a question. `undefined`: cancelled. */
async function askForFolder(): Promise<string | undefined> {
	const folders = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => lookInto(uri)));
	const [only, another] = folders;
	if (!only) return askForAnyFolder();
	if (!another && only.names.length === 0) return only.uri.toString();
	const places = folders.flatMap(placesIn);
	if (places.length === 0) throw new Refusal(say.alreadyBook(folders.map(({ uri }) => nameOf(uri)).join(', ')));
	return (await window.showQuickPick(places, { placeHolder: say.chooseFolder }))?.uri;
}

async function askForAnyFolder(): Promise<string | undefined> {
	const chosen = await window.showOpenDialog({
		canSelectFiles: false,
		canSelectFolders: true,
		openLabel: say.openFolder,
	});
	return chosen?.[0]?.toString();
}

interface Folder {
	readonly uri: Uri;
	/** What it holds, less what is hidden. */
	readonly names: readonly string[];
}

async function lookInto(uri: Uri): Promise<Folder> {
	const entries = await workspace.fs.readDirectory(uri);
	return { uri, names: entries.map(([name]) => name).filter((name) => !name.startsWith('.')) };
}

/** In a folder that holds something the book may have a folder of its own; in a book there is no place for another. */
function placesIn({ uri, names }: Folder) {
	const name = plain(nameOf(uri));
	const itself = { label: `$(folder) ${name}`, description: say.thisFolder, uri: uri.toString() };
	const own = {
		label: `$(new-folder) ${name}/prepbook`,
		description: say.ownFolder,
		uri: Uri.joinPath(uri, 'prepbook').toString(),
	};
	if (names.includes(bookFile)) return [];
	return names.length === 0 || names.includes('prepbook') ? [itself] : [own, itself];
}
