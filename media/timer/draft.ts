// What a person has entered of a result and the log does not say yet.
import { gradeByRubric, type Outcome, suggestedGrade } from '../../src/core/practice/grade';
import { anyObject, fields, text } from '../../src/core/shape';
import { type Result, said as readSaid, type Said } from '../../src/protocol/timer';

/** Only what was touched; everything else is as the log has it. */
export type Draft = Said;

/** Whether it is asked why: it did not go well. */
export const asksCause = (outcome: Outcome | undefined): boolean =>
	outcome !== undefined && outcome !== 'accepted' && outcome !== 'accepted-late';

/** Whether anything is asked of such a result. */
export const isAsked = ({ kind }: Pick<Result, 'kind'>): boolean =>
	kind === 'attempt' || kind === 'rehearsal' || kind === 'design';

/** What the form shows: the log, what was entered on top, and a grade that follows the outcome or the rubric until one is chosen. */
export function shown(result: Result, draft: Draft): Said {
	const said = { ...result.said, ...draft };
	if (draft.grade !== undefined) return known(said);
	const wasSuggested = result.said.grade === undefined || result.said.grade === suggestion(result, result.said);
	return known({ ...said, grade: wasSuggested ? suggestion(result, said) : said.grade });
}

const suggestion = ({ kind, seconds, length, isRevealed, rubric }: Result, { outcome, scores = {} }: Said) =>
	kind === 'attempt'
		? suggestedGrade({ outcome, seconds, revealed: isRevealed }, length)
		: gradeByRubric(rubric, scores);

/** All that is to be said of the result; nothing where the log says it already. */
export function toSave(result: Result, draft: Draft): Said | undefined {
	if (Object.keys(draft).length === 0) return undefined;
	const { outcome, cause, clue, grade, scores } = shown(result, draft);
	const said = known({
		outcome,
		cause: asksCause(outcome) ? cause : undefined,
		clue: clue?.trim() || (result.said.clue ? '' : undefined), // An empty one takes back what the log has.
		grade,
		scores,
	});
	return isSame(said, result.said) ? undefined : said;
}

/** Whether the log says it: a cause counts only where one is asked. */
export const isSame = (one: Said, other: Said): boolean =>
	one.outcome === other.outcome &&
	one.grade === other.grade &&
	isAlike(one.scores, other.scores) &&
	(one.clue ?? '').trim() === (other.clue ?? '').trim() &&
	(!asksCause(one.outcome) || one.cause === other.cause);

const isAlike = (one: Said['scores'] = {}, other: Said['scores'] = {}): boolean =>
	[...Object.keys(one), ...Object.keys(other)].every((id) => one[id] === other[id]);

/** Without what the log says by now. */
export function unsaved(result: Result, draft: Draft): Draft {
	return toSave(result, draft) === undefined ? {} : draft;
}

/** Of one run, by event. */
export interface Drafts {
	readonly run: string;
	readonly all: Map<string, Draft>;
}

const keptDrafts = fields({ run: text, all: anyObject });

/** Total: anything that was kept gives drafts, as far as it can be read as such; none of another run. */
export function readDrafts(kept: unknown, run: string): Drafts {
	const read = keptDrafts(kept);
	const all = new Map<string, Draft>();
	if (!read.fits || read.value.run !== run) return { run, all };
	for (const [event, value] of Object.entries(read.value.all)) {
		const draft = readSaid(value);
		if (draft.fits) all.set(event, known(draft.value));
	}
	return { run, all };
}

/** As a page can keep them. */
export const keptAs = ({ run, all }: Drafts): object => ({ run, all: Object.fromEntries(all) });

/** Attempts of which nobody has said how they went come first. */
export const inOrder = (results: readonly Result[]): readonly Result[] => {
	const isOpen = ({ kind, said }: Result) => kind === 'attempt' && said.outcome === undefined;
	return [...results.filter(isOpen), ...results.filter((result) => !isOpen(result))];
};

/** Only what has a value: absent and `undefined` are the same, and one of them does not travel. */
function known({ outcome, cause, clue, grade, scores }: Said): Said {
	return {
		...(outcome !== undefined && { outcome }),
		...(cause !== undefined && { cause }),
		...(clue !== undefined && { clue }),
		...(grade !== undefined && { grade }),
		...(scores !== undefined && { scores }),
	};
}
