// What a test of a story is given, and what it gives.
import type { Hoped } from '../answers/wordsToSay';
import type { Book } from '../book';
import type { Catalog } from '../catalog/catalog';
import type { Story } from '../notes/story';
import type { Odd, Rule } from './rule';
import type { Told } from './told';

/** A story with what it is read against: the book's facts and the catalog alone, because the answer is kept. */
export interface Asked {
	readonly catalog: Catalog;
	readonly book: Book;
	readonly story: Story;
	readonly told: Told;
	/** What an interviewer hopes to hear in it. Found out once, when it is asked for. */
	readonly hoped: () => readonly Hoped[];
}

/** Where a story does not pass. */
export type StoryTest = (rule: Rule, asked: Asked) => readonly Odd[];
