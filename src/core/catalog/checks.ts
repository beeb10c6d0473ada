// What stories and design answers are checked for.
import { isPattern } from '../checks/phrases';
import type { Severity } from '../findings';
import { id as anId, inWords } from '../ids';
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
	/** The least and the most that pass, where the check counts something. */
	readonly min: number | undefined;
	readonly max: number | undefined;
	/** What is found and yet passes; the domains of designs that are not asked. */
	readonly except: readonly string[];
	/** Sections of a story it is about, `all` for every one; or of outlines, the likeliest first. */
	readonly sections: readonly string[];
	/** What shows that a design says it, as `phrases.ts` reads it, and what does not. */
	readonly any: readonly string[];
	readonly not: readonly string[];
	/** What a design is to say, by which attempts are compared; the check's id where the file does not say. */
	readonly concept: string;
	readonly title: string;
	/** Designs it is about, by the kind of system, the outline or the prompt's domain; empty for all. */
	readonly domains: readonly string[];
	/** Why somebody asks, in a sentence. */
	readonly why: string | undefined;
	/** What to write, with gaps as in a template. */
	readonly write: string | undefined;
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
		min: entry.one('min', numeral(within(0))),
		max: entry.one('max', numeral(within(0))),
		except: entry.many('except', words),
		sections: entry.many('sections', anId),
		any: entry.many('any', phrases),
		not: entry.many('not', phrases),
		concept: entry.one('concept', anId) ?? id,
		title: entry.one('title', words) ?? inWords(id),
		domains: entry.many('domains', anId),
		why: entry.one('why', words),
		write: entry.one('write', words),
		line: entry.line,
	};
	const broken = patternKeys.some((key) => entry.says(key) && check[key] === undefined);
	return message === undefined || broken ? undefined : { ...check, message };
}

const phrases: Shape<string> = (value, at = '') =>
	typeof value === 'string' && isPattern(value)
		? fits(value.trim())
		: misfit(at, 'words, with words between “|” and “&”');

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
