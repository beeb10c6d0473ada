// Everything odd in a book, with its place.
import { danglingIn, idsLost } from '../catalog/references';
import type { Code, Finding, Severity } from '../findings';
import type { Note } from '../notes/note';
import { subject } from '../practice/history';
import { from, notesIn, partOf, type Snapshot } from '../snapshot';
import { cardsIn } from './cards';
import { clockSlack } from './due';
import { problemsIn } from './problems';

export interface PlacedFinding extends Finding {
	readonly path: string;
}

const everything = [...Object.values(partOf), 'book', 'catalog', 'log', 'oddFiles'] as const;

/** By path and line. What the book or a note mutes is left out. */
export function findingsIn(snapshot: Snapshot, now: number): readonly PlacedFinding[] {
	return [...lastingFindings(snapshot), ...futureFindings(snapshot, now)].sort(inPlace);
}

const lastingFindings = from(everything, (...parts): readonly PlacedFinding[] => {
	const snapshot = Object.fromEntries(everything.map((part, at) => [part, parts[at]])) as unknown as Snapshot; // The very parts.
	const found: PlacedFinding[] = [];
	const add = (path: string, findings: Iterable<Finding>) => {
		for (const finding of findings) found.push({ ...finding, path });
	};
	for (const note of notesIn(snapshot)) add(note.path, unmuted(note, snapshot));
	for (const { path, ...finding } of [
		...sharedIds(snapshot),
		...sharedMarks(snapshot),
		...orphans(snapshot),
		...oddOwn(snapshot),
	])
		add(path, [finding]);
	for (const files of [snapshot.oddFiles, snapshot.log.findings]) for (const [path, odd] of files) add(path, odd);
	return found;
});

function unmuted(note: Note, { book }: Snapshot): readonly Finding[] {
	if (note.findings.length === 0) return note.findings;
	return note.findings.filter(({ code }) => !note.muted.includes(code) && !book.muted.includes(code));
}

/** Two notes of a kind with one id: events count for the first by path, and the others are told of. */
function sharedIds(snapshot: Snapshot): PlacedFinding[] {
	return Object.values(partOf).flatMap((part) =>
		[...snapshot[part].shared.values()].flatMap(([first, ...others]: readonly Note[]) =>
			others.map((note) => finding(note.path, 'id-twice', 'error', 1, note.id, first?.path ?? '')),
		),
	);
}

/** One mark on cards of two notes; two in one note is a finding of that note. */
function sharedMarks(snapshot: Snapshot): PlacedFinding[] {
	const cards = cardsIn(snapshot);
	return snapshot.topics.all.flatMap((topic) =>
		topic.cards.flatMap((card) => {
			const first = cards.get(card.id)?.topic;
			if (!card.mark || card.id !== card.mark || !first || first === topic) return [];
			return [finding(topic.path, 'mark-twice', 'error', card.line, card.mark, first.path)];
		}),
	);
}

/** What the user's own data files name and nobody has, and what they take away that the book names. */
function oddOwn(snapshot: Snapshot): PlacedFinding[] {
	const { catalog } = snapshot;
	return catalog.own.flatMap(({ file, replaced }) => {
		const path = `${file.shelf}/${file.file.id}.yaml`;
		const found = danglingIn(file, catalog).map((odd) => ({ ...odd, path }));
		const lost = replaced ? idsLost(replaced, file).filter((id) => namedIds(snapshot).has(id)) : [];
		if (lost.length > 0) found.push(finding(path, 'ids-lost', 'warning', 1, file.file.title, lost.join(', ')));
		return found;
	});
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
	const known = knownSubjects(snapshot);
	return [...log.subjects].flatMap((key) => {
		if (known.has(key)) return [];
		const last = log.historyOf(key)?.last;
		const place = last && log.find(last.id)?.place;
		const [kind = '', id = ''] = split(key);
		return place ? [finding(place.path, 'log-orphan', 'info', place.line, kind, id)] : [];
	});
}

function knownSubjects(snapshot: Snapshot): ReadonlySet<string> {
	const known = new Set<string>();
	for (const id of cardsIn(snapshot).keys()) known.add(subject.card(id));
	for (const { id, was } of problemsIn(snapshot).values())
		for (const one of [id, ...was]) known.add(subject.problem(one));
	for (const { id, was } of notesIn(snapshot)) for (const one of [id, ...was]) known.add(subject.note(one));
	return known;
}

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

const split = (key: string) => [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];

const inPlace = (a: PlacedFinding, b: PlacedFinding) =>
	a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1;
