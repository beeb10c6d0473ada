// What an editor tells of a word: what it stands for, and how that stands.
import { competenciesById, frameworkOf } from '../answers/coverage';
import { attemptsAt, problemsIn } from '../answers/problems';
import { promptsIn } from '../answers/prompts';
import { roleOf } from '../bookFiles';
import type { Company } from '../notes/company';
import { headOf } from '../notes/head';
import type { Note } from '../notes/note';
import type { Event } from '../practice/event';
import { outcomeWords } from '../practice/words';
import { nextRoundWords } from '../rows/round';
import { agoWords, counted, dotted } from '../rows/words';
import { partOf, type Snapshot } from '../snapshot';
import type { Range } from '../text';
import { clockSlack, dayOf, type Now } from '../time';
import { competencyTold } from './competencyLines';
import { kindIn, wordOf } from './place';
import { told } from './plain';
import { type SlotKind, slotAt } from './slots';
import { spotsIn } from './spots';
import { type Thing, thingAt } from './things';

export interface Hover {
	/** Of the word. */
	readonly range: Range;
	/** Plain text, whatever was typed in the book; the first is what it is called. Never none. */
	readonly lines: readonly string[];
}

/** A book's file, and where in it. */
export interface At {
	readonly path: string;
	readonly text: string;
	readonly offset: number;
}

/** Total: what there is to tell of a word of a note or a data file; nothing of a word that means nothing or names nothing. */
export function hoverAt(snapshot: Snapshot, { path, text, offset }: At, now: Now): Hover | undefined {
	const found = thingAt(snapshot, path, text, offset);
	const other = found ? undefined : shelvedAt(snapshot, path, text, offset);
	const range = found?.named.range ?? other?.range;
	const lines = found ? thingLines(snapshot, found.thing, path, now) : (other?.lines ?? []);
	return range && lines.length > 0 ? { range, lines } : undefined;
}

function thingLines(snapshot: Snapshot, { is, id }: Thing, path: string, now: Now): readonly string[] {
	if (is === 'competency') {
		const competency = competenciesById(snapshot).get(id);
		return competency ? competencyTold(snapshot, competency, path) : [];
	}
	if (is === 'problem') return problemLines(snapshot, id, now);
	const note: Note | undefined = snapshot[partOf[is]].get(id);
	if (is === 'company') {
		const company = snapshot.companies.get(id);
		return company ? companyLines(snapshot, company, now) : [];
	}
	return note ? told(note.title, note.kind) : [];
}

function companyLines({ catalog }: Snapshot, company: Company, now: Now): readonly string[] {
	const next = nextRoundWords(company, now.day);
	const framework = frameworkOf(catalog, company)?.title;
	return told(
		company.title,
		company.role,
		company.stage && `Stage: ${company.stage}`,
		next ? `Next round: ${next}` : 'No round is ahead.',
		framework && `Framework: ${framework}`,
	);
}

/** So many of the last attempts. */
const mostAttempts = 3;

function problemLines(snapshot: Snapshot, id: string, now: Now): readonly string[] {
	const problem = problemsIn(snapshot).get(id);
	if (!problem) return [];
	const { title, difficulty, patterns, companies } = problem;
	const events = attemptsAt(snapshot.log, problem)?.events ?? [];
	const past = events.filter(({ kind, at }) => kind === 'attempt' && at.ms <= now.ms + clockSlack);
	return told(
		dotted(title, difficulty),
		patterns.length > 0 && `Patterns: ${patterns.join(', ')}`,
		companies.length > 0 && `Asked by ${companies.join(', ')}`,
		past.length > 0 ? counted(past.length, 'attempt') : 'Not tried yet',
		...past
			.slice(-mostAttempts)
			.reverse()
			.map((event) => attemptWords(snapshot, event, now)),
	);
}

function attemptWords({ book }: Snapshot, event: Event, now: Now): string | undefined {
	if (event.kind !== 'attempt') return undefined;
	const { outcome, clue } = event.said;
	const when = agoWords(dayOf(event.at, book.dayStarts), now.day);
	return dotted(`${outcome ? outcomeWords[outcome] : 'Outcome not known'}, ${when}`, clue);
}

/** What a word of a head names on a shelf. */
function shelvedAt(snapshot: Snapshot, path: string, text: string, offset: number): Hover | undefined {
	if (roleOf(path) !== 'note') return undefined;
	const { entries } = headOf(text);
	const note = kindIn(path, entries);
	const spot = [...spotsIn(entries)].find(
		({ scalar }) => scalar.start <= offset && offset <= scalar.end && scalar.text,
	);
	const is = note && spot && slotAt(note, spot)?.is;
	const word = is && wordOf(text, spot.scalar);
	return word ? { range: word.range, lines: shelfLines(snapshot, is, spot.scalar.text) } : undefined;
}

function shelfLines(snapshot: Snapshot, is: SlotKind, name: string): readonly string[] {
	if (is === 'prompt') {
		const prompt = promptsIn(snapshot).find(({ id, was }) => id === name || was.includes(name));
		return prompt ? told(dotted(prompt.title, prompt.difficulty, prompt.domain), prompt.text) : [];
	}
	if (is === 'pattern') {
		const all = [...problemsIn(snapshot).values()].filter(({ patterns }) => patterns.includes(name));
		return told(name, counted(all.length, 'problem'));
	}
	if (is === 'framework') {
		const framework = snapshot.catalog.frameworks.get(name);
		return framework ? told(framework.title, framework.note, titlesOf(framework.competencies)) : [];
	}
	const outline = is === 'outline' ? snapshot.catalog.outlines.get(name) : undefined;
	return outline ? told(outline.title, outline.note, titlesOf(outline.sections)) : [];
}

const titlesOf = (all: readonly { readonly title: string }[]) => all.map(({ title }) => title).join(', ');
