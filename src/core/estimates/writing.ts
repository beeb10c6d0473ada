// How an amount is written: with as few digits as an estimate needs, and a unit that keeps its number short.
import { trimmedEnd } from '../text';
import { about, isLess, over, powerOfTen, type Ratio, ratio, times } from './ratio';
import { type Amount, month, one, spans } from './units';

/** Two digits, or three where these are all or the number is a hundred of something. */
export function numberText(x: Ratio, isShort: boolean, thousands: readonly string[] = ['', ...'KMBT']): string {
	if (!x[0]) return '0';
	let first = `${x[0]}`.length - `${x[1]}`.length;
	if (isLess(x, powerOfTen(first))) first--;
	const [n, d] = over(x, powerOfTen(first - 2));
	const step = n % d === 0n || first % 3 === 2 ? 1n : 10n;
	const digits = `${((2n * n + step * d) / (2n * step * d)) * step}`;
	if (digits.length > 3) first++;
	const thousand = thousands[Math.max(Math.floor(first / 3), 0)];
	if (thousand === undefined || first < -4) return `${pointed(digits, 0)}e${first}${thousands[0]}`;
	return isShort || first > 3 ? pointed(digits, first < 0 ? first : first % 3) + thousand : pointed(digits, first);
}

/** Digits with the point behind the one of that power of ten, without zeros that say nothing. */
function pointed(digits: string, power: number): string {
	const all = '0'.repeat(Math.max(-power, 0)) + digits.padEnd(power + 1, '0');
	const whole = Math.max(power, 0) + 1;
	return trimmedEnd(trimmedEnd(`${all.slice(0, whole)}.${all.slice(whole)}`, '0'), '.');
}

const thousandsOfData = [' ', ' K', ' M', ' G', ' T', ' P', ' E'];

/** With the unit that fits it best; nothing where there is none. `words` are those it was reckoned from. */
export function amountText({ size, of, written }: Amount, words: string): string {
	const [data, time, paid] = of;
	if (`${of}` === '0,1,0') {
		const named = spans.filter(({ words }) => words[0]);
		const span = named.find((one) => !isLess(size, one.size)) ?? named.at(-1);
		return span ? `${numberText(over(size, span.size), false)} ${span.words[0]}` : '';
	}
	if (!/^(0,(0|-1),[01]|1,(0|-1),0)$/.test(`${of}`)) return '';
	const byte = about(written[2] ?? one) === 1 ? 1 : 8;
	if (data)
		return numberText(over(size, ratio(byte)), true, thousandsOfData) + (byte === 1 ? 'bit' : 'B') + (time ? '/s' : '');
	if (paid)
		return (
			(/[$€£]/.exec(words)?.[0] ?? '$') +
			(time ? `${numberText(times(size, month), true)}/month` : numberText(size, true))
		);
	return numberText(size, true) + (!time ? '' : /req|quer|[qr]ps\b/i.test(words) ? ' QPS' : '/s');
}
