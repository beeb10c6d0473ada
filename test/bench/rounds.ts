// How things are timed against each other on a machine that has other work, too.

/** Milliseconds, a number a round. */
export type Times = readonly number[];

/** The one in the middle. */
export const median = (times: Times): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** What so many in a hundred do not exceed. */
export const percentile = (times: Times, hundredth: number): number =>
	[...times].sort((a, b) => a - b)[Math.ceil((times.length * hundredth) / 100) - 1] ?? Number.NaN;

/** The least and the most: how far a run can be trusted. */
export const spread = (times: Times): readonly [number, number] => [Math.min(...times), Math.max(...times)];

/** A way to do something once, with what must be ready before it and is not timed. */
export interface Contestant {
	prepare?(): unknown;
	run(): unknown;
}

/** Each in turn, round after round, so that what disturbs the machine disturbs all of them. */
export async function interleaved<const N extends string>(
	rounds: number,
	contestants: Readonly<Record<N, Contestant>>,
): Promise<Readonly<Record<N, Times>>> {
	const names = Object.keys(contestants) as N[];
	const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<N, number[]>;
	for (let round = 0; round < rounds; round++)
		for (const name of names) {
			await contestants[name].prepare?.();
			collectGarbage();
			times[name].push(await timed(() => contestants[name].run()));
		}
	return times;
}

/** How long something takes, until what it promises is there. */
export async function timed(work: () => unknown): Promise<number> {
	const from = performance.now();
	await work();
	return performance.now() - from;
}

/** What is garbage by now is no concern of what is measured next. Needs `--expose-gc`. */
export function collectGarbage(): void {
	globalThis.gc?.();
}
