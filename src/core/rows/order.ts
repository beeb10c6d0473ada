// In which order rows stand that nobody gave one.

const dictionary = new Intl.Collator('en', { numeric: true });

/** As a reader looks words up, “Round 2” before “Round 10”; the same for any order of files. */
export const byWords = (a: string, b: string): number => dictionary.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

export const byTitle = (a: Titled, b: Titled): number => byWords(a.title, b.title) || (a.path < b.path ? -1 : 1);

interface Titled {
	readonly title: string;
	readonly path: string;
}

/** Things by a word they bear, in the order of the words; what bears none comes last, under `undefined`. */
export function grouped<T>(
	things: readonly T[],
	wordsOf: (thing: T) => readonly string[],
): ReadonlyMap<string | undefined, readonly T[]> {
	const groups = new Map<string | undefined, T[]>();
	for (const thing of things) {
		const words = wordsOf(thing);
		for (const word of words.length > 0 ? new Set(words) : [undefined]) {
			const group = groups.get(word);
			if (group) group.push(thing);
			else groups.set(word, [thing]);
		}
	}
	return new Map([...groups].sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : byWords(a, b))));
}
