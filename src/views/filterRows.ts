// Prepbook: Filter the Side Bar, and Show All Rows.
import { Disposable, window } from 'vscode';
import { object, optional, text } from '../core/shape';
import { commandIds, type Door } from '../host/commands';
import type { Filter } from '../host/filter';
import { say } from '../host/say';

/** Contributes the commands that narrow the rows of the side bar: as one types, or to given words. */
export function filterCommands(command: Door, filter: Filter): Disposable {
	return Disposable.from(
		command({
			id: commandIds.filter,
			takes: object({ text: optional(text) }),
			run: async ({ text: wanted }) => (wanted === undefined ? askWhileTyping(filter) : filter.set(wanted)),
		}),
		command({ id: commandIds.clearFilter, takes: object({}), run: async () => filter.set('') }),
	);
}

/** What is typed counts at once; Escape brings back what was shown before. */
function askWhileTyping(filter: Filter): Promise<void> {
	const before = filter.words.join(' ');
	const box = window.createInputBox();
	box.prompt = say.filterRows;
	box.placeholder = say.filterExample;
	box.value = before;
	let last = before;
	box.onDidChangeValue((value) => filter.set(value));
	box.onDidAccept(() => {
		last = box.value;
		box.hide();
	});
	return new Promise((resolve) => {
		box.onDidHide(() => {
			filter.set(last);
			box.dispose();
			resolve();
		});
		box.show();
	});
}
