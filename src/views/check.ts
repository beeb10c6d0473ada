// Prepbook: Check the Book.
import { commands, type Disposable, window } from 'vscode';
import { findingsIn, type PlacedFinding } from '../core/answers/findings';
import { randomId } from '../core/names';
import type { Disk } from '../core/ports';
import { repairable, repairOf } from '../core/repairs';
import { fits, listOf, misfit, object, optional, type Shape, text } from '../core/shape';
import { notesIn } from '../core/snapshot';
import { writeInstant } from '../core/time';
import { commandIds, Refusal, refuseUntrusted } from '../host/commands';
import { type Desk, newId } from '../host/desk';
import { wordsOf } from '../host/edits';
import { shownFindings } from '../host/findings';
import { say } from '../host/say';

const codes = listOf(text);

const which: Shape<true | readonly string[]> = (value, at = '') => {
	if (value === true) return fits(true);
	const read = codes(value, at);
	return read.fits ? read : misfit(at, 'true, or a list of codes of findings');
};

const takes = object({ repair: optional(which) });

/** Contributes `prepbook.check`, which resolves to the findings; what it is asked to repair it repairs first. */
export function checkCommand(desk: Desk, disk: Disk): Disposable {
	const run = async (repair: true | readonly string[]) => {
		refuseUntrusted();
		refuseStrangers(repair);
		const wanted = (code: string) => repair === true || repair.includes(code);
		return await repairAll(desk, disk, wanted);
	};
	return desk.command({
		id: commandIds.check,
		takes,
		async run({ repair }) {
			await desk.book().settled();
			if (repair !== undefined) await run(repair);
			else void explain(desk);
			return shownFindings(desk.book(), desk.clock);
		},
	});
}

const found = (desk: Desk) => findingsIn(desk.book().snapshot, desk.clock.now().ms);

function refuseStrangers(repair: true | readonly string[]): void {
	const stranger = repair === true ? undefined : repair.find((code) => !repairable.includes(code));
	if (stranger !== undefined) throw new Refusal(say.notRepairable(stranger, repairable));
}

/** One finding after the other, each in the text that the one before has left. */
async function repairAll(desk: Desk, disk: Disk, wanted: (code: string) => boolean): Promise<void> {
	const todo = found(desk).filter(({ code }) => wanted(code) && repairable.includes(code));
	const copies = `.prepbook/copies/${writeInstant(desk.clock.now()).slice(0, 19).replaceAll(':', '-')}`;
	for (const path of new Set(todo.map((one) => one.path))) await keepCopy(desk, disk, path, `${copies}/${path}`);
	for (const finding of todo) await repairOne(desk, finding);
}

/** What is repaired is first copied as it is, to where no book looks and no git does. */
async function keepCopy(desk: Desk, disk: Disk, path: string, copy: string): Promise<void> {
	const book = desk.book();
	try {
		const read = await disk.read(book.uriOf(path).toString());
		if (read.kind !== 'text' || !read.isUtf8) throw new Refusal(say.cannotRead(path));
		await disk.create(book.uriOf('.prepbook/.gitignore').toString(), '*\n');
		await disk.create(book.uriOf(copy).toString(), read.text);
	} catch (error) {
		throw error instanceof Refusal ? error : new Refusal(say.noCopy(path, wordsOf(error)));
	}
}

async function repairOne(desk: Desk, finding: PlacedFinding): Promise<void> {
	const book = desk.book();
	const note = notesIn(book.snapshot).find(({ path }) => path === finding.path);
	if (!note) return;
	const { path } = finding;
	await desk.edits.change(book, path, (now) =>
		repairOf(finding, {
			path,
			text: now,
			newId: () => newId(desk, note),
			newMark: () => randomId('q', desk.dice(4)),
		}),
	);
}

/** Where the findings stand, and the way to mend those that can be. */
async function explain(desk: Desk): Promise<void> {
	const findings = found(desk);
	if (findings.length === 0) return void window.showInformationMessage(say.nothingOdd);
	await commands.executeCommand('workbench.actions.view.problems');
	const mendable = findings.filter(({ code }) => repairable.includes(code)).length;
	if (mendable === 0) return void window.showInformationMessage(say.oddThings(findings.length));
	if ((await window.showInformationMessage(say.oddThings(findings.length), say.repair(mendable))) === undefined) return;
	await commands.executeCommand(commandIds.check, { repair: true });
}
