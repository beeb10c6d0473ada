// Prompts to practice design on.
import { id as anId, inWords } from '../ids';
import { words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';
import { type Difficulty, difficulty } from './difficulty';

export interface Prompts extends CatalogFile {
	readonly prompts: readonly Prompt[];
}

export interface Prompt {
	readonly id: string;
	/** Its id in words where the file gives none. */
	readonly title: string;
	readonly text: string;
	/** What it is about: `recsys`, `fraud`. */
	readonly domain: string | undefined;
	readonly difficulty: Difficulty | undefined;
	readonly companies: readonly string[];
	readonly was: readonly string[];
	/** In its file, from 1. */
	readonly line: number;
}

export const parsePrompts = readerOf<Prompts>((file) => ({
	prompts: file.named('prompts', (entry, id) => {
		const text = entry.must('text', words);
		const prompt = {
			id,
			title: entry.one('title', words) ?? inWords(id),
			domain: entry.one('domain', anId),
			difficulty: entry.one('difficulty', difficulty),
			companies: entry.many('companies', anId),
			was: entry.many('was', anId),
			line: entry.line,
		};
		return text === undefined ? undefined : { ...prompt, text };
	}),
}));
