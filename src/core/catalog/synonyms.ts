// Words that mean the same where somebody asks about work.
import { fits, misfit, type Shape } from '../shape';
import { words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';

export interface Synonyms extends CatalogFile {
	/** Words, and phrases of several words. A word may stand in several groups. */
	readonly groups: readonly (readonly string[])[];
	/** What is said on the way, and says nothing of what is asked for. */
	readonly chatter: readonly string[];
}

/** One word alone means the same as nothing. */
const group: Shape<readonly string[]> = (value, at = '') => {
	const parts = typeof value === 'string' ? value.split(',').map((one) => one.trim()) : [];
	const all = parts.filter((one) => one !== '');
	return all.length > 1 ? fits(all) : misfit(at, 'words with commas between them');
};

export const parseSynonyms = readerOf<Synonyms>((file) => ({
	groups: file.many('groups', group),
	chatter: file.many('chatter', words),
}));
