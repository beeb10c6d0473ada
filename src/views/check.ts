// Prepbook: Check the Book.
import { commands, type Disposable, window } from 'vscode';
import { findingsIn, isRemark, type PlacedFinding } from '../core/answers/findings';
import type { Note } from '../core/notes/note';
import type { Disk } from '../core/ports';
import { repairable, repairOf } from '../core/repairs';
import { fits, listOf, misfit, object, optional, type Shape, text } from '../core/shape';
import { noteAt } from '../core/snapshot';
import { writeInstant } from '../core/time';
import { commandIds, Refusal, refuseUntrusted } from '../host/commands';
import { type Desk, newId, newMark } from '../host/desk';
import { refuseUnwritable, wordsOf } from '../host/edits';
import { shownFindings } from '../host/findings';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const codes = listOf(text);

const which: Shape<true | readonly string[]> = (value, at = '') => {
	if (value === true) return fits(true);
	const read = codes(value, at);
	return read.fits ? read : misfit(at, 'true, or a list of codes of findings');
};

const takes = object({ repair: optional(which) });

/** Contributes `prepbook.check`, which resolves to the findings; what it is asked to repair it repairs first. */
export function checkCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.check,
		takes,
		async run({ repair }) {
			const book = desk.book();
			if (repair !== undefined) refuseUntrusted();
			if (repair !== undefined) refuseStrangers(repair);
			await book.settled();
			if (repair === undefined) void explain(desk, book);
			else await repairAll(desk, book, (code) => repair === true || repair.includes(code));
			return shownFindings(book, desk.clock);
		},
	});
}

/** What can be mended: of notes that may be written. */
function mendable({ clock }: Desk, { snapshot }: WorkspaceFiles): readonly PlacedFinding[] {
	return findingsIn(snapshot, clock.now(), () => false).flatMap((found) =>
		!isRemark(found) && repairable.includes(found.code) && isWritable(noteAt(snapshot, found.path)) ? found : [],
	);
}

const isWritable = (note: Note | undefined) => note !== undefined && note.unwritable === undefined;

function refuseStrangers(repair: true | readonly string[]): void {
	const stranger = repair === true ? undefined : repair.find((code) => !repairable.includes(code));
	if (stranger !== undefined) throw new Refusal(say.notRepairable(stranger, repairable));
}

/** One finding after the other, each in the text that the one before has left. */
async function repairAll(desk: Desk, book: WorkspaceFiles, wanted: (code: string) => boolean): Promise<void> {
	const todo = mendable(desk, book).filter(({ code }) => wanted(code));
	const paths = new Set(todo.map(({ path }) => path));
	for (const path of paths) await refuseUnwritable(book, desk.disk, path);
	const copies = `.prepbook/copies/${writeInstant(desk.clock.now()).slice(0, 23).replace(/[:.]/g, '-')}`;
	for (const path of paths) await keepCopy(book, desk.disk, path, `${copies}/${path}`);
	for (const finding of todo) await repairOne(desk, book, finding);
}

/** What is repaired is first copied as it is, to where no book looks and no git does. */
async function keepCopy(book: WorkspaceFiles, disk: Disk, path: string, copy: string): Promise<void> {
	try {
		const read = await disk.read(book.uriOf(path).toString());
		if (read.kind !== 'text' || !read.isUtf8) throw new Refusal(say.cannotRead(path));
		await disk.create(book.uriOf('.prepbook/.gitignore').toString(), '*\n');
		if (!(await disk.create(book.uriOf(copy).toString(), read.text))) throw new Error(say.isThere(copy));
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal(say.noCopy(path, wordsOf(error)));
	}
}

/** A finding that does not hold any more changes nothing. */
async function repairOne(desk: Desk, book: WorkspaceFiles, finding: PlacedFinding): Promise<void> {
	const { path } = finding;
	const note = noteAt(book.snapshot, path);
	if (!note) return;
	await desk.edits.change(book, path, (text) => {
		return (
			repairOf(finding, { path, text, newId: () => newId(desk, book, note), newMark: () => newMark(desk, book) }) ?? []
		);
	});
}

/** Where the findings stand, and the way to mend those that can be. */
async function explain(desk: Desk, book: WorkspaceFiles): Promise<void> {
	const findings = shownFindings(book, desk.clock, () => false); // Those that the Problems panel shows.
	if (findings.length === 0) return void window.showInformationMessage(say.nothingOdd);
	await commands.executeCommand('workbench.actions.view.problems');
	const count = mendable(desk, book).length;
	const buttons = count === 0 ? [] : [say.repair(count)];
	if ((await window.showInformationMessage(say.oddThings(findings.length), ...buttons)) === undefined) return;
	await commands.executeCommand(commandIds.check, { repair: true });
}
