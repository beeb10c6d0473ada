// How waiting looks in a terminal.

/**
 * Says what is being done, counts the seconds where somebody watches, and says how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 */
export async function during(what, work) {
	const began = performance.now();
	const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
	const watched = process.stderr.isTTY;
	const draw = () => process.stderr.write(`\r${what} … ${seconds()} s `);
	const ticking = watched ? setInterval(draw, 250) : undefined;
	if (watched) draw();
	else process.stderr.write(`${what} …\n`);
	try {
		const result = await work();
		process.stderr.write(watched ? `\r${what}: ${seconds()} s.  \n` : `${what}: ${seconds()} s.\n`);
		return result;
	} catch (error) {
		if (watched) process.stderr.write('\n');
		throw error;
	} finally {
		clearInterval(ticking);
	}
}
