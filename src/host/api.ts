// What `activate` hands to other extensions and to the tests.
import type { Event } from 'vscode';
import { coverageTold } from '../core/answers/coverage';
import { findStories } from '../core/answers/find';
import { loopPlan } from '../core/answers/plan';
import { lastOutcomeOf, problemsIn } from '../core/answers/problems';
import { type NoteKind, noteKinds } from '../core/notes/note';
import type { Clock } from '../core/ports';
import { kindWords } from '../core/practice/event';
import { elapsedOf, phaseOf, remainingOf } from '../core/practice/run';
import { notesIn, partOf, type Snapshot } from '../core/snapshot';
import { type ShownFinding, shownFindings } from './findings';
import { readLoopWish } from './loopWish';
import { say } from './say';
import type { Served } from './served';
import type { Timer } from './timer';

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
	/**
	 * Every story, the best answer first. A score of 0: nothing speaks for it. With a company, what was told there comes
	 * last, whatever its score.
	 */
	findStories(
		question: string,
		options?: { company?: string; limit?: number },
	): readonly { id: string; score: number; why: string }[];
	/** In the order of the framework, then what is asked everywhere; stories by strength, then id. */
	coverage(company: string): readonly {
		competency: string;
		title: string;
		weight: number;
		stories: readonly { id: string; strength: number }[];
		gap: 'none' | 'no-backup' | 'no-story';
	}[];
	/**
	 * A story for each competency that weighs something, or for those asked for; no story twice. `pinned` stories, by
	 * competency, are kept; with `count`, no more competencies than that get one. `score` is the total fit: the greatest
	 * that is possible.
	 */
	planLoop(
		company: string,
		options?: {
			competencies?: readonly string[];
			pinned?: Readonly<Record<string, string>>;
			count?: number;
		},
	): {
		assignments: readonly { competency: string; story: string | undefined; backups: readonly string[] }[];
		score: number;
	};
	/** The log as it counts: each event once, amended, in order; undone ones and undo and amend lines left out. */
	events(kind?: string): readonly Record<string, unknown>[];
	/**
	 * The run of this installation, if there is one. `elapsedSeconds` of the run, without pauses and gaps that do not count
	 * (yet); `remainingSeconds` of the phase, below 0 in overtime.
	 */
	timer():
		| {
				run: string;
				preset: string;
				profile: string;
				phase: string;
				running: boolean;
				elapsedSeconds: number;
				remainingSeconds: number;
		  }
		| undefined;
}

export interface Answering {
	readonly served: Served;
	readonly clock: Clock;
	readonly timer: Timer;
	/** The book or the run is another than before. */
	readonly onDidChange: Event<void>;
}

/** Everything is computed when it is asked for, from what is known at that moment. */
export function prepbookApi({ served, clock, timer, onDidChange }: Answering, ready: Promise<void>): PrepbookApi {
	const ask = <T>(answer: (snapshot: Snapshot) => readonly T[]): readonly T[] =>
		served.current ? answer(served.current.snapshot) : [];
	const askOf = (id: string) => {
		const snapshot = served.current?.snapshot;
		if (!snapshot) throw new Error(say.noBook);
		const company = snapshot.companies.get(id);
		if (!company) throw new Error(say.noSuchCompany(id));
		return { snapshot, company };
	};
	const uriOf = (path: string) => served.current?.uriOf(path).toString() ?? '';
	return {
		apiVersion: 1,
		ready,
		get book() {
			return served.current?.uri.toString();
		},
		onDidChange,
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
		findStories(question, { company, limit } = {}) {
			const known = served.current?.snapshot;
			if (company !== undefined && !known?.companies.get(company)) throw new Error(say.noSuchCompany(company));
			return known ? (findStories(known, question, { company, limit, now: clock.now().ms }) ?? []) : [];
		},
		coverage(id) {
			const { snapshot, company } = askOf(id);
			return coverageTold(snapshot, company.id) ?? [];
		},
		planLoop(id, options) {
			const { snapshot, company } = askOf(id);
			return loopPlan(snapshot, company, readLoopWish(snapshot, company, options), clock.now().ms);
		},
		events(kind) {
			if (kind !== undefined && !kindWords.some((one) => one === kind))
				throw new Error(say.noSuchKind(kind, kindWords));
			return ask(({ log }) => log.events)
				.filter((event) => kind === undefined || event.kind === kind)
				.map(({ said }) => ({ ...said }));
		},
		timer() {
			const run = timer.current;
			if (!run) return undefined;
			const { run: id, preset, profile } = run.plan;
			const times = { elapsedSeconds: elapsedOf(run) / 1000, remainingSeconds: remainingOf(run) / 1000 };
			return { run: id, preset, profile, phase: phaseOf(run).id, running: run.state === 'running', ...times };
		},
	};
}

function kindNamed(name: string): NoteKind {
	const kind = noteKinds.find((one) => one === name);
	if (!kind) throw new Error(say.noSuchKind(name, noteKinds));
	return kind;
}
