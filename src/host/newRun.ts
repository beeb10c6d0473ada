// Begins runs of the practice clock: what a preset and a subject make together.
import { commands, workspace } from 'vscode';
import type { Outline } from '../core/catalog/outline';
import type { Preset, Profile } from '../core/catalog/preset';
import { randomId, randomName } from '../core/names';
import type { Note, NoteKind } from '../core/notes/note';
import { type Plan, phasesOf, type Subject } from '../core/practice/plan';
import { commandIds, Refusal } from './commands';
import { type Desk, found, noteGiven, refuseUnwritableNote, rememberedId } from './desk';
import { keptId } from './problems';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

export interface Wanted {
	readonly preset: Preset;
	/** Instead of the preset's own. */
	readonly profile?: Profile | undefined;
	readonly subject: Subject;
	readonly company?: string | undefined;
	readonly isBlind?: boolean;
	readonly showsOutline?: boolean;
}

/** Begins a run and shows it; resolves to its id. Rejects while one runs. */
export async function beginRun(desk: Desk, book: WorkspaceFiles, wanted: Wanted): Promise<string> {
	const { preset, subject } = wanted;
	const plan: Plan = {
		run: randomId('r', desk.dice(6)),
		book: book.uri.toString(),
		preset: preset.id,
		title: preset.title,
		profile: wanted.profile ?? preset.profile,
		...phasesOf(preset, outlines(book, subject)),
		subject,
		company: wanted.company,
		isBlind: wanted.isBlind ?? false,
		showsOutline: wanted.showsOutline ?? true,
		seed: randomName(desk.dice(14)),
	};
	await desk.timer.start(plan);
	if (subject.is === 'design') await desk.choices.remember('design', preset.id);
	if (workspace.getConfiguration().get('prepbook.timer.panel'))
		await commands.executeCommand(commandIds.showTimer, { focus: false });
	return plan.run;
}

/** A design is answered by its own outline where it names one that is there. */
function outlines({ snapshot }: WorkspaceFiles, subject: Subject): (id: string) => Outline | undefined {
	const { outlines } = snapshot.catalog;
	const own = subject.is === 'design' ? snapshot.designs.get(subject.note)?.outline : undefined;
	return (id) => outlines.get(own ?? id) ?? outlines.get(id);
}

export async function presetNamed(book: WorkspaceFiles, id: string): Promise<Preset> {
	const preset = await found(book, ({ catalog }) => catalog.presets.get(id));
	if (!preset) throw new Refusal(say.noSuchPreset(id));
	if (preset.phases.length === 0) throw new Refusal(say.noPhases(preset.title));
	return preset;
}

/** What a run can be about, besides problems. */
export const practised = ['story', 'talk', 'design', 'topic'] as const satisfies readonly NoteKind[];

/** A note as a subject; one without an id is given one first, as events are to name it. */
export async function subjectNamed(desk: Desk, book: WorkspaceFiles, given: string): Promise<Subject> {
	const note = await noteGiven(book, given, [...practised, 'problem']);
	return note.kind === 'problem'
		? { is: 'problems', problems: [await keptId(desk, book, note)] }
		: subjectOfNote(desk, book, note);
}

export async function subjectOfNote(desk: Desk, book: WorkspaceFiles, note: Note): Promise<Subject> {
	const kind = practised.find((one) => one === note.kind);
	if (!kind) throw new Refusal(say.wrongKind(note.title, practised));
	if (desk.timer.current) throw new Refusal(say.runsAlready(desk.timer.current.plan.title)); // Before anything is written.
	refuseUnwritableNote(note);
	return { is: kind, note: await rememberedId(desk, book, note) };
}
