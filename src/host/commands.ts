// The one door through which every command comes in: what VS Code passes is read, what fails is told once.
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { Log } from '../core/ports';
import type { Row } from '../core/rows/row';
import { fits, isPlainObject, misfit, type ObjectShape, type Shape } from '../core/shape';
import { say } from './say';

export const commandIds = {
	init: 'prepbook.init',
	switchBook: 'prepbook.switchBook',
	newStory: 'prepbook.newStory',
	tellStory: 'prepbook.tellStory',
	newDesign: 'prepbook.newDesign',
	newTopic: 'prepbook.newTopic',
	addProblem: 'prepbook.addProblem',
	newCompany: 'prepbook.newCompany',
	newTalk: 'prepbook.newTalk',
	newMock: 'prepbook.newMock',
	newFramework: 'prepbook.newFramework',
	drawPrompt: 'prepbook.drawPrompt',
	tagStory: 'prepbook.tagStory',
	findStory: 'prepbook.findStory',
	findQuestions: 'prepbook.findQuestions',
	insertWords: 'prepbook.insertWords',
	insertPattern: 'prepbook.insertPattern',
	filter: 'prepbook.filter',
	clearFilter: 'prepbook.clearFilter',
	reveal: 'prepbook.reveal',
	arrangeStories: 'prepbook.arrangeStories',
	arrangeProblems: 'prepbook.arrangeProblems',
	openProblem: 'prepbook.openProblem',
	openSolution: 'prepbook.openSolution',
	plainEditor: 'prepbook.plainEditor',
	logAttempt: 'prepbook.logAttempt',
	gradeCard: 'prepbook.gradeCard',
	markTold: 'prepbook.markTold',
	debrief: 'prepbook.debrief',
	setStrength: 'prepbook.setStrength',
	showCoverage: 'prepbook.showCoverage',
	planLoop: 'prepbook.planLoop',
	showBrief: 'prepbook.showBrief',
	saveBrief: 'prepbook.saveBrief',
	amendEvent: 'prepbook.amendEvent',
	undo: 'prepbook.undo',
	muteCheck: 'prepbook.muteCheck',
	addToGlossary: 'prepbook.addToGlossary',
	compareAttempts: 'prepbook.compareAttempts',
	check: 'prepbook.check',
	startPractice: 'prepbook.startPractice',
	rehearse: 'prepbook.rehearse',
	showTimer: 'prepbook.timer.show',
	timerMenu: 'prepbook.timer.menu',
	pause: 'prepbook.timer.pause',
	resume: 'prepbook.timer.resume',
	next: 'prepbook.timer.next',
	revealAnswer: 'prepbook.timer.reveal',
	finish: 'prepbook.timer.finish',
	discard: 'prepbook.timer.discard',
	gap: 'prepbook.timer.gap',
} as const;

/** A command that cannot do its thing, for a reason the user can do something about. Anything else thrown is our bug. */
export class Refusal extends Error {
	static {
		Refusal.prototype.name = 'Refusal'; // On the prototype, so that the stack begins with it too.
	}
}

export interface Command<T> {
	readonly id: string;
	/** What it takes; a person who only names the command gives an empty object. */
	readonly takes: ObjectShape<T>;
	/** The field that a file or folder fills, where the command is chosen from its menu. */
	readonly uri?: NoInfer<keyof T & string>;
	/** Whether it changes files; in Restricted Mode it is then refused. */
	readonly writes?: boolean;
	/** `isPerson`: it was chosen in the palette, a menu or a tree, so that somebody is there to be asked for more. */
	readonly run: (given: T, isPerson: boolean) => Promise<unknown>;
}

/** Registers commands that report to one log. */
export type Door = <T>(command: Command<T>) => Disposable;

/** What `log` is for the door: where failures go, and what the user may then be shown. */
export interface ShownLog extends Log {
	show(): void;
}

/**
 * A command waits until it is known which books there are. Every failure rejects, and VS Code tells the user: in the palette, on a key, in menus and trees.
 * What it does not tell, the door does: a failure behind a welcome view's link, and where to read about our bugs.
 */
export const commandDoor =
	(log: ShownLog, ready: () => Promise<void>): Door =>
	({ id, takes, uri, writes, run }) =>
		commands.registerCommand(id, async (first: unknown, second: unknown) => {
			try {
				if (writes) refuseUntrusted();
				await ready();
				const given = takes(argumentObject(first, takes.keys, uri));
				if (!given.fits) throw new Refusal(say.badArgument(id, given.misfit.at, given.misfit.wanted));
				return await run(given.value, isPersons(first));
			} catch (error) {
				if (error instanceof Refusal) {
					log.warn(`${id}: ${error.message}`);
					if (first === fromWelcome || second === fromWelcome) void window.showWarningMessage(error.message);
				} else {
					log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
					void offerLog(log);
				}
				throw error;
			}
		});

/** In Restricted Mode nothing is written. */
export function refuseUntrusted(): void {
	if (!workspace.isTrusted) throw new Refusal(say.notTrusted);
}

/** The last argument by which a link in a welcome view says where it stands: `command:…?["welcome"]`. */
const fromWelcome = 'welcome';

/** Work nobody waits for: what fails is said. */
export function telling(work: PromiseLike<unknown>): void {
	work.then(undefined, (error: unknown) =>
		window.showWarningMessage(error instanceof Error ? error.message : String(error)),
	);
}

async function offerLog(log: ShownLog): Promise<void> {
	if ((await window.showErrorMessage(say.ourFault, say.showLog)) === say.showLog) log.show();
}

/** Who passes an argument of their own is a program. */
const isPersons = (first: unknown) => isNothing(first) || first instanceof Uri || isRow(first);

const isNothing = (first: unknown) =>
	first === undefined || first === null || first === fromWelcome || (first instanceof Uri && isPage(first));

/** A page's own menu passes the page, which is no file. */
const isPage = ({ scheme }: Uri) => scheme === 'webview-panel';

/** A menu passes the file or folder it was opened on, or the row of a tree; anything else is the argument as it is. */
function argumentObject(first: unknown, keys: readonly string[], uri: string | undefined): unknown {
	if (isNothing(first)) return {};
	if (first instanceof Uri) return uri === undefined ? {} : { [uri]: first };
	return isRow(first)
		? Object.fromEntries(Object.entries(first.given ?? {}).filter(([key]) => keys.includes(key)))
		: first;
}

const isRow = (value: unknown): value is Row =>
	isPlainObject(value) && ['id', 'label', 'icon', 'kind'].every((key) => Object.hasOwn(value, key));

/** The address of a file or folder, given as a `Uri` or as its text. */
export const uriText: Shape<string> = (value, at = '') => {
	if (value instanceof Uri) return fits(value.toString());
	return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value)
		? fits(Uri.parse(value).toString())
		: misfit(at, 'a Uri');
};
