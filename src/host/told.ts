// Who has heard which story or talk.
import type { Company } from '../core/notes/company';
import type { Note } from '../core/notes/note';
import { Refusal } from './commands';
import { type Desk, noteGiven, refuseUnwritableNote, rememberedId } from './desk';
import { askOne } from './pick';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

/** What can be told. */
export const toldKinds = ['story', 'talk'] as const;

/** Records that a company has heard a story or a talk; resolves to the id of the event. */
export async function recordTold(
	desk: Desk,
	book: WorkspaceFiles,
	note: Note,
	company: Company,
	round: string | undefined,
): Promise<string> {
	for (const one of [note, company]) refuseUnwritableNote(one);
	const ids = { note: await rememberedId(desk, book, note), company: await rememberedId(desk, book, company) };
	return desk.recorder.record(book, 'told', { ...ids, round });
}

/** Rejects where the company has no such round. */
export function refuseUnknownRound(company: Company, round: string | undefined): void {
	if (round !== undefined && !company.rounds.some(({ id }) => id === round))
		throw new Refusal(say.noSuchRound(company.title, round));
}

export const companyNamed = async (book: WorkspaceFiles, given: string): Promise<Company> =>
	(await noteGiven(book, given, ['company'])) as Company; // Of no other kind.

/** The one that is active, where there is just one; else those that are come first. */
export async function askForCompany({ snapshot }: WorkspaceFiles): Promise<Company | undefined> {
	const { book, companies } = snapshot;
	const active = book.companies.flatMap((id) => companies.get(id) ?? []);
	const [only, another] = active;
	if (only && !another) return only;
	const all = [...new Set([...active, ...companies.all])];
	if (all.length === 0) throw new Refusal(say.noCompanies);
	return askOne(say.chooseCompany, all, ({ title }) => title);
}
