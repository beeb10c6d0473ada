// The composition root: introduces everyone, owns everything. Also the entry of web hosts.
import { commands, type Event, type ExtensionContext, workspace } from 'vscode';
import { bookRows } from './core/answers/rows';
import { bookVersion } from './core/book';
import type { Disk } from './core/ports';
import { Books } from './host/books';
import { commandDoor, commandIds } from './host/commands';
import { anyDisk } from './host/disk';
import { Lifetime } from './host/lifetime';
import { outputLog } from './host/outputLog';
import { say } from './host/say';
import { newBookCommand } from './views/newBook';
import { type Shown, showRows } from './views/rowTree';
import { showBookInStatusBar } from './views/statusBar';
import { switchBookCommand } from './views/switchBook';

/** What other extensions and the tests may use. Changed only together with `apiVersion`. */
export interface PrepbookApi {
	readonly apiVersion: 1;
	/** Resolves when the first reading is complete; at once where there is no book. */
	readonly ready: Promise<void>;
	/** Uri of the active book. */
	readonly book: string | undefined;
	readonly onDidChange: Event<void>;
	/** Resolves when everything on disk at the time of the call has been read. */
	settled(): Promise<void>;
}

/** `over` is for a host that reaches files in a better way than VS Code's own file system, and keeps that for the rest. */
export function activate(context: ExtensionContext, over = (any: Disk): Disk => any): PrepbookApi {
	const life = new Lifetime();
	context.subscriptions.push(life);

	const disk = over(anyDisk());
	const log = life.own(outputLog());
	const command = commandDoor(log);
	const books = life.own(new Books(disk, log, context.workspaceState));

	life.own(books.onDidChange(() => tellMenus(books)));
	life.own(workspace.onDidGrantWorkspaceTrust(() => tellMenus(books)));
	life.own(showRows('prepbook.today', books.onDidChange, () => today(books)));
	life.own(showBookInStatusBar(books));
	life.own(newBookCommand({ command, disk, keepActive: (work) => books.keepActive(work) }));
	life.own(switchBookCommand(command, books));

	const ready = books.open().then(() => tellMenus(books));
	return {
		apiVersion: 1,
		ready,
		get book() {
			return books.active?.uri;
		},
		onDidChange: books.onDidChange,
		settled: () => books.settled(),
	};
}

function today(books: Books): Shown {
	const newer = (books.active?.version ?? bookVersion) > bookVersion;
	return { rows: bookRows(books.active, books.others, commandIds), ...(newer && { message: say.newerBook }) };
}

/** The welcome waits for `prepbook.ready`, so that no text flashes up that is not true. */
function tellMenus(books: Books): void {
	void commands.executeCommand('setContext', 'prepbook.hasBook', books.active !== undefined);
	void commands.executeCommand('setContext', 'prepbook.restricted', !workspace.isTrusted);
	void commands.executeCommand('setContext', 'prepbook.ready', true);
}
