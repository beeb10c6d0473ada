// Which number is meant on the right of an equation, in the unit that stands there.
import { about, over, type Ratio } from './ratio';
import { type Amount, day, isAlike, one } from './units';

/**
 * First what is surely meant, then what may be meant where somebody leaves out what everybody knows. People divide by
 * 86,400 and do not say that it is seconds of a day, multiply what is a day by 365, and count what users of a day do as
 * done in a day.
 */
export function meaningsOf(left: Amount, unit: Amount, words: string): readonly (Ratio | undefined)[] {
	const plain = over(left.size, unit.size);
	const turns = left.written.map((size, at) => over(size, unit.written[at] ?? one));
	if (isAlike(left, unit)) return [turns.filter((by) => isTyped(about(by), left.numbers)).reduce(over, plain), plain];
	if (!isOfTime(left, unit)) return [];
	const typed = over(plain, turns[0] ?? one);
	const isRate = isPer(unit);
	const daily = isRate && /\b(dau|daily)\b/i.test(words) ? over(plain, day) : undefined;
	const isTurned = isRate
		? isPer(left) || about(unit.written[0] ?? one) < 2e-5 || left.numbers.some((by) => by < 0.02)
		: !isPer(left) || left.numbers.some((by) => by > 1);
	return [isTurned ? typed : daily, typed, daily];
}

/** Whether they differ in nothing but the power of time. */
export const isOfTime = (a: Amount, b: Amount): boolean => a.of[0] === b.of[0] && a.of[2] === b.of[2];

const isPer = ({ of }: Amount): boolean => (of[1] ?? 0) < 0;

/** Whether it is one of the numbers, or up to three of them in a row, as in `/ 24 / 60 / 60`. */
const isTyped = (by: number, numbers: readonly number[]): boolean =>
	by !== 1 &&
	numbers.some((_, from) =>
		[1, 2, 3].some((count) => Math.abs(numbers.slice(from, from + count).reduce((a, b) => a * b) / by - 1) < 0.025),
	);
