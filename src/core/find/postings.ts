// Which of several texts say what a question asks for, and how much it tells that they do.
import type { Term } from './meaning';
import type { Said } from './said';

/** How well each text answers a term, by its number. */
export interface Answered {
	/** 0 to 1. */
	readonly how: Float64Array;
	/** The word of each text that is nearest to it, as its number there. */
	readonly by: Int32Array;
	/** What few texts say tells more. */
	readonly rarity: number;
}

/** The texts of every stem: looking up a word costs what the texts that say it cost, not what all do. */
export class Postings {
	readonly #texts: readonly Said[];
	/** Number of a text and of a word in it, in turns. */
	readonly #byStem = new Map<string, number[]>();

	constructor(texts: readonly Said[]) {
		this.#texts = texts;
		for (const [number, { words }] of texts.entries())
			for (const [place, { stem }] of words.entries()) {
				const posting = this.#byStem.get(stem);
				if (posting) posting.push(number, place);
				else this.#byStem.set(stem, [number, place]);
			}
	}

	has(stem: string): boolean {
		return this.#byStem.has(stem);
	}

	/** How much it tells that a text says this. */
	rarity(stem: string): number {
		return this.answered(new Map([[stem, 1]]))?.rarity ?? 0;
	}

	/** `undefined` where no text says anything of it. The more of its words a text says, the better; never above 1. */
	answered(term: Term): Answered | undefined {
		const how = new Float64Array(this.#texts.length);
		const by = new Int32Array(this.#texts.length);
		const best = new Float64Array(this.#texts.length);
		let [most, sum] = [0, 0];
		for (const [stem, like] of term) {
			const posting = this.#byStem.get(stem) ?? [];
			for (let at = 0; at < posting.length; at += 2) {
				const [number = 0, place = 0] = [posting[at], posting[at + 1]];
				const well = ((this.#texts[number]?.weights[place] ?? 0) / 100) * like;
				const before = how[number] ?? 0;
				const now = 1 - (1 - before) * (1 - well);
				how[number] = now;
				sum += now - before;
				most = Math.max(most, now);
				const nearness = like + well / 10; // The very word, wherever it stands, before one that means the same.
				if (nearness <= (best[number] ?? 0)) continue;
				best[number] = nearness;
				by[number] = place;
			}
		}
		return most === 0 ? undefined : { how, by, rarity: Math.log(1 + this.#texts.length / (sum / most)) };
	}
}
