// Numbers as fractions of whole numbers: nothing is rounded before it is written.

/** A numerator, and a denominator above 0. */
export type Ratio = readonly [n: bigint, d: bigint];

export const ratio = (n: number | bigint, d: number | bigint = 1): Ratio => [BigInt(n), BigInt(d)];

export const times = ([a, b]: Ratio, [n, d]: Ratio): Ratio => [a * n, b * d];

/** The divisor is not 0. */
export const over = (a: Ratio, [n, d]: Ratio): Ratio => times(a, n < 0 ? [-d, -n] : [d, n]);

export const sum = ([a, b]: Ratio, [n, d]: Ratio): Ratio => [a * d + n * b, b * d];
export const isLess = ([a, b]: Ratio, [n, d]: Ratio): boolean => a * d < n * b;

/** For a look only. */
export const about = ([n, d]: Ratio): number => Number(n) / Number(d);

export const powerOfTen = (exponent: number): Ratio =>
	exponent < 0 ? ratio(1, 10n ** BigInt(-exponent)) : ratio(10n ** BigInt(exponent));

/** `1,234.5e6`, `2^30`, `20K`, `1.5 million`, `million`: a number as it is typed. */
export function parsed(text: string): Ratio {
	const [mantissa = '', power = 1] = text.replace(/[^\d.eE^-]/g, '').split('^');
	const [digits, exponent = 0] = mantissa.split(/e/i);
	const [whole, part = ''] = (digits || '1').split('.');
	const scale = /(k|K|th)|(M|m)|(B|b)|(T|tr)/.exec(text);
	const thousands = scale ? scale.lastIndexOf(scale[0]) : 0;
	const [n, d] = times(ratio(BigInt(whole + part)), powerOfTen(Number(exponent) - part.length + 3 * thousands));
	return [n ** BigInt(power), d ** BigInt(power)];
}
