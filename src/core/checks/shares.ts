// How long a story is, and how it is shared among its parts.
import { headingOf, type Odd } from './rule';
import type { StoryTest } from './storyTest';
import { type PartName, spokenParts, type Told } from './told';

export const storyParts: readonly PartName[] = spokenParts.slice(0, -1);

const wordsOf = (told: Told, parts: readonly PartName[]) => parts.reduce((sum, name) => sum + told[name].words, 0);

/** What a story is told by, which every check may count on. */
export const isTold = (told: Told): boolean => storyParts.every((name) => told[name].words > 0);

const atPart = (told: Told, part: PartName, words: Odd['words'] = {}): readonly Odd[] => [
	{ at: headingOf(told, [part, ...spokenParts]), words },
];

/** A little under the least is no reason to speak of it. */
const nearly = 0.8;

const rounded = (minutes: number) => Math.round(minutes * 10) / 10;

export const shareTests = {
	/** The only one that is asked before the story is told: the last of four parts is missing. */
	'sq-fields': (_, { told }) => {
		const missing = storyParts.filter((name) => told[name].words === 0);
		const [part] = missing;
		if (part === undefined || missing.length > 1) return [];
		return atPart(told, part, { part });
	},

	'sq-length': (_, { told, book }) => {
		const [least, most] = book.story.minutes;
		const minutes = wordsOf(told, spokenParts) / book.story.wordsPerMinute;
		if (minutes >= least * nearly && minutes <= most) return [];
		return atPart(told, 'situation', { minutes: rounded(minutes), least, most });
	},

	/** Who aims for more than the check allows by itself may have a third more than that. */
	'sq-length-max': ({ max = 4 }, { told, book }) => {
		const most = Math.max(max, rounded((book.story.minutes[1] * 4) / 3));
		if (wordsOf(told, spokenParts) / book.story.wordsPerMinute <= most) return [];
		return atPart(told, 'situation', { max: most });
	},

	'sq-context-short': ({ max = 30 }, { told }) => {
		const share = (wordsOf(told, ['situation', 'task']) / wordsOf(told, spokenParts)) * 100;
		return share <= max ? [] : atPart(told, 'situation', { share: Math.round(share), max });
	},

	'sq-context-present': ({ min = 25 }, { told }) => (told.situation.words >= min ? [] : atPart(told, 'situation')),

	'sq-action-share': ({ min = 45 }, { told }) => {
		const share = (told.action.words / wordsOf(told, spokenParts)) * 100;
		return share >= min ? [] : atPart(told, 'action');
	},

	'sq-takeaway': ({ min = 10, pattern }, { told: { takeaway }, told }) => {
		const says = !pattern || takeaway.hits(pattern).length > 0;
		return says && takeaway.words >= min ? [] : atPart(told, takeaway.heading ? 'takeaway' : 'result');
	},
} satisfies Record<string, StoryTest>;
