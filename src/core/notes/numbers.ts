// A map of names to numbers, as heads say strengths, weights and scores.
import type { Fields } from '../yamlFile';
import { words } from '../yamlFile';

/**
 * Each name with its number, from `least` to `most`; one beyond them counts as the nearest and is told of. Where
 * `unsaid` is given, a name without a number stands for that, and so does each item of a list.
 */
export function numbersIn(
	fields: Fields,
	key: string,
	least: number,
	most: number,
	unsaid?: number,
): ReadonlyMap<string, number> {
	const numbers = new Map<string, number>();
	if (unsaid !== undefined && fields.kindOf(key) !== 'map') {
		for (const name of fields.many(key, words)) numbers.set(name, unsaid);
		return numbers;
	}
	const entries = fields.map(key);
	for (const name of entries.keys()) {
		const number = entries.says(name) ? entries.clamped(name, least, most) : unsaid;
		if (number !== undefined) numbers.set(name, number);
	}
	return numbers;
}
