// What stories and design answers are checked for.
import type { Severity } from '../findings';
import { id as anId } from '../ids';
import { fits, misfit, oneOf, type Shape, within } from '../shape';
import { type Fields, numeral, words } from '../yamlFile';
import { type CatalogFile, readerOf } from './catalogFile';

export interface Checks extends CatalogFile {
	readonly checks: readonly Check[];
}

export interface Check {
	/** Also the code of its finding, by which it is muted. */
	readonly id: string;
	readonly severity: Severity;
	/** What the finding says; `{names}` stand for what was found. */
	readonly message: string;
	/** In words, for people: when the check passes. */
	readonly test: string | undefined;
	/** Sources of regular expressions, which compile with `flags`. */
	readonly pattern: string | undefined;
	readonly patternWe: string | undefined;
	readonly ignore: string | undefined;
	readonly flags: string;
	/** The most that passes, where the check counts something. */
	readonly max: number | undefined;
	/** Sections of an outline it is about; `all` for every one. */
	readonly sections: readonly string[];
	/** In its file, from 1. */
	readonly line: number;
}

const severity = oneOf('error', 'warning', 'info', 'hint');
const patternKeys = ['pattern', 'patternWe', 'ignore'] as const;

export const parseChecks = readerOf<Checks>((file) => ({ checks: file.named('checks', checkIn) }));

/** A check without its message, or whose pattern is none, would say nothing true. */
function checkIn(entry: Fields, id: string): Check | undefined {
	const message = entry.must('message', words);
	const flags =
		entry.one(
			'flags',
			compiling((flags) => new RegExp('', flags), 'flags of a regular expression'),
		) ?? 'giu';
	const regex = compiling((source) => new RegExp(source, flags), 'a regular expression');
	const [pattern, patternWe, ignore] = patternKeys.map((key) => entry.one(key, regex));
	const check = {
		id,
		severity: entry.one('severity', severity) ?? 'hint',
		test: entry.one('test', words),
		pattern,
		patternWe,
		ignore,
		flags,
		max: entry.one('max', numeral(within(0))),
		sections: entry.many('sections', anId),
		line: entry.line,
	};
	const broken = patternKeys.some((key) => entry.says(key) && check[key] === undefined);
	return message === undefined || broken ? undefined : { ...check, message };
}

/** A text of which something can be made. */
const compiling =
	(make: (text: string) => unknown, wanted: string): Shape<string> =>
	(value, at = '') => {
		if (typeof value !== 'string') return misfit(at, wanted);
		try {
			make(value);
			return fits(value);
		} catch {
			return misfit(at, wanted); // Why it cannot be made, the engine says in words for programmers.
		}
	};
