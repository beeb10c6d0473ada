// What the page of the practice timer shows of a run.
import { problemsIn } from '../core/answers/problems';
import { rubricOf } from '../core/answers/rubric';
import { recordedOf } from '../core/practice/plan';
import {
	elapsedOf,
	hasNext,
	isOver,
	obstacleTo,
	phaseIndex,
	problemsNow,
	type Recording,
	type Run,
	remainingOf,
} from '../core/practice/run';
import { timedSections } from '../core/practice/sections';
import { wentWords } from '../core/rows/sectionTimes';
import { partOf, type Snapshot } from '../core/snapshot';
import type { Result, RunOver, RunShown, Said, SubjectShown, TimerState } from './timer';

export interface Showing {
	/** The book of the run, where it is the one that is served. */
	readonly snapshot: Snapshot | undefined;
	/** What the story or talk is told by, part by part. */
	readonly outline: readonly string[];
	readonly sound: boolean;
	/** Whether a new run can be started here. */
	readonly canStart: boolean;
}

/** The whole state of the page, as of the moment the run was asked for. */
export function timerState(run: Run | undefined, showing: Showing): TimerState {
	if (!run) return { is: 'idle', canStart: showing.canStart };
	return isOver(run) ? over(run, showing) : shown(run, showing);
}

function shown(run: Run, { snapshot, outline, sound }: Showing): RunShown {
	const { plan } = run;
	const step = { at: run.at, by: run.by } as const;
	const can = (what: 'pause' | 'reveal' | 'resume') => obstacleTo(run, { ...step, do: what }) === undefined;
	return {
		is: 'run',
		run: plan.run,
		title: plan.title,
		profile: plan.profile,
		subjects: subjectsOf(run, snapshot),
		outline: plan.showsOutline || run.isRevealed ? outline : [],
		phases: plan.phases.map(({ title, length }) => ({ title, length })),
		spent: run.spent,
		running: run.state === 'running',
		remainingMs: remainingOf(run),
		cues: plan.cues,
		can: {
			pause: can('pause') || can('resume'),
			next: hasNext(run) && obstacleTo(run, { ...step, do: 'next', from: phaseIndex(run) }) === undefined,
			reveal: can('reveal') && !run.isRevealed,
		},
		gapMs: run.gap,
		sound,
	};
}

/** While a run is blind a problem shows nothing but its name; as in an interview, those to come cannot be opened yet. */
function subjectsOf(run: Run, snapshot: Snapshot | undefined): readonly SubjectShown[] {
	const { plan } = run;
	const { subject } = plan;
	if (subject.is === 'nothing') return [];
	const now = subject.is === 'problems' ? problemsNow(run) : [subject.note];
	const ids = subject.is === 'problems' ? subject.problems : [subject.note];
	const last = ids.lastIndexOf(now.at(-1) ?? '');
	const isAhead = (index: number) => plan.profile === 'simulate' && index > last;
	return ids.map((id, index) => {
		const { title, facts, opens } = aboutOf(run, id, snapshot);
		const hides = plan.isBlind && !run.isRevealed;
		const isOpen = opens !== undefined && !isAhead(index);
		return { title, facts: hides ? [] : facts, isNow: now.includes(id), ...(isOpen && { opens }) };
	});
}

interface About {
	readonly title: string;
	readonly facts: readonly string[];
	readonly opens?: string;
}

/** What is known of a problem or a note; its id where the book is not served here, or holds it no more. */
function aboutOf({ plan }: Run, id: string, snapshot: Snapshot | undefined): About {
	const { subject, profile } = plan;
	if (subject.is === 'problems') {
		const problem = snapshot && problemsIn(snapshot).get(id);
		if (!problem) return { title: id, facts: [] };
		// Patterns give an answer away: they are told where one learns.
		const patterns = profile === 'learn' ? problem.patterns : [];
		return { title: problem.title, facts: [problem.difficulty ?? [], patterns].flat(), opens: id };
	}
	const note = subject.is === 'nothing' ? undefined : snapshot?.[partOf[subject.is]].get(id);
	return note ? { title: note.title, facts: [], opens: id } : { title: id, facts: [] };
}

function over(run: Run, { snapshot, canStart }: Showing): RunOver {
	const { plan, spent } = run;
	return {
		is: 'over',
		run: plan.run,
		title: plan.title,
		wasDiscarded: run.state === 'discarded',
		elapsedMs: elapsedOf(run),
		phases: plan.phases.map(({ title, length }, index) => ({ title, length, spent: spent[index] ?? 0 })),
		went: wentWords(timedSections(run)),
		results: run.recorded.map((event) => resultOf(run, event, snapshot)),
		canStart,
	};
}

/** As it counts by now: corrections are part of it. */
function resultOf(run: Run, event: Recording, snapshot: Snapshot | undefined): Result {
	const said = snapshot?.log.find(event.id)?.counts?.said ?? event.said;
	const told = toldIn(event.said);
	const phases = run.plan.phases.filter(({ id }) => told.includes(id));
	const length = phases.reduce((sum, phase) => sum + phase.length, 0) / 1000;
	const id = String(event.said.problem ?? event.said.note ?? '');
	const about =
		recordedOf(run.plan.subject) === event.kind ? aboutOf(run, id, snapshot) : { title: run.plan.title, facts: [] };
	return {
		event: event.id,
		kind: event.kind,
		...about,
		seconds: Number(event.said.seconds),
		length,
		said: saidIn(said),
		isRevealed: event.said.revealed === true,
		rubric: event.kind === 'design' && snapshot ? rubricIn(snapshot, id) : [],
	};
}

function rubricIn(snapshot: Snapshot, note: string): Result['rubric'] {
	const design = snapshot.designs.get(note);
	const dimensions = (design && rubricOf(snapshot, design)?.dimensions) ?? [];
	return dimensions.map(({ id, title, weight, must, anchors }) => ({ id, title, weight, must, anchors }));
}

/** Ids of the phases it tells of. */
function toldIn(said: Recording['said']): readonly string[] {
	const parts = said.phases ?? said.sections;
	return Array.isArray(parts) ? parts.map((part: { readonly id: string }) => part.id) : [];
}

/** Of the right form, as the log's own reader has seen. */
const saidIn = ({ outcome, cause, clue, grade, scores }: Readonly<Record<string, unknown>>) =>
	({ outcome, cause, clue, grade, scores }) as Said;
