// Prepbook: Tag a Story.
import type { Disposable } from 'vscode';
import { type Story, setStrength } from '../core/notes/story';
import { listOf, object, optional, text } from '../core/shape';
import { commandIds } from '../host/commands';
import { competenciesOf, refuseUnknownCompetency, usualStrength } from '../host/competencies';
import { askForStory, type Desk, noteGiven, noteName } from '../host/desk';
import { askMany } from '../host/pick';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ note: optional(noteName), competencies: optional(listOf(text)) });

/** Contributes `prepbook.tagStory`: competencies that a story answers well for. Those given are added; a person picks what it has. */
export function tagStoryCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.tagStory,
		takes,
		uri: 'note',
		writes: true,
		async run(given) {
			const book = desk.book();
			const story = given.note === undefined ? await askForStory(book) : await noteGiven(book, given.note, ['story']);
			if (!story) return undefined;
			const { competencies } = story as Story;
			for (const id of given.competencies ?? []) await refuseUnknownCompetency(book, id);
			const wanted = given.competencies ?? (await askForTags(book, story as Story));
			if (!wanted) return undefined;
			const added = wanted.filter((id) => !competencies.has(id));
			const removed = given.competencies ? [] : offeredOf(book, competencies).filter((id) => !wanted.includes(id));
			for (const id of added) await desk.edits.change(book, story.path, (note) => setStrength(note, id, usualStrength));
			for (const id of removed) await desk.edits.change(book, story.path, (note) => setStrength(note, id, 0));
			return undefined;
		},
	});
}

/** Tags that nobody offers, as of a framework that is gone, are left alone. */
function offeredOf({ snapshot }: WorkspaceFiles, tags: Story['competencies']): readonly string[] {
	const offered = new Set(competenciesOf(snapshot).map(({ id }) => id));
	return [...tags.keys()].filter((id) => offered.has(id));
}

function askForTags({ snapshot }: WorkspaceFiles, { competencies }: Story): Promise<readonly string[] | undefined> {
	const choices = competenciesOf(snapshot).map(({ id, title, meaning, of }) => ({
		thing: id,
		label: title,
		description: `${of}: ${meaning}`,
		group: of,
		picked: competencies.has(id),
	}));
	return askMany(say.chooseCompetencies, choices);
}
