// What a word has in common with its kin: “disagreed” and “disagreement” are one.
//
// A short cut of Porter's algorithm (1980): endings are taken off as long as enough is left. Which word comes out is
// nobody's concern, only which words come out alike; so there are no steps that make a readable word again.

/** What no ending tells: each word with forms of it. */
const irregular = new Map(
	`analyze analysis, assume assumption, begin began begun, blow blew, break broke broken, bring brought,
	build built, catch caught, choose chose chosen choice, conclude conclusion, decide decision decisive, dig dug,
	drive drove, engineer engineering, experience experienced, fall fell, fight fought, find found,
	give gave given, go went, grow grew grown growth, hear heard, hide hidden, hold held,
	include inclusion inclusive, keep kept, know knew known knowledge, lead led, learn learnt, leave left,
	lose lost loss losing, make made making, meet met, mislead misled, mistake mistaken, own owner ownership,
	pay paid, person people, persuade persuasion persuasive, prove proof proven, resolve resolution,
	respond response responsive, run ran, say said, see saw seen, sell sold, speak spoke spoken, spend spent,
	stand stood, stick stuck, take taken taking took, teach taught, tell told, think thought, throw threw,
	understand understood, use used using, wake woke, win won winning, withdraw withdrawn, write written wrote`
		.split(/,\s+/)
		.map((group) => group.split(' '))
		.flatMap(([stem = '', ...forms]) => forms.map((form) => [form, stem] as const)),
);

/** With endings that are none. */
const whole = new Set('engineer experience frankly happy hardly honestly ready significantly'.split(' '));

/** Endings, each without an `e` at its end, and how much of a word must be left. Of several that fit the longest goes. */
const endings = new Map<string, number>(
	[
		'itization itisation ification fulness ousness iveness ational itiz itis icity osity ability ibility ivity ality',
		'ization isation ential ation ition ative',
		'ment ness ship hood less ical ally iest ious ance ence ancy ency able ible ator itor iful',
		'anc enc abl ibl ant ent ism ist ity ify ion iti ous ful est',
		'ing iv at iz is al ic er or ur ly en',
		'y i',
	]
		.flatMap((line) => line.split(' '))
		.map((ending) => [ending, ending === 'or' ? 5 : ending.length > 1 ? 4 : 3]),
);
const longestEnding = 9;
const lowerLatin = /^[a-z]+$/;
const vowel = /[aeiouy]/;

/** Total; what is not English in small letters is its own stem. */
export function stemOf(word: string): string {
	if (whole.has(word)) return word;
	const base = irregular.get(word);
	if (base !== undefined) return stemOf(base);
	if (word.length < 4 || !lowerLatin.test(word)) return word;
	const singular = singularOf(word);
	return singular === word ? withoutEndings(withoutTense(word)) : stemOf(singular);
}

function singularOf(word: string): string {
	if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
	if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
	return /(?:ss|x|ch|sh|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutTense(word: string): string {
	if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
	const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
	const rest = word.slice(0, word.length - ending);
	return ending > 0 && rest.length >= 3 && vowel.test(rest) ? rest : word;
}

function withoutEndings(word: string): string {
	let rest = bare(word);
	for (let next = shorter(rest); next !== rest; next = shorter(rest)) rest = next;
	return rest;
}

function shorter(word: string): string {
	for (let length = Math.min(longestEnding, word.length - 3); length > 0; length--) {
		const left = endings.get(word.slice(word.length - length));
		if (left !== undefined && word.length - length >= left) return bare(word.slice(0, word.length - length));
	}
	return word;
}

/** Without any `e` at the end, and with one of two equal letters: “planned” is “plan”. */
function bare(word: string): string {
	let rest = word;
	while (rest.length > 3 && rest.endsWith('e')) rest = rest.slice(0, -1);
	return rest.length > 3 && rest.at(-1) === rest.at(-2) ? rest.slice(0, -1) : rest;
}
