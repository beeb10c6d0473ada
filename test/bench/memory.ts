// How much a book that is known holds in memory.
import { findStories } from '../../src/core/answers/find';
import { Library } from '../../src/core/library';
import type { Snapshot } from '../../src/core/snapshot';
import { type Figure, plainFigure } from './figure';
import type { MadeBook } from './madeBook';
import { end } from './madeLog';
import { answersOf, anything, isNoLog, readBook } from './reading';
import { collectGarbage } from './rounds';
import { shipped } from './shipped';

/** With its answers; the log's share told apart, and what it holds once a story was looked for. */
export async function memory({ folder, notes }: MadeBook): Promise<readonly Figure[]> {
	shipped();
	const held = async (wanted: (path: string) => boolean, ask: (snapshot: Snapshot) => unknown = answersOf) => {
		const nothing = new Library([]).snapshot; // The answers asked for last are kept, and with them what they were made of.
		for (const empty of [answersOf, afterQuestion]) empty(nothing);
		const before = heap();
		const library = await readBook(folder, wanted);
		ask(library.snapshot);
		const after = heap();
		return library.paths.length > 0 ? after - before : 0; // The library is held until here.
	};
	await held(anything, afterQuestion); // Code and tables that stay, however often a book is read, are none of it.
	const ofNotes = await held(isNoLog);
	const asked = await held(isNoLog, afterQuestion);
	const ofAll = await held(anything);
	const [count, lines] = [notes.length, notes.length * 10];
	return [
		plainFigure('memory a note', ofNotes / count / 1024, 'KB', 6),
		plainFigure('memory a note, after a question', asked / count / 1024, 'KB', 6),
		plainFigure('memory a line of the log', (ofAll - ofNotes) / lines / 1024, 'KB'),
	];
}

const afterQuestion = (snapshot: Snapshot) => [
	answersOf(snapshot),
	findStories(snapshot, 'Tell me about a conflict', { now: end }),
];

function heap(): number {
	for (let time = 0; time < 3; time++) collectGarbage();
	return process.memoryUsage().heapUsed;
}
