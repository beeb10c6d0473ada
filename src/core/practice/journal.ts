// What lies in the storage of an installation of the run that all its windows share: one step a line, only ever added.
import { fields, listOf, misfit, number, oneOf, optional, type Shape, text, truth, whole, within } from '../shape';
import { type Instant, readInstant, writeInstant } from '../time';
import { cause, grade, outcome } from './event';
import type { Grade } from './grade';
import type { Plan, PlannedPhase, Subject } from './plan';
import { advanced, isOver, owedBy, type Run, type Step, started } from './run';

/** The form of the lines this Prepbook writes; those of a newer one are left to it. */
const version = 1;

/** A run begins; where one is not over yet, it does not. */
export type Line = { readonly at: Instant; readonly by: string; readonly do: 'start'; readonly plan: Plan } | Step;

/** One line of text, without its end; every step names the run it belongs to. */
export const journalLine = ({ at, ...line }: Line, run: string): string =>
	JSON.stringify({ v: version, run, at: writeInstant(at), ...line });

/**
 * The run that was begun last, and before it those that still owe something to the log. Total: lines that say nothing,
 * or nothing possible, change nothing.
 */
export function runsIn(text: string): readonly Run[] {
	let runs: readonly Run[] = [];
	for (const line of text.split('\n')) {
		const read = line === '' ? undefined : lineIn(line);
		if (read) runs = continued(runs, read.run, read.line);
	}
	return [...runs.slice(0, -1).filter(owes), ...runs.slice(-1)];
}

/** The run that was begun last. */
export const runIn = (text: string): Run | undefined => runsIn(text).at(-1);

/** Of a text the lines of some of its runs. */
export const linesOf = (text: string, runs: readonly Run[]): string =>
	text
		.split('\n')
		.filter((line) => runs.some(({ plan }) => line.includes(JSON.stringify(plan.run))))
		.map((line) => `${line}\n`)
		.join('');

function continued(runs: readonly Run[], id: string, line: Line): readonly Run[] {
	if (line.do !== 'start') return runs.map((run) => (run.plan.run === id ? advanced(run, line) : run));
	const last = runs.at(-1);
	return last && !isOver(last) ? runs : [...runs.filter(owes), started(line.plan, line.at, line.by)];
}

const owes = (run: Run) => owedBy(run).length > 0;

function lineIn(text: string): { readonly run: string; readonly line: Line } | undefined {
	let record: unknown;
	try {
		record = JSON.parse(text);
	} catch {
		return undefined; // Torn by a killed window; the line was never done.
	}
	const read = head(record);
	const at = read.fits ? readInstant(read.value.at) : undefined;
	if (!read.fits || !at || read.value.v > version) return undefined;
	const { run, by, do: what } = read.value;
	const rest = kinds[what](record);
	return rest.fits ? { run, line: { at, by, do: what, ...rest.value } as Line } : undefined; // Read by the shape of its kind.
}

const words = [
	'start',
	'beat',
	'pause',
	'resume',
	'reveal',
	'discard',
	'next',
	'finish',
	'gap',
	'solution',
	'wrote',
] as const;
const head = fields({ v: number, run: text, by: text, at: text, do: oneOf(...words) });
const place = whole(0);
const nothing = fields({});

const is = fields({ is: oneOf('problems', 'story', 'talk', 'design', 'topic', 'nothing') });
const ofProblems = fields({ is: oneOf('problems'), problems: listOf(text) });
const ofNote = fields({ is: oneOf('story', 'talk', 'design', 'topic'), note: text });
const ofNothing = fields({ is: oneOf('nothing') });

const subject: Shape<Subject> = (value, at) => {
	const read = is(value, at);
	if (!read.fits) return read;
	const shape: Shape<Subject> =
		read.value.is === 'problems' ? ofProblems : read.value.is === 'nothing' ? ofNothing : ofNote;
	return shape(value, at);
};

const phase = fields({
	id: text,
	title: text,
	length: place,
	canFinishEarly: truth,
	records: optional(oneOf('attempt', 'rehearsal', 'design', 'recall', 'nothing')),
});

/** A run is always in one of its phases. */
const phases: Shape<readonly PlannedPhase[]> = (value, at = '') => {
	const read = listOf(phase)(value, at);
	return read.fits && read.value.length === 0 ? misfit(at, 'at least one phase') : read;
};

const plan = fields({
	run: text,
	book: text,
	preset: text,
	title: text,
	profile: oneOf('simulate', 'learn'),
	phases,
	cues: listOf(fields({ first: place, last: place, after: number, say: text })),
	subject,
	company: optional(text),
	isBlind: truth,
	showsOutline: truth,
	seed: text,
});

/** As the event's kind has it: a word, or 1 to 4. */
export const anyGrade: Shape<Grade | number> = (value, at) =>
	typeof value === 'number' ? within(1, 4)(value, at) : grade(value, at);

const said = fields({
	outcome: optional(outcome),
	cause: optional(cause),
	clue: optional(text),
	grade: optional(anyGrade),
});

/** What a line of each kind says beyond its head. */
const kinds: Readonly<Record<(typeof words)[number], Shape<object>>> = {
	start: fields({ plan }),
	beat: nothing,
	pause: nothing,
	resume: nothing,
	reveal: nothing,
	discard: nothing,
	next: fields({ from: place }),
	finish: fields({ said: optional(said) }),
	gap: fields({ counts: truth }),
	solution: fields({ problem: text, path: text }),
	wrote: fields({ event: text }),
};
