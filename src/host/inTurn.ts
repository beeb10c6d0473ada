// Work of which each piece must see what the one before it made.

/** Gives a way to do things one after the other, in the order they were asked for. What rejects holds up nothing. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const done = last.then(work);
		last = done.catch(() => undefined); // Told to whoever asked for that piece.
		return done;
	};
}
