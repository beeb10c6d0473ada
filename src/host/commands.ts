// The one door through which every command comes in: what VS Code passes is read, what fails is told once.
import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { Log } from '../core/ports';
import { fits, misfit, type Shape } from '../core/shape';
import { say } from './say';

export const commandIds = {
	init: 'prepbook.init',
	switchBook: 'prepbook.switchBook',
	logAttempt: 'prepbook.logAttempt',
	gradeCard: 'prepbook.gradeCard',
	markTold: 'prepbook.markTold',
	setStrength: 'prepbook.setStrength',
	amendEvent: 'prepbook.amendEvent',
	undo: 'prepbook.undo',
	check: 'prepbook.check',
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
	readonly takes: Shape<T>;
	/** The field that a file or folder fills, where the command is chosen from its menu. */
	readonly uri?: NoInfer<keyof T & string>;
	/** Whether it changes files; in Restricted Mode it is then refused. */
	readonly writes?: boolean;
	readonly run: (given: T) => Promise<unknown>;
}

/** Registers commands that report to one log. */
export type Door = <T>(command: Command<T>) => Disposable;

/** What `log` is for the door: where failures go, and what the user may then be shown. */
export interface ShownLog extends Log {
	show(): void;
}

/**
 * Every failure rejects, and VS Code tells the user: in the palette, on a key, in menus and trees.
 * What it does not tell, the door does: a failure behind a welcome view's link, and where to read about our bugs.
 */
export const commandDoor =
	(log: ShownLog): Door =>
	({ id, takes, uri, writes, run }) =>
		commands.registerCommand(id, async (first: unknown) => {
			try {
				if (writes) refuseUntrusted();
				const given = takes(argumentObject(first, uri));
				if (!given.fits) throw new Refusal(say.badArgument(id, given.misfit.at, given.misfit.wanted));
				return await run(given.value);
			} catch (error) {
				if (error instanceof Refusal) {
					log.warn(`${id}: ${error.message}`);
					if (first === fromWelcome) void window.showWarningMessage(error.message);
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

/** The argument by which a link in a welcome view says where it stands: `command:…?["welcome"]`. */
const fromWelcome = 'welcome';

async function offerLog(log: ShownLog): Promise<void> {
	if ((await window.showErrorMessage(say.ourFault, say.showLog)) === say.showLog) log.show();
}

/** What a menu passes is the file or folder it was opened on; anything else is the argument as it is. */
function argumentObject(first: unknown, uri: string | undefined): unknown {
	if (first === undefined || first === null || first === fromWelcome) return {};
	if (first instanceof Uri) return uri === undefined ? {} : { [uri]: first };
	return first;
}

/** The address of a file or folder, given as a `Uri` or as its text. */
export const uriText: Shape<string> = (value, at = '') => {
	if (value instanceof Uri) return fits(value.toString());
	return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value)
		? fits(Uri.parse(value).toString())
		: misfit(at, 'a Uri');
};
