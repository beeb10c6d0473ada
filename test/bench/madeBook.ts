// A made-up book on the disk, to be read like a real one.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bookFile, bookText } from '../../src/core/book';
import { seededDice } from './dice';
import { madeLog } from './madeLog';
import { type MadeNote, madeNotes } from './madeNotes';

/** A book, where it lies, and what it holds. */
export interface MadeBook {
	readonly folder: string;
	readonly notes: readonly MadeNote[];
	/** Texts of its log files, by path. */
	readonly log: ReadonlyMap<string, string>;
}

const linesOfNote = 10;

/** The same for the same number, whenever it is made. `folder` is new. */
export function writeBook(folder: string, count: number): MadeBook {
	const notes = madeNotes(count, seededDice(count));
	const lines = madeLog(notes, count * linesOfNote, seededDice(count + 1));
	const log = new Map([...lines].map(([path, inFile]) => [path, `${inFile.join('\n')}\n`]));
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	write(bookFile, bookText(`A book of ${count} notes`));
	for (const { path, text } of notes) write(path, text);
	for (const [path, text] of log) write(path, text);
	return { folder, notes, log };
}
