// Which story to tell for which competency in the loop of interviews at one company.
import { moved, scaleOf } from '../decimals';
import type { Company } from '../notes/company';
import type { Snapshot } from '../snapshot';
import { type Covered, coverageOf, coveringStrength, frameworkOf } from './coverage';
import { noteEvents, wasTold } from './noteEvents';
import { type Asked, asBackups, bestChoice, type Candidate, type Pair } from './planChoice';

/** What may be asked of a plan. Its ids are those of notes and competencies that are there: who reads a wish sees to it. */
export interface LoopWish {
	/** Instead of those of the company's framework that weigh something. */
	readonly competencies?: ReadonlySet<string> | undefined;
	/** Stories chosen by hand, by competency; none twice. */
	readonly pinned?: ReadonlyMap<string, string> | undefined;
	/** No more competencies than this get a story. A pin always counts, and is always kept. */
	readonly count?: number | undefined;
}

export interface LoopPlan {
	/** In the order of `coverageOf`. */
	readonly assignments: readonly Assignment[];
	/** The total fit. */
	readonly score: number;
}

export interface Assignment {
	readonly competency: string;
	/** None where no story is left for it, or `count` is used up. */
	readonly story: string | undefined;
	/** The best of those that cover it and stand nowhere in the plan, at most two; told to the company already come last. */
	readonly backups: readonly string[];
}

/** Of a story that says none. */
const usualImpact = 2;
const mostBackups = 2;

/**
 * One story for each competency, none twice and none that the company has heard. The fit of a story is its strength ×
 * the weight of the competency × the story's impact, in decimals as they are typed, so that 0.1 and 0.2 make 0.3. The
 * plan has the greatest total fit. Of several such plans it is, rule by rule, the one that
 *
 * 1. tells of the most projects, pinned stories counted; a story that names none adds none;
 * 2. leaves the fewest competencies without a story;
 * 3. tells what was told least recently, to anybody: the latest moments at which its stories were told are compared, the
 *    most recent with the most recent, then the next ones; an earlier one is better, and never is the best;
 * 4. has the first ids: of the first competency for which two plans differ, some story before none.
 *
 * Rule 4 leaves one plan. By rule 2, what weighs nothing and is asked for by name gets a story nobody else needs. What is
 * still to come at `now`, in milliseconds, was not told yet.
 */
export function loopPlan(snapshot: Snapshot, company: Company, wish: LoopWish, now: number): LoopPlan {
	const { pinned = nothingPinned, count = Number.POSITIVE_INFINITY } = wish;
	const { asked, places } = fitsOf(rowsOf(snapshot, company, wish), candidates(snapshot, company, now));
	const byHand = new Set(pinned.values());
	const open = asked.flatMap(({ competency, pairs }) =>
		pinned.has(competency)
			? []
			: { competency, pairs: pairs.filter(({ story }) => !story.isTold && !byHand.has(story.id)) },
	);
	const pinnedProjects = [...byHand].flatMap((id) => snapshot.stories.get(id)?.project || []);
	const chosen = new Map([...pinned, ...bestChoice(open, count - pinned.size, new Set(pinnedProjects))]);
	const told = new Set(chosen.values());
	const fitOf = ({ competency, pairs }: Asked) =>
		pairs.find(({ story }) => story.id === chosen.get(competency))?.fit ?? 0; // A pin may not fit at all.
	return {
		assignments: asked.map(({ competency, pairs }) => {
			return { competency, story: chosen.get(competency), backups: backupsOf(pairs, told) };
		}),
		score: moved(
			asked.reduce((total, one) => total + fitOf(one), 0),
			-places,
		),
	};
}

const nothingPinned: ReadonlyMap<string, string> = new Map();

/** What is asked everywhere only where it is asked for. */
function rowsOf(snapshot: Snapshot, company: Company, { competencies, pinned }: LoopWish): readonly Covered[] {
	const own = new Set(frameworkOf(snapshot.catalog, company)?.competencies.map(({ id }) => id));
	return (coverageOf(snapshot, company.id) ?? []).filter(
		({ competency, weight }) =>
			pinned?.has(competency) || (competencies?.has(competency) ?? (own.has(competency) && weight > 0)),
	);
}

/** A story as a plan sees it. */
function candidates(snapshot: Snapshot, company: Company, now: number): (id: string) => Candidate {
	const known = new Map<string, Candidate>();
	const made = (id: string): Candidate => {
		const story = snapshot.stories.get(id);
		const tellings = story ? noteEvents(snapshot, story, 'told', now) : [];
		return {
			id,
			project: story?.project || undefined,
			impact: story?.impact ?? usualImpact,
			isTold: story !== undefined && wasTold(snapshot, story, company, now),
			lastTold: tellings.at(-1)?.at.ms ?? Number.NEGATIVE_INFINITY,
		};
	};
	return (id) => {
		const candidate = known.get(id) ?? made(id);
		known.set(id, candidate);
		return candidate;
	};
}

/** More places of strengths and impacts are rounded: they are marks from 1 to 3. */
const mostMarkPlaces = 2;
/** A fit of so many places is below 10¹³, so that sums of hundreds of them are exact. More places of weights are rounded. */
const mostPlaces = 10;

/** How well every story fits every competency, in whole numbers of so many decimal places. */
function fitsOf(rows: readonly Covered[], candidate: (id: string) => Candidate) {
	const pairs = rows.map(({ stories }) => stories.map(({ id, strength }) => ({ story: candidate(id), strength })));
	const strengths = scaleOf(
		pairs.flatMap((row) => row.map(({ strength }) => strength)),
		mostMarkPlaces,
	);
	const impacts = scaleOf(
		pairs.flatMap((row) => row.map(({ story }) => story.impact)),
		mostMarkPlaces,
	);
	const markPlaces = strengths.places + impacts.places;
	const weights = scaleOf(
		rows.map(({ weight }) => weight),
		mostPlaces - markPlaces,
	);
	const fitted = ({ competency, weight }: Covered, row: number): Asked => {
		const scaled = weights.whole(weight);
		const fitting = pairs[row]?.map(({ story, strength }): Pair => {
			const merit = strengths.whole(strength) * impacts.whole(story.impact);
			return { story, strength, merit, fit: merit * scaled };
		});
		return { competency, pairs: fitting ?? [] };
	};
	return { places: markPlaces + weights.places, asked: rows.map(fitted) };
}

function backupsOf(pairs: readonly Pair[], told: ReadonlySet<string>): readonly string[] {
	const covering = pairs.filter(({ story, strength }) => strength >= coveringStrength && !told.has(story.id));
	return covering
		.sort(asBackups)
		.slice(0, mostBackups)
		.map(({ story }) => story.id);
}
