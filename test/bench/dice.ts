// Chance that is the same in every run, so that every run measures the same book.

export interface SeededDice {
	/** From 0 up to, not including, `count`. */
	below(count: number): number;
	/** Whether something happens that does so many times in a hundred. */
	percent(chance: number): boolean;
	/** Any of them. */
	oneOf<T>(choices: readonly T[]): T;
	/** Such a name as the product mints, of letters that are hard to mistake. */
	name(length: number): string;
}

const letters = '23456789abcdefghjkmnpqrstvwxyz';

/** Mulberry32: small, and random enough for made-up notes. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function seededDice(seed: number): SeededDice {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (count: number) => Math.floor(next() * count);
	return {
		below,
		percent: (chance) => next() * 100 < chance,
		oneOf: (choices) => choices[below(choices.length)] ?? fail(),
		name: (length) => Array.from({ length }, () => letters[below(letters.length)]).join(''),
	};
}

function fail(): never {
	throw new Error('There is nothing to choose from.');
}
