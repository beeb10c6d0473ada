// Every text of a piece of YAML, with the keys it stands below.
import type { Entry, Scalar, Value } from '../yamlTree';
import type { Way } from './slots';

/** A text and where it stands. */
export interface Spot extends Way {
	readonly scalar: Scalar;
	/** Whether it stands between brackets or braces. */
	readonly flow: boolean;
	/** The very map or list it stands in; of a single value, nothing. */
	readonly among: readonly unknown[] | undefined;
}

/** All of them, in the order of the text. */
export function* spotsIn(entries: readonly Entry[], path: readonly string[] = [], flow = false): Iterable<Spot> {
	for (const { key, value } of entries) {
		yield { path, is: 'key', scalar: key, flow, among: entries };
		yield* spotsOf(value, [...path, key.text], { is: 'value', flow, among: undefined });
	}
}

function* spotsOf(value: Value, path: readonly string[], place: Omit<Spot, 'path' | 'scalar'>): Iterable<Spot> {
	const below = place.is === 'item' ? [...path, '-'] : path;
	if (value.kind === 'scalar') yield { path, scalar: value, ...place };
	else if (value.kind === 'map') yield* spotsIn(value.entries, below, value.flow);
	else
		for (const item of value.items) yield* spotsOf(item, below, { is: 'item', flow: value.flow, among: value.items });
}
