// A list of problems: Blind 75, the user's own, one that was imported.
import { id as anId } from '../ids';
import { fits, misfit, type Shape, within } from '../shape';
import { isWebAddress } from '../uris';
import { numeral, truthWord, words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';
import { type Difficulty, difficulty } from './difficulty';

export interface List extends CatalogFile {
	readonly problems: readonly Problem[];
}

export interface Problem {
	readonly id: string;
	readonly title: string;
	readonly url: string | undefined;
	readonly difficulty: Difficulty | undefined;
	readonly patterns: readonly string[];
	readonly companies: readonly string[];
	/** On the site it comes from. */
	readonly number: number | undefined;
	/** How long it should take. */
	readonly minutes: number | undefined;
	/** Only for those who pay the site. */
	readonly premium: boolean;
	/** A flash card about the same thing. */
	readonly card: string | undefined;
	/** What a good answer holds. */
	readonly good: readonly string[];
	/** What may be asked next. */
	readonly extensions: readonly string[];
	readonly was: readonly string[];
	/** In its file, from 1. */
	readonly line: number;
}

const webAddress: Shape<string> = (value, at = '') =>
	typeof value === 'string' && isWebAddress(value) ? fits(value) : misfit(at, 'a web address');

export const parseList = readerOf<List>((file) => ({
	problems: file.named('problems', (entry, id) => ({
		id,
		title: entry.title(id),
		url: entry.one('url', webAddress),
		difficulty: entry.one('difficulty', difficulty),
		patterns: entry.many('patterns', anId),
		companies: entry.many('companies', anId),
		number: entry.one('number', numeral(within(0))),
		minutes: entry.one('minutes', numeral(within(0))),
		premium: entry.one('premium', truthWord) ?? false,
		card: entry.one('card', anId),
		good: entry.many('good', words),
		extensions: entry.many('extensions', words),
		was: entry.many('was', anId),
		line: entry.line,
	})),
}));
