// How the page of coverage says what it shows.
import { someStories } from '../../src/core/answers/advice';
import { counted } from '../../src/core/rows/words';
import type { Cell, CompetencyShown, CoverageShown, StoryShown } from '../../src/protocol/coverage';

/** What each strength means, by its number. */
export const strengthWords = ['does not show it', 'touches it', 'a good answer', 'the one I want'] as const;

/** `3: the one I want`, and by which general competency, where it is not the story's own word. */
export function cellWords({ strength, through }: Cell): string {
	if (strength === 0) return '0';
	return `${strength}: ${strengthWords[strength] ?? ''}${through === undefined ? '' : `, through ${through}`}`;
}

/** How much a story itself says, which is what keys change. */
export const ownStrength = ({ strength, through }: Cell): number => (through === undefined ? strength : 0);

export function gapWords({ gap, weight, covering }: CompetencyShown): string {
	if (weight === 0) return 'left out';
	if (gap === 'no-story') return 'no story';
	return gap === 'no-backup' ? 'no backup' : counted(covering, 'story', 'stories');
}

export function agoWords(days: number): string {
	return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}

/** The same for a narrow column: `12d`, `5w`, `7mo`, `2y`. */
export function agoShort(days: number): string {
	if (days < 14) return `${days}d`;
	if (days < 70) return `${Math.round(days / 7)}w`;
	return days < 365 ? `${Math.floor(days / 30.5)}mo` : `${Math.floor(days / 365)}y`;
}

/** `90 days ago: stale` */
export function rehearsedWords({ rehearsedDaysAgo, isStale }: StoryShown): string | undefined {
	return rehearsedDaysAgo === undefined ? undefined : `${agoWords(rehearsedDaysAgo)}${isStale ? ': stale' : ''}`;
}

/** What there is to know of a story besides what it shows. */
export const storyWords = (story: StoryShown): readonly string[] => [
	...(story.project === undefined ? [] : [story.project]),
	story.rehearsedDaysAgo === undefined ? 'never rehearsed' : `rehearsed ${rehearsedWords(story)}`,
	...(story.toldDaysAgo === undefined ? [] : [`told here ${agoWords(story.toldDaysAgo)}`]),
];

/** How things stand, in one sentence; of what a company left out nothing is said. */
export function summary({ groups, stories }: Pick<CoverageShown, 'groups' | 'stories'>): string {
	const all = groups.flatMap(({ competencies }) => competencies).filter(({ weight }) => weight > 0);
	const told = all.filter(({ gap }) => gap !== 'no-story').length;
	const alone = all.filter(({ gap }) => gap === 'no-backup').length;
	const reserve = alone === 0 ? '' : `, ${alone} of them without a backup`;
	const few = stories.length < someStories ? '; five to ten are usually enough' : '';
	return `${told} of ${counted(all.length, 'competency', 'competencies')} ${told === 1 ? 'has' : 'have'} a story${reserve}. ${counted(stories.length, 'story', 'stories')} to tell${few}.`;
}
