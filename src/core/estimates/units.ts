// What is measured, and in which units: bits, seconds, money. Whatever else a word names is counted.
import { about, over, type Ratio, ratio, times } from './ratio';

/** So much of something. */
export interface Amount {
	/** In bits, seconds and money. */
	readonly size: Ratio;
	/** The powers of bits, seconds and money in it. */
	readonly of: readonly number[];
	/** How much the units it was written in are: those of time, the thousands of data, bits of a byte, and `%`. */
	readonly written: readonly Ratio[];
	/** The numbers it is made of, those that divide turned over; NaN for one with a unit or a word. */
	readonly numbers: readonly number[];
}

export const one = ratio(1);
const amount = (size: Ratio, of = [0, 0, 0], written = [one, one, one, one]): Amount => ({
	size,
	of,
	written,
	numbers: [],
});
const seconds = (size: Ratio): Amount => amount(size, [0, 1, 0], [size, one, one, one]);

/** What is counted, and not measured. */
export const count = amount(one);
export const money = amount(one, [0, 0, 1]);
export const percent = amount(ratio(1, 100), undefined, [one, one, one, ratio(1, 100)]);

/** So many of a unit; a bare number has none, nor a word. Who has not learned that a day has 86,400 seconds takes 100,000. */
export const amountOf = (size: Ratio, unit: Amount, isBare = false): Amount => ({
	...product(amount(size), unit),
	numbers: [!isBare ? Number.NaN : about(size) === 1e5 ? 86400 : about(size)],
});

/** One amount times the other, or over it. */
export const product = (a: Amount, b: Amount, by: typeof times = times): Amount => ({
	size: by(a.size, b.size),
	of: a.of.map((power, at) => power + (by === times ? 1 : -1) * (b.of[at] ?? 0)),
	written: a.written.map((size, at) => by(size, b.written[at] ?? one)),
	numbers: [...a.numbers, ...b.numbers.map((number) => (by === times ? number : 1 / number))],
});

export const isAlike = (a: Amount, b: Amount): boolean => `${a.of}` === `${b.of}`;
export const isCount = (a: Amount): boolean => isAlike(a, count);

export const day = ratio(86400);
/** The twelfth part of a year. */
export const month = ratio(365 * 7200);

/** What they are called, and how many seconds they are; the longest first. We write the first name, if we write them. */
const names: readonly (readonly [words: string, n: number, d?: number])[] = [
	['years y yr year', 31536000],
	[' mo month', 2628000],
	[' w wk week', 604800],
	['days d day', 86400],
	['h hr hour', 3600],
	['min minute', 60],
	['s sec second', 1],
	['ms', 1, 1000],
	['µs us μs', 1, 1e6],
	['ns', 1, 1e9],
];
export const spans = names.map(([words, n, d]) => ({ words: words.split(' '), size: ratio(n, d) }));

const data = /^([kmgtpe]?)(i?)(b|bytes?|bits?|[qrtwf]ps|iops)(ps)?$/i;

/** What a word means behind a number; nothing where it is counted. */
export function unitOf(word: string): Amount | undefined {
	const span = spans.find(({ words }) => words.includes(word.replace(/(..)s$/, '$1')));
	if (span) return seconds(span.size);
	if (/^(usd|dollars?)$/i.test(word)) return money;
	const [, prefix = '', binary, name, ps] = data.exec(word.replace(/^([kmgtp]).+(?=b[iy]t)/i, '$1')) ?? [];
	if (!name) return undefined;
	const many = ratio((binary ? 1024n : 1000n) ** BigInt('kmgtpe'.indexOf(prefix.toLowerCase() || ' ') + 1));
	const isData = /^b/i.test(name);
	// `Mb` is bits; who writes `mb` mostly means bytes, but not with `mbps`.
	const byte = ratio(/^bit/i.test(name) || (name === 'b' && (ps || !/[a-z]/.test(prefix))) ? 1 : 8);
	const head = isData ? amount(times(many, byte), [1, 0, 0], [one, many, byte, one]) : amount(many);
	return isData && !ps ? head : product(head, seconds(one), over);
}
