// The composition root: introduces everyone, owns everything. Also the entry of web hosts.
import { commands, type ExtensionContext, workspace } from 'vscode';
import { bookRows } from './core/answers/rows';
import { bookVersion } from './core/book';
import type { Disk } from './core/ports';
import { type PrepbookApi, prepbookApi } from './host/api';
import { Books } from './host/books';
import { shippedCatalog } from './host/catalog';
import { systemClock, systemDice } from './host/clock';
import { commandDoor, commandIds, Refusal } from './host/commands';
import type { Desk } from './host/desk';
import { anyDisk } from './host/disk';
import { Edits } from './host/edits';
import { Lifetime } from './host/lifetime';
import { outputLog } from './host/outputLog';
import { Recorder } from './host/record';
import { say } from './host/say';
import { Served } from './host/served';
import { writerOf } from './host/writer';
import { amendEventCommand } from './views/amendEvent';
import { checkCommand } from './views/check';
import { showFindings } from './views/findings';
import { gradeCardCommand } from './views/gradeCard';
import { logAttemptCommand } from './views/logAttempt';
import { markToldCommand } from './views/markTold';
import { newBookCommand } from './views/newBook';
import { type Shown, showRows } from './views/rowTree';
import { setStrengthCommand } from './views/setStrength';
import { showBookInStatusBar } from './views/statusBar';
import { switchBookCommand } from './views/switchBook';
import { undoCommand } from './views/undo';

/** `over` is for a host that reaches files in a better way than VS Code's own file system, and keeps that for the rest. */
export function activate(context: ExtensionContext, over = (any: Disk): Disk => any): PrepbookApi {
	const life = new Lifetime();
	context.subscriptions.push(life);

	const disk = over(anyDisk());
	const log = life.own(outputLog());
	const [clock, dice] = [systemClock, systemDice];
	const command = commandDoor(log);
	const books = life.own(new Books(disk, log, context.workspaceState));
	const served = life.own(new Served({ books, clock, disk, log, catalog: shippedCatalog(context.extensionUri, disk) }));
	const writer = writerOf(context.globalStorageUri, disk, dice);
	const recorder = life.own(new Recorder({ disk, clock, dice, log, writer }));
	const desk: Desk = { command, edits: new Edits(disk), recorder, clock, dice, book: () => bookOf(served) };

	life.own(served.onDidChange(() => tellMenus(served)));
	life.own(workspace.onDidGrantWorkspaceTrust(() => tellMenus(served)));
	life.own(showRows('prepbook.today', served.onDidChange, () => today(books, served)));
	life.own(showBookInStatusBar(books));
	life.own(showFindings(served, clock));
	life.own(
		newBookCommand({ command, disk, keepActive: (work) => books.keepActive(work).then(() => served.settled()) }),
	);
	life.own(switchBookCommand(command, books, () => served.settled()));
	life.own(logAttemptCommand(desk));
	life.own(gradeCardCommand(desk));
	life.own(markToldCommand(desk));
	life.own(setStrengthCommand(desk));
	life.own(amendEventCommand(desk));
	life.own(undoCommand(desk));
	life.own(checkCommand(desk, disk));

	const ready = books
		.open()
		.then(() => served.follow())
		.then(() => tellMenus(served));
	return prepbookApi(served, clock, ready);
}

function bookOf({ current }: Served) {
	if (!current) throw new Refusal(say.noBook);
	return current;
}

function today(books: Books, { current }: Served): Shown {
	const newer = (current?.snapshot.book.version ?? bookVersion) > bookVersion;
	return { rows: bookRows(books.active, books.others, commandIds), ...(newer && { message: say.newerBook }) };
}

/** The welcome waits for `prepbook.ready`, so that no text flashes up that is not true. */
function tellMenus({ current }: Served): void {
	void commands.executeCommand('setContext', 'prepbook.hasBook', current !== undefined);
	void commands.executeCommand('setContext', 'prepbook.restricted', !workspace.isTrusted);
	void commands.executeCommand('setContext', 'prepbook.ready', true);
}
