// Prepbook: Undo.
import { commands, type Disposable, window } from 'vscode';
import type { Event } from '../core/practice/event';
import { object, optional, text } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import type { Desk } from '../host/desk';
import { eventWords } from '../host/eventWords';
import { inTurn } from '../host/inTurn';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ event: optional(text) });

/** Contributes `prepbook.undo`, which takes an event back, or an undo, and resolves to the id of the new event. */
export function undoCommand(desk: Desk): Disposable {
	/** What is the last event is known when the one before has been taken back. */
	const oneByOne = inTurn();
	return desk.command({
		id: commandIds.undo,
		takes,
		writes: true,
		run: ({ event }) => oneByOne(() => undo(desk, event)),
	});
}

async function undo(desk: Desk, wanted: string | undefined): Promise<string> {
	const book = desk.book();
	await book.settled();
	const event = wanted === undefined ? await lastOwn(desk, book) : counting(book, wanted);
	const words = eventWords(event, book.snapshot);
	const id = await desk.recorder.record(book, 'undo', { event: event.id });
	void offerRedo(id, event.kind === 'undo' ? say.redone(words) : say.undone(words));
	return id;
}

function counting({ snapshot }: WorkspaceFiles, id: string): Event {
	const held = snapshot.log.find(id);
	if (!held) throw new Refusal(say.noSuchEvent(id));
	if (!held.counts) throw new Refusal(say.isUndone(id));
	return held.counts;
}

/** The last that this writer wrote, as ids tell: they begin with the time of writing, where `at` may be any time. */
async function lastOwn(desk: Desk, book: WorkspaceFiles): Promise<Event> {
	const own = `.${await desk.recorder.writer(book)}.jsonl`;
	const { log } = book.snapshot;
	let last: Event | undefined;
	for (const id of log.idsIn((path) => path.endsWith(own))) {
		const counts = log.find(id)?.counts;
		if (counts && counts.kind !== 'undo' && (!last || counts.id > last.id)) last = counts;
	}
	if (!last) throw new Refusal(say.nothingToUndo);
	return last;
}

async function offerRedo(undo: string, message: string): Promise<void> {
	if ((await window.showInformationMessage(message, say.redo)) === say.redo)
		await commands.executeCommand(commandIds.undo, { event: undo });
}
