// Words that mean the same, laid out so that those of a question are found by their stems.
import type { Synonyms } from '../catalog/synonyms';
import { wordsOf } from './fold';
import { contentWords } from './meaning';
import { stemOf } from './stem';

/** The stems of its single words. */
export type Group = ReadonlySet<string>;

export interface Phrase {
	readonly stems: readonly string[];
	readonly groups: readonly Group[];
}

export interface Kin {
	/** The groups a stem stands in. */
	readonly groups: ReadonlyMap<string, readonly Group[]>;
	/** By their first stem, the longest first. */
	readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
	/** Words that are understood though nobody in the book says them. */
	readonly words: readonly string[];
}

export function kinIn(files: readonly Synonyms[]): Kin {
	const groups = new Map<string, Group[]>();
	const byText = new Map<string, { stems: readonly string[]; groups: Group[] }>();
	const phrase = (stems: readonly string[]) => kept(byText, stems.join(' '), () => ({ stems, groups: [] }));
	const all = files.flatMap((file) => file.groups);
	for (const group of all) {
		const parted = group.map(stemsOf);
		const single = new Set(parted.flatMap(([stem, ...more]) => (stem && more.length === 0 ? stem : [])));
		for (const stem of single) kept(groups, stem, () => []).push(single);
		for (const stems of parted) if (stems.length > 1) phrase(stems).groups.push(single);
	}
	for (const aside of files.flatMap(({ chatter }) => chatter)) phrase(stemsOf(aside));
	const phrases = new Map<string, Phrase[]>();
	for (const one of [...byText.values()].sort((a, b) => b.stems.length - a.stems.length))
		kept(phrases, one.stems[0] ?? '', () => []).push(one);
	return { groups, phrases, words: all.flat().flatMap(contentWords) };
}

const stemsOf = (words: string) => wordsOf(words).map(stemOf);

/** The value of a key; where it has none yet, one that is made for it. */
function kept<V>(map: Map<string, V>, key: string, make: () => V): V {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}
