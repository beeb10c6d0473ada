// How the time of a run about a design went, section by section.
import { isOver, phaseIndex, type Run } from './run';

/** A phase of such a run. */
export interface TimedSection {
	readonly title: string;
	/** The preset's time for it, in milliseconds. */
	readonly length: number;
	/** Milliseconds spent in it; `undefined`: it was not reached. */
	readonly spent: number | undefined;
	/** Whether it is the present one. */
	readonly isNow: boolean;
}

/** In the order of the run, but for what is part of no event, such as an introduction; none of a run about something else. */
export const timedSections = (run: Run): readonly TimedSection[] =>
	run.plan.phases.flatMap(({ title, length, records }, index) =>
		run.plan.subject.is === 'design' && records !== 'nothing'
			? { title, length, spent: run.spent[index], isNow: index === phaseIndex(run) && !isOver(run) }
			: [],
	);

/** So often what is said of the present section changes, in milliseconds: more would be a flicker beside the text. */
export const quarterMinute = 15_000;

/** Another text whenever something else is to be said of a run's sections, and seldom else. */
export const turnOf = (run: Run | undefined): string | undefined =>
	run && [run.plan.run, run.state, run.spent.length, Math.floor((run.spent.at(-1) ?? 0) / quarterMinute)].join(' ');
