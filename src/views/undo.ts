// Prepbook: Undo.
import { commands, type Disposable, window } from 'vscode';
import type { Event } from '../core/practice/event';
import { object, optional, text } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import type { Desk } from '../host/desk';
import { eventWords } from '../host/eventWords';
import { say } from '../host/say';

const takes = object({ event: optional(text) });

/** Contributes `prepbook.undo`, which takes an event back, or an undo, and resolves to the id of the new event. */
export function undoCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.undo,
		takes,
		writes: true,
		async run({ event: wanted }) {
			const book = desk.book();
			await book.settled();
			const event = wanted === undefined ? await lastOwn(desk) : counting(desk, wanted);
			const words = eventWords(event, book.snapshot);
			const id = await desk.recorder.record(book, 'undo', { event: event.id });
			void offerRedo(id, event.kind === 'undo' ? say.redone(words) : say.undone(words));
			return id;
		},
	});
}

function counting(desk: Desk, id: string): Event {
	const held = desk.book().snapshot.log.find(id);
	if (!held) throw new Refusal(say.noSuchEvent(id));
	if (!held.counts) throw new Refusal(say.isUndone(id));
	return held.counts;
}

/** The last that this writer wrote, as ids tell: they begin with the time of writing, where `at` may be any time. */
async function lastOwn(desk: Desk): Promise<Event> {
	const book = desk.book();
	const own = `.${await desk.recorder.writer(book)}.jsonl`;
	let last: Event | undefined;
	for (const { counts, place } of book.snapshot.log.lines)
		if (counts && counts.kind !== 'undo' && place.path.endsWith(own) && (!last || counts.id > last.id)) last = counts;
	if (!last) throw new Refusal(say.nothingToUndo);
	return last;
}

async function offerRedo(undo: string, message: string): Promise<void> {
	if ((await window.showInformationMessage(message, say.redo)) === say.redo)
		await commands.executeCommand(commandIds.undo, { event: undo });
}
