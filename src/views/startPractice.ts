// Prepbook: Start Practice.
import type { Disposable } from 'vscode';
import type { ListedProblem } from '../core/answers/problems';
import type { Preset } from '../core/catalog/preset';
import type { Note } from '../core/notes/note';
import { type Subject, totalMinutes } from '../core/practice/plan';
import { listOf, object, oneOf, optional, text, truth } from '../core/shape';
import { notesIn } from '../core/snapshot';
import { commandIds, Refusal } from '../host/commands';
import { bookToWriteIn, type Desk, noteName } from '../host/desk';
import { beginRun, practised, presetNamed, subjectNamed, subjectOfNote } from '../host/newRun';
import { askChoice, askMany } from '../host/pick';
import { keptId, problemChoices, problemGiven } from '../host/problems';
import { presetGroupWords, say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	preset: optional(text),
	problem: optional(noteName),
	problems: optional(listOf(noteName)),
	note: optional(noteName),
	profile: optional(oneOf('simulate', 'learn')),
	blind: optional(truth),
});

/** Contributes `prepbook.startPractice`, which begins a run and resolves to its id. */
export function startPracticeCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.startPractice,
		takes,
		uri: 'note',
		writes: true,
		async run(given) {
			const isAsked = given.preset === undefined;
			const book = await bookToWriteIn(desk, isAsked);
			if (!book) return undefined;
			const { current } = desk.timer;
			if (current) throw new Refusal(say.runsAlready(current.plan.title));
			const preset =
				given.preset === undefined ? await askForPreset(desk, book) : await presetNamed(book, given.preset);
			if (!preset) return undefined;
			const named = [given.problem, given.problems, given.note].filter((one) => one !== undefined);
			if (named.length > 1) throw new Refusal(say.oneSubject);
			const isNamed = named.length > 0 || !isAsked;
			const subject = isNamed ? await subjectGiven(desk, book, given) : await askForSubject(desk, book, preset);
			if (!subject) return undefined;
			return beginRun(desk, book, { preset, profile: given.profile, subject, isBlind: given.blind ?? false });
		},
	});
}

interface Given {
	readonly problem?: string | undefined;
	readonly problems?: readonly string[] | undefined;
	readonly note?: string | undefined;
}

async function subjectGiven(desk: Desk, book: WorkspaceFiles, given: Given): Promise<Subject> {
	if (given.note !== undefined) return subjectNamed(desk, book, given.note);
	const named = given.problems ?? (given.problem === undefined ? [] : [given.problem]);
	const problems: ListedProblem[] = [];
	for (const name of named) problems.push(await problemGiven(book, name));
	return problemsOf(desk, book, problems);
}

/** The one that was used last comes first, then by what they are for. */
async function askForPreset({ choices }: Desk, { snapshot }: WorkspaceFiles): Promise<Preset | undefined> {
	const presets = [...snapshot.catalog.presets.values()].filter(({ phases }) => phases.length > 0);
	const grouped = (Object.keys(presetGroupWords) as (keyof typeof presetGroupWords)[]) // The keys of that very table.
		.flatMap((group) => presets.filter((preset) => groupOf(preset) === group));
	const last = choices.last('preset');
	const preset = await askChoice(
		say.choosePreset,
		choices
			.lastFirst('preset', grouped, ({ id }) => id)
			.map((thing) => ({
				thing,
				label: thing.title,
				description: say.presetWords(totalMinutes(thing), thing.profile),
				detail: thing.phases.map(({ title }) => title).join(' → '),
				group: thing.id === last ? say.lastTime : presetGroupWords[groupOf(thing)],
			})),
	);
	if (preset) await choices.remember('preset', preset.id);
	return preset;
}

/** By the first thing it records. */
const groupOf = ({ phases }: Preset) =>
	phases.map(({ records }) => records).find((one) => one !== undefined && one !== 'nothing') ?? 'nothing';

/** Such a thing as the preset records; nothing is an answer too. */
async function askForSubject(desk: Desk, book: WorkspaceFiles, preset: Preset): Promise<Subject | undefined> {
	const recorded = new Set(preset.phases.map(({ records }) => records));
	if (groupOf(preset) === 'attempt') return askForProblems(desk, book, preset);
	const kinds = practised.filter((kind) => recorded.has(recordedKind[kind]));
	const notes = notesIn(book.snapshot).filter(({ kind }) => kinds.some((one) => one === kind));
	if (notes.length === 0) return { is: 'nothing' };
	const inOrder = desk.choices.lastFirst<Note>('subject', notes, ({ path }) => path);
	const of = (note: Note) => ({ thing: { note }, label: note.title, description: note.path });
	const none = { thing: { note: undefined }, label: say.noSubject };
	const chosen = await askChoice<{ readonly note: Note | undefined }>(say.chooseNote, [...inOrder.map(of), none]);
	if (!chosen?.note) return chosen && { is: 'nothing' };
	await desk.choices.remember('subject', chosen.note.path);
	return subjectOfNote(desk, book, chosen.note);
}

const recordedKind = { story: 'rehearsal', talk: 'rehearsal', design: 'design', topic: 'recall' } as const;

/** As many as there are phases for them. They are dealt in the order in which they stand in the book's lists. */
async function askForProblems(desk: Desk, book: WorkspaceFiles, { phases }: Preset): Promise<Subject | undefined> {
	const most = phases.filter(({ records }) => records === 'attempt').length;
	const all = problemChoices(book, desk.clock).map((choice) => ({ ...choice, thing: [choice.thing] }));
	if (all.length === 0) return { is: 'nothing' };
	const chosen =
		most === 1
			? await askChoice<readonly ListedProblem[]>(say.chooseProblems(1), [...all, { thing: [], label: say.noSubject }])
			: await askMany(say.chooseProblems(most), all).then((several) => several?.flat());
	return chosen && problemsOf(desk, book, chosen);
}

async function problemsOf(desk: Desk, book: WorkspaceFiles, chosen: readonly ListedProblem[]): Promise<Subject> {
	const problems: string[] = [];
	for (const problem of chosen) problems.push(await keptId(desk, book, problem));
	return problems.length > 0 ? { is: 'problems', problems } : { is: 'nothing' };
}
