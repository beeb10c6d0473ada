// A check as it is applied: its patterns compiled, its numbers at hand.
import type { Catalog } from '../catalog/catalog';
import type { Check } from '../catalog/checks';
import type { Range } from '../text';
import { type PartName, partNames, spokenParts, type Told } from './told';

export interface Rule extends Pick<Check, 'id' | 'severity' | 'message' | 'min' | 'max' | 'except'> {
	readonly parts: readonly PartName[];
	/** Each is global. */
	readonly pattern: RegExp | undefined;
	readonly patternWe: RegExp | undefined;
	readonly ignore: RegExp | undefined;
}

/** Where a check finds something, and what stands for the `{names}` of its message. */
export interface Odd {
	readonly at: Range | undefined;
	readonly words?: Readonly<Record<string, string | number>> | undefined;
	/** Words that can be taken out. */
	readonly needless?: readonly Range[];
}

/** Of two checks with one id that of the later file counts, so the user's own. */
export function checksIn({ checks }: Catalog): readonly Check[] {
	const byId = new Map<string, Check>();
	for (const file of checks.values()) for (const check of file.checks) byId.set(check.id, check);
	return [...byId.values()];
}

/** Those that code knows by their id, and those with a pattern whose sections are parts of a story. */
export const ofStories = ({ id, pattern, sections }: Check, known: ReadonlySet<string>): boolean =>
	known.has(id) || (pattern !== undefined && sections.every((one) => one === 'all' || isPart(one)));

const isPart = (section: string) => partNames.some((name) => name === section);

/** The checks of a catalog that are about stories. */
export const storyRules = (catalog: Catalog, known: ReadonlySet<string>): readonly Rule[] =>
	checksIn(catalog)
		.filter((check) => ofStories(check, known))
		.map((check) => {
			const parts = partNames.filter((name) => check.sections.includes(name));
			return ruleOf(check, parts.length > 0 ? parts : spokenParts);
		});

function ruleOf(check: Check, parts: readonly PartName[]): Rule {
	const { id, severity, message, min, max, except, pattern, patternWe, ignore } = check;
	const flags = `${check.flags.replace(/[gy]/g, '')}g`;
	const regex = (source: string | undefined) => (source === undefined ? undefined : new RegExp(source, flags));
	const compiled = { pattern: regex(pattern), patternWe: regex(patternWe), ignore: regex(ignore) };
	return { id, severity, message, min, max, except, parts, ...compiled };
}

/** At least so many hits, or at most so many. Where none may be, each is told of, else only the first one too many. */
export function counted({ pattern, ignore, min, max, parts }: Rule, told: Told): readonly Odd[] {
	if (!pattern) return [];
	const hits = parts.flatMap((name) => told[name].hits(pattern, ignore));
	if (min !== undefined && hits.length < min) return [{ at: headingOf(told, parts), words: { count: hits.length } }];
	const most = max ?? (min === undefined ? 0 : Number.POSITIVE_INFINITY);
	const tooMany = most === 0 ? hits : hits.slice(most, most + 1);
	return tooMany.map((at) => ({ at, words: { count: hits.length, found: at.text } }));
}

/** Of the first of these parts that has one. */
export const headingOf = (told: Told, parts: readonly PartName[]): Range | undefined =>
	parts.map((name) => told[name].heading).find((heading) => heading !== undefined);
