// What is true of a story for a while only: how old it is, and whether it was said aloud before the next interview.
import { type Rehearsal, rehearsalsOf, type Target } from '../answers/rehearsals';
import type { RoundKind } from '../notes/company';
import type { Story } from '../notes/story';
import { counted } from '../rows/words';
import { isFirst, type Snapshot } from '../snapshot';
import { type Day, daysBetween, laterDay, type Now } from '../time';
import { keyAt } from './remarks';
import type { Odd, Rule } from './rule';

/** As `StoryTest`, of what the log, the companies and the day decide. Asked every time, so each is quick. */
export type PassingTest = (rule: Rule, snapshot: Snapshot, story: Story, now: Now) => readonly Odd[];

/** A year, and a month where one is typed behind it. */
const year = /\b(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?\b/;

const fewestRuns = 2;

/** Rounds in which stories are asked for. */
const asking: readonly (RoundKind | undefined)[] = ['behavioral', 'manager', 'other'];

export const passingTests = {
	/** What is typed as a year lasts to its end. */
	'sq-recency': ({ max = 36 }, _, story, { day }) => {
		const [typed] = year.exec(story.when ?? '') ?? [];
		if (typed === undefined) return [];
		const months = monthOf(day) - (typed.length > 4 ? monthOf(typed) : Number(typed) * 12 + 12);
		return months <= max ? [] : [{ at: keyAt(story, 'when') }];
	},

	'sq-rehearsed': ({ max = 14 }, snapshot, story, { day, ms }) => {
		const next = story.competencies.size > 0 ? nextAsking(snapshot, day) : undefined;
		if (next === undefined || daysBetween(day, next) > max) return [];
		const why = unready(rehearsalsOf(snapshot, story, ms), snapshot.book.story.minutes, laterDay(next, -max), day);
		return why === undefined ? [] : [{ at: undefined, words: { why } }];
	},
} satisfies Record<string, PassingTest>;

const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

/** Why somebody should say a story once more. `since` is the day from which a run is fresh enough. */
function unready(runs: readonly Rehearsal[], [least, most]: Target, since: Day, today: Day): string | undefined {
	const last = runs.at(-1)?.day;
	if (last === undefined) return 'you have not said it yet';
	if (last < since) return `you said it last ${counted(daysBetween(last, today), 'day')} ago`;
	if (runs.length < fewestRuns) return 'you have said it only once';
	const minutes = runs.reduce((sum, { seconds }) => sum + seconds, 0) / runs.length / 60;
	if (minutes >= least && minutes <= most) return undefined;
	return `it took ${Math.round(minutes * 10) / 10} minutes on average, and ${least} to ${most} are aimed at`;
}

/** The day of the next round at an active company, or at any where none is active. */
function nextAsking({ companies, book }: Snapshot, today: Day): Day | undefined {
	const active = book.companies.flatMap((id) => companies.get(id) ?? []);
	const all = active.length > 0 ? active : companies.all.filter((company) => isFirst(companies, company));
	const days = all.flatMap(({ rounds }) =>
		rounds.flatMap(({ at, kind }) => (at && asking.includes(kind) ? at.slice(0, 10) : [])),
	);
	return days.filter((day) => day >= today).sort()[0];
}
