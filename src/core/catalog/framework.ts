// What an interviewer scores: a company's competencies, each pointing to generic ones.
import { id as anId } from '../ids';
import { words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';

export interface Framework extends CatalogFile {
	readonly competencies: readonly Competency[];
}

export interface Competency {
	readonly id: string;
	readonly title: string;
	/** Empty where the file does not say. */
	readonly meaning: string;
	/** As an interviewer may ask them. */
	readonly questions: readonly string[];
	/** What an interviewer hopes to hear. */
	readonly wordsToSay: readonly string[];
	/** Competencies of the framework `generic` whose stories count for this one. */
	readonly generic: readonly string[];
	readonly was: readonly string[];
	/** In its file, from 1. */
	readonly line: number;
}

/** The framework of companies without one. */
export const genericFramework = 'generic';

export const parseFramework = readerOf<Framework>((file) => ({
	competencies: file.named('competencies', (entry, id) => ({
		id,
		title: entry.title(id),
		meaning: entry.one('meaning', words) ?? '',
		questions: entry.many('questions', words),
		wordsToSay: entry.many('wordsToSay', words),
		generic: entry.many('generic', anId),
		was: entry.many('was', anId),
		line: entry.line,
	})),
}));
