// Makes files that were not there before. Nothing is ever overwritten.
import { Uri } from 'vscode';
import { fileNameFrom } from '../core/names';
import type { Disk } from '../core/ports';
import { Refusal } from './commands';
import { wordsOf } from './edits';
import { say } from './say';

/** Makes a file in a folder, named after a title; a name that is taken, on whatever disk, gets a number. */
export async function newFile(disk: Disk, folder: Uri, title: string, text: string): Promise<Uri> {
	const { files } = await disk.list(folder.toString(), {
		within: folder.toString(),
		enters: () => false,
		wants: () => true,
	});
	const taken = [...files];
	for (;;) {
		const name = fileNameFrom(title, taken);
		const uri = Uri.joinPath(folder, name);
		if (await created(disk, uri, text)) return uri;
		taken.push(name);
	}
}

/** Makes one file; `false` where something of that name is there already. Rejects with a sentence. */
export async function created(disk: Disk, uri: Uri, text: string): Promise<boolean> {
	try {
		return await disk.create(uri.toString(), text);
	} catch (error) {
		throw new Refusal(say.cannotWrite(uri.path.slice(uri.path.lastIndexOf('/') + 1), wordsOf(error)));
	}
}
