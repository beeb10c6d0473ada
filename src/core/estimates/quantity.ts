// A number with its unit, or a `?` with one.
import { over, parsed, type Ratio, times } from './ratio';
import type { Token } from './tokens';
import { type Amount, amountOf, count, money, percent, product, unitOf } from './units';

/** The tokens that are not read yet. */
export type Clause = Token[];

/** What stands behind a number. */
export interface Unit {
	readonly unit: Amount;
	/** Whether something is measured, and not only said what it is per. */
	readonly isHeaded: boolean;
}

export interface Quantity extends Unit {
	/** The number alone, or the `?`. */
	readonly place: Token;
	/** Nothing where it is asked for. */
	readonly number: Ratio | undefined;
	/** The number with its unit. */
	readonly amount: Amount | undefined;
}

/** The next token if it is of such a kind, which then is read. */
export const take = (clause: Clause, ...kinds: readonly string[]): Token | undefined =>
	kinds.includes(clause[0]?.kind ?? '') ? clause.shift() : undefined;

/** `~$5 per GB`; nothing where it is not clear what is meant. */
export function takeQuantity(clause: Clause): Quantity | undefined {
	take(clause, '~');
	const before = take(clause, '$');
	const place = take(clause, '1', '?');
	const head = (before ?? take(clause, '$')) ? money : take(clause, '%') && percent;
	const { length } = clause;
	const behind = place && takeUnit(clause, head);
	if (!behind) return undefined;
	const number = place.kind === '1' ? parsed(place.text) : undefined;
	const isBare = !head && length === clause.length;
	return { ...behind, place, number, amount: number && amountOf(number, behind.unit, isBare) };
}

/** `users`, `req/user/day`, `per GB-month`. */
export function takeUnit(clause: Clause, head?: Amount): Unit | undefined {
	let unit = head ?? count;
	let isHeaded = head !== undefined;
	for (let [isFirst, isPer] = [true, false]; ; isFirst = false) {
		const joint = clause[1]?.kind === 'a' && (take(clause, '/') ?? (clause[1].isGlued && take(clause, '-')));
		const word = !stops.test(clause[0]?.text ?? '') && take(clause, 'a');
		if (!word) return { unit, isHeaded };
		isPer ||= pers.test((joint || word).text);
		const known = unitOf(word.text);
		const isOdd = known
			? !isPer && (isHeaded || !isFirst)
			: /^[^a]$/u.test(word.text) || (isFirst && !joint && word.isGlued);
		if (isOdd) return undefined;
		if (known) unit = product(unit, known, isPer ? over : times);
		isHeaded ||= known !== undefined && !isPer;
	}
}

const pers = /^(?:[/÷]|per|an?|each|every)$/;

/** Words that are no unit, and behind which none comes. */
const stops = /^(?:at|by|for|from|if|in|is|of|on|or|to|we|when|with)$/;
