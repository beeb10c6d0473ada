// One page for the morning of an interview: what to say first, which story for what, what is weak, what to ask.
import { parseBody, sectionsNamed } from '../notes/body';
import type { Company, Round } from '../notes/company';
import { headOf } from '../notes/head';
import type { Note } from '../notes/note';
import { cuesIn, withoutComments } from '../notes/spoken';
import type { Story } from '../notes/story';
import type { Occasion, Talk } from '../notes/talk';
import { roundWords } from '../rows/round';
import { agoWords, counted, dotted, lengthWords } from '../rows/words';
import type { Snapshot } from '../snapshot';
import { dayOf, type Now } from '../time';
import { competenciesById, coverageOf } from './coverage';
import { lastTold, noteEvents } from './noteEvents';
import type { Assignment, LoopPlan } from './plan';

export interface Briefing {
	readonly company: Company;
	/** One of its rounds, where the page is for one. */
	readonly round: Round | undefined;
	readonly plan: LoopPlan;
	readonly now: Now;
	/** Where a link to a note leads; none where the page has no links. */
	linkTo(path: string): string | undefined;
}

/** What is said before anybody asks for a story. */
const openers: readonly (readonly [occasion: Occasion, heading: string])[] = [
	['introduction', 'Introduction'],
	['why-here', 'Why here'],
	['next-role', 'What next'],
];

/** Markdown, to be read in a hurry: each part that has something to say, in the order in which it is needed. */
export function brief(snapshot: Snapshot, briefing: Briefing): string {
	const parts = [
		head(briefing),
		...openers.map(([occasion, heading]) => opener(snapshot, briefing, occasion, heading)),
		stories(snapshot, briefing),
		weakSpots(snapshot, briefing),
		alreadyTold(snapshot, briefing),
		ofCompany(briefing, 'Questions for them'),
		ofCompany(briefing, 'Asked', 'Asked here before'),
	];
	return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function head({ company, round }: Briefing): string {
	const title = [company.title, round && roundWords(round)].filter(Boolean).join(', ');
	const length = round?.minutes !== undefined && `${round.minutes} min`;
	const facts = dotted(round?.at?.replace('T', ' '), length, company.role, company.stage);
	return [`# ${plainly(title)}`, plainly(facts)].filter(Boolean).join('\n\n');
}

/** The company's own, else one for every company; of several the first by path. */
function opener({ talks }: Snapshot, briefing: Briefing, occasion: Occasion, heading: string): string {
	const all = talks.all.filter((talk) => talk.occasion === occasion);
	const isTheirs = ({ company }: Talk) =>
		company === briefing.company.id || briefing.company.was.includes(company ?? '');
	const talk = all.find(isTheirs) ?? all.find(({ company }) => company === undefined);
	const cues = talk ? cuesIn(talk.text).map((cue) => `- ${plainly(cue)}`) : [];
	return talk && cues.length > 0 ? `## ${heading}\n\n${named(talk, briefing)}\n\n${cues.join('\n')}` : '';
}

function stories(snapshot: Snapshot, briefing: Briefing): string {
	const { assignments } = briefing.plan;
	const told = assignments.flatMap((assignment) => story(snapshot, briefing, assignment) ?? []);
	const parts = [...told, bare(snapshot, briefing)].filter(Boolean);
	return parts.length === 0 ? '' : ['## Stories', ...(told.length > 0 ? [pause] : []), ...parts].join('\n\n');
}

const pause = '*Take a moment. Choose. Tell it toward the question, in their words.*';

/** What is said for a competency, in lines that can be taken in at a glance; `undefined` where no story is for it. */
function story(snapshot: Snapshot, briefing: Briefing, { competency, story: id, backups }: Assignment) {
	const asked = competenciesById(snapshot).get(competency);
	const story = id === undefined ? undefined : snapshot.stories.get(id);
	if (!story) return undefined;
	const words = [...new Set([...(asked?.wordsToSay ?? []), ...story.wordsToSay])];
	const others = backups.flatMap((backup) => snapshot.stories.get(backup) ?? []);
	const result = firstSentence(story);
	const lines = [
		result && `- Ends: ${result}`,
		words.length > 0 && `- Words to say: ${words.map(plainly).join(', ')}`,
		others.length > 0 && `- Instead: ${others.map((one) => named(one, briefing)).join(', ')}`,
	].filter(Boolean);
	const first = `**${named(story, briefing)}** · ${plainly(rehearsed(snapshot, story, briefing.now))}`;
	return [`### ${titleOf(snapshot, competency)}`, first, lines.join('\n')].filter(Boolean).join('\n\n');
}

/** Competencies that no story is left for, each with the one that comes nearest, though it is planned or was told. */
function bare(snapshot: Snapshot, briefing: Briefing): string {
	const rows = new Map(coverageOf(snapshot, briefing.company.id)?.map((row) => [row.competency, row.stories]));
	const lines = briefing.plan.assignments.flatMap(({ competency, story, backups }) => {
		if (story !== undefined) return [];
		const nearest = snapshot.stories.get(backups[0] ?? rows.get(competency)?.[0]?.id ?? '');
		const isTold = nearest && lastTold(snapshot, nearest, briefing.company, briefing.now.ms) !== undefined;
		const end = nearest ? `: nearest ${named(nearest, briefing)}${isTold ? ', which they have heard' : ''}` : '';
		return `- ${titleOf(snapshot, competency)}${end}`;
	});
	return lines.length === 0 ? '' : `### Without a story of their own\n\n${lines.join('\n')}`;
}

const titleOf = (snapshot: Snapshot, competency: string) =>
	plainly(competenciesById(snapshot).get(competency)?.title ?? competency);

const named = (note: Note, { linkTo }: Briefing): string => {
	const target = linkTo(note.path);
	return target === undefined ? plainly(note.title) : `[${plainly(note.title)}](<${target}>)`;
};

/** Of the result, which is what a listener keeps; nothing where it is long. */
function firstSentence({ text }: Story): string {
	const result = sectionsNamed(parseBody(text, headOf(text).body), 'Result')[0];
	const words = result && lower(withoutComments(text.slice(result.content.start, result.content.end)));
	const sentence = words?.match(/^[^\n]*?[.!?](?=\s|$)/)?.[0] ?? '';
	return sentence.length <= longestCue ? sentence : '';
}

/** More than this is not read in a hurry, in characters. */
const longestCue = 200;

function rehearsed(snapshot: Snapshot, story: Story, { day, ms }: Now): string {
	const last = noteEvents(snapshot, story, 'rehearsal', ms).at(-1);
	if (!last) return 'never rehearsed';
	return `${lengthWords(last.said.seconds)}, ${agoWords(dayOf(last.at, snapshot.book.dayStarts), day)}`;
}

/** What there is only one story for, and what would be told for the first time. */
function weakSpots(snapshot: Snapshot, { company, plan, now }: Briefing): string {
	const told = plan.assignments.filter(({ story }) => story !== undefined);
	const gapOf = new Map(coverageOf(snapshot, company.id)?.map(({ competency, gap }) => [competency, gap]));
	const once = told.filter(({ competency }) => gapOf.get(competency) === 'no-backup');
	const unheard = told
		.flatMap(({ story }) => snapshot.stories.get(story ?? '') ?? [])
		.filter((one) => noteEvents(snapshot, one, 'rehearsal', now.ms).length === 0);
	const lines = [
		once.length > 0 &&
			`- One story, and none instead: ${once.map((one) => titleOf(snapshot, one.competency)).join(', ')}`,
		unheard.length > 0 && `- Never rehearsed: ${unheard.map(({ title }) => plainly(title)).join(', ')}`,
	].filter(Boolean);
	return lines.length === 0 ? '' : `## Weak spots\n\n${lines.join('\n')}`;
}

/** What this company has heard: it is not to be told again. */
function alreadyTold(snapshot: Snapshot, { company, now }: Briefing): string {
	const ids = new Set([company.id, ...company.was]);
	const lines = [...snapshot.stories.all, ...snapshot.talks.all].flatMap((note) => {
		const events = noteEvents(snapshot, note, 'told', now.ms).filter(({ said }) => ids.has(said.company));
		const last = events.at(-1);
		if (!last) return [];
		const day = agoWords(dayOf(last.at, snapshot.book.dayStarts), now.day);
		return `- ${plainly(note.title)}, ${day}${events.length > 1 ? `, ${counted(events.length, 'time')}` : ''}`;
	});
	return lines.length === 0 ? '' : `## They have heard\n\n${lines.join('\n')}`;
}

/** A section of the company's note. */
function ofCompany({ company: { text } }: Briefing, title: string, heading = title): string {
	const section = sectionsNamed(parseBody(text, headOf(text).body), title)[0];
	const words = section && lower(withoutComments(text.slice(section.content.start, section.content.end)));
	return words ? `## ${heading}\n\n${words}` : '';
}

/** Headings inside a part become lines in bold, so that the page keeps its own; what begins in it ends there too. */
function lower(text: string): string {
	const [said = ''] = text.split('<!--', 1);
	const lines = said
		.split('\n')
		.map((line) => line.replace(/^#{1,6} +(?=\S)(.*)$/, (_, title) => `**${title.trim()}**`));
	const fences = lines.filter((line) => /^ {0,3}(?:```|~~~)/.test(line)).length;
	return [lines.join('\n').trim(), ...(fences % 2 === 1 ? ['```'] : [])].join('\n');
}

/** Signs that Markdown would take for more than they are. */
const plainly = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
