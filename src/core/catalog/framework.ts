// What an interviewer scores: a company's competencies, each pointing to generic ones.
import { id as anId } from '../ids';
import { words } from '../yamlFile';
import { written } from '../yamlWritten';
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

/** The text of a new framework's file, and the offset at which its first competency is typed. */
export function newFrameworkText(id: string, title: string): { readonly text: string; readonly stop: number } {
	const text = `# What an interviewer scores. An entry for each competency, such as:
#
#   - id: ${id}-own-the-outcome
#     title: Own the outcome
#     meaning: Treats the result as theirs, also after the launch.
#     questions:
#       - What broke on your watch, and what did you do in the next hour?
#     wordsToSay: [end to end, followed through]
#     generic: [ownership]    # stories tagged with these count here too
title: ${written(title)}
competencies:
  `;
	return { text, stop: text.length };
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
