// What happened to a note: rehearsed, told, worked on.
import type { Company } from '../notes/company';
import type { Note } from '../notes/note';
import type { Story } from '../notes/story';
import type { EventOf, Kind } from '../practice/event';
import { type History, subject } from '../practice/history';
import type { PracticeLog } from '../practice/log';
import { from, isFirst, type Notes, partOf, type Snapshot } from '../snapshot';
import { clockSlack, type Day, dayOf } from '../time';

/** The events of one kind, in order, under every id the note ever had. What is still to come at `now`, in milliseconds, does not count. */
export function noteEvents<K extends Kind>(
	snapshot: Snapshot,
	note: Note,
	kind: K,
	now: number,
): readonly EventOf<K>[] {
	const events = historyOf(note, snapshot[partOf[note.kind]], snapshot.log)?.events ?? [];
	const happened = events.filter((event) => event.kind === kind && event.at.ms <= now + clockSlack);
	return happened as readonly unknown[] as readonly EventOf<K>[]; // Those of this very kind.
}

/** The stories that were never told aloud until now, by path. */
export const neverRehearsed = (snapshot: Snapshot, now: number): readonly Story[] =>
	firstRehearsals(snapshot).flatMap(({ story, ms }) => (ms <= now + clockSlack ? [] : story));

const firstRehearsals = from(['stories', 'log'], (stories, log) =>
	stories.all.map((story) => {
		const first = historyOf(story, stories, log)?.events.find(({ kind }) => kind === 'rehearsal');
		return { story, ms: first?.at.ms ?? Number.POSITIVE_INFINITY };
	}),
);

/** An old id that another note has by now is that note's. */
function historyOf(note: Note, notes: Notes<Note>, log: PracticeLog): History | undefined {
	if (!isFirst(notes, note)) return undefined;
	return log.historyOfAll([note.id, ...note.was.filter((id) => notes.get(id) === note)].map(subject.note));
}

/** The day a story was last told aloud until now, by the book's own reckoning. */
export function lastRehearsed(snapshot: Snapshot, story: Story, now: number): Day | undefined {
	const last = noteEvents(snapshot, story, 'rehearsal', now).at(-1);
	return last && dayOf(last.at, snapshot.book.dayStarts);
}

/** The day a company last heard a story until now. */
export function lastTold(snapshot: Snapshot, story: Story, company: Company, now: number): Day | undefined {
	const last = tellingsTo(snapshot, story, company, now).at(-1);
	return last && dayOf(last.at, snapshot.book.dayStarts);
}

/** Whether a company has heard a story until now. */
export const wasTold = (snapshot: Snapshot, story: Story, company: Company, now: number): boolean =>
	tellingsTo(snapshot, story, company, now).length > 0;

const tellingsTo = (snapshot: Snapshot, story: Story, company: Company, now: number) =>
	noteEvents(snapshot, story, 'told', now).filter(({ said }) => snapshot.companies.get(said.company) === company);
