// Puts what a run recorded into the log of its book, whichever book this window serves.
import { Uri } from 'vscode';
import { bookFile } from '../core/book';
import type { Disk, Log } from '../core/ports';
import type { Plan } from '../core/practice/plan';
import type { Recording } from '../core/practice/run';
import { Refusal, refuseUntrusted } from './commands';
import type { Recorder } from './record';
import { say } from './say';
import type { Served } from './served';
import { WorkspaceFiles } from './workspaceFiles';

export interface RunRecording {
	readonly served: Served;
	readonly recorder: Recorder;
	readonly disk: Disk;
	readonly log: Log;
}

/** Rejects with a sentence where it cannot be written now; the run goes on owing it. */
export const recordRun =
	({ served, recorder, disk, log }: RunRecording) =>
	async ({ book, title }: Plan, event: Recording): Promise<void> => {
		refuseUntrusted();
		const write = async (files: WorkspaceFiles) => {
			if (!files.snapshot.log.find(event.id)) await recorder.write(files, event); // Else another window was faster.
		};
		if (served.current?.uri.toString() === book) return write(served.current);
		const uri = Uri.parse(book);
		// Adding a line would make the folders anew of a book that was moved or is not mounted.
		if ((await disk.read(Uri.joinPath(uri, bookFile).toString())).kind !== 'text')
			throw new Refusal(say.bookGone(title));
		const files = new WorkspaceFiles(book, [], disk, log);
		try {
			await files.settled();
			await write(files);
		} finally {
			files.dispose();
		}
	};
