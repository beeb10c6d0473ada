// One thing that was measured, and whether that is good enough.
import { median, spread, type Times } from './rounds';

export interface Figure {
	readonly name: string;
	/** The median, where there were rounds. */
	readonly value: number;
	readonly unit: 'ms' | 'KB' | 'bytes';
	/** The least and the most of all rounds. */
	readonly spread?: readonly [number, number];
	/** How often the value holds what it is measured against, which `against` names. */
	readonly ratio?: number;
	readonly against?: string;
	/** The ratio is to be no more than this or, where there is none, the value. */
	readonly goal?: number;
	readonly met?: boolean;
}

/** A value as such, and what it is to be at most. */
export function plainFigure(name: string, value: number, unit: Figure['unit'], goal?: number): Figure {
	return { name, value, unit, ...(goal !== undefined && { goal, met: value <= goal }) };
}

/** The median of some rounds in milliseconds, and what it is to be at most. */
export const timeFigure = (name: string, times: Times, goal?: number): Figure => ({
	...plainFigure(name, median(times), 'ms', goal),
	spread: spread(times),
});

/** As a ratio to what else was timed in the same rounds. */
export function ratioFigure(name: string, times: Times, against: readonly [string, Times], goal?: number): Figure {
	const ratio = median(times) / median(against[1]);
	const judged = goal !== undefined && { goal, met: ratio <= goal };
	return { ...timeFigure(name, times), ratio, against: against[0], ...judged };
}
