// Prepbook: New Story, and New Story in Five Questions.
import { type Disposable, Uri } from 'vscode';
import { setSection } from '../core/notes/bodyEdit';
import { type Fitting, object, optional, text, truth } from '../core/shape';
import { applyEdits } from '../core/text';
import { commandIds, Refusal, uriText } from '../host/commands';
import {
	competenciesOf,
	type OfferedCompetency,
	refuseUnknownCompetency,
	strengthsByCompetency,
	usualStrength,
} from '../host/competencies';
import { bookToWriteIn, type Desk, titleGiven } from '../host/desk';
import { choicesOf, makeNote } from '../host/newNote';
import { askInTurn, askMany, askOne, askWords } from '../host/pick';
import { questionsForStory, say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	title: optional(text),
	competencies: optional(strengthsByCompetency),
	project: optional(text),
	template: optional(text),
	folder: optional(uriText),
	open: optional(truth),
});

type Given = Fitting<typeof takes>;

/** Contributes `prepbook.newStory`, which makes a story from a template and resolves to its `Uri`. */
export function newStoryCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.newStory,
		takes,
		uri: 'folder',
		writes: true,
		async run(given) {
			const isAsked = given.title === undefined;
			const book = await bookToWriteIn(desk, isAsked);
			if (!book) return undefined;
			const folder = folderIn(book, given.folder);
			for (const id of given.competencies?.keys() ?? []) await refuseUnknownCompetency(book, id);
			const title = isAsked ? await askWords(say.nameStory, say.exampleStory) : titleGiven(given.title);
			const asked = title === undefined ? undefined : await askFor(book, given, isAsked);
			if (title === undefined || !asked) return undefined;
			const head = { ...(given.project && { project: given.project }), ...asked.head };
			return makeNote(desk, book, { kind: 'story', title, head, folder, template: asked.template, open: given.open });
		},
	});
}

/** What a person is asked besides the title. */
async function askFor(book: WorkspaceFiles, { competencies, template }: Given, isAsked: boolean) {
	const tags = competencies ?? (isAsked ? await askForCompetencies(book) : new Map<string, number>());
	const choices = choicesOf(book.snapshot, 'story');
	if (!tags) return undefined;
	const head = tags.size > 0 ? { competencies: tags } : {};
	if (template !== undefined || !isAsked || choices.length === 0) return { head, template };
	const chosen = await askOne(say.chooseTemplate, ['', ...choices], (name) => name || say.usualTemplate);
	return chosen === undefined ? undefined : { head, template: chosen || undefined };
}

async function askForCompetencies({ snapshot }: WorkspaceFiles): Promise<ReadonlyMap<string, number> | undefined> {
	const offered = competenciesOf(snapshot).map((one: OfferedCompetency) => {
		return { thing: one.id, label: one.title, description: `${one.of}: ${one.meaning}`, group: one.of };
	});
	const chosen = await askMany(say.chooseCompetencies, offered);
	return chosen && new Map(chosen.map((id) => [id, usualStrength]));
}

/** A story may lie in a folder below stories/, where a menu was opened on it. */
function folderIn(book: WorkspaceFiles, uri: string | undefined): string | undefined {
	if (uri === undefined) return undefined;
	const path = book.pathOf(Uri.parse(uri)) ?? '';
	if (path !== 'stories' && !path.startsWith('stories/')) throw new Refusal(say.noStoryFolder(path || uri));
	return path;
}

/**
 * Contributes `prepbook.tellStory`: a first story for those who freeze before an empty page. What was answered is
 * offered again to somebody who was interrupted.
 */
export function tellStoryCommand(desk: Desk): Disposable {
	let answers: string[] = [];
	return desk.command({
		id: commandIds.tellStory,
		takes: object({}),
		writes: true,
		async run() {
			const book = await bookToWriteIn(desk, true);
			if (!book || !(await askInTurn(say.tellStory, questionsForStory, answers))) return undefined;
			const title = await askWords(say.nameStory, say.exampleStory, firstWords(answers[0] ?? ''));
			const tags = title === undefined ? undefined : await askForCompetencies(book);
			if (title === undefined || !tags) return undefined;
			const head = tags.size > 0 ? { competencies: tags } : {};
			const said = answers.map((answer) => answer.trim());
			const uri = await makeNote(desk, book, { kind: 'story', title, head, finish: (note) => withAnswers(note, said) });
			answers = [];
			return uri;
		},
	});
}

function withAnswers(note: string, answers: readonly string[]): string {
	return questionsForStory.reduce((text, { section }, at) => {
		const answer = answers[at];
		return answer ? applyEdits(text, setSection(text, section, answer)) : text;
	}, note);
}

/** A name to begin with: whole words, as many as a title has. */
const firstWords = (answer: string) =>
	answer
		.trim()
		.split(/\s+/)
		.slice(0, 7)
		.join(' ')
		.replace(/[.,;:]$/, '');
