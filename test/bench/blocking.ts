// How long the extension host cannot answer anything else while a book is read.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { type Figure, timeFigure } from './figure';
import type { MadeBook } from './madeBook';
import { answersOf, anything, isNoLog, readBook } from './reading';
import { collectGarbage } from './rounds';

const rounds = 5;

/** The longest block of each round, until the answers are there. */
export async function blocking({ folder, notes }: MadeBook): Promise<readonly Figure[]> {
	const read = (wanted: (path: string) => boolean) => async () => {
		answersOf((await readBook(folder, wanted)).snapshot);
	};
	const [ofNotes, ofAll]: [number[], number[]] = [[], []];
	for (let round = 0; round < rounds; round++) {
		ofNotes.push(await longestBlock(read(isNoLog)));
		ofAll.push(await longestBlock(read(anything)));
	}
	const of = `${notes.length.toLocaleString('en')} notes`;
	return [
		timeFigure(`longest block while indexing ${of}`, ofNotes, 16),
		timeFigure(`longest block while indexing ${of} and their log`, ofAll, 16),
	];
}

async function longestBlock(work: () => Promise<void>): Promise<number> {
	collectGarbage();
	await setTimeout(20);
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	await setTimeout(20);
	delay.reset();
	await work();
	await setTimeout(20);
	delay.disable();
	return delay.max / 1e6;
}
