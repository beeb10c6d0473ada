// What a book says of itself in prepbook.yaml, and which of several books a window serves.
import type { Parsed } from './findings';
import { id } from './ids';
import { oneOf, text as someText, whole, within } from './shape';
import { type Day, day } from './time';
import { type Fields, numeral, parseYamlFile, words } from './yamlFile';
import { written } from './yamlWritten';

/** The file that makes a folder a book. */
export const bookFile = 'prepbook.yaml';

/** The newest format this Prepbook writes; a book of a newer one is read, never written. */
export const bookVersion = 1;

/** A book's own facts: what the file says, and the defaults for what it does not. */
export interface Book {
	/** A whole number from 1; 1 where the file does not say. */
	readonly version: number;
	readonly title: string | undefined;
	/** Ids of the active ones, in the user's order. */
	readonly companies: readonly string[];
	readonly deadline: Day | undefined;
	/** The hour at which a new day begins. */
	readonly dayStarts: number;
	/** Goals of a week. */
	readonly weekly: { readonly hours: number | undefined; readonly problems: number | undefined };
	/** The most of a day, and how sure of remembering a card one wants to be. */
	readonly review: {
		readonly cards: number;
		readonly new: number;
		readonly problems: number;
		readonly retention: number;
	};
	/** In the user's order; `undefined`: every list of the book, then the shipped default. */
	readonly lists: readonly string[] | undefined;
	readonly story: { readonly wordsPerMinute: number; readonly minutes: readonly [least: number, most: number] };
	/** Ids of checks that are off in the whole book. */
	readonly muted: readonly string[];
	/** What an interviewer need not be told. */
	readonly glossary: readonly string[];
	/** Names no story may say. */
	readonly confidential: readonly string[];
}

/** Total: any text gives a book. A value that does not fit is a finding, and its default counts. */
export const parseBook = (text: string): Parsed<Book> => parseYamlFile(text, bookIn);

const count = numeral(whole(0));

function bookIn(file: Fields): Book {
	const [weekly, review] = [file.map('weekly'), file.map('review')];
	return {
		version: file.one('version', numeral(whole(1))) ?? bookVersion,
		title: file.one('title', someText),
		companies: file.many('companies', id),
		deadline: file.one('deadline', day),
		dayStarts: file.map('day').one('starts', numeral(whole(0, 23))) ?? 4,
		weekly: { hours: weekly.one('hours', numeral(within(0))), problems: weekly.one('problems', count) },
		review: {
			cards: review.one('cards', count) ?? 60,
			new: review.one('new', count) ?? 10,
			problems: review.one('problems', count) ?? 3,
			retention: review.one('retention', numeral(within(0.7, 0.99))) ?? 0.9,
		},
		lists: file.says('lists') ? file.many('lists', id) : undefined,
		story: storyIn(file.map('story')),
		muted: mutedIn(file.map('checks')),
		glossary: file.many('glossary', words),
		confidential: file.many('confidential', words),
	};
}

function storyIn(story: Fields): Book['story'] {
	const [least, most, ...more] = story.many('minutes', numeral(within(0)));
	const isRange = least !== undefined && most !== undefined && least <= most && more.length === 0;
	if (!isRange) story.odd('minutes', 'the least and the most, as in [2, 3]');
	return {
		wordsPerMinute: story.one('wordsPerMinute', numeral(within(1))) ?? 150,
		minutes: isRange ? [least, most] : [2, 3],
	};
}

const onOrOff = oneOf('on', 'off');

/** Ids of checks that are `off`. */
export const mutedIn = (checks: Fields) => checks.keys().filter((key) => checks.one(key, onOrOff) === 'off');

/** The text of a new book's file. Reads back as the same title and companies. */
export function bookText(title: string | undefined, companies: readonly string[] = []): string {
	const lines = [
		'# This folder is a prep book. Every key but version may be absent.',
		`version: ${bookVersion}`,
		...(title === undefined ? [] : [`title: ${written(title)}`]),
		...(companies.length === 0 ? [] : ['companies:', ...companies.map((id) => `  - ${written(id)}`)]),
	];
	return `${lines.join('\n')}\n`;
}

/** The only one found, else the one chosen last, else the first by path. */
export function activeBook(found: readonly string[], chosenLast: string | undefined): string | undefined {
	if (chosenLast !== undefined && found.includes(chosenLast)) return chosenLast;
	return found.reduce<string | undefined>(
		(first, uri) => (first === undefined || uri < first ? uri : first),
		undefined,
	);
}
