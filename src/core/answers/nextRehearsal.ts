// What to say aloud next for a round of interviews at a company.
import type { Company } from '../notes/company';
import type { Story } from '../notes/story';
import type { Occasion, Talk } from '../notes/talk';
import { isFirst, type Snapshot } from '../snapshot';
import type { Now } from '../time';
import { loopPlan } from './plan';
import { isStale, type Rehearsal, rehearsalsOf } from './rehearsals';

/** What is asked for wherever one is asked about oneself. */
const occasions: ReadonlySet<Occasion | undefined> = new Set<Occasion>(['introduction', 'why-here', 'next-role']);

/**
 * Of the talks for a company and the stories its plan assigns, the one that needs it most: one never rehearsed, else the
 * one that is stale longest, else the one that went worst the last time, and of such the one said longest ago. What was
 * said today comes last. Talks come before stories, these in the order of the plan. `undefined` where there is nothing.
 */
export function nextRehearsal(snapshot: Snapshot, company: Company, now: Now): Story | Talk | undefined {
	const all = [...talksFor(snapshot, company), ...plannedFor(snapshot, company, now)].map((note) => {
		return { note, need: needOf(rehearsalsOf(snapshot, note, now.ms).at(-1), now) };
	});
	return all.sort((a, b) => compare(a.need, b.need))[0]?.note;
}

/** The company's own; where it has none for an occasion, those for every company. */
function talksFor({ talks, companies }: Snapshot, company: Company): readonly Talk[] {
	const all = talks.all.filter((talk) => isFirst(talks, talk) && occasions.has(talk.occasion));
	const own = all.filter((talk) => talk.company && companies.get(talk.company) === company);
	const isOwn = new Set(own.map(({ occasion }) => occasion));
	return [...own, ...all.filter((talk) => !talk.company && !isOwn.has(talk.occasion))];
}

const plannedFor = (snapshot: Snapshot, company: Company, now: Now): readonly Story[] =>
	loopPlan(snapshot, company, {}, now.ms).assignments.flatMap(({ story = '' }) => snapshot.stories.get(story) ?? []);

/** To be compared number by number; the smaller, the sooner. */
type Need = readonly [stage: number, first: number, second: number];

/** Of what nobody graded: neither well nor badly. */
const usualGrade = 2.5;

function needOf(last: Rehearsal | undefined, { day: today }: Now): Need {
	if (!last) return [0, 0, 0];
	const [day, grade] = [Date.parse(last.day), last.grade ?? usualGrade];
	return isStale(last.day, today) ? [1, day, grade] : [last.day < today ? 2 : 3, grade, day];
}

const compare = (a: Need, b: Need) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
