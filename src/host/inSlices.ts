// Long work in pieces, so that whoever types does not wait for it.

/** Milliseconds; a frame of a screen is 16. */
const slice = 8;

/** Takes step after step, a few milliseconds at a time. Resolves to whether it came to the end before it was over. */
export async function inSlices(steps: Iterator<unknown>, isOver: () => boolean): Promise<boolean> {
	for (;;) {
		const until = Date.now() + slice;
		do if (steps.next().done) return true;
		while (Date.now() < until);
		await new Promise<void>((resolve) => setTimeout(resolve, 0));
		if (isOver()) return false;
	}
}
