// A problem added to a list, in as few characters as it takes. Comments, order, indentation and line ends stay.
import { applyEdits, lineEndOf, lineStart, nextLine, type TextEdit } from '../text';
import { parseYaml } from '../yamlParser';
import type { Entry, List, Value } from '../yamlTree';
import { endOfLines, inFlow, isSame, type Meaning, meaningOf, type Plain, written } from '../yamlWritten';
import type { Difficulty } from './difficulty';
import { type Problem, parseList } from './list';

/** What is known of a problem when it comes into a list. */
export interface NewProblem {
	readonly id: string;
	readonly title: string;
	readonly url?: string | undefined;
	readonly difficulty?: Difficulty | undefined;
	readonly patterns?: readonly string[] | undefined;
	readonly companies?: readonly string[] | undefined;
}

/** The text of a new list with one problem in it. */
export const newListText = (title: string, problem: NewProblem): string =>
	joined([`title: ${written(title.trim())}`, '', 'problems:', ...blockLines('  ', problem)], '\n');

/**
 * Adds a problem behind the others; a file that says nothing yet also gets its title. `undefined` where the file cannot
 * surely be written: what cannot be read in it, or an id that is in the list already.
 */
export function addProblem(text: string, problem: NewProblem, title: string): readonly TextEdit[] | undefined {
	const { entries, findings } = parseYaml(text, 0, text.length, 'file');
	if (findings.length > 0) return undefined;
	const before = saidIn(text, entries);
	return waysIn(text, entries, problem, title).find((edits) =>
		holdsToo(saidIn(applyEdits(text, edits)), before, problem),
	);
}

/** What may be written, the likeliest first: a file may be written in more ways than one can tell from the problems alone. */
function waysIn(text: string, entries: readonly Entry[], problem: NewProblem, title: string): readonly TextEdit[][] {
	const lines = blockLines('  ', problem);
	if (entries.length === 0) return [[linesAt(text, text.length, newListText(title, problem).trimEnd().split('\n'))]];
	const list = entries.find(({ key }) => key.text === 'problems')?.value;
	if (!list) return [[linesAt(text, text.length, ['problems:', ...lines])]];
	if (list.kind === 'map') return [];
	if (list.kind === 'scalar') return [[linesAt(text, nextLine(text, list.end), lines)]];
	if (!list.flow) return [behindLast(text, list, problem)];
	return list.items.length > 0 ? [inBrackets(text, list, problem)] : intoEmpty(text, list, problem);
}

/** In the form of the last one: an entry a line, or all of them between braces. */
function behindLast(text: string, list: List, problem: NewProblem): TextEdit[] {
	const last = list.items.at(-1);
	const [, indent, gap] = (last && /^( *)-( +)/.exec(text.slice(lineStart(text, last.start)))) ?? [];
	if (!last || indent === undefined || gap === undefined) return [];
	const isOneLine = last.kind === 'map' && last.flow;
	const lines = isOneLine ? [`${indent}-${gap}${braced(problem)}`] : blockLines(indent, problem, gap);
	return [linesAt(text, endOfItem(text, last, indent), lines)];
}

/** The start of the line after an item; comments that are indented as its keys are belong to it. */
function endOfItem(text: string, item: Value, indent: string): number {
	let end = endOfLines(text, item);
	for (let next = end; next < text.length; next = nextLine(text, next)) {
		const line = text.slice(next, nextLine(text, next));
		if (!line.startsWith(`${indent} `) || line.trimStart()[0] !== '#') break;
		end = nextLine(text, next);
	}
	return end;
}

/** Behind the last one; on a line of its own if that one has one, with a comma behind it if that one has one. */
function inBrackets(text: string, list: List, problem: NewProblem): TextEdit[] {
	const last = list.items.at(-1) ?? list;
	const at = last.end;
	const [indent, below] = [text.slice(lineStart(text, last.start), last.start), nextLine(text, at)];
	if (indent.trim() !== '' || below >= list.end) return [{ start: at, end: at, text: `, ${braced(problem)}` }];
	const isClosed = /^\s*,/.test(text.slice(at, list.end));
	const line = linesAt(text, below, [indent + braced(problem) + (isClosed ? ',' : '')]);
	return isClosed ? [line] : [{ start: at, end: at, text: ',' }, line];
}

/** Brackets with nothing in them give way to an item on lines of its own; else it comes between them. */
function intoEmpty(text: string, list: List, problem: NewProblem): TextEdit[][] {
	const between = [{ start: list.start + 1, end: list.start + 1, text: braced(problem) }];
	if (text.slice(list.start + 1, list.end - 1).trim() !== '') return [between];
	const bare = text.slice(0, list.start).trimEnd().length;
	const lines = linesAt(text, nextLine(text, list.end), blockLines('  ', problem));
	return [[{ start: bare, end: list.end, text: '' }, lines], between];
}

/** Lines at the start of a line; at the end of a file whose last line nothing ends, behind it, and nothing ends the new one. */
function linesAt(text: string, at: number, lines: readonly string[]): TextEdit {
	const lineEnd = lineEndOf(text);
	const isOpen = at === text.length && /[^\n\uFEFF]$/.test(text);
	return { start: at, end: at, text: isOpen ? lineEnd + lines.join(lineEnd) : joined(lines, lineEnd) };
}

const joined = (lines: readonly string[], lineEnd: string) => lines.join(lineEnd) + lineEnd;

const blockLines = (indent: string, problem: NewProblem, gap = ' ') =>
	keysOf(problem, undefined).map((line, index) => (index === 0 ? `${indent}-${gap}` : `${indent} ${gap}`) + line);

const braced = (problem: NewProblem) => `{${keysOf(problem, inFlow).join(', ')}}`;

/** `key: value`, of what is known, as the shipped lists have them. */
function keysOf(problem: NewProblem, forbidden: RegExp | undefined): string[] {
	const { id, title, url, difficulty, patterns, companies } = problem;
	const one = (key: string, value: Plain | undefined) =>
		value === undefined ? [] : [`${key}: ${written(value, forbidden)}`];
	const many = (key: string, values: readonly string[] = []) =>
		values.length === 0 ? [] : [`${key}: [${values.map((value) => written(value, inFlow)).join(', ')}]`];
	return [
		...one('id', id),
		...one('title', title.trim()),
		...one('url', url),
		...one('difficulty', difficulty),
		...many('patterns', patterns),
		...many('companies', companies),
	];
}

/** What a file says, to be compared with what it says after an edit. */
interface Said {
	readonly problems: readonly Problem[];
	/** All else. */
	readonly beside: readonly (readonly [key: string, said: Meaning])[];
	readonly odd: readonly string[];
}

function saidIn(text: string, entries = parseYaml(text, 0, text.length, 'file').entries): Said {
	const { value, findings } = parseList('list', text);
	const others = entries.filter(({ key }) => key.text !== 'problems');
	return {
		problems: value.problems,
		beside: others.map(({ key, value }) => [key.text, meaningOf(value)]),
		odd: findings.map(({ code, words }) => JSON.stringify([code, words])),
	};
}

/** Whether the file then holds all it held and the new problem, and nothing new is odd about it. */
function holdsToo(now: Said, before: Said, problem: NewProblem): boolean {
	const last = now.problems.at(-1);
	return (
		last !== undefined &&
		isAsGiven(last, problem) &&
		isSame(now.problems.slice(0, -1), before.problems) &&
		(before.beside.length === 0 || isSame(now.beside, before.beside)) &&
		now.odd.every((one) => before.odd.includes(one))
	);
}

function isAsGiven(read: Problem, { id, title, url, difficulty, patterns = [], companies = [] }: NewProblem): boolean {
	const given = [id, title.trim(), url, difficulty, patterns, companies];
	return isSame([read.id, read.title, read.url, read.difficulty, read.patterns, read.companies], given);
}
