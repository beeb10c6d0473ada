// The name under which events are written.
import { Uri } from 'vscode';
import { lazily } from '../core/lazy';
import { randomName } from '../core/names';
import type { Dice, Disk } from '../core/ports';

/**
 * Where a line is one write that nothing comes between, all windows of an installation share a name, made once and kept
 * in its storage, and with it a file. Elsewhere no two may write one file, and each window has a name of its own.
 */
export function writerOf(storage: Uri, disk: Disk, dice: Dice): (book: Uri) => Promise<string> {
	const ofWindow = lazily(() => randomName(dice(8)));
	const ofInstallation = lazily(() => nameIn(Uri.joinPath(storage, 'writer').toString(), disk, dice));
	return async (book) => (disk.isPlain(book.toString()) ? ((await ofInstallation()) ?? ofWindow()) : ofWindow());
}

/** How often and how long, in milliseconds, one waits for a name that another window is just writing. */
const [looks, pause] = [40, 50];

async function nameIn(file: string, disk: Disk, dice: Dice): Promise<string | undefined> {
	await disk.create(file, randomName(dice(8)));
	for (let left = looks; left > 0; left--) {
		const read = await disk.read(file);
		const name = read.kind === 'text' ? read.text.trim() : '';
		if (/^[a-z0-9]{4,16}$/.test(name)) return name;
		if (read.kind !== 'text' || name !== '') return undefined;
		await new Promise<void>((resolve) => setTimeout(resolve, pause)); // It is there, and empty yet.
	}
	return undefined;
}
