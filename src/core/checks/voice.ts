// How a story sounds: who acts in it, and whether one can say it and be understood.
import { headingOf, type Odd } from './rule';
import type { Asked, StoryTest } from './storyTest';
import { type Piece, spokenParts, type Told, wordsIn } from './told';

const atAction = ({ told }: Asked): readonly Odd[] => [{ at: headingOf(told, ['action']) }];

const spoken = (told: Told) => spokenParts.map((name) => told[name]);

/** Fewer are no pattern of anything. */
const fewestPersons = 3;
const leastShareOfI = 0.6;
const fewestSentences = 4;

/** A name behind other words of its sentence. */
const person = /(?<=[\p{L}\p{N},;:][ \t])\p{Lu}\p{Ll}+/u;

export const voiceTests = {
	'sq-action-steps': ({ min = 3, pattern }, asked) => {
		const { sentences } = asked.told.action;
		const count = sentences.filter(({ text }) => pattern && text.search(pattern) !== -1).length;
		return count >= min ? [] : atAction(asked);
	},

	'sq-i-not-we': ({ pattern, patternWe }, { told: { action } }) => {
		const i = pattern ? action.hits(pattern).length : 0;
		const we = patternWe ? action.hits(patternWe) : [];
		const all = i + we.length;
		if (all < fewestPersons || i / all >= leastShareOfI) return [];
		return [{ at: we[0], words: { i, we: we.length } }];
	},

	'sq-we-at-all': ({ pattern, ignore }, asked) => {
		const parts = spoken(asked.told);
		if (parts.some((part) => pattern && part.hits(pattern).length > 0)) return [];
		const names = parts.some(({ sentences }) =>
			sentences.some(({ text }) => person.test(ignore ? text.replace(ignore, '') : text)),
		);
		return names ? [] : atAction(asked);
	},

	'sq-passive-action': ({ max = 34, pattern }, { told: { action } }) => {
		const passive = action.sentences.filter(({ text }) => pattern && text.search(pattern) !== -1);
		const isFew = action.sentences.length < fewestSentences || passive.length * 100 <= max * action.sentences.length;
		return isFew ? [] : [{ at: passive[0] }];
	},

	'sq-sentence-length': ({ max = 35 }, { told }) =>
		spoken(told).flatMap(({ sentences }) => sentences.flatMap((at) => (wordsIn(at.text) > max ? { at } : []))),

	'sq-hedges': ({ max = 2, pattern }, { told }) => {
		const parts = spoken(told);
		const hits = pattern ? parts.flatMap((part) => part.hits(pattern)) : [];
		const words = parts.reduce((sum, part) => sum + part.words, 0);
		if (hits.length * 100 < max * words) return [];
		const list = new Set(hits.map(({ text }) => text.toLowerCase()));
		return [{ at: hits[0], words: { list: [...list].join(', ') }, needless: hits }];
	},

	'sq-acronyms': ({ pattern, except }, { told, book }) => {
		const known = new Set([...except, ...book.glossary].map((one) => one.toLowerCase()));
		const strange = new Map<string, Piece>();
		for (const hit of pattern ? spoken(told).flatMap((part) => part.hits(pattern)) : [])
			if (!known.has(hit.text.toLowerCase()) && !strange.has(hit.text)) strange.set(hit.text, hit);
		return [...strange].flatMap(([acronym, at]) => (isExplained(acronym, told) ? [] : { at, words: { acronym } }));
	},
} satisfies Record<string, StoryTest>;

/** `click-through rate (CTR)` or `CTR (click-through rate)`. */
const isExplained = (acronym: string, told: Told) =>
	spoken(told).some(({ passages }) =>
		passages.some(({ text }) => text.includes(`(${acronym})`) || text.includes(`${acronym} (`)),
	);
