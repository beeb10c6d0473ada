// The estimates of a note: lines such as `10M DAU * 20 req/day = ? QPS, peak x3 = ? QPS`, and what is right there.
import { parseBody } from '../notes/body';
import { headOf } from '../notes/head';
import { paragraphsOf } from '../notes/paragraph';
import type { TextEdit } from '../text';
import { isOfTime } from './meaning';
import { isLess, over, type Ratio, ratio, sum, times } from './ratio';
import { type Equation, equationsIn, isHeadless } from './reading';
import { isAlike, isCount, one, product } from './units';
import { amountText, numberText } from './writing';

/** `open` asks for a number; what is `unlike` has a unit that what stands on the left has not. */
type State = 'open' | 'right' | 'wrong' | 'unlike';

/** The right side of an equation, and the edit that fills it in or mends it. */
export interface Estimate extends TextEdit {
	/** In the note, from 1. */
	readonly line: number;
	readonly state: State;
	/** As it is typed. */
	readonly said: string;
	/** As it is to be; of what is unlike, what stands on the left, or nothing. */
	readonly text: string;
}

/** Those that can surely be read, in their order. */
export function estimatesIn(note: string): readonly Estimate[] {
	if (!equals.test(note)) return [];
	const lines = paragraphsOf(note, parseBody(note, headOf(note).body), true).flatMap(({ open }) => open);
	return lines
		.filter(({ text }) => equals.test(text))
		.flatMap(({ text, start, line }) =>
			equationsIn(text).flatMap((equation) => {
				const [state, text = ''] = judged(equation) ?? [];
				const { said } = equation;
				const from = start + equation.start;
				return state && (text || state === 'unlike')
					? [{ line, state, said, text, start: from, end: from + said.length }]
					: [];
			}),
		);
}

const equals = /[=≈≃]/;

/** A state with what is to stand there, or with what stands on the left. Nothing where that is not sure. */
function judged(equation: Equation): readonly [State, string] | undefined {
	const { left, number, unit, words, said, isSure, meanings } = equation;
	if (!isReckoning(equation) || new Set((words + said).match(/[$€£]/g)).size > 1) return undefined;
	if (isHeadless(equation, left)) {
		const rest = product(left, unit, over);
		return asksForUnit.test(said) && (isCount(unit) || !rest.of[1])
			? ['open', withNumber(equation, amountText(rest, words))]
			: undefined;
	}
	if (number && meanings.some((one) => one && isRight(equation, number, one))) return ['right', said];
	const [meant] = meanings;
	const isShort = !said.includes('%') && !unit.of[0] && unit.of[1] !== 1;
	if (meant && !number) return ['open', withNumber(equation, numberText(meant, isShort))];
	if (!isSure) return undefined;
	if (meant && isAlike(left, unit)) return ['wrong', withNumber(equation, numberText(meant, isShort))];
	return isUnlike(equation) ? ['unlike', amountText(left, words)] : undefined;
}

/** `?`, or `? per day`. */
const asksForUnit = /^\?+\s?(?:$|\/|per\s|an?\s)/;

/** What is said, with another number. */
function withNumber({ said, place, start }: Equation, number: string): string {
	const at = place.start - start;
	const behind = said.slice(at + place.text.length);
	return number && said.slice(0, at) + number + (/[A-Z]$/i.test(number) && /^\p{L}/u.test(behind) ? ' ' : '') + behind;
}

/** Somebody reckons, and not with debts, or asks how much it is in another unit. */
const isReckoning = ({ left, number, isSure }: Equation): boolean =>
	left.size[0] >= 0 && (left.numbers.length > 1 || (!number && !isCount(left) && isSure));

/** No number on the left hides a unit, no time is left out, and no `6 B rows` are bytes. */
const isUnlike = ({ left, unit, number, words, said }: Equation): boolean =>
	!isAlike(left, unit) &&
	left.numbers.every(Number.isNaN) &&
	!(number && isOfTime(left, unit)) &&
	!/ B\b/.test(words + said);

/** Off by rounding alone, and of what is counted by less than one of it. */
function isRight({ unit, words, said, place }: Equation, number: Ratio, meant: Ratio): boolean {
	const [n, d] = sum(number, times(meant, ratio(-1)));
	const off: Ratio = [n < 0 ? -n : n, d];
	const share = ratio(/[~≈≃]/.test(words + said) ? 3 : 10);
	const isWhole = isCount(unit) && /^\d+$/.test(place.text) && meant[0] % meant[1] !== 0n;
	return !isLess(meant, times(off, share)) || (isWhole && isLess(off, one));
}
