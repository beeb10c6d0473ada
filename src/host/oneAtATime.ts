// Work that may be wished for at any moment and must not run twice at once.

/**
 * Runs `work` now or, where it runs already, once more after that, whatever the number of wishes meanwhile. What is
 * returned settles with a run that began after the call.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let next: Promise<void> | undefined;
	const run = (): Promise<void> => {
		const now = work().finally(() => {
			if (running === now) running = undefined;
		});
		running = now;
		return now;
	};
	return () => {
		if (!running) return run();
		next ??= running
			.catch(() => undefined) // Told to those who wished for that run.
			.then(() => {
				next = undefined;
				return run();
			});
		return next;
	};
}
