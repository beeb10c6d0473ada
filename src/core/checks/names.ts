// Words of a head that are to name something of the book, and name nothing.
import { competenciesById } from '../answers/coverage';
import { isOneEditApart } from '../find/meaning';
import type { Finding } from '../findings';
import { headOf } from '../notes/head';
import type { Note } from '../notes/note';
import { fromKey, type Snapshot } from '../snapshot';
import { lineCounter } from '../text';
import { wordOf } from '../words/place';
import { type SlotKind, slotAt } from '../words/slots';
import { spotsIn } from '../words/spots';

/** What a note names. Companies of topics and problems are tags, and a prompt may be the user's own words. */
type Named = Extract<SlotKind, 'competency' | 'framework' | 'outline' | 'company'>;

/** The notes that name something. */
export type Naming = Extract<AnyNote, { kind: 'story' | 'company' | 'design' | 'talk' | 'mock' }>;
type AnyNote = Snapshot['stories' | 'companies' | 'designs' | 'talks' | 'mocks']['all'][number];

/** A finding for each name that nothing has: `[kind, name, what may be meant]`. Kept for each note until names come or go. */
export const strangersIn = fromKey(
	({ catalog, companies }) => [catalog, companies, companies.keysVersion],
	(snapshot) => {
		const known = knownIn(snapshot);
		const kept = new WeakMap<Note, readonly Finding[]>();
		return (note: Naming): readonly Finding[] => {
			const found = kept.get(note) ?? lookedUp(note, known);
			kept.set(note, found);
			return found;
		};
	},
);

interface Known {
	readonly has: (name: string) => boolean;
	readonly all: () => Iterable<{ readonly id: string; readonly title: string }>;
}

function knownIn(snapshot: Snapshot): Readonly<Record<Named, Known>> {
	const { catalog, companies } = snapshot;
	const competencies = competenciesById(snapshot);
	const file = (
		files: ReadonlyMap<string, { readonly id: string; readonly title: string; was: readonly string[] }>,
	) => ({
		has: (name: string) => files.has(name) || [...files.values()].some(({ was }) => was.includes(name)),
		all: () => files.values(),
	});
	return {
		competency: { has: (name) => competencies.has(name), all: () => competencies.values() },
		company: { has: (name) => companies.get(name) !== undefined, all: () => companies.all },
		framework: file(catalog.frameworks),
		outline: file(catalog.outlines),
	};
}

function lookedUp(note: Naming, known: Readonly<Record<Named, Known>>): readonly Finding[] {
	const strangers = namesIn(note).filter(([is, name]) => !known[is].has(name));
	if (strangers.length === 0) return nothing;
	const { text } = note;
	const spots = [...spotsIn(headOf(text).entries)];
	const lineAt = lineCounter(text);
	return strangers.flatMap(([is, name]): Finding[] => {
		const spot = spots.find((one) => one.scalar.text === name && slotAt(note.kind, one)?.is === is);
		const range = spot && wordOf(text, spot.scalar)?.range;
		const words = [is, name, nearest(name, known[is].all()) ?? ''];
		return [
			{
				code: 'name-unknown',
				line: lineAt(spot?.scalar.start ?? 0),
				severity: 'error',
				words,
				...(range && { range }),
			},
		];
	});
}

const nothing: readonly Finding[] = [];

function namesIn(note: Naming): readonly (readonly [Named, string])[] {
	const each = (is: Named, names: Iterable<string | undefined>) =>
		[...names].flatMap((name) => (name === undefined ? [] : [[is, name] as const]));
	switch (note.kind) {
		case 'story':
			return each('competency', note.competencies.keys());
		case 'company':
			return [...each('competency', note.weights.keys()), ...each('framework', [note.framework])];
		case 'design':
			return [...each('outline', [note.outline]), ...each('company', [note.company])];
		default:
			return each('company', [note.company]);
	}
}

/** The id that may be meant: its title, its end, or one letter is wrong. Nothing where several may be. */
export function nearest(
	name: string,
	all: Iterable<{ readonly id: string; readonly title: string }>,
): string | undefined {
	const things = [...all];
	const typed = plainId(name);
	const ways: readonly ((thing: { readonly id: string; readonly title: string }) => boolean)[] = [
		({ id }) => id === typed,
		({ title }) => plainId(title) === typed,
		({ id }) => id.endsWith(`-${typed}`),
		({ id }) => isOneEditApart(typed, id),
		({ id }) => id.includes('-') && isOneEditApart(typed, id.slice(id.indexOf('-') + 1)),
	];
	for (const way of ways) {
		const meant = new Set(things.filter(way).map(({ id }) => id));
		if (meant.size > 0) return meant.size === 1 ? [...meant][0] : undefined;
	}
	return undefined;
}

const plainId = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}.]+/gu, '-')
		.replace(/^-|-$/g, '');
