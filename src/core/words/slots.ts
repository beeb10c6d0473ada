// What each key of a head holds: which words mean something there.
import { difficulty } from '../catalog/difficulty';
import { roundKind } from '../notes/company';
import { designStatus } from '../notes/design';
import { headKeys } from '../notes/keys';
import { type NoteKind, noteKinds } from '../notes/note';
import { occasion } from '../notes/talk';
import { knownStates } from '../notes/topic';

/** What a word of a head may be. `choice` is one of a few words, `used` whatever the book says elsewhere in that key. */
export type SlotKind =
	| 'key'
	| 'id'
	| 'competency'
	| 'framework'
	| 'company'
	| 'prompt'
	| 'outline'
	| 'pattern'
	| 'used'
	| 'choice';

export interface Slot {
	readonly is: SlotKind;
	/** The words to choose from, where they are few and fixed. */
	readonly words?: readonly string[];
	/** Whether it holds a single text, a list (in which a single text is one), names with numbers, or either of the last two. */
	readonly holds: 'one' | 'many' | 'numbers' | 'manyOrNumbers';
}

const one = (is: SlotKind): Slot => ({ is, holds: 'one' });
const many = (is: SlotKind): Slot => ({ is, holds: 'many' });
const choice = (...words: readonly string[]): Slot => ({ is: 'choice', words, holds: 'one' });

type Slots = Readonly<Record<string, Slot>>;

const slots: Readonly<Record<NoteKind, Slots>> = {
	story: {
		project: one('used'),
		competencies: { is: 'competency', holds: 'manyOrNumbers' },
		impact: choice('1', '2', '3'),
		tags: many('used'),
	},
	design: {
		prompt: one('prompt'),
		outline: one('outline'),
		company: one('company'),
		status: choice(...designStatus.words),
	},
	topic: { group: one('used'), known: choice(...knownStates.words), companies: many('company') },
	problem: { difficulty: choice(...difficulty.words), patterns: many('pattern'), companies: many('company') },
	company: { framework: one('framework'), weights: { is: 'competency', holds: 'numbers' }, stage: one('used') },
	talk: { kind: choice(...occasion.words), company: one('company') },
	mock: { kind: choice(...roundKind.words), company: one('company') },
};

const everywhere: Slots = { id: one('id'), type: choice(...noteKinds) };

/** How strongly a story shows a competency. */
const strengths = choice('1', '2', '3');

/** A key, of a head or of a round. */
const key = one('key');

/** The keys of a round, in the order in which they are written. */
export const roundKeys = ['id', 'kind', 'at', 'minutes'] as const;

/** Where a text of a head stands: the keys above it, `-` for an item of a list, and whether it is a key itself. */
export interface Way {
	readonly path: readonly string[];
	readonly is: 'key' | 'value' | 'item';
}

/** What a text means by where it stands; nothing where any words may. A key means something only in its own place. */
export function slotAt(kind: NoteKind, { path, is }: Way): Slot | undefined {
	const [top = '', below = '', last = ''] = path;
	if (path.length === 0) return is === 'key' ? key : undefined;
	if (kind === 'company' && top === 'rounds') return inRound(path, is, last);
	const slot = slotOf(kind, top);
	if (!slot) return undefined;
	if (is === 'key') return path.length === 1 && slot.holds.endsWith('umbers') ? slot : undefined;
	if (path.length === 1) {
		if (slot.holds === 'numbers') return undefined;
		return is === 'value' || slot.holds !== 'one' ? slot : undefined;
	}
	return path.length === 2 && below !== '-' && is === 'value' && slot.holds === 'manyOrNumbers' ? strengths : undefined;
}

function inRound(path: readonly string[], is: Way['is'], last: string): Slot | undefined {
	if (path.length === 1) return is === 'item' ? key : undefined;
	if (path[1] !== '-') return undefined;
	if (path.length === 2) return is === 'key' ? key : undefined;
	return path.length === 3 && is === 'value' && last === 'kind' ? choice(...roundKind.words) : undefined;
}

/** What a key of a kind of note holds; nothing where it holds any words. */
export function slotOf(kind: NoteKind, name: string): Slot | undefined {
	const own = slots[kind];
	if (Object.hasOwn(own, name)) return own[name];
	return Object.hasOwn(everywhere, name) ? everywhere[name] : undefined;
}

/** The keys a kind of note is written with, without those nobody types. */
export const keysOf = (kind: NoteKind): readonly string[] => headKeys[kind].filter((name) => name !== 'id');

/** What is typed behind a new key: the beginning of what it holds, a line each but for a single text. */
export function openingOf(name: string, slot: Slot | undefined): readonly string[] {
	if (name === 'rounds') return [`${name}:`, '  - id: '];
	if (name === 'wordsToSay' || slot?.holds === 'many') return [`${name}:`, '  - '];
	return slot?.holds.endsWith('umbers') ? [`${name}:`, '  '] : [`${name}: `];
}

/** The sections that are written in each kind of note, but for a design, whose outline says it. */
export const sectionTitles: Readonly<Record<Exclude<NoteKind, 'design'>, readonly string[]>> = {
	story: ['Situation', 'Task', 'Action', 'Result', 'Takeaway', 'Technical depth'],
	topic: ['Summary from memory', 'Questions', 'Reading', 'Cards'],
	problem: ['Idea', 'Clue', 'Slips'],
	company: ['Questions for them', 'Asked'],
	talk: [],
	mock: ['Asked', 'My view', 'Keep', 'Change'],
};
