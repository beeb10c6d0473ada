// The two things nobody can compute: what time it is, and chance.
import type { Clock, Dice } from '../core/ports';

export const systemClock: Clock = {
	now() {
		const now = new Date();
		return { ms: now.getTime(), offsetMinutes: -now.getTimezoneOffset() };
	},
};

export const systemDice: Dice = (count) => crypto.getRandomValues(new Uint8Array(count));
