// Everything odd in a book, with its place.
import type { Catalog } from '../catalog/catalog';
import { danglingIn, idsLost } from '../catalog/references';
import { checkDesign, isOfDesigns } from '../checks/design';
import { oddEstimates } from '../checks/estimates';
import { type Naming, strangersIn } from '../checks/names';
import { isOfStories, storyChecker } from '../checks/story';
import type { Code, Finding, Remark, Severity } from '../findings';
import { type AnyNote, parseNote } from '../notes/anyNote';
import type { Note } from '../notes/note';
import { from, fromKey, type Notes, partOf, type Snapshot } from '../snapshot';
import { clockSlack, type Instant, type Now, nowAt } from '../time';
import { listedIds } from './problems';

export interface PlacedFinding extends Finding {
	readonly path: string;
}

const everything = [...Object.values(partOf), 'book', 'catalog', 'log', 'oddFiles'] as const;

/**
 * By path and line. What the book or a note mutes is left out. Hints of checks are looked for in notes of these paths
 * alone, for who shows them in an open note only.
 */
export function findingsIn(
	snapshot: Snapshot,
	now: Instant,
	withHints: (path: string) => boolean = () => true,
): readonly (PlacedFinding | Remark)[] {
	const remarks: Remark[] = [];
	const check = storyChecker(snapshot, nowIn(snapshot, now));
	for (const story of snapshot.stories.all) for (const one of check(story, withHints(story.path))) remarks.push(one);
	for (const design of snapshot.designs.all)
		for (const one of checkDesign(snapshot, design, withHints(design.path))) remarks.push(one);
	return [...lastingFindings(snapshot), ...futureFindings(snapshot, now.ms), ...remarks].sort(inPlace);
}

/** Checks a note at each step, after which `findingsIn` takes no time for it. A step may come long after the one before. */
export function* checkingNotes(
	snapshot: () => Snapshot,
	now: () => Instant,
	withHints: (path: string) => boolean,
): Iterator<undefined> {
	for (const story of snapshot().stories.all) {
		storyChecker(snapshot(), nowIn(snapshot(), now()))(story, withHints(story.path));
		yield;
	}
	for (const design of snapshot().designs.all) {
		checkDesign(snapshot(), design, withHints(design.path));
		yield;
	}
}

const nowIn = ({ book }: Snapshot, now: Instant): Now => nowAt(now, book.dayStarts);

/** What is odd in one note as it is typed, which may be newer than what is known of it. */
export function findingsOf(
	snapshot: Snapshot,
	path: string,
	text: string,
	now: Instant,
): readonly (Finding | Remark)[] {
	const typed = parseNote(path, text);
	if (!typed) return [];
	const strangers = isNaming(typed) ? strangersIn(snapshot)(typed) : [];
	const shared = lastingFindings(snapshot).filter((one) => one.path === path && one.code === 'id-twice');
	const known = snapshot.stories.at(path);
	const story = known?.text === text ? known : typed; // What was said aloud is known of that one.
	const remarks =
		story.kind === 'story'
			? storyChecker(snapshot, nowIn(snapshot, now))(story, true)
			: typed.kind === 'design'
				? checkDesign(snapshot, typed)
				: [];
	const estimates = typed.kind === 'design' ? oddEstimates(typed) : [];
	return [...unmuted(typed, [...typed.findings, ...strangers, ...estimates], snapshot), ...shared, ...remarks];
}

const isNaming = (note: AnyNote): note is Naming => naming.some((part) => part === partOf[note.kind]);

/** Whether a check has found it, and so says it itself. */
export const isRemark = (found: PlacedFinding | Remark): found is Remark => 'message' in found;

const lastingFindings = from(everything, (...parts): readonly PlacedFinding[] => {
	const snapshot = Object.fromEntries(everything.map((part, at) => [part, parts[at]])) as unknown as Snapshot; // The very parts.
	const found: PlacedFinding[] = [];
	const add = (path: string, findings: Iterable<Finding>) => {
		for (const finding of findings) found.push({ ...finding, path });
	};
	for (const { odd } of notePartsOf(snapshot))
		for (const note of odd) add(note.path, unmuted(note, note.findings, snapshot));
	const strangers = strangersIn(snapshot);
	for (const part of naming)
		for (const note of snapshot[part].all) add(note.path, unmuted(note, strangers(note), snapshot));
	for (const note of snapshot.designs.all) add(note.path, unmuted(note, oddEstimates(note), snapshot));
	const placed = [sharedIds(snapshot), sharedMarks(snapshot), orphans(snapshot), oddOwn(snapshot)].flat();
	for (const { path, ...finding } of placed) add(path, [finding]);
	for (const files of [snapshot.oddFiles, snapshot.log.findings]) for (const [path, odd] of files) add(path, odd);
	return found;
});

/** Notes of which a word may name nothing. */
const naming = ['stories', 'companies', 'designs', 'talks', 'mocks'] as const;

function unmuted({ muted }: Note, findings: readonly Finding[], { book }: Snapshot): readonly Finding[] {
	return findings.filter(({ code }) => !muted.includes(code) && !book.muted.includes(code));
}

/** Two notes of a kind with one id: events count for the first by path, and the others are told of. */
function sharedIds(snapshot: Snapshot): PlacedFinding[] {
	return notePartsOf(snapshot).flatMap(({ shared }) =>
		[...shared.values()].flatMap(([first, ...others]) =>
			others.map((note) => finding(note.path, 'id-twice', 'error', note.idLine, note.id, first?.path ?? '')),
		),
	);
}

/** One mark on cards of two notes; two in one note is a finding of that note. */
function sharedMarks({ topics }: Snapshot): PlacedFinding[] {
	return [...topics.byMark.shared].flatMap(([mark, [first, ...others]]) =>
		others.flatMap(({ path, cards }) => {
			const twice = cards.filter((card) => card.id === mark && card.mark === mark);
			return twice.map(({ line }) => finding(path, 'mark-twice', 'error', line, mark, first?.path ?? ''));
		}),
	);
}

/** What the user's own data files name and nobody has, and what they take away that the book names. */
function oddOwn(snapshot: Snapshot): PlacedFinding[] {
	const { catalog } = snapshot;
	return catalog.own.flatMap(({ file, replaced }) => {
		const path = `${file.shelf}/${file.file.id}.yaml`;
		const found = [...danglingIn(file, catalog), ...idleIn(file, catalog)].map((odd) => ({ ...odd, path }));
		const named = replaced ? namedIds(snapshot) : undefined;
		const lost = replaced ? idsLost(replaced, file).filter((id) => named?.has(id)) : [];
		if (lost.length > 0) found.push(finding(path, 'ids-lost', 'warning', 1, file.file.title, lost.join(', ')));
		return found;
	});
}

/** Checks of the user's own that find nothing, because nobody knows how to. */
function idleIn({ shelf, file }: Catalog['own'][number]['file'], catalog: Catalog): readonly Finding[] {
	const idle = shelf === 'checks' ? file.checks.filter((one) => !isOfStories(one) && !isOfDesigns(one, catalog)) : [];
	return idle.map(({ id, line }) => ({ code: 'check-idle', line, severity: 'error', words: [id] }));
}

/** Everything that notes and events name and a data file may hold. */
function namedIds({ stories, companies, designs, log }: Snapshot): ReadonlySet<string> {
	const named = new Set<string>();
	for (const { competencies } of stories.all) for (const id of competencies.keys()) named.add(id);
	for (const { weights } of companies.all) for (const id of weights.keys()) named.add(id);
	for (const { prompt } of designs.all) if (prompt !== undefined) named.add(prompt);
	for (const key of log.subjects) named.add(split(key)[1] ?? '');
	return named;
}

/** Events of what is not there any more are kept, and told of once for each thing. */
function orphans(snapshot: Snapshot): PlacedFinding[] {
	const { log } = snapshot;
	return orphaned(snapshot).flatMap((key) => {
		const last = log.historyOf(key)?.last;
		const place = last && log.find(last.id)?.place;
		const [kind, id] = split(key);
		return place ? [finding(place.path, 'log-orphan', 'info', place.line, kind, id)] : [];
	});
}

/** Subjects of the log that nothing in the book is. Asked anew when something came or went, not when it changed. */
const orphaned = fromKey(
	(snapshot) => [
		snapshot.log,
		snapshot.log.subjectsVersion,
		listedIds(snapshot),
		...notePartsOf(snapshot).flatMap((notes): unknown[] => [notes, notes.keysVersion]),
	],
	(snapshot) => [...snapshot.log.subjects].filter((key) => !isKnown(key, snapshot)),
);

function isKnown(key: string, snapshot: Snapshot): boolean {
	const [kind, id] = split(key);
	if (kind === 'card') return snapshot.topics.byMark.get(id) !== undefined;
	if (kind === 'problem') return snapshot.problems.get(id) !== undefined || listedIds(snapshot).has(id);
	return notePartsOf(snapshot).some((notes) => notes.get(id) !== undefined);
}

const notePartsOf = (snapshot: Snapshot): readonly Notes<Note>[] => Object.values(partOf).map((part) => snapshot[part]);

/** From the end, since the past is long: what is ahead of the clock by more than a clock may be wrong. */
function futureFindings({ log }: Snapshot, now: number): PlacedFinding[] {
	const found: PlacedFinding[] = [];
	for (let at = log.events.length - 1; at >= 0; at--) {
		const event = log.events[at];
		if (!event || event.at.ms <= now + clockSlack) break;
		const place = log.find(event.id)?.place;
		if (place) found.push(finding(place.path, 'log-future', 'warning', place.line, event.id));
	}
	return found;
}

const finding = (path: string, code: Code, severity: Severity, line: number, ...words: string[]): PlacedFinding => ({
	path,
	code,
	severity,
	line,
	words,
});

const split = (key: string) => [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)] as const;

type Placed = Pick<PlacedFinding, 'path' | 'line'>;

const inPlace = (a: Placed, b: Placed) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1);
