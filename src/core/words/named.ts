// Which words of a file of a book name something that has an id, and which say what has it.
import { bookFile } from '../book';
import { roleOf } from '../bookFiles';
import { ownPlaceOf } from '../catalog/catalog';
import { conflictsIn } from '../notes/conflicts';
import { headOf } from '../notes/head';
import { addressesIn, pathAt } from '../notes/link';
import type { NoteKind } from '../notes/note';
import type { Range } from '../text';
import { parseYaml } from '../yamlParser';
import type { Entry, Scalar } from '../yamlTree';
import { kindIn, wordOf } from './place';
import { slotAt } from './slots';
import { type Spot, spotsIn } from './spots';

export interface Named {
	/** A competency or what a note is about; a link names the file it leads to. */
	readonly is: 'competency' | NoteKind | 'link';
	/** The id, or the path of the file. */
	readonly name: string;
	/** Without quotes. */
	readonly range: Range;
	/** Whether this is what says that it is there. */
	readonly defines: boolean;
}

/** Something with an id in its file: the whole head of a note, or an entry of a data file. */
export interface Definition {
	readonly is: Named['is'];
	readonly entries: readonly Entry[];
	/** Between braces. */
	readonly flow: boolean;
	readonly id: Scalar;
	/** Of its id, without quotes. */
	readonly range: Range;
}

/**
 * Total: any text of any file gives the words that name something there, in the order of the text. What is written over
 * several lines, or in a note with an unsolved conflict, is left out.
 */
export function namesIn(path: string, text: string): readonly Named[] {
	const file = fileAt(path, text);
	if (!file) return [];
	const ids = file.definitions.map(({ is, id, range }): Named => ({ is, name: id.text, range, defines: true }));
	const names = [...spotsIn(file.entries)].flatMap((spot): Named[] => {
		const is = file.meaning(spot);
		const word = is && spot.scalar.text !== '' ? wordOf(text, spot.scalar) : undefined;
		return is && word ? [{ is, name: spot.scalar.text, range: word.range, defines: false }] : [];
	});
	const links = file.isNote ? addressesIn(text) : [];
	const linked = links.flatMap((range): Named[] => {
		const to = pathAt(text.slice(range.start, range.end), path);
		return to === undefined ? [] : [{ is: 'link', name: to, range, defines: false }];
	});
	return [...ids, ...names, ...linked].sort((a, b) => a.range.start - b.range.start);
}

/** Total: what has an id in a file. */
export const definitionsIn = (path: string, text: string): readonly Definition[] =>
	fileAt(path, text)?.definitions ?? [];

interface File {
	readonly isNote: boolean;
	readonly entries: readonly Entry[];
	readonly definitions: readonly Definition[];
	readonly meaning: (spot: Spot) => 'competency' | 'company' | undefined;
}

function fileAt(path: string, text: string): File | undefined {
	const role = roleOf(path);
	if (role === 'note') return noteAt(path, text);
	const place = ownPlaceOf(path);
	const shape = path === bookFile ? shapes.book : place && Object.hasOwn(shapes, place.shelf) && shapes[place.shelf];
	if (!shape) return undefined;
	const { entries } = parseYaml(text, 0, text.length, 'file');
	const list = entries.find(({ key }) => key.text === shape.list?.key)?.value;
	const items = list?.kind === 'list' ? list.items : [];
	return {
		isNote: false,
		entries,
		definitions: items.flatMap((item) =>
			item.kind === 'map' && shape.list ? definitionOf(shape.list.is, item.entries, item.flow, text) : [],
		),
		meaning: ({ path, is }) => (is === 'key' ? undefined : shape.names[path.join('.')]),
	};
}

function noteAt(path: string, text: string): File | undefined {
	const { entries } = headOf(text);
	const kind = kindIn(path, entries);
	if (!kind || conflictsIn(text).length > 0) return undefined;
	return {
		isNote: true,
		entries,
		definitions: definitionOf(kind, entries, false, text),
		meaning: (spot) => {
			const is = slotAt(kind, spot)?.is;
			return is === 'competency' || is === 'company' ? is : undefined;
		},
	};
}

function definitionOf(is: Named['is'], entries: readonly Entry[], flow: boolean, text: string): readonly Definition[] {
	const id = entries.find(({ key }) => key.text === 'id')?.value;
	const word = id?.kind === 'scalar' && id.text !== '' ? wordOf(text, id) : undefined;
	return id?.kind === 'scalar' && word ? [{ is, entries, flow, id, range: word.range }] : [];
}

/** What a data file lists, and by which keys it names something else. */
interface Shape {
	readonly list?: { readonly key: string; readonly is: Named['is'] };
	readonly names: Readonly<Record<string, 'competency' | 'company'>>;
}

const shapes: Readonly<Record<string, Shape>> = {
	book: { names: { companies: 'company' } },
	frameworks: { list: { key: 'competencies', is: 'competency' }, names: { 'competencies.-.generic': 'competency' } },
	lists: { list: { key: 'problems', is: 'problem' }, names: { 'problems.-.companies': 'company' } },
	prompts: { names: { 'prompts.-.companies': 'company' } },
};
