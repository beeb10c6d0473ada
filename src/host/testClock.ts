// A clock that tests can advance, in windows that develop Prepbook; the installed extension has none.
import { commands, type Disposable } from 'vscode';
import type { Clock } from '../core/ports';
import { inTurn } from './inTurn';

/** Time is lived through in pieces of so many milliseconds: none of them is a gap. */
const piece = 50_000;

interface Advance {
	readonly advanceSeconds: number;
	readonly unseen?: boolean;
}

/** A clock ahead of another one by as much as was wished for. */
export class TestClock implements Clock {
	readonly #clock: Clock;
	#ahead = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	now() {
		const { ms, offsetMinutes } = this.#clock.now();
		return { ms: ms + this.#ahead, offsetMinutes };
	}

	/**
	 * `prepbook.test.clock {advanceSeconds}`: resolves when everything that happens meanwhile has happened, in order.
	 * `unseen`: the clock is another one, and nobody has looked yet.
	 */
	command(live: () => Promise<void>): Disposable {
		const advance = async ({ advanceSeconds, unseen = false }: Advance) => {
			if (unseen) {
				this.#ahead += advanceSeconds * 1000;
				return;
			}
			await live();
			for (let left = advanceSeconds * 1000; left > 0; left -= piece) {
				this.#ahead += Math.min(left, piece);
				await live();
			}
		};
		const oneByOne = inTurn();
		return commands.registerCommand('prepbook.test.clock', (given: Advance) => oneByOne(() => advance(given)));
	}
}
