// Prepbook: Rehearse.
import type { Disposable } from 'vscode';
import type { Note } from '../core/notes/note';
import type { Occasion, Talk } from '../core/notes/talk';
import { stretched, totalMinutes } from '../core/practice/plan';
import { lengthWords } from '../core/rows/words';
import { object, oneOf, optional, within } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { askForTellable, companyGiven, type Desk, noteGiven, noteName } from '../host/desk';
import { beginRun, presetNamed, subjectOfNote } from '../host/newRun';
import { askOne } from '../host/pick';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	note: optional(noteName),
	company: optional(noteName),
	minutes: optional(within(0.1, 600)),
	outline: optional(oneOf('shown', 'hidden')),
});

/** The format of each kind of talk. */
const presetOf: Readonly<Record<Occasion, string>> = {
	introduction: 'intro-90s',
	'why-here': 'why-here-60s',
	'next-role': 'next-role-60s',
	'job-talk': 'job-talk-60',
};

const storyPreset = 'star-answer';

/** Contributes `prepbook.rehearse`: a run about a story or a talk, said aloud. Resolves to the id of the run. */
export function rehearseCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.rehearse,
		takes,
		uri: 'note',
		writes: true,
		async run(given, isPerson) {
			const book = desk.book();
			const { current } = desk.timer;
			if (current) throw new Refusal(say.runsAlready(current.plan.title));
			const note =
				given.note === undefined ? await askForTellable(book) : await noteGiven(book, given.note, ['story', 'talk']);
			if (!note) return undefined;
			const company = given.company === undefined ? companyOf(note) : await companyGiven(book, given.company);
			const usual = await presetNamed(book, isTalk(note) ? presetOf[note.occasion ?? 'introduction'] : storyPreset);
			const own = given.minutes ?? (isTalk(note) ? note.minutes : undefined);
			const minutes = own ?? (isPerson ? await askForLength(desk, book, totalMinutes(usual)) : totalMinutes(usual));
			if (minutes === undefined) return undefined;
			const outline = given.outline ?? (isPerson ? await askForOutline(desk) : 'shown');
			if (!outline) return undefined;
			const subject = await subjectOfNote(desk, book, note);
			const preset = stretched(usual, minutes);
			return beginRun(desk, book, { preset, subject, company, showsOutline: outline === 'shown' });
		},
	});
}

const isTalk = (note: Note): note is Talk => note.kind === 'talk';

const companyOf = (note: Note) => (isTalk(note) ? note.company : undefined);

/** The preset's own, and lengths around what the book wants of a story; the last choice first. */
async function askForLength(
	{ choices }: Desk,
	{ snapshot }: WorkspaceFiles,
	usual: number,
): Promise<number | undefined> {
	const [least, most] = snapshot.book.story.minutes;
	const lengths = [...new Set([usual, 1, least, (least + most) / 2, most, 5])].filter((minutes) => minutes > 0);
	const inOrder = choices.lastFirst('length', lengths, String);
	const minutes = await askOne(say.chooseLength, inOrder, (each) => lengthWords(each * 60));
	if (minutes !== undefined) await choices.remember('length', String(minutes));
	return minutes;
}

async function askForOutline({ choices }: Desk): Promise<'shown' | 'hidden' | undefined> {
	const inOrder = choices.lastFirst('outline', ['shown', 'hidden'] as const, String);
	const words = { shown: say.outlineShown, hidden: say.outlineHidden };
	const chosen = await askOne(say.chooseOutlineShown, inOrder, (one) => words[one]);
	if (chosen) await choices.remember('outline', chosen);
	return chosen;
}
