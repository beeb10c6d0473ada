// A YAML text as a small tree with places.
//
// Every scalar is the text that was typed: `no` stays "no", `007` stays "007", `2026-11-21` is no moment in a time
// zone. Who wants a number reads one. This is YAML 1.2's failsafe schema.
import type { Range } from './text';

export interface Scalar extends Range {
	readonly kind: 'scalar';
	/** Without quotes and escapes; empty where nothing was typed. */
	readonly text: string;
}

export interface List extends Range {
	readonly kind: 'list';
	readonly items: readonly Value[];
	/** `[a, b]` rather than an item a line. */
	readonly flow: boolean;
}

export interface Mapping extends Range {
	readonly kind: 'map';
	readonly entries: readonly Entry[];
	/** `{a: 1}` rather than an entry a line. */
	readonly flow: boolean;
}

export type Value = Scalar | List | Mapping;

export interface Entry {
	readonly key: Scalar;
	readonly value: Value;
}

/** A text as it stands from `start` on. */
export const scalar = (text: string, start: number): Scalar => ({
	kind: 'scalar',
	text,
	start,
	end: start + text.length,
});

/** From the first to the last of some ranges; of none, nowhere. */
export const spanOf = (ranges: readonly Range[]): Range => ({
	start: ranges[0]?.start ?? 0,
	end: ranges.at(-1)?.end ?? 0,
});
