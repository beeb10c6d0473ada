// The native ways to ask for what a command was not told. `undefined`: nobody answered.
import {
	InputBoxValidationSeverity,
	type QuickInputButton,
	QuickInputButtons,
	type QuickPick,
	type QuickPickItem,
	QuickPickItemKind,
	window,
} from 'vscode';
import { plain, say } from './say';

/** How a thing is shown in a picker. */
export interface Choice<T> {
	readonly thing: T;
	readonly label: string;
	readonly description?: string | undefined;
	/** A line of its own below the label. */
	readonly detail?: string | undefined;
	/** Of neighbours with the same one, the first stands below a line that says it. */
	readonly group?: string | undefined;
	readonly picked?: boolean;
}

/** One of some things, each shown by its label. */
export async function askOne<T>(
	question: string,
	things: Iterable<T>,
	label: (thing: T) => string,
	description: (thing: T) => string | undefined = () => undefined,
): Promise<T | undefined> {
	const choices = [...things].map((thing) => ({ thing, label: label(thing), description: description(thing) }));
	return askChoice(question, choices);
}

/** One of some choices, in their groups. */
export async function askChoice<T>(question: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
	const chosen = await window.showQuickPick(itemsOf(choices), {
		placeHolder: question,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen && thingIn(chosen)[0];
}

/**
 * As many of some choices as one likes; none is an answer too. Who types and presses Enter without a tick means the
 * first that fits.
 */
export async function askMany<T>(question: string, choices: readonly Choice<T>[]): Promise<readonly T[] | undefined> {
	const picker = window.createQuickPick<Item<T>>();
	const items = itemsOf(choices);
	Object.assign(picker, { placeholder: say.tick(question), canSelectMany: true, matchOnDescription: true, items });
	picker.selectedItems = items.filter(({ picked }) => picked);
	return shown(picker, (leave) => {
		picker.onDidAccept(() => {
			const meant = picker.selectedItems.length > 0 ? picker.selectedItems : firstNamed(items, picker.value);
			leave(meant.flatMap(thingIn));
		});
	});
}

/** The first whose name has what was typed in it: where several can be ticked VS Code has none active by itself. */
function firstNamed<T>(items: readonly Item<T>[], typed: string): readonly Item<T>[] {
	const words = typed.trim().toLowerCase();
	if (words === '') return [];
	return items.filter(({ label, kind }) => kind === undefined && label.toLowerCase().includes(words)).slice(0, 1);
}

/** One of some choices, or what was typed instead, as a text. */
export async function askChoiceOrText<T extends object>(
	question: string,
	choices: readonly Choice<T>[],
	asText: (typed: string) => string,
): Promise<T | string | undefined> {
	const picker = window.createQuickPick<Item<T | string>>();
	const items: readonly Item<T | string>[] = itemsOf(choices);
	picker.items = items;
	Object.assign(picker, { placeholder: question, matchOnDescription: true, matchOnDetail: true });
	picker.onDidChangeValue((value) => {
		const typed = value.trim();
		const own = { label: `$(edit) ${plain(asText(typed))}`, alwaysShow: true, thing: typed };
		picker.items = typed === '' ? items : [...items, own];
	});
	return shown(picker, (leave) => {
		picker.onDidAccept(() => leave(picker.selectedItems.flatMap(thingIn)[0]));
	});
}

/** Shows a picker until somebody gives an answer, or none. */
export function shown<A, I extends QuickPickItem>(
	picker: QuickPick<I>,
	listen: (leave: (answer: A | undefined) => void) => void,
): Promise<A | undefined> {
	return new Promise((resolve) => {
		listen((answer) => {
			resolve(answer);
			picker.hide();
		});
		picker.onDidHide(() => {
			resolve(undefined); // Which says nothing where there was an answer.
			picker.dispose();
		});
		picker.show();
	});
}

interface Item<T> {
	readonly label: string;
	readonly description?: string;
	readonly detail?: string;
	readonly picked?: boolean;
	readonly kind?: QuickPickItemKind;
	readonly alwaysShow?: boolean;
	readonly thing?: T;
}

const thingIn = <T>({ thing }: Item<T>): readonly T[] => (thing === undefined ? [] : [thing]);

function itemsOf<T>(choices: readonly Choice<T>[]): readonly Item<T>[] {
	let above: string | undefined;
	return choices.flatMap(({ thing, label, description, detail, group, picked = false }): readonly Item<T>[] => {
		const texts = { ...(description && { description: plain(description) }), ...(detail && { detail: plain(detail) }) };
		const item: Item<T> = { label: plain(label), ...texts, picked, thing };
		const isNew = group !== above;
		above = group;
		return isNew && group !== undefined ? [{ label: plain(group), kind: QuickPickItemKind.Separator }, item] : [item];
	});
}

/** A text, which may be empty. */
export const askText = async (question: string): Promise<string | undefined> =>
	window.showInputBox({ prompt: question });

/** A text with something in it, without the space around it; one that is odd is warned of and may be given. */
export async function askWords(
	question: string,
	example: string,
	value = '',
	isOdd: (words: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
	const warning = (message: string | undefined) =>
		message === undefined ? undefined : { message, severity: InputBoxValidationSeverity.Warning };
	const answer = await window.showInputBox({
		prompt: question,
		placeHolder: example,
		value,
		validateInput: (typed) => (typed.trim() === '' ? say.saySomething : warning(isOdd(typed.trim()))),
	});
	return answer?.trim();
}

export interface Question {
	readonly question: string;
	readonly example: string;
}

/**
 * Several texts, one after the other; each may be empty, and one may go back. What is typed goes into `answers` as it is
 * typed, so that somebody who was interrupted can go on. Resolves to whether all of them were answered.
 */
export async function askInTurn(title: string, questions: readonly Question[], answers: string[]): Promise<boolean> {
	for (let at = 0; at < questions.length; ) {
		const step = await askStep(title, questions, answers, at);
		if (step === undefined) return false;
		at += step;
	}
	return true;
}

/** 1: on to the next; -1: back; `undefined`: given up. */
function askStep(title: string, questions: readonly Question[], answers: string[], at: number) {
	const box = window.createInputBox();
	Object.assign(box, { title, step: at + 1, totalSteps: questions.length, ignoreFocusOut: true });
	box.prompt = questions[at]?.question;
	box.placeholder = questions[at]?.example;
	box.value = answers[at] ?? '';
	box.buttons = at > 0 ? [QuickInputButtons.Back] : [];
	box.onDidChangeValue((value) => {
		answers[at] = value;
	});
	return new Promise<1 | -1 | undefined>((resolve) => {
		const leave = (step: 1 | -1 | undefined) => {
			resolve(step);
			box.dispose();
		};
		box.onDidAccept(() => leave(1));
		box.onDidTriggerButton((button: QuickInputButton) => button === QuickInputButtons.Back && leave(-1));
		box.onDidHide(() => leave(undefined));
		box.show();
	});
}
