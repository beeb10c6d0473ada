// Another id for something, wherever a book names it. The log stays: what it says of the old id counts for the new one.
import { isId, isPathId } from '../ids';
import { subject } from '../practice/history';
import { notesIn, partOf, type Snapshot } from '../snapshot';
import { applyEdits, type TextEdit } from '../text';
import { type Definition, definitionsIn, namesIn } from './named';
import { filesDefining, type Texts, type Thing, thingAt } from './things';
import { addOldId, oldIdsOf, removeOldId, replaceOldId } from './was';

/** Why something keeps its id, and what that is about. No prose: host/sayRename.ts makes the sentence. */
export interface Refused {
	readonly code:
		| 'nothing-here'
		| 'odd-file'
		| 'odd-definition'
		| 'other-kind'
		| 'no-own-id'
		| 'ships'
		| 'unknown'
		| 'shared'
		| 'no-id'
		| 'taken'
		| 'in-log'
		| 'named';
	readonly words: readonly string[];
}

const refusal = (code: Refused['code'], ...words: readonly string[]): Refused => ({ code, words });

/** Edits of each file, by path; or why there are none. */
export type Renaming =
	| { readonly edits: ReadonlyMap<string, readonly TextEdit[]>; readonly refused?: undefined }
	| { readonly refused: Refused };

/** What can be given another id, with the word that is typed over; or why it has one that stays. */
export function renamingAt(snapshot: Snapshot, path: string, text: string, offset: number) {
	const found = thingAt(snapshot, path, text, offset);
	if (!found || found.named.is === 'link') return { refused: refusal('nothing-here') };
	const refused = refusedAsIs(snapshot, found.thing);
	return refused === undefined ? { thing: found.thing, range: found.named.range } : { refused };
}

/**
 * `texts` are all the files in which something may be named, of `filesNaming`. The definition gets the new id, and the old
 * one as one it had before; every word that names it is changed, and no other character. An id that it had before is taken
 * back: it goes out of those before, and the one it replaces goes in only if the log knows it. So there and back restores
 * every byte.
 */
export function renamed(snapshot: Snapshot, thing: Thing, to: string, texts: Texts): Renaming {
	const refused = refusedAsIs(snapshot, thing) ?? (to === thing.id ? undefined : refusedId(snapshot, thing, to, texts));
	if (refused !== undefined) return { refused };
	const edits = new Map<string, readonly TextEdit[]>();
	if (to === thing.id) return { edits };
	const keepsOld = !thing.was.includes(to) || isInLog(snapshot, thing);
	for (const [path, text] of texts) {
		const inFile = editsIn(path, text, thing, to, keepsOld);
		if (!inFile) return { refused: refusal('odd-file', path) };
		if (inFile.length > 0) edits.set(path, inFile);
	}
	const missing = filesDefining(snapshot, thing).find((path) => !edits.has(path));
	return missing === undefined ? { edits } : { refused: refusal('odd-definition', missing) };
}

const renamable: readonly Thing['is'][] = ['competency', 'company', 'problem', 'story'];

/** Why a thing keeps its id, whatever the new one. */
function refusedAsIs(snapshot: Snapshot, { is, id }: Thing): Refused | undefined {
	if (!renamable.includes(is)) return refusal('other-kind');
	if (isPathId(id)) return refusal('no-own-id', is);
	if (shippedIds(snapshot, is).has(id)) return refusal('ships', id);
	const defined = filesDefining(snapshot, { is, id, was: [] });
	if (defined.length === 0) return refusal('unknown', is, id);
	const shared = is === 'competency' ? undefined : snapshot[partOf[is]].shared.get(id);
	return shared && refusal('shared', id, shared[1]?.path ?? '');
}

/** Why an id cannot be the new one of a thing. */
function refusedId(snapshot: Snapshot, thing: Thing, to: string, texts: Texts): Refused | undefined {
	if (!isId(to)) return refusal('no-id', to);
	const owner = ownerOf(snapshot, thing, to);
	if (owner !== undefined) return refusal('taken', to, owner);
	if (thing.was.includes(to)) return undefined;
	if (isInLog(snapshot, { ...thing, id: to })) return refusal('in-log', to);
	for (const [path, text] of texts)
		if (namesIn(path, text).some(({ is, name }) => is === thing.is && name === to)) return refusal('named', to, path);
	return undefined;
}

/** Who has an id, or had it: what counts for that one cannot count for another. */
function ownerOf(snapshot: Snapshot, { is, id }: Thing, to: string): string | undefined {
	const others: { readonly id: string; readonly was: readonly string[]; readonly title: string }[] = [
		...notesIn(snapshot).filter(
			({ kind }) => kind === is || (is === 'story' && kind !== 'problem' && kind !== 'company'),
		),
		...filesOf(snapshot, is),
	];
	return others.find((one) => one.id === to || (one.id !== id && one.was.includes(to)))?.title;
}

/** The entries of every file, also of the shipped ones that the user's own replace. */
function filesOf({ catalog }: Snapshot, is: Thing['is']) {
	const replaced = catalog.own.flatMap((one) => one.replaced ?? []);
	if (is === 'competency') {
		const files = replaced.flatMap(({ shelf, file }) => (shelf === 'frameworks' ? file : []));
		return [...catalog.frameworks.values(), ...files].flatMap(({ competencies }) => competencies);
	}
	if (is !== 'problem') return [];
	const files = replaced.flatMap(({ shelf, file }) => (shelf === 'lists' ? file : []));
	return [...catalog.lists.values(), ...files].flatMap(({ problems }) => problems);
}

function shippedIds(snapshot: Snapshot, is: Thing['is']): ReadonlySet<string> {
	const own = new Set(
		snapshot.catalog.own.flatMap(({ file: { shelf, file } }): readonly unknown[] =>
			shelf === 'frameworks' ? file.competencies : shelf === 'lists' ? file.problems : [],
		),
	);
	return new Set(filesOf(snapshot, is).flatMap((one) => (own.has(one) ? [] : one.id)));
}

/** Whether an event names a thing by its id of now. Competencies are nothing that happens. */
function isInLog({ log }: Snapshot, { is, id }: Thing): boolean {
	if (is === 'problem') return log.historyOf(subject.problem(id)) !== undefined;
	if (is === 'company') return log.events.some(({ said }) => 'company' in said && said.company === id);
	return is !== 'competency' && log.historyOf(subject.note(id)) !== undefined;
}

/** The edits of one file; `undefined` where they would not do what they are to do. */
function editsIn(path: string, text: string, { is, id }: Thing, to: string, keepsOld: boolean) {
	if (!text.includes(id)) return [];
	const edits: TextEdit[] = [];
	const names = namesIn(path, text).filter((named) => named.is === is && named.name === id);
	for (const { range } of names) edits.push({ ...range, text: to });
	for (const definition of definitionsIn(path, text).filter((one) => one.is === is && one.id.text === id)) {
		const old = oldIdEdits(text, definition, id, to, keepsOld);
		if (!old) return undefined;
		edits.push(...old);
	}
	return doesSo(path, text, edits, { is, id, to }) ? edits : undefined;
}

function oldIdEdits(text: string, definition: Definition, id: string, to: string, keepsOld: boolean) {
	const isBack = oldIdsOf(definition).includes(to);
	if (isBack) return keepsOld ? replaceOldId(text, definition, to, id) : removeOldId(text, definition, to);
	return keepsOld ? addOldId(text, definition, id) : [];
}

/** Whether the file then names the same in the same order, but for the new id. */
function doesSo(
	path: string,
	text: string,
	edits: readonly TextEdit[],
	{ is, id, to }: { readonly is: Thing['is']; readonly id: string; readonly to: string },
): boolean {
	if (edits.length === 0) return true;
	const after = applyEdits(text, edits);
	const wanted = namesIn(path, text).map((one) => [one.is, one.is === is && one.name === id ? to : one.name]);
	const said = namesIn(path, after).map(({ is, name }) => [is, name]);
	return JSON.stringify(said) === JSON.stringify(wanted);
}
