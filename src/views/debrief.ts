// Prepbook: Debrief a Round.
import { type Disposable, window } from 'vscode';
import { addToSection } from '../core/notes/bodyEdit';
import type { Company, Round } from '../core/notes/company';
import type { Note } from '../core/notes/note';
import { roundWords } from '../core/rows/round';
import { listOf, object, optional, text } from '../core/shape';
import { commandIds } from '../host/commands';
import { type Desk, noteGiven, noteName } from '../host/desk';
import { askMany, askOne, askText } from '../host/pick';
import { say } from '../host/say';
import { askForCompany, companyNamed, recordTold, refuseUnknownRound, toldKinds } from '../host/told';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	company: optional(noteName),
	round: optional(text),
	asked: optional(listOf(text)),
	told: optional(listOf(noteName)),
});

/** Where a company's note keeps what was asked there. */
const askedSection = 'Asked';

/**
 * Contributes `prepbook.debrief`: what was asked in a round goes into the company's note, and the stories that were told
 * are marked. Resolves to the ids of the events.
 */
export function debriefCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.debrief,
		takes,
		uri: 'company',
		writes: true,
		async run(given, isPerson) {
			const book = desk.book();
			const company = given.company === undefined ? await askForCompany(book) : await companyNamed(book, given.company);
			if (!company) return undefined;
			refuseUnknownRound(company, given.round);
			const round = given.round ?? (isPerson ? await askForRound(company) : '');
			if (round === undefined) return undefined;
			const asked = given.asked ?? (isPerson ? await askForQuestions() : []);
			if (!asked) return undefined;
			const notes = given.told ? await notesNamed(book, given.told) : isPerson ? await askForTold(book) : [];
			if (!notes) return undefined;
			const questions = asked.map((question) => question.trim()).filter(Boolean);
			if (questions.length > 0) await writeAsked(desk, book, company, round, questions);
			const events: string[] = [];
			for (const note of notes) events.push(await recordTold(desk, book, note, company, round || undefined));
			if (isPerson) void window.showInformationMessage(say.debriefed(company.title, questions.length, events.length));
			return events;
		},
	});
}

/** Each note once, in the order they were given. */
async function notesNamed(book: WorkspaceFiles, told: readonly string[]): Promise<readonly Note[]> {
	const notes = new Map<string, Note>();
	for (const one of told) {
		const note = await noteGiven(book, one, toldKinds);
		notes.set(note.path, note);
	}
	return [...notes.values()];
}

/** The id of one of its rounds, or an empty text for none of them; not asked where there is none. */
async function askForRound(company: Company): Promise<string | undefined> {
	if (company.rounds.length === 0) return '';
	const none = { id: '' };
	const label = (round: Round | typeof none) => ('kind' in round ? roundWords(round) : say.noRound);
	return (await askOne<Round | typeof none>(say.chooseRound, [...company.rounds, none], label))?.id;
}

/** One after the other; an empty answer is the last. */
async function askForQuestions(): Promise<readonly string[] | undefined> {
	const questions: string[] = [];
	for (;;) {
		const question = await askText(say.whatWasAsked(questions.length));
		if (question === undefined) return undefined;
		if (question.trim() === '') return questions;
		questions.push(question);
	}
}

const askForTold = ({ snapshot }: WorkspaceFiles): Promise<readonly Note[] | undefined> =>
	askMany<Note>(
		say.chooseTold,
		[...snapshot.stories.all, ...snapshot.talks.all].map((note) => ({
			thing: note,
			label: note.title,
			description: note.path,
		})),
	);

/** A line each, with the round where it is known. */
function writeAsked(desk: Desk, book: WorkspaceFiles, company: Company, round: string, questions: readonly string[]) {
	const where = company.rounds.find(({ id }) => id === round);
	const end = where ? ` (${roundWords(where)})` : '';
	const lines = questions.map((question) => `- ${question.replace(/\s+/g, ' ')}${end}`).join('\n');
	return desk.edits.change(book, company.path, (before) => addToSection(before, askedSection, lines));
}
