// A text as words that can be compared: no case, no accents, no signs.

/** Longer than any word; what is longer is cut, so that no sign run on its own costs more than a word. */
const longestWord = 40;

const asciiOnly = /^[\0-\x7f]*$/;
const marks = /\p{M}/gu;
const word = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** The same for a text in any case; `ß` and `SS` are one. */
function folded(text: string): string {
	if (asciiOnly.test(text)) return text.toLowerCase();
	const plain = text.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().normalize('NFKD');
	return plain.replaceAll(/[‘’ʼ]/g, "'").replaceAll(marks, '');
}

/** Total: every word in its order. `n't` is `not`; other endings behind an apostrophe are dropped. */
export function wordsOf(text: string, withCompounds = false): string[] {
	const words: string[] = [];
	const plain = folded(text);
	let end = -1;
	for (const { 0: found, index } of plain.matchAll(word)) {
		const isPart = index === end + 1 && plain[end] === '-';
		end = index + found.length;
		if (withCompounds && isPart) words.push(`${words.at(-1)}${found}`.slice(0, longestWord));
		if (unspaced.test(found)) words.push(...pairsOf(found));
		else words.push(withoutEnding(found).slice(0, longestWord));
	}
	return words;
}

/** Where nobody parts words, two signs in a row say as much as one. */
function pairsOf(run: string): readonly string[] {
	const signs = [...run];
	return signs.length < 3 ? [run] : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

function withoutEnding(found: string): string {
	const at = found.indexOf("'");
	if (at === -1) return found;
	return found.endsWith("n't") ? 'not' : found.slice(0, at);
}
