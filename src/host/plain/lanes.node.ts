// How much is asked of the disk at once.

/** Does work when fewer than `most` others are under way; first come, first served. */
export function lanes(most: number): <T>(work: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = [];
	let busy = 0;
	return async (work) => {
		if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
		else busy += 1;
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else busy -= 1;
		}
	};
}
