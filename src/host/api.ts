// What `activate` hands to other extensions and to the tests.
import type { Event } from 'vscode';
import { lastOutcomeOf, problemsIn } from '../core/answers/problems';
import { type NoteKind, noteKinds } from '../core/notes/note';
import type { Clock } from '../core/ports';
import { kindWords } from '../core/practice/event';
import { notesIn, partOf, type Snapshot } from '../core/snapshot';
import { type ShownFinding, shownFindings } from './findings';
import { say } from './say';
import type { Served } from './served';

/** Changed only together with `apiVersion`. A function given something unknown throws an `Error` with a sentence. */
export interface PrepbookApi {
	readonly apiVersion: 1;
	/** Resolves when the first reading is complete; at once where there is no book. */
	readonly ready: Promise<void>;
	/** Uri of the active book. */
	readonly book: string | undefined;
	readonly onDidChange: Event<void>;
	/** Resolves when everything on disk at the time of the call has been read. */
	settled(): Promise<void>;
	/** All notes, or those of a kind, by path. */
	notes(kind?: string): readonly { id: string; kind: string; title: string; uri: string }[];
	/**
	 * All of them, also those the editor shows only in an open note (hint). `line` is in the file, from 1. severity: error
	 * (cannot be read, or names nothing), warning, info, hint.
	 */
	findings(): readonly ShownFinding[];
	/** One entry a card: a reversed line gives two. `line` is of the question, in the file, from 1. */
	cards(): readonly {
		id: string;
		note: string;
		type: 'single' | 'block' | 'cloze';
		reverse: boolean;
		front: string;
		back: string;
		line: number;
	}[];
	problemList(): readonly {
		id: string;
		title: string;
		difficulty?: string;
		patterns: readonly string[];
		companies: readonly string[];
		url?: string;
		lastOutcome?: string;
	}[];
	/** The log as it counts: each event once, amended, in order; undone ones and undo and amend lines left out. */
	events(kind?: string): readonly Record<string, unknown>[];
}

/** Everything is computed when it is asked for, from what is known at that moment. */
export function prepbookApi(served: Served, clock: Clock, ready: Promise<void>): PrepbookApi {
	const ask = <T>(answer: (snapshot: Snapshot) => readonly T[]): readonly T[] =>
		served.current ? answer(served.current.snapshot) : [];
	const uriOf = (path: string) => served.current?.uriOf(path).toString() ?? '';
	return {
		apiVersion: 1,
		ready,
		get book() {
			return served.current?.uri.toString();
		},
		onDidChange: served.onDidChange,
		settled: () => served.settled(),
		notes(kind) {
			const wanted = kind === undefined ? undefined : kindNamed(kind);
			return ask((snapshot) => (wanted ? snapshot[partOf[wanted]].all : notesIn(snapshot))).map((note) => {
				return { id: note.id, kind: note.kind, title: note.title, uri: uriOf(note.path) };
			});
		},
		findings: () => (served.current ? shownFindings(served.current, clock) : []),
		cards: () =>
			ask((snapshot) =>
				snapshot.topics.all.flatMap((topic) =>
					topic.cards.map(({ id, type, reverse, front, back, line }) => {
						return { id, note: topic.id, type, reverse, front, back, line };
					}),
				),
			),
		problemList: () =>
			ask((snapshot) =>
				[...problemsIn(snapshot).values()].map((problem) => {
					const { id, title, difficulty, patterns, companies, url } = problem;
					const lastOutcome = lastOutcomeOf(snapshot.log, problem, clock.now().ms);
					const known = { ...(difficulty && { difficulty }), ...(url && { url }), ...(lastOutcome && { lastOutcome }) };
					return { id, title, patterns, companies, ...known };
				}),
			),
		events(kind) {
			if (kind !== undefined && !kindWords.some((one) => one === kind))
				throw new Error(say.noSuchKind(kind, kindWords));
			return ask(({ log }) => log.events)
				.filter((event) => kind === undefined || event.kind === kind)
				.map(({ said }) => ({ ...said }));
		},
	};
}

function kindNamed(name: string): NoteKind {
	const kind = noteKinds.find((one) => one === name);
	if (!kind) throw new Error(say.noSuchKind(name, noteKinds));
	return kind;
}
