// What stands above a design and above each of its sections: the lengths it can be practised in, and where time goes.
import { noteEvents } from '../answers/noteEvents';
import type { Preset } from '../catalog/preset';
import type { Design } from '../notes/design';
import { outlinedIn } from '../notes/outlined';
import { designMinutes, lengthsOf } from '../practice/plan';
import { isOver, type Run } from '../practice/run';
import { type TimedSection, timedSections } from '../practice/sections';
import { budgetWords, sectionWords, wentWords } from '../rows/sectionTimes';
import { lengthWords } from '../rows/words';
import type { Snapshot } from '../snapshot';
import type { Now } from '../time';
import type { Lens } from './lenses';

/** How designs are practised. */
export interface Practising {
	/** The run begun last, in whatever book: ids of designs are unlike in all of them. */
	readonly run?: Run | undefined;
	/** The id of the preset that was last used for a design. */
	readonly preset?: string | undefined;
}

/** In minutes; the presets of these lengths time a design by whatever outline it has. */
const lengths = [35, 45, 60];
const usualLength = 45;

/** A section of an answer, and what stands above its heading. */
interface Told extends Pick<Lens, 'words' | 'does'> {
	readonly title: string;
}

/** `note`: by what a command finds it. */
export function designLenses(
	snapshot: Snapshot,
	design: Design,
	note: string,
	now: Now,
	{ text, run, preset }: Practising & { readonly text: string },
): readonly Lens[] {
	const subject = run?.plan.subject;
	const isAbout = subject?.is === 'design' && snapshot.designs.get(subject.note) === design;
	const sections = run && isAbout ? timedSections(run) : [];
	const isOn = run && !isOver(run);
	const told = isOn && isAbout ? sections.map(running) : budgets(snapshot, design, now, preset);
	const went = run?.state === 'finished' && wentWords(sections);
	return [
		...(isOn ? [] : practiceLenses(snapshot, design, note)),
		...(went ? [{ words: went, does: 'showTimer' } as const] : []),
		...outlinedIn(text, told).map(({ part: { words, does }, line }) => ({ words, does, line: line - 1 })),
	];
}

const running = (section: TimedSection): Told => ({
	title: section.title,
	words: sectionWords(section),
	does: section.isNow ? 'next' : 'showTimer',
});

/** A lens for each length, by a preset of the design's own outline where there is one. */
function practiceLenses({ catalog }: Snapshot, { outline }: Design, note: string): readonly Lens[] {
	return lengths.map((minutes, index) => {
		const isOwn = (one: Preset) =>
			designMinutes(one) === minutes && one.phases.some((phase) => phase.outline === outline);
		const preset = [...catalog.presets.values()].find(isOwn)?.id ?? `ml-design-${minutes}`;
		return { words: `${index === 0 ? 'Practice ' : ''}${minutes} min`, does: 'startPractice', given: { preset, note } };
	});
}

/** What each section may take, and what it took in the last run. */
function budgets(snapshot: Snapshot, design: Design, now: Now, preset = ''): readonly Told[] {
	const { outlines, presets } = snapshot.catalog;
	const outline = outlines.get(design.outline ?? '');
	if (!outline) return [];
	const took = noteEvents(snapshot, design, 'design', now.ms).at(-1)?.said.sections;
	const lengths = lengthsOf(outline, designMinutes(presets.get(preset)) ?? usualLength);
	return outline.sections.map(({ id, title }, index) => {
		const last = took?.find((one) => one.id === id);
		const words = budgetWords(lengths[index] ?? 0) + (last ? `; last time ${lengthWords(last.seconds)}` : '');
		return { title, words, does: 'startPractice' };
	});
}
