// Numbers as people type them, reckoned with exactly: 0.1 + 0.2 is 0.3.

/** Makes numbers whole: the point of each moves as far to the right as the one with the most places needs. */
export interface Scale {
	readonly places: number;
	/** Of one of the numbers it was made for. */
	whole(number: number): number;
}

/** For numbers from 0 on. More than `most` places are rounded. */
export function scaleOf(numbers: Iterable<number>, most: number): Scale {
	const written = [...new Set(numbers)];
	const places = written.reduce((places, number) => Math.max(places, placesOf(number)), 0);
	const kept = Math.min(places, most);
	const whole = new Map(written.map((number) => [number, Math.round(moved(number, kept))]));
	return { places: kept, whole: (number) => whole.get(number) ?? 0 };
}

/** The number whose point is so many places to the right, or to the left where that is below 0, rounded once. */
export function moved(number: number, places: number): number {
	const [mantissa, exponent = 0] = String(number).split('e');
	return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** `2.5e-7` has 8. */
function placesOf(number: number): number {
	const [mantissa = '', exponent = 0] = String(number).split('e');
	return (mantissa.split('.')[1]?.length ?? 0) - Number(exponent);
}
