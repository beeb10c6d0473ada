// What the words of a question may stand for: the words themselves, their kin, and what was half typed or mistyped.
import { wordsOf } from './fold';
import { stemOf } from './stem';
import type { Kin } from './synonyms';

/** One thing a question asks for: stems that would answer it, each with how well, up to 1. */
export type Term = ReadonlyMap<string, number>;

/** The words that stories and competencies say, and those that mean the same. */
export class Vocabulary {
	/** In order. */
	readonly #words: readonly string[];
	readonly #byLength = new Map<number, string[]>();
	readonly #mistyped = new Map<string, readonly string[]>();
	readonly has: (stem: string) => boolean;
	readonly kin: Kin;

	/** `has` tells whether anybody says a stem. */
	constructor(words: readonly string[], has: (stem: string) => boolean, kin: Kin) {
		this.#words = [...new Set([...words, ...kin.words])].sort();
		this.has = has;
		this.kin = kin;
		for (const word of this.#words) {
			const alike = this.#byLength.get(word.length);
			if (alike) alike.push(word);
			else this.#byLength.set(word.length, [word]);
		}
	}

	/** The words that begin so, or the first of them. */
	startingWith(start: string): readonly string[] {
		const words = this.#words;
		let low = 0;
		for (let high = words.length; low < high; ) {
			const middle = (low + high) >> 1;
			if ((words[middle] ?? '') < start) low = middle + 1;
			else high = middle;
		}
		let end = low;
		while (end < words.length && end - low < mostStarted && words[end]?.startsWith(start)) end++;
		return words.slice(low, end);
	}

	/** The words that are meant by one with a letter wrong. Asked again at every key, so the answer is kept. */
	meantBy(word: string): readonly string[] {
		const known = this.#mistyped.get(word);
		if (known) return known;
		const near = [-1, 0, 1].flatMap((more) => this.#byLength.get(word.length + more) ?? []);
		const meant = near.filter((one) => isOneEditApart(word, one));
		if (this.#mistyped.size >= mostMistyped) this.#mistyped.clear();
		this.#mistyped.set(word, meant);
		return meant;
	}
}

/** How well something else than the very word answers. */
const [likeSynonym, likePhrase, likeStart, likeTypo] = [0.5, 0.7, 0.7, 0.8];

/** A question has no more to say. What comes later is not read: pasting a book in costs no more than asking. */
const mostCharacters = 2_000;
const mostTerms = 60;

const leastStart = 3;
const mostStarted = 40;
const mostMistyped = 1_000;
const leastMistyped = 6;
/** Of few words that begin a question none is hit by chance. */
const leastOpening = 5;

/** Say how sentences are built, not what they are about. */
const said = (words: string) => new Set(words.split(' ').flatMap((one) => [one, stemOf(one)]));
const stopWords = said(
	`a about actually after again all alone also always am among an and any anybody anyone anything are around as at be became because become been
	back basically before being but by call came certain come could did do does doing done down during each either else even ever every for from further
	frankly get gets getting go going gone got had happen has have having he her here honestly hers herself him himself his how i if in into is it its itself just
	kind like look lot made make makes making may maybe me might more most much must my myself neither never no nobody nor not now of off often oh ok okay on
	once one only or other others our ours out over own per please put quite rather real really same say see shall she should since so some somebody
	someone something sometimes sort still such sure take tell than that the their theirs them then there these they thing things this those though time to
	too toward under until turn up upon us very was way we well went were what whatever when whenever where whether which while
	who whom whose why will with within without would yeah yes yet you your yours yourself m s t d`.replaceAll(
		/\s+/g,
		' ',
	),
);
/** Begin a question without saying anything of it. Further on they may mean something. */
const openingWords = said(
	'tell give share describe discuss talk walk example examples instance time times situation situations occasion moment through hear like love story stories please can scenario point recall remember experience experienced think maybe let know',
);
/** Stand in any question about work, and tell little. */
const lightWords = said(
	`big bit build change choose company day deal different engineer feel find first give good great handle help hour idea important job
	keep know large last leave let long love mean model month move need new number part person people problem product project recent
	right role second show start stop system team think today try use want week work world year`.replaceAll(/\s+/g, ' '),
);
const light = 0.25;
/** Of what builds sentences so much may stand within a phrase: “mess it all up” is “mess up”. What denies may not. */
const mostBetween = 2;
const denials = said('not never without nobody');
/** “Took” and “telling” build sentences as “take” and “tell” do; “ownership”, which is made of “own”, is a matter. */
const isFormOf = (stem: string, word: string) => word.length <= stem.length + longestEnding;
const longestEnding = 4;
const isStop = (word: string) => {
	const stem = stemOf(word);
	return stopWords.has(word) || (stopWords.has(stem) && isFormOf(stem, word));
};
const isBetween = (stem: string) => stopWords.has(stem) && !denials.has(stem);
const isOpening = (word: string) => openingWords.has(word) || isStop(word);

/** The words of a text that say what it is about, sentence by sentence without their openings. */
export function telling(text: string): string[] {
	return sentences(text).flatMap((words) => {
		const from = words.findIndex((word) => !isOpening(word));
		return from === -1 ? [] : words.slice(from).filter((word) => !isStop(word));
	});
}

/** Every word but those that only build sentences; `post-mortem` says `postmortem` too. */
export const contentWords = (text: string): string[] => wordsOf(text, true).filter((word) => !isStop(word));

const sentences = (text: string): string[][] => text.split(/[.?!;:\n]/).map((one) => wordsOf(one));

/** What a question asks for, each thing once, in however many words. Total, and linear in the length of what is read. */
export function termsOf(question: string, vocabulary: Vocabulary): readonly Term[] {
	const read = question.slice(0, mostCharacters);
	const isTyping = /[\p{L}\p{M}\p{N}]$/u.test(read);
	const all = sentences(read);
	const terms = new Map<string, Term>();
	let count = 0;
	for (const [index, words] of all.entries())
		for (const [key, term] of termsIn(words, vocabulary, isTyping && index === all.length - 1)) {
			if (++count > mostTerms) return [...terms.values()];
			if (term.size === 0) continue;
			const same =
				[...terms].find(([other]) => vocabulary.kin.groups.get(key)?.some((group) => group.has(other)))?.[0] ?? key;
			terms.set(same, both(terms.get(same) ?? none, term));
		}
	return [...terms.values()];
}

const none: Term = new Map();

/** The things a sentence asks for, by what names them. */
function* termsIn(words: readonly string[], vocabulary: Vocabulary, isTyping: boolean): Iterable<[string, Term]> {
	const stems = words.map(stemOf);
	let opening = true;
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		const isLast = isTyping && at === words.length - 1;
		const phrase = phraseAt(stems, at, vocabulary);
		if (phrase) {
			const answers = phrase.groups.map((group) => [group, likePhrase] as const);
			yield [phrase.key, asTerm(answers, vocabulary)];
			at += phrase.length - 1;
			opening = false;
			continue;
		}
		const compound = compoundAt(words, at);
		if (compound !== undefined && vocabulary.has(compound)) {
			yield [compound, answering(compound, vocabulary)];
			at++;
			opening = false;
			continue;
		}
		if (opening ? isOpening(word) || opens(word, isLast) : isStop(word)) continue;
		if (opening && !isSaid(word, vocabulary) && isMistyped(word, openingWords)) continue;
		const term = meaningOf(word, vocabulary, isLast);
		if (term.size > 0) opening = false; // A word that nobody says changes nothing, not even here.
		yield [stemOf(word), term];
	}
}

/** Where the last word begins an opening one, somebody is still typing what says nothing. */
const opens = (word: string, isLast: boolean) =>
	isLast && [...openingWords].some((one) => one.startsWith(word)) && word.length < 5;

function phraseAt(stems: readonly string[], at: number, { kin: { phrases } }: Vocabulary) {
	const here = phrases.get(stems[at] ?? '');
	for (const { stems: parts, groups } of here ?? []) {
		const length = lengthOf(parts, stems, at);
		if (length > 0) return { groups, key: groups.flatMap(([first]) => first ?? [])[0] ?? '', length };
	}
	return undefined;
}

/** How many words a phrase takes from there, 0 where it does not stand there. */
function lengthOf(parts: readonly string[], stems: readonly string[], at: number): number {
	let next = at;
	for (const part of parts) {
		const last = next + mostBetween;
		while (next > at && next < last && stems[next] !== part && isBetween(stems[next] ?? '')) next++;
		if (stems[next++] !== part) return 0;
	}
	return next - at;
}

/** What two words make when somebody else writes them as one: “post mortem”. */
function compoundAt(words: readonly string[], at: number): string | undefined {
	const [word = '', next = ''] = [words[at], words[at + 1]];
	if (next === '' || (isStop(word) && isStop(next))) return undefined;
	const stem = stemOf(`${word}${next}`);
	return stem.length > Math.max(word.length, next.length) ? stem : undefined;
}

const isSaid = (word: string, vocabulary: Vocabulary) =>
	vocabulary.has(stemOf(word)) || vocabulary.kin.groups.has(stemOf(word));

function meaningOf(word: string, vocabulary: Vocabulary, isLast: boolean): Term {
	const stem = stemOf(word);
	const exact = isSaid(word, vocabulary) ? answering(stem, vocabulary) : new Map<string, number>();
	const started = isLast && word.length >= leastStart ? vocabulary.startingWith(word) : [];
	if (started.length > 0) return allOf(started, likeStart, vocabulary, exact);
	if (exact.size > 0 || word.length < leastMistyped) return exact;
	return allOf(vocabulary.meantBy(word), likeTypo, vocabulary, exact);
}

const allOf = (words: readonly string[], like: number, vocabulary: Vocabulary, exact: Term): Term =>
	[...new Set(words.map(stemOf))].map((one) => answering(one, vocabulary, like)).reduce(either, exact);

/** A stem, and the words that mean the same. */
function answering(stem: string, vocabulary: Vocabulary, how = 1): Term {
	const like = lightWords.has(stem) ? how * light : how;
	const groups = vocabulary.kin.groups.get(stem) ?? [];
	return asTerm([...groups.map((group) => [group, like * likeSynonym] as const), [[stem], like]], vocabulary);
}

/** What nobody says answers nothing. */
function asTerm(stems: readonly (readonly [Iterable<string>, number])[], vocabulary: Vocabulary): Map<string, number> {
	return new Map(
		stems.flatMap(([all, like]) => [...all].filter((one) => vocabulary.has(one)).map((one) => [one, like])),
	);
}

function either(a: Term, b: Term): Term {
	const both = new Map(a);
	for (const [stem, like] of b) both.set(stem, Math.max(like, both.get(stem) ?? 0));
	return both;
}

/** What is asked for twice, in other words, is asked for more. */
function both(a: Term, b: Term): Term {
	const all = new Map(a);
	for (const [stem, like] of b) all.set(stem, 1 - (1 - like) * (1 - (all.get(stem) ?? 0)));
	return all;
}

function isMistyped(word: string, meant: Iterable<string>): boolean {
	if (word.length < leastOpening) return false;
	for (const one of meant) if (one.length >= leastOpening && isOneEditApart(word, one)) return true;
	return false;
}

/** Whether one letter too many, too few, another or two that changed places make the one word of the other. */
export function isOneEditApart(a: string, b: string): boolean {
	const longer = a.length - b.length;
	if (longer > 1 || longer < -1) return false;
	if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return a.length + b.length < 4; // Most words are told apart here.
	let start = 0;
	while (start < a.length && a[start] === b[start]) start++;
	let end = 0;
	const least = Math.min(a.length, b.length) - start;
	while (end < least && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const [leftA, leftB] = [a.length - start - end, b.length - start - end];
	if (leftA <= 1 && leftB <= 1) return true;
	return leftA === 2 && leftB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
