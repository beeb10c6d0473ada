// How much is asked of the disk at once.

/** Does work when fewer than `most` others are under way; first come, first served. */
export function lanes(most: number): <T>(work: () => Promise<T>) => Promise<T> {
	/** Taken from the front by counting: ten thousand may wait, and shifting them would move them all each time. */
	let waiting: (() => void)[] = [];
	let served = 0;
	let busy = 0;
	const next = () => {
		const first = waiting[served++];
		if (first) return first();
		waiting = [];
		served = 0;
		busy -= 1;
	};
	return async (work) => {
		if (busy >= most) await new Promise<void>((resolve) => waiting.push(resolve));
		else busy += 1;
		try {
			return await work();
		} finally {
			next();
		}
	};
}
