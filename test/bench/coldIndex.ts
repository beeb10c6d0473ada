// How long until a book can be asked anything, when nothing of it is known yet.
import { type Figure, ratioFigure, timeFigure } from './figure';
import type { MadeBook } from './madeBook';
import { plainRead } from './plainRead';
import { answersOf, anything, isNoLog, readBook } from './reading';
import { interleaved } from './rounds';

/** With its log and without, each against plain reading of the same files. */
export async function coldIndex({ folder, notes, log }: MadeBook, goal?: number): Promise<readonly Figure[]> {
	const of = `${notes.length.toLocaleString('en')} notes`;
	const times = await interleaved(5, {
		plainNotes: { run: () => plainRead(folder, isNoLog) },
		notes: { run: async () => answersOf((await readBook(folder, isNoLog)).snapshot) },
		plainAll: { run: () => plainRead(folder, anything) },
		all: { run: async () => answersOf((await readBook(folder, anything)).snapshot) },
	});
	const lines = [...log.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
	return [
		timeFigure(`plain read of ${of}`, times.plainNotes),
		ratioFigure(`cold index of ${of}`, times.notes, ['plain read', times.plainNotes], goal),
		timeFigure(`plain read with a log of ${lines.toLocaleString('en')} lines`, times.plainAll),
		ratioFigure(`cold index with that log, settled`, times.all, ['plain read', times.plainAll], goal),
	];
}
