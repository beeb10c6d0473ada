// What a line is made of: numbers, words, signs of reckoning, and where a clause ends.
import { textOnly } from '../notes/textOnly';

export interface Token {
	/** Of `kinds`, or the sign itself. */
	readonly kind: string;
	readonly text: string;
	readonly start: number;
	/** Whether it touches the one before. */
	readonly isGlued: boolean;
}

/** The first that fits counts; whatever else is no space is a token for itself. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
	// Dates, times of day, versions, ranges, and comparisons: nothing to reckon with.
	['odd', /24\/7|\d{1,20}(?:[:–-]\d|\.\d+\.\d|\/\d+\/\d)[\d:./–-]*|[!:<>=+-]=/u],
	[
		'1',
		/(?:\d{1,4}\^\d\d?|(?:\d{1,3}(?:[, \u00a0\u202f]\d{3}){1,5}(?!\d)|\d{1,20})(?:\.\d{1,20})?(?:e[+-]?\d\d?)?)(?:\s?(?:[kKMT]|(?<=\d)B|bn|thousand|(?:m|b|tr)illion)(?![\p{L}\d]))?|thousand|[mb]illion/u,
	],
	[';', /[;|…!→⇒]|,(?!\d)|[.:](?=\s|$)|[=-]>|(?:and|so|then|which)(?=\s)|$/u],
	['=', /[=≈≃]/u],
	['*', /[*×·⋅]|x(?=[ ~]?[\d$€£(])|(?<=%\s?)of(?=\s)/u],
	['/', /[/÷]|per(?=\s)/u],
	['a', /\p{L}[\p{L}\p{N}'’]*/u],
	['$', /[$€£]/u],
	['-', /[-−]/u],
	['?', /\?+/u],
];

const token = new RegExp(`${kinds.map(([, { source }]) => `(${source})|`).join('')}\\S`, 'gu');

/** Signs of quotes and lists and boxes to tick; then bold, and words in parentheses. */
const aside = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+(?:\[[ x]\]\s)?)?|\*\*|\([^()=?\d]*\)/g;

/** The line with a space for each character that is no text, so that places stay; `peak 3x` is `peak x3`. */
export const plainLine = (line: string): string =>
	textOnly(line.replaceAll('\\*', ' *'))
		.replace(aside, (all) => ' '.repeat(all.length))
		.replace(/\b(\d{1,9})x(?=\s?[=≈])/g, 'x$1');

/** In their order; the last is the line's end. */
export const tokensOf = (line: string): readonly Token[] =>
	Array.from(line.matchAll(token), (match) => ({
		kind: kinds[match.slice(1).findIndex((part) => part !== undefined)]?.[0] ?? match[0],
		text: match[0],
		start: match.index,
		isGlued: /\S/.test(line.charAt(match.index - 1)),
	}));
