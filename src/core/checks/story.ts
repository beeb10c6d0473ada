// What is worth mending in a story before somebody hears it.
import { hopedIn } from '../answers/wordsToSay';
import type { Check } from '../catalog/checks';
import type { Remark } from '../findings';
import { lazily } from '../lazy';
import type { Story } from '../notes/story';
import { fromKey, type Snapshot } from '../snapshot';
import type { Now } from '../time';
import { claimTests } from './claims';
import { type PassingTest, passingTests } from './passing';
import { inPlace, placing, unmuted } from './remarks';
import { counted, headingOf, ofStories, type Rule, storyRules } from './rule';
import { isTold, shareTests } from './shares';
import type { Asked, StoryTest } from './storyTest';
import { spokenParts, toldIn } from './told';
import { voiceTests } from './voice';

const tests: Readonly<Record<string, StoryTest>> = { ...shareTests, ...voiceTests, ...claimTests };
const passing: Readonly<Record<string, PassingTest>> = passingTests;

/** Checks that need no pattern, because code knows them by their id. */
const knownChecks: ReadonlySet<string> = new Set([...Object.keys(tests), ...Object.keys(passing)]);

/** Whether a check is about stories, and so could find something in one. */
export const isOfStories = (check: Check): boolean => ofStories(check, knownChecks);

/** Asked also of a story of which a part is still missing. */
const beforeTold = 'sq-fields';

/**
 * By place, then id. Nothing is said of a story until its situation, task, action and result have text, except that the
 * last of them is missing: who begins to write is not to be corrected. What the book or the story mutes is left out.
 * `withHints: false` leaves out what only an open note shows, and takes a third of the time.
 */
export const checkStory = (snapshot: Snapshot, story: Story, now: Now, withHints = true): readonly Remark[] =>
	storyChecker(snapshot, now)(story, withHints);

/** The same for many stories of one book. */
export function storyChecker(snapshot: Snapshot, now: Now): (story: Story, withHints: boolean) => readonly Remark[] {
	const { lasting, fleeting } = checking(snapshot);
	const inBook = snapshot.book.muted;
	return (story, withHints) => {
		const { told, remarks } = lasting(story, withHints);
		const rules = fleeting(withHints);
		const odd = told && rules.length > 0 ? passingRemarks(rules, snapshot, story, now) : [];
		const all = odd.length === 0 ? remarks : [...remarks, ...odd].sort(inPlace);
		return unmuted(all, inBook, story.muted);
	};
}

interface Lasting {
	readonly told: boolean;
	readonly remarks: readonly Remark[];
}

/** What a story's own text decides is found once, until its text, the book's facts or the catalog are others. */
const checking = fromKey(
	({ book, catalog }) => [book, catalog],
	(snapshot) => {
		const all = storyRules(snapshot.catalog, knownChecks);
		const isPassing = ({ id }: Rule) => Object.hasOwn(passing, id);
		const isLoud = ({ severity }: Rule) => severity !== 'hint';
		const [fleeting, staying] = [all.filter(isPassing), all.filter((rule) => !isPassing(rule))];
		const [loudFleeting, loudStaying] = [fleeting.filter(isLoud), staying.filter(isLoud)];
		const [kept, loudKept] = [new WeakMap<Story, Lasting>(), new WeakMap<Story, Lasting>()];
		const lasting = (story: Story, withHints: boolean): Lasting => {
			const memory = withHints ? kept : loudKept;
			let found = memory.get(story);
			found ??= lastingRemarks(withHints ? staying : loudStaying, snapshot, story);
			memory.set(story, found);
			return found;
		};
		return { lasting, fleeting: (withHints: boolean) => (withHints ? fleeting : loudFleeting) };
	},
);

function lastingRemarks(rules: readonly Rule[], snapshot: Snapshot, story: Story): Lasting {
	const { book, catalog } = snapshot;
	const hoped = lazily(() => hopedIn(snapshot, story, story.text));
	const asked: Asked = { book, catalog, story, told: toldIn(story.text), hoped };
	const told = isTold(asked.told);
	const place = placing(story, headingOf(asked.told, spokenParts)?.start);
	const remarks = rules
		.filter(({ id }) => told !== (id === beforeTold))
		.flatMap((rule) => {
			const odd = Object.hasOwn(tests, rule.id) ? tests[rule.id]?.(rule, asked) : counted(rule, asked.told);
			return (odd ?? []).map((one) => place(rule, one));
		});
	return { told, remarks: remarks.sort(inPlace) };
}

function passingRemarks(rules: readonly Rule[], snapshot: Snapshot, story: Story, now: Now): readonly Remark[] {
	const odd = rules.flatMap((rule) => {
		const test = Object.hasOwn(passing, rule.id) ? passing[rule.id] : undefined;
		return (test?.(rule, snapshot, story, now) ?? []).map((one) => ({ rule, one }));
	});
	if (odd.length === 0) return [];
	const place = placing(story, headingOf(toldIn(story.text), spokenParts)?.start);
	return odd.map(({ rule, one }) => place(rule, one));
}
