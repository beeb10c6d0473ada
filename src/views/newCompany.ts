// Prepbook: New Company.
import { type Disposable, type Uri, window } from 'vscode';
import { bookFile } from '../core/book';
import { addToBook } from '../core/bookEdit';
import type { Framework } from '../core/catalog/framework';
import { object, optional, text, truth } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { bookToWriteIn, type Desk, found, titleGiven, today } from '../host/desk';
import { frameworkChoices } from '../host/frameworks';
import { makeNote } from '../host/newNote';
import { askChoice, askWords } from '../host/pick';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ title: optional(text), framework: optional(text), role: optional(text), open: optional(truth) });

/** Contributes `prepbook.newCompany`: a company one interviews with. Resolves to its note's `Uri`. */
export function newCompanyCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.newCompany,
		takes,
		writes: true,
		async run(given) {
			const isAsked = given.title === undefined;
			const book = await bookToWriteIn(desk, isAsked);
			if (!book) return undefined;
			if (given.framework !== undefined) await refuseUnknownFramework(book, given.framework);
			const title = isAsked ? await askForName(book) : titleGiven(given.title);
			const framework = title && (given.framework ?? (isAsked ? await askForFramework(book, title) : ''));
			if (title === undefined || framework === undefined) return undefined;
			const head = { ...(framework && { framework }), ...(given.role && { role: given.role }) };
			const uri = await makeNote(desk, book, {
				kind: 'company',
				title,
				head,
				gaps: { framework: '', date: today(desk, book) },
				open: given.open,
			});
			if (isAsked) void offerToBeActive(desk, book, uri, title);
			return uri;
		},
	});
}

function askForName({ snapshot }: WorkspaceFiles): Promise<string | undefined> {
	const names = new Set(snapshot.companies.all.map(({ title }) => title.toLowerCase()));
	const isThere = (name: string) => (names.has(name.toLowerCase()) ? say.companyIsThere(name) : undefined);
	return askWords(say.nameCompany, say.exampleCompany, '', isThere);
}

async function refuseUnknownFramework(book: WorkspaceFiles, id: string): Promise<void> {
	if (!(await found(book, ({ catalog }) => catalog.frameworks.get(id)))) throw new Refusal(say.noSuchFramework(id));
}

/** The one named like the company comes first. */
async function askForFramework({ snapshot }: WorkspaceFiles, title: string): Promise<string | undefined> {
	const isNamed = ({ thing }: { readonly thing: Framework }) => title.toLowerCase().includes(thing.id);
	const choices = [...frameworkChoices(snapshot.catalog)].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
	return (await askChoice(say.chooseFramework, choices))?.id;
}

/** Where the book names its active companies a new one is none of them, until somebody says so. */
async function offerToBeActive(desk: Desk, book: WorkspaceFiles, uri: Uri, title: string): Promise<void> {
	const active = book.snapshot.book.companies;
	const company = book.snapshot.companies.all.find(({ path }) => path === book.pathOf(uri));
	if (!company || active.length === 0 || active.includes(company.id)) return;
	if ((await window.showInformationMessage(say.notActive(title), say.addIt)) !== say.addIt) return;
	await desk.edits.change(book, bookFile, (file) => addToBook(file, 'companies', company.id));
}
