// What a word of a file stands for: where that is defined, and where else it is named.
import { competenciesById } from '../answers/coverage';
import { problemsIn } from '../answers/problems';
import { bookFile } from '../book';
import type { Shelved } from '../catalog/catalog';
import { isPathId } from '../ids';
import type { NoteKind } from '../notes/note';
import { fromKey, noteAt, notesIn, partOf, type Snapshot } from '../snapshot';
import type { Range } from '../text';
import { type Named, namesIn } from './named';

/** A competency, or what the notes of a kind are about. */
export interface Thing {
	readonly is: 'competency' | NoteKind;
	/** As it is called now; of a note without an id, its path as one. */
	readonly id: string;
	/** Ids it had before. */
	readonly was: readonly string[];
}

export interface Located {
	readonly path: string;
	readonly range: Range;
}

/** What files hold, by path: as far as they are read, from the editor where one is open. */
export type Texts = ReadonlyMap<string, string>;

/** Total: what the word at a place stands for, in a note as well as in a data file; nothing where it names nothing. */
export function thingAt(
	snapshot: Snapshot,
	path: string,
	text: string,
	offset: number,
): { readonly thing: Thing; readonly named: Named } | undefined {
	const named = namesIn(path, text).find(({ range }) => range.start <= offset && offset <= range.end);
	const thing = named && thingNamed(snapshot, named);
	return named && thing && { thing, named };
}

/** What a name stands for, also one it had before. A name that nothing has stands for itself; a link, for a note. */
export function thingNamed(snapshot: Snapshot, { is, name }: Pick<Named, 'is' | 'name'>): Thing | undefined {
	if (is === 'link') {
		const note = noteAt(snapshot, name);
		return note && { is: note.kind, id: note.id, was: note.was };
	}
	const found =
		is === 'competency'
			? competenciesById(snapshot).get(name)
			: is === 'problem'
				? (problemsIn(snapshot).get(name) ?? problemsByOldId(snapshot).get(name))
				: snapshot[partOf[is]].get(name);
	return { is, id: found?.id ?? name, was: found?.was ?? [] };
}

const problemsByOldId = fromKey(
	(snapshot) => [problemsIn(snapshot)],
	(snapshot) => new Map([...problemsIn(snapshot).values()].flatMap((one) => one.was.map((id) => [id, one] as const))),
);

/** The file of the user's own data. */
export const pathOf = ({ shelf, file }: Shelved): string => `${shelf}/${file.id}.yaml`;

/** The files that may define a thing: few, whatever the book. */
export function filesDefining({ catalog, ...snapshot }: Snapshot, { is, id }: Thing): readonly string[] {
	const shelf = is === 'competency' ? 'frameworks' : is === 'problem' ? 'lists' : undefined;
	const own = catalog.own.filter(({ file }) => file.shelf === shelf && entriesOf(file).includes(id));
	const notes = is === 'competency' ? [] : snapshot[partOf[is]].all.filter((note) => note.id === id);
	return [...notes.map(({ path }) => path), ...own.map(({ file }) => pathOf(file))];
}

const entriesOf = ({ shelf, file }: Shelved): readonly string[] =>
	(shelf === 'frameworks' ? file.competencies : shelf === 'lists' ? file.problems : []).map(({ id }) => id);

/** The files in which anything may be named: every note, the user's own data, and what the book says of itself. */
export const filesNaming = (snapshot: Snapshot): readonly string[] => [
	bookFile,
	...notesIn(snapshot).map(({ path }) => path),
	...snapshot.catalog.own.map(({ file }) => pathOf(file)),
];

/** Where a thing is defined, the note first: at its id, or in a note that says none at its beginning. None of what ships. */
export function definitionsOf(snapshot: Snapshot, thing: Thing, texts: Texts): readonly Located[] {
	return filesDefining(snapshot, thing).flatMap((path): Located[] => {
		if (isPathId(thing.id)) return [{ path, range: { start: 0, end: 0 } }];
		const ids = namesIn(path, texts.get(path) ?? '').filter(
			({ is, name, defines }) => defines && is === thing.is && name === thing.id,
		);
		return ids.map(({ range }) => ({ path, range }));
	});
}

/** Where a thing is named besides, also by an id it had before, or by a link to its note; in the order of the files. */
export function referencesTo(snapshot: Snapshot, thing: Thing, texts: Texts): readonly Located[] {
	const isIt = (named: Named) => {
		const meant = named.defines ? undefined : thingNamed(snapshot, named);
		return meant?.is === thing.is && meant.id === thing.id;
	};
	return [...texts].flatMap(([path, text]) =>
		namesIn(path, text)
			.filter(isIt)
			.map(({ range }) => ({ path, range })),
	);
}
