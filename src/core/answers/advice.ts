// What to write or do next for a company, in short sentences, the most useful first.
import type { Company } from '../notes/company';
import type { Story } from '../notes/story';
import { byTitle, byWords } from '../rows/order';
import { agoWords, capital } from '../rows/words';
import { isFirst, type Snapshot } from '../snapshot';
import type { Now } from '../time';
import { type Covered, coverageOf, coveringStrength } from './coverage';
import { lastRehearsed, wasTold } from './noteEvents';
import { isStale } from './rehearsals';

export interface Advice {
	readonly says: string;
	/** What it suggests to do. A story that is written for no competency may show anything. */
	readonly does:
		| { readonly do: 'write'; readonly competencies: readonly string[] }
		| { readonly do: 'rehearse' | 'open'; readonly story: string };
}

/** More than this nobody does in a week. */
export const mostAdvice = 7;

/** So many competencies on one story are too many: it can be told but once. */
const tooMany = 4;

/** Fewer stories than this are few, and there are other things to say of them. */
export const someStories = 5;

/** More than this share of the stories should not come out of one project. */
const largestShare = 0.4;

/** Tags of stories that engineers are asked for anywhere. */
const tagsWanted = ['hardest-bug', 'most-innovative', 'impact-outside'];

/** At most seven pieces for a company; none where nothing is missing, or nobody has the company. */
export function adviceOn(snapshot: Snapshot, companyId: string, now: Now): readonly Advice[] {
	const company = snapshot.companies.get(companyId);
	if (!company) return [];
	const asked = askedOf(snapshot, company, now);
	const kinds: readonly (readonly [most: number, all: readonly Advice[]])[] = [
		[4, asked.flatMap(missing)],
		[2, asked.flatMap((one) => heard(one, company))],
		[3, asked.flatMap((one) => single(one, now))],
		[1, overloaded(asked)],
		[3, unsaid(asked, now)],
		[1, untagged(snapshot)],
		[1, unwritten(asked)],
		[1, narrow(asked)],
	];
	const first = kinds.flatMap(([most, all]) => all.slice(0, most));
	const more = kinds.flatMap(([most, all]) => all.slice(most));
	return once([...first, ...more]).slice(0, mostAdvice);
}

/** A story is to be rehearsed or opened once, whatever it is needed for. */
function once(all: readonly Advice[]): readonly Advice[] {
	const known = new Set<string>();
	return all.filter(({ does }) => {
		if (does.do === 'write') return true;
		const key = `${does.do} ${does.story}`;
		return !known.has(key) && known.add(key);
	});
}

interface Telling {
	readonly story: Story;
	readonly strength: number;
	readonly rehearsed: string | undefined;
	readonly wasTold: boolean;
}

/** A competency that counts, with its stories, the strongest first. */
interface AskedFor {
	readonly competency: string;
	readonly title: string;
	readonly covering: readonly Telling[];
	readonly touching: readonly Telling[];
}

/** By weight, the greatest first, then in the framework's order. */
function askedOf(snapshot: Snapshot, company: Company, now: Now): readonly AskedFor[] {
	const covered = coverageOf(snapshot, company.id) ?? [];
	const known = new Map<string, Omit<Telling, 'strength'>>();
	const tellingOf = ({ id, strength }: Covered['stories'][number]): readonly Telling[] => {
		const story = snapshot.stories.get(id);
		if (!story) return [];
		const telling = known.get(id) ?? {
			story,
			rehearsed: lastRehearsed(snapshot, story, now.ms),
			wasTold: wasTold(snapshot, story, company, now.ms),
		};
		known.set(id, telling);
		return [{ ...telling, strength }];
	};
	const inOrder = covered.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
	return inOrder.map(({ competency, title, stories }) => {
		const all = stories.flatMap(tellingOf);
		const isCovering = ({ strength }: Telling) => strength >= coveringStrength;
		return { competency, title, covering: all.filter(isCovering), touching: all.filter((one) => !isCovering(one)) };
	});
}

function missing({ competency, title, covering, touching: [nearest] }: AskedFor): readonly Advice[] {
	if (covering.length > 0) return [];
	return nearest
		? [
				{
					says: `${title} has no good answer; “${nearest.story.title}” touches it.`,
					does: { do: 'open', story: nearest.story.id },
				},
			]
		: [{ says: `${title} has no story.`, does: { do: 'write', competencies: [competency] } }];
}

/** What a company has heard it should not hear again. */
function heard({ competency, title, covering }: AskedFor, company: Company): readonly Advice[] {
	if (covering.length === 0 || covering.some(({ wasTold }) => !wasTold)) return [];
	const [only, another] = covering;
	const says =
		only && !another
			? `${company.title} has heard “${only.story.title}”, the one story for ${title}.`
			: `${company.title} has heard every story for ${title}.`;
	return [{ says, does: { do: 'write', competencies: [competency] } }];
}

function single({ competency, title, covering: [only, another] }: AskedFor, now: Now): readonly Advice[] {
	if (!only || another || only.wasTold) return [];
	const { story, rehearsed } = only;
	const year = /^\d{4}(?!\d)/.exec(story.when ?? '')?.[0];
	const words = [`“${story.title}”`, year && `from ${year}`, staleness(rehearsed, now)].filter(Boolean);
	return [
		{
			says: `${title} has one story: ${words.join(', ')}.`,
			does: isUnsaid(rehearsed, now)
				? { do: 'rehearse', story: story.id }
				: { do: 'write', competencies: [competency] },
		},
	];
}

const isUnsaid = (rehearsed: string | undefined, now: Now) => rehearsed === undefined || isStale(rehearsed, now.day);

function staleness(rehearsed: string | undefined, now: Now): string | undefined {
	if (rehearsed === undefined) return 'never rehearsed';
	return isUnsaid(rehearsed, now) ? `last rehearsed ${agoWords(rehearsed, now.day)}` : undefined;
}

/** Those for which no other story is as strong hang on it. */
function overloaded(asked: readonly AskedFor[]): readonly Advice[] {
	const carried = new Map<Story, AskedFor[]>();
	for (const one of asked) {
		const [best, next] = one.covering;
		if (best && best.strength > (next?.strength ?? 0))
			carried.set(best.story, [...(carried.get(best.story) ?? []), one]);
	}
	return [...carried]
		.filter(([, all]) => all.length >= tooMany)
		.sort(([a, all], [b, others]) => others.length - all.length || byTitle(a, b))
		.map(([story, all]) => {
			const alone = all.filter(({ covering }) => covering.length === 1);
			const wanted = (alone.length > 0 ? alone : all).slice(0, 2);
			return {
				says: `“${story.title}” carries ${inWords(all.length)} competencies: have another one ready.`,
				does: { do: 'write', competencies: wanted.map(({ competency }) => competency) },
			};
		});
}

/** Answers that were not said aloud, or long ago; what the company has heard needs it no more. */
function unsaid(asked: readonly AskedFor[], now: Now): readonly Advice[] {
	const answers = new Map<Story, { readonly telling: Telling; count: number }>();
	for (const { covering } of asked)
		for (const telling of covering) {
			const known = answers.get(telling.story);
			if (known) known.count++;
			else answers.set(telling.story, { telling, count: 1 });
		}
	return [...answers.values()]
		.filter(({ telling: { rehearsed, wasTold } }) => !wasTold && isUnsaid(rehearsed, now))
		.sort((a, b) => b.count - a.count || byTitle(a.telling.story, b.telling.story))
		.map(({ telling: { story, rehearsed }, count }) => ({
			says: `“${story.title}” answers ${inWords(count)} ${count === 1 ? 'competency' : 'competencies'}, ${staleness(rehearsed, now)}.`,
			does: { do: 'rehearse', story: story.id },
		}));
}

function untagged({ stories }: Snapshot): readonly Advice[] {
	return stories.all
		.filter((story) => story.competencies.size === 0 && isFirst(stories, story))
		.sort(byTitle)
		.map((story) => ({
			says: `“${story.title}” does not say yet what it shows.`,
			does: { do: 'open', story: story.id },
		}));
}

const storiesOf = (asked: readonly AskedFor[]): readonly Story[] => [
	...new Set(asked.flatMap(({ covering }) => covering.map(({ story }) => story))),
];

/** Kinds of story that every engineer should have. */
function unwritten(asked: readonly AskedFor[]): readonly Advice[] {
	const stories = storiesOf(asked);
	const lacking = tagsWanted.filter((tag) => !stories.some(({ tags }) => tags.includes(tag)));
	if (stories.length < someStories || lacking.length === 0) return [];
	const either = new Intl.ListFormat('en', { type: 'disjunction' }).format(lacking);
	const says = `No story is tagged ${either}, which engineers are asked for anywhere.`;
	return [{ says, does: { do: 'write', competencies: [] } }];
}

/** Those who interview on one day compare what they heard. */
function narrow(asked: readonly AskedFor[]): readonly Advice[] {
	const stories = storiesOf(asked);
	const counts = new Map<string, number>();
	for (const { project } of stories) if (project) counts.set(project, (counts.get(project) ?? 0) + 1);
	return [...counts]
		.filter(([, count]) => stories.length >= someStories && count > largestShare * stories.length)
		.sort(([a, count], [b, other]) => other - count || byWords(a, b))
		.map(([project, count]) => ({
			says: `${capital(inWords(count))} of ${inWords(stories.length)} stories come from “${project}”: look for one elsewhere.`,
			does: { do: 'write', competencies: [] },
		}));
}

const numbers = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
];
const inWords = (count: number): string => numbers[count] ?? String(count);
