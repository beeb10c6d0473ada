// Prepbook: Set a Story's Strength.
import type { Disposable } from 'vscode';
import { type Story, setStrength } from '../core/notes/story';
import { fits, misfit, object, optional, type Shape, text } from '../core/shape';
import { commandIds } from '../host/commands';
import { competenciesOf, refuseUnknownCompetency } from '../host/competencies';
import { askForStory, type Desk, noteGiven, noteName } from '../host/desk';
import { askOne } from '../host/pick';
import { say, strengthWords } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const strengths = [0, 1, 2, 3] as const;

const strength: Shape<number> = (value, at = '') =>
	strengths.some((one) => one === value) ? fits(value as number) : misfit(at, '0, 1, 2 or 3');

const takes = object({ note: optional(noteName), competency: optional(text), strength: optional(strength) });

/** Contributes `prepbook.setStrength`: how well a story answers for a competency; 0 takes it out. */
export function setStrengthCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.setStrength,
		takes,
		uri: 'note',
		writes: true,
		async run(given) {
			const book = desk.book();
			const story = given.note === undefined ? await askForStory(book) : await noteGiven(book, given.note, ['story']);
			const competency = story && (given.competency ?? (await askForCompetency(book, story as Story)));
			if (!story || competency === undefined) return undefined;
			// What no framework knows may still be taken out of a story that has it.
			if (!(story as Story).competencies.has(competency)) await refuseUnknownCompetency(book, competency);
			const wanted = given.strength ?? (await askOne(say.chooseStrength, strengths, (one) => strengthWords[one]));
			if (wanted === undefined) return undefined;
			await desk.edits.change(book, story.path, (note) => setStrength(note, competency, wanted));
			return undefined;
		},
	});
}

/** Those the story has already come first. */
async function askForCompetency(book: WorkspaceFiles, { competencies }: Story): Promise<string | undefined> {
	const offered = [...competenciesOf(book.snapshot)].sort(
		(a, b) => Number(competencies.has(b.id)) - Number(competencies.has(a.id)),
	);
	const where = ({ id, of }: (typeof offered)[number]) =>
		competencies.has(id) ? `${of} · ${say.nowAt(competencies.get(id) ?? 0)}` : of;
	return (await askOne(say.chooseCompetency, offered, ({ title }) => title, where))?.id;
}
