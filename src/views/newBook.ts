// Prepbook: Start a Prep Book.
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { bookFile, bookText } from '../core/book';
import { catalogOf } from '../core/catalog/catalog';
import { movedExample } from '../core/example';
import { inWords } from '../core/ids';
import { idFrom } from '../core/names';
import { type Fitting, listOf, object, optional, text, truth } from '../core/shape';
import { trimmedEnd } from '../core/text';
import { dayOf, laterDay } from '../core/time';
import { isUnder } from '../core/uris';
import { commandIds, Refusal, uriText } from '../host/commands';
import { type Desk, titleGiven } from '../host/desk';
import { frameworkChoices } from '../host/frameworks';
import { created, newFile } from '../host/newFile';
import { noteText } from '../host/newNote';
import { askChoice, askMany } from '../host/pick';
import { plain, say } from '../host/say';
import { nameOf } from '../host/uris';

const company = object({ title: text, framework: optional(text) });
const takes = object({
	folder: optional(uriText),
	title: optional(text),
	companies: optional(listOf(company)),
	sample: optional(truth),
});

type Company = Fitting<typeof company>;

/** Does what makes a book; resolves when the book is known, and the one that was active still is. */
export type KeepActive = (work: () => Promise<void>) => Promise<void>;

/** Contributes `prepbook.init`, which makes a book and resolves to its folder. */
export function newBookCommand(desk: Desk, keepActive: KeepActive): Disposable {
	return desk.command({
		id: commandIds.init,
		takes,
		uri: 'folder',
		writes: true,
		async run({ folder: wanted, title, companies: given, sample }) {
			const folder = wanted ?? (await askForFolder(sample === true));
			if (folder === undefined) return undefined;
			const around = Uri.parse(trimmedEnd(folder, '/'));
			const isAsked = wanted === undefined && title === undefined && given === undefined && !sample;
			const companies = isAsked ? await askForCompanies(desk) : (given ?? []);
			if (!companies) return undefined;
			await refuseUnknownFrameworks(desk, companies);
			const book = sample ? Uri.joinPath(around, exampleFolder) : around;
			await keepActive(() => (sample ? makeExample(desk, book) : makeBook(desk, book, title, companies)));
			if (wanted === undefined) await showNewBook(desk, book);
			return book;
		},
	});
}

/** The worked example is a book of its own, in a folder of this name. */
const exampleFolder = 'prepbook-example';

async function makeBook(
	desk: Desk,
	book: Uri,
	title: string | undefined,
	companies: readonly Company[],
): Promise<void> {
	const ids: string[] = [];
	for (const one of companies) ids.push(idFrom(titleGiven(one.title), ids));
	if (!(await created(desk.disk, Uri.joinPath(book, bookFile), bookText(title, ids))))
		throw new Refusal(say.alreadyBook(nameOf(book)));
	await keepBothSidesOfTheLog(desk, book);
	for (const [index, { title, framework }] of companies.entries()) {
		const making = { kind: 'company', title: titleGiven(title), id: ids[index] ?? '' } as const;
		const head = framework === undefined ? {} : { framework };
		const { text } = await noteText(desk.shipped, { templates: new Map() }, { ...making, head });
		await newFile(desk.disk, Uri.joinPath(book, 'companies'), making.title, text);
	}
}

/** A month of somebody's preparation, until yesterday. */
async function makeExample(desk: Desk, book: Uri): Promise<void> {
	const inExample = /^example\//;
	const texts = [...(await desk.shipped.texts())].filter(([path]) => inExample.test(path));
	const files = new Map(texts.map(([path, text]) => [path.replace(inExample, ''), text]));
	const now = desk.clock.now();
	const moved = movedExample(files, laterDay(dayOf(now, 0), -1), now.ms);
	if (!(await created(desk.disk, Uri.joinPath(book, bookFile), moved.get(bookFile) ?? bookText(undefined))))
		throw new Refusal(say.exampleIsThere(nameOf(book)));
	await keepBothSidesOfTheLog(desk, book);
	for (const [path, text] of moved) if (path !== bookFile) await created(desk.disk, Uri.joinPath(book, path), text);
}

/** Two machines may write the same log; union keeps the lines of both, and the log is a set. */
const unionForTheLog = (path: string) => `${path} merge=union\n`;

/** Where the book's folder has attributes of its own they stay as they are, and the log's folder gets some. */
async function keepBothSidesOfTheLog({ disk }: Desk, book: Uri): Promise<void> {
	if (await created(disk, Uri.joinPath(book, '.gitattributes'), unionForTheLog('log/*.jsonl'))) return;
	await created(disk, Uri.joinPath(book, 'log/.gitattributes'), unionForTheLog('*.jsonl'));
}

/** A new book in the workspace is shown; one outside of it is opened, which begins this window anew. */
async function showNewBook(desk: Desk, book: Uri): Promise<void> {
	const inside = workspace.workspaceFolders?.some(({ uri }) => isUnder(book.toString(), uri.toString()));
	if (!inside) return void commands.executeCommand('vscode.openFolder', book);
	await commands.executeCommand('prepbook.today.focus'); // Before anything is asked that would lose the focus to it.
	if (desk.hasBook() && desk.book().uri.toString() !== book.toString()) void offerToSwitch(book);
}

async function offerToSwitch(book: Uri): Promise<void> {
	const message = say.switchToNew(workspace.asRelativePath(book));
	if ((await window.showInformationMessage(message, say.switchToIt)) === say.switchToIt)
		await commands.executeCommand(commandIds.switchBook, { book });
}

/** Companies by the frameworks that ship, which bear their names. */
async function askForCompanies({ shipped }: Desk): Promise<readonly Company[] | undefined> {
	const choices = frameworkChoices(catalogOf(await shipped.catalog())).filter(({ group }) => group === say.ofCompanies);
	const chosen = await askMany(say.chooseCompanies, choices);
	return chosen?.map(({ id }) => ({ title: inWords(id), framework: id }));
}

async function refuseUnknownFrameworks({ shipped }: Desk, companies: readonly Company[]): Promise<void> {
	const named = companies.flatMap(({ framework }) => framework ?? []);
	if (named.length === 0) return;
	const { frameworks } = catalogOf(await shipped.catalog());
	const stranger = named.find((id) => !frameworks.has(id));
	if (stranger !== undefined) throw new Refusal(say.noSuchFramework(stranger));
}
/** Where the book shall be; an empty folder that stands alone is taken without a question. `undefined`: cancelled. */
async function askForFolder(isForExample: boolean): Promise<string | undefined> {
	const looked = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => lookInto(uri)));
	const folders = looked.filter((folder) => folder !== undefined);
	const [only, another] = folders;
	if (!only) return askForAnyFolder();
	if (!another && (isForExample || only.names.length === 0)) return only.uri.toString();
	if (isForExample)
		return (
			await askChoice(
				say.chooseFolder,
				folders.map(({ uri }) => ({ thing: uri, label: nameOf(uri) })),
			)
		)?.toString();
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

/** Nothing of a folder that cannot be read, as one whose file system has gone. */
async function lookInto(uri: Uri): Promise<Folder | undefined> {
	const unreadable = () => undefined;
	const entries = await Promise.resolve(workspace.fs.readDirectory(uri)).catch(unreadable);
	return entries && { uri, names: entries.map(([name]) => name).filter((name) => !name.startsWith('.')) };
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
