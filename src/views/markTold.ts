// Prepbook: Mark a Story as Told.
import type { Disposable } from 'vscode';
import { loopPlan } from '../core/answers/plan';
import type { Company } from '../core/notes/company';
import { object, optional, text } from '../core/shape';
import type { BriefOf } from '../host/briefs';
import { commandIds } from '../host/commands';
import { askForTellable, type Desk, noteGiven, noteName } from '../host/desk';
import { askForCompany, companyNamed, recordTold, refuseUnknownRound, toldKinds } from '../host/told';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ note: optional(noteName), company: optional(noteName), round: optional(text) });

/** Contributes `prepbook.markTold`: who has heard which story or talk. Resolves to the id of the event. */
export function markToldCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.markTold,
		takes,
		uri: 'note',
		writes: true,
		async run({ note: wanted, company: whose, round }) {
			const book = desk.book();
			const read = wanted === undefined && whose === undefined ? desk.brief() : undefined;
			const planned = read ? plannedIn(desk, book, read) : [];
			const note =
				wanted === undefined ? await askForTellable(book, planned) : await noteGiven(book, wanted, toldKinds);
			if (!note) return undefined;
			const named = whose ?? read?.company;
			const company = named === undefined ? await askForCompany(book) : await companyNamed(book, named);
			if (!company) return undefined;
			refuseUnknownRound(company, round);
			return recordTold(desk, book, note, company, round ?? roundIn(company, read));
		},
	});
}

/** What a brief says to tell, in its order. */
function plannedIn({ loopWishes, clock }: Desk, book: WorkspaceFiles, { company: id }: BriefOf): readonly string[] {
	const company = book.snapshot.companies.get(id);
	if (!company) return [];
	const plan = loopPlan(book.snapshot, company, loopWishes.of(book, company), clock.now().ms);
	return plan.assignments.flatMap(({ story }) => story ?? []);
}

const roundIn = ({ rounds }: Company, read: BriefOf | undefined) => rounds.find(({ id }) => id === read?.round)?.id;
