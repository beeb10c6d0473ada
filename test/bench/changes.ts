// How long until what the views show is right again, when one thing has changed.
import type { Library } from '../../src/core/library';
import { seededDice } from './dice';
import type { MadeBook } from './madeBook';
import { lateLine, newestLog } from './madeLog';
import { shownOf } from './reading';
import { type Times, timed } from './rounds';

const changes = 60;

/** Times of single changes, each with the answers after it. */
export interface ChangeTimes {
	readonly note: Times;
	readonly line: Times;
	/** The first line after a start; only once, so that its time is one. */
	readonly firstLine: Times;
}

/** Of a book that has been read. */
export async function timedChanges({ notes, log }: MadeBook, library: Library): Promise<ChangeTimes> {
	const dice = seededDice(7);
	const take = (path: string, text: string) =>
		timed(() => {
			library.take(path, { kind: 'text', text, isUtf8: true });
			shownOf(library.snapshot);
		});
	let text = log.get(newestLog) ?? '';
	const appended = (index: number) => {
		text = flat(`${text}${lateLine(notes, index, dice)}\n`);
		return take(newestLog, text);
	};
	const firstLine = [await appended(0)];
	const note: number[] = [];
	const line: number[] = [];
	for (let index = 1; index <= changes; index++) {
		line.push(await appended(index));
		const changed = dice.oneOf(notes);
		note.push(await take(changed.path, flat(`${changed.text}\n## Later\n\nOne more thought, the ${index}th.\n`)));
	}
	return { note, line, firstLine };
}

/** As a file's text comes from the disk: in one piece, not as the two it was put together from. */
const flat = (text: string) => Buffer.from(text).toString();
