// The native ways to ask for what a command was not told.
import { window } from 'vscode';
import { plain } from './say';

/** One of some things, each shown by its label; `undefined` where nobody chooses. */
export async function askOne<T>(
	question: string,
	things: Iterable<T>,
	label: (thing: T) => string,
	description: (thing: T) => string | undefined = () => undefined,
): Promise<T | undefined> {
	const items = [...things].map((thing) => ({
		label: plain(label(thing)),
		description: description(thing) ?? '',
		thing,
	}));
	return (await window.showQuickPick(items, { placeHolder: question, matchOnDescription: true }))?.thing;
}

/** A text, which may be empty; `undefined` where nobody answers. */
export const askText = async (question: string): Promise<string | undefined> =>
	window.showInputBox({ prompt: question });
