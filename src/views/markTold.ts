// Prepbook: Mark a Story as Told.
import type { Disposable } from 'vscode';
import type { Company } from '../core/notes/company';
import type { Note } from '../core/notes/note';
import { object, optional, text } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, noteGiven, noteName, refuseUnwritableNote, rememberedId } from '../host/desk';
import { askOne } from '../host/pick';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ note: optional(noteName), company: optional(noteName), round: optional(text) });

const toldKinds = ['story', 'talk'] as const;

/** Contributes `prepbook.markTold`: who has heard which story or talk. Resolves to the id of the event. */
export function markToldCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.markTold,
		takes,
		uri: 'note',
		writes: true,
		async run(given) {
			const book = desk.book();
			const note = given.note === undefined ? await askForNote(book) : await noteGiven(book, given.note, toldKinds);
			if (!note) return undefined;
			const company = given.company === undefined ? await askForCompany(book) : await companyNamed(book, given.company);
			if (!company) return undefined;
			const { round } = given;
			if (round !== undefined && !company.rounds.some(({ id }) => id === round))
				throw new Refusal(say.noSuchRound(company.title, round));
			for (const one of [note, company]) refuseUnwritableNote(one);
			const ids = { note: await rememberedId(desk, book, note), company: await rememberedId(desk, book, company) };
			return desk.recorder.record(book, 'told', { ...ids, round });
		},
	});
}

const companyNamed = async (book: WorkspaceFiles, given: string) =>
	(await noteGiven(book, given, ['company'])) as Company; // Of no other kind.

function askForNote(book: WorkspaceFiles): Promise<Note | undefined> {
	const { stories, talks } = book.snapshot;
	const notes: readonly Note[] = [...stories.all, ...talks.all];
	if (notes.length === 0) throw new Refusal(say.noStories);
	return askOne(
		say.chooseStory,
		notes,
		({ title }) => title,
		({ path }) => path,
	);
}

/** The one that is active, where there is just one; else those that are come first. */
async function askForCompany({ snapshot }: WorkspaceFiles): Promise<Company | undefined> {
	const { book, companies } = snapshot;
	const active = book.companies.flatMap((id) => companies.get(id) ?? []);
	const [only, another] = active;
	if (only && !another) return only;
	const all = [...new Set([...active, ...companies.all])];
	if (all.length === 0) throw new Refusal(say.noCompanies);
	return askOne(say.chooseCompany, all, ({ title }) => title);
}
