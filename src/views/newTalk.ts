// Prepbook: New Talk.
import type { Disposable } from 'vscode';
import { type Occasion, occasion } from '../core/notes/talk';
import { object, optional, text, truth } from '../core/shape';
import { commandIds } from '../host/commands';
import { askForCompanyOrNone, bookToWriteIn, companyGiven, type Desk, titleGiven } from '../host/desk';
import { makeNote } from '../host/newNote';
import { askOne } from '../host/pick';
import { occasionWords, say } from '../host/say';

const takes = object({
	kind: optional(occasion),
	title: optional(text),
	company: optional(text),
	open: optional(truth),
});

/** How long each usually is, as its preset has it. */
const minutes: Readonly<Record<Occasion, number>> = {
	introduction: 1.5,
	'why-here': 1,
	'next-role': 1,
	'job-talk': 60,
};

/** Contributes `prepbook.newTalk`: something to be said nearly by heart. Resolves to its `Uri`. */
export function newTalkCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.newTalk,
		takes,
		writes: true,
		async run(given) {
			const book = await bookToWriteIn(desk, given.kind === undefined);
			if (!book) return undefined;
			const named = given.company === undefined ? undefined : await companyGiven(book, given.company);
			const kind = given.kind ?? (await askOne(say.chooseOccasion, occasion.words, (one) => occasionWords[one]));
			const company = kind && (named ?? (given.kind === undefined ? await askForCompanyOrNone(book) : ''));
			if (!kind || company === undefined) return undefined;
			const at = book.snapshot.companies.get(company)?.title;
			const title = given.title === undefined ? say.talkTitle(kind, at) : titleGiven(given.title);
			const head = { kind, ...(company && { company }), minutes: minutes[kind] };
			return makeNote(desk, book, { kind: 'talk', title, head, gaps: { company: '' }, open: given.open });
		},
	});
}
