// The equations of a line: what stands on the left of each, and what is said or asked on the right.
import { meaningsOf } from './meaning';
import { type Clause, type Quantity, take, takeQuantity, takeUnit } from './quantity';
import { over, type Ratio, ratio, sum, times } from './ratio';
import { plainLine, type Token, tokensOf } from './tokens';
import { type Amount, amountOf, isAlike, isCount, product } from './units';

/** Its right side is a quantity. */
export interface Equation extends Quantity {
	readonly left: Amount;
	/** What may be meant by the right, the likeliest first. */
	readonly meanings: readonly (Ratio | undefined)[];
	/** What stands before the right. */
	readonly words: string;
	/** The right, and where it stands. */
	readonly said: string;
	readonly start: number;
	/** Whether nothing else in the line could be meant to belong to it. */
	readonly isSure: boolean;
}

/** Nobody reckons with more at once; what stands further back in a line has nothing to do with it. */
const [mostTokens, mostWords, mostSize] = [99, 200, 10n ** 200n];

/** Those that can be read, in their order. */
export function equationsIn(line: string): readonly Equation[] {
	const text = plainLine(line);
	const tokens = tokensOf(text);
	const found: Equation[] = [];
	let before: Equation | undefined;
	let isLoose = false;
	for (let at = 0; at < tokens.length; at++) {
		const begin = tokens[at]?.start;
		const chain = chainOf(tokens.slice(at, at + mostTokens), text, before, isLoose);
		found.push(...chain);
		before = chain.at(-1);
		while (!isBoundary(tokens[at]) || (before && (tokens[at]?.start ?? 0) <= before.start)) at++;
		const end = tokens[at];
		if (!before) isLoose ||= /\d/.test(text.slice(begin, end?.start));
		else if (/[|)]/.test(end?.text ?? '')) before = undefined;
	}
	return found;
}

/** What may stand behind a result: no other calculation, and no range. */
const isBoundary = (token: Token | undefined): boolean => ';=()'.includes(token?.kind ?? ';');

/** Equations that go on from each other, as `a * b = c = d`; or from the one before, as `x3 = e`. */
function chainOf(clause: Clause, text: string, before: Equation | undefined, isLoose: boolean): readonly Equation[] {
	const label = takeLabel(clause);
	const [first, second] = clause;
	const goesOn = first?.kind === '*' || first?.kind === '/';
	if ((goesOn && !before) || (label && (first?.isGlued || label.text === 'of'))) return [];
	// `DAU * 5` and `x2` may be something else; `peak x3` and `* 5` are not.
	const isOwn = !goesOn || (label ? second?.isGlued : first.text !== 'x');
	let last = goesOn && before ? saidBy(before) : undefined;
	let left = last ? takeMore(clause, factors, last) : takeSum(clause);
	const chain: Equation[] = [];
	while (left && take(clause, '=')) {
		take(clause, '~');
		const start = clause[0]?.start ?? 0;
		const right = takeQuantity(clause);
		const [next, then] = clause;
		if (!right || !(isBoundary(next) || (next?.kind === 'a' && then?.kind !== '1'))) break;
		const words = text.slice(Math.max(start - mostWords, 0), start);
		const said = text.slice(start, next?.start).trim();
		const isKind = !last || isAlike(left, right.unit);
		// What goes on from something is of its kind, or of the kind that stands there now.
		if (right.isHeaded && !isKind && last && !isAlike(last, right.unit)) break;
		const isSure = isOwn === true && isKind && !isLoose && !bytes.test(words + said);
		const meanings = isHeadless(right, left) ? [] : meaningsOf(left, right.unit, words);
		const equation = { ...right, left, meanings, words, said, start, isSure };
		chain.push(equation);
		last = left = saidBy(equation);
	}
	return chain;
}

/** A `4B` may be bytes, but not `4B rows`. */
const bytes = /\dB(?!\w|\s\p{L})/u;

/** Whether the right leaves out what is measured. */
export const isHeadless = ({ isHeaded, unit }: Quantity, left: Amount): boolean =>
	!isHeaded && !isCount(left) && !isAlike(left, unit);

/** What is said, or is to be, counts from there on. */
function saidBy({ amount, meanings: [meant], unit, left }: Equation): Amount {
	const said = amount ?? (meant && amountOf(meant, unit));
	return said ? { ...said, numbers: left.numbers } : left;
}

/** The last of the words before what is reckoned. A function is none of them. */
function takeLabel(clause: Clause): Token | undefined {
	const word = functions.test(clause[0]?.text ?? '') ? undefined : take(clause, 'a', '-');
	return word && (takeLabel(clause) ?? word);
}

const functions = /^(?:log|ln|lg|sqrt|exp|half|twice)\d*$/i;

/** What is put together by these signs, and what by the stronger ones between them. */
interface Binding {
	readonly signs: readonly string[];
	readonly next: (clause: Clause) => Amount | undefined;
	readonly put: (all: Amount, next: Amount, sign: string) => Amount | undefined;
}

const factors: Binding = {
	signs: ['*', '/'],
	next: takeFactor,
	put: (all, next, sign) => (next.size[0] ? product(all, next, sign === '*' ? times : over) : undefined),
};

const terms: Binding = {
	signs: ['+', '-'],
	next: (clause) => takeMore(clause, factors),
	put: (all, next, sign) =>
		isAlike(all, next)
			? {
					...all,
					size: sum(all.size, times(next.size, ratio(sign === '+' ? 1 : -1))),
					numbers: [...all.numbers, ...next.numbers],
				}
			: undefined,
};

const takeSum = (clause: Clause): Amount | undefined => takeMore(clause, terms);

function takeMore(clause: Clause, how: Binding, all = how.next(clause)): Amount | undefined {
	const sign = all?.size.every((part) => part < mostSize) && take(clause, ...how.signs);
	if (!all || !sign) return all;
	const next = how.next(clause);
	const both = next && how.put(all, next, sign.kind);
	return both && takeMore(clause, how, both);
}

function takeFactor(clause: Clause): Amount | undefined {
	if (!take(clause, '(')) return takeQuantity(clause)?.amount;
	const inner = takeSum(clause);
	const behind = inner && take(clause, ')') && takeUnit(clause);
	return behind && product(inner, behind.unit);
}
