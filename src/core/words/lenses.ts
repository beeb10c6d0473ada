// What stands above a note, and above its sections, while one writes it: how it stands, and what to do with it next.
import { competenciesById, coverageOf } from '../answers/coverage';
import { dueCards } from '../answers/due';
import { noteEvents } from '../answers/noteEvents';
import { rehearsalsOf } from '../answers/rehearsals';
import type { Company } from '../notes/company';
import { spokenWords } from '../notes/spoken';
import type { Story } from '../notes/story';
import type { Topic } from '../notes/topic';
import { noteName } from '../rows/asked';
import { weighed } from '../rows/competency';
import { isAhead, roundDay, roundsOf, roundWords } from '../rows/round';
import { agoWords, counted, whenWords } from '../rows/words';
import { noteAt, type Snapshot } from '../snapshot';
import { onOneLine } from '../text';
import { dayOf, type Now } from '../time';
import { designLenses, type Practising } from './designLenses';

export interface Lens {
	/** Plain text, on one line. */
	readonly words: string;
	/** The command behind it. */
	readonly does:
		| 'check'
		| 'findQuestions'
		| 'gradeCard'
		| 'markTold'
		| 'next'
		| 'planLoop'
		| 'rehearse'
		| 'showBrief'
		| 'showCoverage'
		| 'showTimer'
		| 'startPractice'
		| 'tagStory';
	/** What it is given, where that is more than the note. */
	readonly given?: Readonly<Record<string, string>>;
	/** Above which line of the text it stands, from 0; absent: above the first one. */
	readonly line?: number;
}

/** What is known of a note while it is open. */
export interface Open extends Practising {
	/** As it stands in the editor; absent: as it is known. */
	readonly text?: string;
}

/** Of the note in a file of the book, as it is known; none of what has none. */
export function lensesOf(snapshot: Snapshot, path: string, now: Now, open: Open = {}): readonly Lens[] {
	const note = noteAt(snapshot, path);
	if (!note) return [];
	const name = noteName(note, snapshot);
	return lensesFor(snapshot, path, name, now, open).map((lens) => ({ ...lens, words: onOneLine(lens.words) }));
}

function lensesFor(snapshot: Snapshot, path: string, name: string, now: Now, open: Open): readonly Lens[] {
	const story = snapshot.stories.at(path);
	if (story) return storyLenses(snapshot, story, now);
	const company = snapshot.companies.at(path);
	if (company) return companyLenses(snapshot, company, name, now);
	const design = snapshot.designs.at(path);
	if (design) return designLenses(snapshot, design, name, now, { text: design.text, ...open });
	const topic = snapshot.topics.at(path);
	return topic ? topicLenses(snapshot, topic, name, now) : [];
}

function storyLenses(snapshot: Snapshot, story: Story, now: Now): readonly Lens[] {
	const minutes = spokenWords(story.text) / snapshot.book.story.wordsPerMinute;
	return [
		{ words: 'Rehearse', does: 'rehearse' },
		{ words: 'Find questions', does: 'findQuestions' },
		{ words: coversWords(snapshot, story), does: 'tagStory' },
		{ words: toldWords(snapshot, story, now), does: 'markTold' },
		{ words: rehearsedWords(snapshot, story, now), does: 'rehearse' },
		...(minutes >= 0.05 ? [{ words: `${minutes.toFixed(1)} min`, does: 'check', given: {} } as const] : []),
	];
}

/** So many competencies fit above a note. */
const mostShown = 2;

function coversWords(snapshot: Snapshot, { competencies }: Story): string {
	if (competencies.size === 0) return 'Covers nothing yet';
	const known = competenciesById(snapshot);
	const strongest = [...competencies].sort(([, a], [, b]) => b - a);
	const titles = [...new Set(strongest.map(([id]) => known.get(id)?.title ?? id))]; // Several companies' may be called one way.
	const more = titles.length - mostShown;
	return `Covers ${titles.slice(0, mostShown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function rehearsedWords(snapshot: Snapshot, story: Story, now: Now): string {
	const rehearsals = rehearsalsOf(snapshot, story, now.ms);
	const last = rehearsals.at(-1);
	return last ? `Rehearsed ${counted(rehearsals.length, 'time')}, ${agoWords(last.day, now.day)}` : 'Never rehearsed';
}

function toldWords(snapshot: Snapshot, story: Story, now: Now): string {
	const told = noteEvents(snapshot, story, 'told', now.ms);
	const last = told.at(-1);
	if (!last) return 'Never told';
	const company = snapshot.companies.get(last.said.company)?.title ?? last.said.company;
	const others = new Set(told.map(({ said }) => said.company)).size - 1;
	const day = agoWords(dayOf(last.at, snapshot.book.dayStarts), now.day);
	return `Told to ${company} ${day}${others > 0 ? ` and to ${others} more` : ''}`;
}

function companyLenses(snapshot: Snapshot, company: Company, name: string, now: Now): readonly Lens[] {
	const wanted = weighed(coverageOf(snapshot, name) ?? []);
	const told = wanted.filter(({ gap }) => gap !== 'no-story').length;
	const next = roundsOf(company).find((round) => isAhead(round, now.day));
	const words = next ? `Brief for ${roundWords(next)} ${whenWords(roundDay(next) ?? '', now.day)}` : 'Brief';
	return [
		{ words: `${told} of ${counted(wanted.length, 'competency', 'competencies')} covered`, does: 'showCoverage' },
		{ words: 'Plan', does: 'planLoop' },
		{ words, does: 'showBrief', ...(next && { given: { company: name, round: next.id } }) },
	];
}

/** The format in which one says what one knows before reading it again. */
const recallPreset = 'topic-known-45';

function topicLenses(snapshot: Snapshot, topic: Topic, note: string, now: Now): readonly Lens[] {
	const recall: Lens = { words: 'Recall', does: 'startPractice', given: { preset: recallPreset, note } };
	if (topic.cards.length === 0) return [recall];
	const due = dueCards(
		snapshot,
		now,
		topic.cards.map(({ id }) => id),
	).length;
	const words = counted(topic.cards.length, 'card') + (due > 0 ? `, ${due} due` : '');
	return [{ words, does: 'gradeCard', given: { note } }, recall];
}
