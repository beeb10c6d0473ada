// What a mock interview is scored by.
import { id as anId } from '../ids';
import { within } from '../shape';
import { type Fields, numeral, truthWord, words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';

export interface Rubric extends CatalogFile {
	/** For the interviewer, before it begins. */
	readonly brief: readonly string[];
	/** Asked of the candidate before anything is said of how it went. */
	readonly askFirst: readonly string[];
	readonly dimensions: readonly Dimension[];
	/** Answered in words. */
	readonly questions: readonly Question[];
}

export interface Question {
	readonly id: string;
	readonly title: string;
	/** The kind of round it is for; absent: every one. */
	readonly round: string | undefined;
	/** In its file, from 1. */
	readonly line: number;
}

export interface Dimension extends Question {
	readonly weight: number;
	/** A score of 1 here caps the total at 2. */
	readonly must: boolean;
	/** What each score looks like, the best first. */
	readonly anchors: readonly Anchor[];
}

export interface Anchor {
	readonly score: number;
	readonly text: string;
}

/** From a strong yes to a strong no. */
const scores = [4, 3, 2, 1];

export const parseRubric = readerOf<Rubric>((file) => ({
	brief: file.many('brief', words),
	askFirst: file.many('askFirst', words),
	dimensions: file.named('dimensions', (entry, id) => ({
		...questionIn(entry, id),
		weight: entry.one('weight', numeral(within(0))) ?? 1,
		must: entry.one('must', truthWord) ?? false,
		anchors: anchorsIn(entry.map('anchors')),
	})),
	questions: file.says('questions') ? file.named('questions', questionIn) : [],
}));

const questionIn = (entry: Fields, id: string): Question => ({
	id,
	title: entry.title(id),
	round: entry.one('round', anId),
	line: entry.line,
});

const anchorsIn = (anchors: Fields): readonly Anchor[] =>
	scores.flatMap((score) => {
		const text = anchors.one(String(score), words);
		return text === undefined ? [] : { score, text };
	});
