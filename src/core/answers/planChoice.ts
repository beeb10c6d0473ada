// The rules by which one plan is better than another, and the best of all plans by them.
import { bestAssignment, type Option } from '../assignment';

/** A story as a plan sees it. */
export interface Candidate {
	readonly id: string;
	readonly project: string | undefined;
	readonly impact: number;
	/** Whether the company has heard it. */
	readonly isTold: boolean;
	/** When it was last told to anybody, in milliseconds; −∞ where it never was. */
	readonly lastTold: number;
}

/** A story for a competency. */
export interface Pair {
	readonly story: Candidate;
	readonly strength: number;
	/** Strength × impact. */
	readonly merit: number;
	/** The same × weight. */
	readonly fit: number;
}

/** A competency with the stories it may get. */
export interface Asked {
	readonly competency: string;
	readonly pairs: readonly Pair[];
}

/**
 * The story of each competency that gets one, no more of them than `most`: the greatest total fit, then by the rules of
 * `loopPlan`. `pinned` projects are told of in any case. The work depends on the number of competencies, not on that of
 * the stories, but for going through them once.
 */
export function bestChoice(
	asked: readonly Asked[],
	most: number,
	pinned: ReadonlySet<string>,
): ReadonlyMap<string, string> {
	const size = Math.min(asked.length, most);
	if (size <= 0) return new Map();
	const newProject = ({ project }: Candidate) => (project !== undefined && pinned.has(project) ? undefined : project);
	const near = asked.map(({ pairs }) => within(size, pairs, newProject));
	const stories = [...new Set(near.flatMap((pairs) => pairs.map(({ story }) => story)))].sort(byId);
	const projects = [...new Set(stories.map(newProject))];
	const { worthOf, ofProject } = worths(near.length, stories);
	const chosen = bestAssignment({
		options: near.map((pairs, row) => pairs.map((pair): Option => worthOf(pair, row))),
		groups: stories.map((story) => (newProject(story) === undefined ? undefined : projects.indexOf(newProject(story)))),
		groupWorth: ofProject,
		most: size,
	});
	return new Map(
		asked.flatMap(({ competency }, row) => {
			const story = stories[chosen[row] ?? -1];
			return story ? [[competency, story.id] as const] : [];
		}),
	);
}

/**
 * The stories of a competency that a best plan of so many stories may need; there are at most twice as many. In place of
 * any other one, a better one of these is always free and takes no project from the plan:
 *
 * - where a plan tells another story of its project, any better one that is free. The others take `size` − 1 at most.
 * - where it is the only one, and not the best of its project, the best of its project, which is free.
 * - where it is the only one, and the best, the best of another project that the plan does not tell of yet. The others
 *   tell of `size` − 1 at most.
 */
function within(
	size: number,
	pairs: readonly Pair[],
	projectOf: (story: Candidate) => string | undefined,
): readonly Pair[] {
	const projects = new Set<string>();
	return [...pairs].sort(asChoices).filter(({ story }, better) => {
		const project = projectOf(story);
		const isBestOfProject = project !== undefined && !projects.has(project) && projects.size < size;
		if (project !== undefined) projects.add(project);
		return better < size || isBestOfProject;
	});
}

/** The first is better wherever a plan has room for one of the two, and their projects make no difference. */
const asChoices = (a: Pair, b: Pair) =>
	compare(b.fit, a.fit) || compare(a.story.lastTold, b.story.lastTold) || byId(a.story, b.story);

/** By fit whatever the competency weighs, and by strength where that is the same; what the company has heard comes last. */
export const asBackups = (a: Pair, b: Pair) =>
	compare(Number(a.story.isTold), Number(b.story.isTold)) ||
	compare(b.merit, a.merit) ||
	compare(b.strength, a.strength) ||
	compare(a.story.lastTold, b.story.lastTold) ||
	byId(a.story, b.story);

const byId = (a: Candidate, b: Candidate) => compare(a.id, b.id);

const compare = <T extends number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What a pair adds to a plan, and what a project does: a number or more for each rule, in their order. Rules 3 and 4 are
 * made of many small numbers, as many of which stand in one as have room there, like digits. None of a whole plan reaches
 * its base, so that plans compare as the rules say.
 */
function worths(rows: number, stories: readonly Candidate[]) {
	const thingOf = new Map(stories.map((story, thing) => [story, thing]));
	const moments = [...new Set(stories.map(({ lastTold }) => lastTold))].filter(Number.isFinite);
	const tellings = digits(moments.length, rows + 1);
	const tellingOf = new Map(moments.sort((a, b) => b - a).map((moment, place) => [moment, tellings.at(place)]));
	const ids = digits(rows, stories.length + 1);
	const length = 2 + tellings.length + ids.length;
	const worth = ({ fit, story }: Pair, row: number): Option => {
		const worth = new Float64Array(length);
		const thing = thingOf.get(story) ?? 0;
		const [telling, id] = [tellingOf.get(story.lastTold), ids.at(row)];
		worth[0] = fit;
		worth[1] = 1;
		if (telling) worth[2 + telling.index] = -telling.unit;
		worth[2 + tellings.length + id.index] = id.unit * (stories.length - thing);
		return { thing, worth };
	};
	const ofProject = new Float64Array(length);
	ofProject[1] = rows + 1;
	return { worthOf: worth, ofProject };
}

/** A number below this may be added up thousands of times. */
const mostOfDigits = 2 ** 40;

/** Where each of so many digits stands when as many as have room share a number, the first digit above the others. */
function digits(count: number, base: number) {
	const room = Math.floor(Math.log(mostOfDigits) / Math.log(base));
	return {
		length: Math.ceil(count / room),
		at: (place: number) => ({ index: Math.floor(place / room), unit: base ** (room - 1 - (place % room)) }),
	};
}
