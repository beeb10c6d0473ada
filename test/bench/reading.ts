// A book read by the product: its own disk, its own library, in the way src/host/workspaceFiles.ts goes about it.
import { cardsIn } from '../../src/core/answers/cards';
import { findingsIn } from '../../src/core/answers/findings';
import { problemsIn } from '../../src/core/answers/problems';
import { entersFolder, roleOf } from '../../src/core/bookFiles';
import { Library, mostOf } from '../../src/core/library';
import { notesIn, type Snapshot } from '../../src/core/snapshot';
import { plainFiles } from '../../src/host/plainFiles.node';
import { end } from './madeLog';
import { inFlight } from './plainRead';
import { shipped } from './shipped';

const disk = plainFiles();

/** The whole book. */
export const anything = () => true;

/** The book without its practice log. */
export const isNoLog = (path: string) => roleOf(path) !== 'log';

/** Every file of a book that is `wanted`, taken in. */
export async function readBook(folder: string, wanted: (path: string) => boolean): Promise<Library> {
	const library = new Library(shipped());
	const wants = (path: string) => roleOf(path) !== undefined && wanted(path);
	const { files } = await disk.list(folder, { within: folder, enters: entersFolder, wants });
	const queue = files.values();
	const work = async () => {
		for (const path of queue) library.take(path, await disk.read(`${folder}/${path}`, mostOf(path)));
	};
	await Promise.all(Array.from({ length: inFlight }, work));
	return library;
}

/** What the views of today show. */
export const shownOf = (snapshot: Snapshot): readonly number[] => [
	notesIn(snapshot).length,
	findingsIn(snapshot, { ms: end, offsetMinutes: 0 }, () => false).length,
];

/** Has every answer ready that a view could ask for; their sizes, so that none of them is idle work. */
export const answersOf = (snapshot: Snapshot): readonly number[] => [
	...shownOf(snapshot),
	cardsIn(snapshot).size,
	problemsIn(snapshot).size,
];
