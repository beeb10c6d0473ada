// Who takes which thing, so that all of it together is worth the most: exact, in a number of steps known beforehand.

/**
 * What something is worth by several criteria: the first number in which two worths differ decides between them. All are
 * of one length. The numbers are whole, and so small that sums over all takers are exact.
 */
export type Worth = readonly number[] | Float64Array;

/** A thing that a taker may take. */
export interface Option {
	readonly thing: number;
	readonly worth: Worth;
}

export interface Offer {
	/** Of each taker. */
	readonly options: readonly (readonly Option[])[];
	/** The group of each thing; `undefined` where it is in none. */
	readonly groups: readonly (number | undefined)[];
	/** What a group adds as soon as anything of it is taken, once for all of it. Not below 0. */
	readonly groupWorth: Worth;
	/** No more takers than this get anything. */
	readonly most: number;
}

/**
 * What each taker gets, no thing twice; `undefined` for one who gets nothing. No other choice is worth more; of several
 * that are worth the same it is any of them.
 *
 * It is a flow of least cost, from takers over things and groups: the second thing of a group adds no more than the first,
 * so the best choice for one more taker is the best one so far, changed along the chain of steps that gains most
 * (successive shortest paths, https://en.wikipedia.org/wiki/Minimum-cost_flow_problem). For n takers with m options each,
 * that is n chains at most, each found in n rounds over n × m options at most; mostly two or three rounds are enough.
 */
export function bestAssignment(offer: Offer): readonly (number | undefined)[] {
	const held: Held[] = offer.options.map(() => undefined);
	const nothing = new Float64Array(offer.groupWorth.length);
	for (let count = 0; count < offer.most; count++) {
		const chain = new Search(offer, held, nothing).bestChain();
		if (!chain || !isMore(chain.gain, nothing, nothing, nothing)) break;
		for (let step = chain.last; step; step = step.before) held[step.taker] = step.takes;
	}
	return held.map((option) => option?.thing);
}

/** What a taker has so far. */
type Held = Option | undefined;

/** A taker takes something. What it had goes to the taker of the step before, or is left for another thing of its group. */
interface Step {
	readonly taker: number;
	readonly takes: Option;
	readonly before: Step | undefined;
}

/** The steps up to `last`, none where there is none, and what they gain. */
interface Chain {
	readonly last: Step | undefined;
	readonly gain: Worth;
}

/** For the chain that begins with a taker who has nothing, ends with a thing that nobody has, and gains most. */
class Search {
	readonly #offer: Offer;
	readonly #held: readonly Held[];
	readonly #nothing: Worth;
	readonly #lessThanNothing: Worth;
	readonly #takerOf: (number | undefined)[] = [];
	/** Who has something of a group. */
	readonly #inGroup: (number[] | undefined)[] = [];

	/** The best known after which a taker has nothing, or anybody with something of a group may have nothing. */
	readonly #toTaker: (Chain | undefined)[] = [];
	readonly #toGroup: (Chain | undefined)[] = [];
	/** Takers to whom there is a better chain than the one that was gone on with. */
	readonly #waiting = new Set<number>();
	#best: Chain | undefined;

	constructor(offer: Offer, held: readonly Held[], nothing: Worth) {
		this.#offer = offer;
		this.#held = held;
		this.#nothing = nothing;
		this.#lessThanNothing = Float64Array.from(offer.groupWorth, (number) => -number);
		for (const [taker, option] of held.entries()) {
			const group = option && offer.groups[option.thing];
			if (option) this.#takerOf[option.thing] = taker;
			else this.#reach(taker, { last: undefined, gain: nothing });
			if (group !== undefined) this.#inGroup[group] = [...(this.#inGroup[group] ?? []), taker];
		}
	}

	bestChain(): Chain | undefined {
		for (const taker of this.#waiting) {
			this.#waiting.delete(taker); // It is last again when a better chain reaches it.
			const { last: before, gain } = this.#toTaker[taker] ?? { last: undefined, gain: this.#nothing };
			for (const takes of this.#offer.options[taker] ?? [])
				if (takes !== this.#held[taker]) this.#take({ taker, takes, before }, gain);
		}
		return this.#best;
	}

	#reach(taker: number, chain: Chain): void {
		this.#toTaker[taker] = chain;
		this.#waiting.add(taker);
	}

	#take(step: Step, gain: Worth): void {
		const { thing } = step.takes;
		const owner = this.#takerOf[thing];
		const group = this.#offer.groups[thing];
		const others = group === undefined ? undefined : this.#inGroup[group];
		if (owner !== undefined) this.#give(owner, step, gain);
		else if (group === undefined) this.#end(step, gain, this.#nothing);
		else if (!others) this.#end(step, gain, this.#lessThanNothing);
		else {
			this.#end(step, gain, this.#nothing);
			const chain = longer(this.#toGroup[group], step, gain, this.#nothing);
			this.#toGroup[group] = chain ?? this.#toGroup[group];
			if (chain) for (const other of others) this.#give(other, step, gain);
		}
	}

	#end(step: Step, gain: Worth, less: Worth): void {
		this.#best = longer(this.#best, step, gain, less) ?? this.#best;
	}

	/** A taker gives up what it has. */
	#give(taker: number, step: Step, gain: Worth): void {
		const chain = longer(this.#toTaker[taker], step, gain, this.#held[taker]?.worth ?? this.#nothing);
		if (chain) this.#reach(taker, chain);
	}
}

/** A chain that gained so much, one step longer and `less` something; `undefined` where that is no better than `known`. */
function longer(known: Chain | undefined, step: Step, gain: Worth, less: Worth): Chain | undefined {
	const { worth } = step.takes;
	if (known && !isMore(gain, worth, less, known.gain)) return undefined;
	const more = new Float64Array(gain.length);
	for (let at = 0; at < more.length; at++) more[at] = (gain[at] ?? 0) + (worth[at] ?? 0) - (less[at] ?? 0);
	return { last: step, gain: more };
}

/** Whether `gain` + `worth` − `less` is more than something. */
function isMore(gain: Worth, worth: Worth, less: Worth, than: Worth): boolean {
	for (let at = 0; at < than.length; at++) {
		const difference = (gain[at] ?? 0) + (worth[at] ?? 0) - (less[at] ?? 0) - (than[at] ?? 0);
		if (difference !== 0) return difference > 0;
	}
	return false;
}
