// Prepbook: New Mock Interview.
import type { Disposable } from 'vscode';
import { roundKind } from '../core/notes/company';
import { object, optional, text, truth } from '../core/shape';
import { commandIds } from '../host/commands';
import { askForCompanyOrNone, bookToWriteIn, companyGiven, type Desk, today } from '../host/desk';
import { makeNote } from '../host/newNote';
import { askOne } from '../host/pick';
import { roundWords, say } from '../host/say';

const takes = object({ kind: optional(roundKind), company: optional(text), open: optional(truth) });

/** Contributes `prepbook.newMock`: notes on a practice interview. Resolves to their `Uri`. */
export function newMockCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.newMock,
		takes,
		writes: true,
		async run(given) {
			const book = await bookToWriteIn(desk, given.kind === undefined);
			if (!book) return undefined;
			const named = given.company === undefined ? undefined : await companyGiven(book, given.company);
			const kind = given.kind ?? (await askOne(say.chooseRoundKind, roundKind.words, (one) => roundWords[one]));
			const company = kind && (named ?? (given.kind === undefined ? await askForCompanyOrNone(book) : ''));
			if (!kind || company === undefined) return undefined;
			const date = today(desk, book);
			const head = { kind, ...(company && { company }), date };
			const title = say.mockTitle(roundWords[kind], date);
			return makeNote(desk, book, { kind: 'mock', title, head, gaps: { company: '' }, open: given.open });
		},
	});
}
