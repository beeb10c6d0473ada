// A group of the syllabus: what to know, and cards to begin with. A topic note can start from one.
import { words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';

export interface Topics extends CatalogFile {
	readonly topics: readonly string[];
	readonly cards: readonly StarterCard[];
}

export interface StarterCard {
	readonly id: string;
	readonly front: string;
	/** Markdown, on one line. */
	readonly back: string;
	/** The question as an interviewer puts it, for rapid fire. */
	readonly ask: string | undefined;
	/** In its file, from 1. */
	readonly line: number;
}

export const parseTopics = readerOf<Topics>((file) => ({
	topics: file.many('topics', words),
	cards: file.named('cards', (entry, id) => {
		const front = entry.must('front', words);
		const back = entry.must('back', words);
		if (front === undefined || back === undefined) return undefined;
		return { id, front, back, ask: entry.one('ask', words), line: entry.line };
	}),
}));
