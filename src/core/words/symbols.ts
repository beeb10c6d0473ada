// What a file of a book is made of, beside its headings: its cards, its rounds, its entries.
import { bookFile } from '../book';
import { roleOf } from '../bookFiles';
import { parseNote } from '../notes/anyNote';
import { headOf } from '../notes/head';
import { lineStart, nextLine, onOneLine, type Range, trimmedEnd } from '../text';
import { parseYaml } from '../yamlParser';
import type { Entry, Mapping } from '../yamlTree';

export interface FileSymbol {
	/** Plain text, never empty. */
	readonly name: string;
	readonly detail: string;
	readonly is: 'card' | 'entry';
	readonly range: Range;
}

/** Total: in the order of the text. Headings are VS Code's own. */
export function symbolsIn(path: string, text: string): readonly FileSymbol[] {
	const role = roleOf(path);
	if (role === 'own' || path === bookFile) return entriesIn(parseYaml(text, 0, text.length, 'file').entries);
	if (role !== 'note') return [];
	const note = parseNote(path, text);
	return note?.kind === 'topic' ? cardSymbols(note.cards, text) : entriesIn(headOf(text).entries);
}

/** A line of two cards is one thing to go to. */
function cardSymbols(cards: readonly { readonly front: string; readonly markAt: number }[], text: string) {
	const isFirst = ({ markAt }: { readonly markAt: number }, index: number) => cards[index - 1]?.markAt !== markAt;
	return cards.filter(isFirst).flatMap(({ front, markAt }): FileSymbol[] => {
		const range = lineAround(text, markAt);
		const name = onOneLine(front);
		return name ? [{ name, detail: '', is: 'card', range }] : [];
	});
}

/** The line of an offset, without its end. */
function lineAround(text: string, offset: number): Range {
	const start = lineStart(text, offset);
	return { start, end: start + trimmedEnd(text.slice(start, nextLine(text, offset)), '\r\n').length };
}

const entriesIn = (entries: readonly Entry[]): readonly FileSymbol[] =>
	entries.flatMap(({ value }) =>
		value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'map' ? symbolOf(item) : [])) : [],
	);

function symbolOf(item: Mapping): readonly FileSymbol[] {
	const said = (key: string) => {
		const value = item.entries.find((entry) => entry.key.text === key)?.value;
		return value?.kind === 'scalar' ? onOneLine(value.text) : '';
	};
	const [id, title] = [said('id'), said('title') || said('kind')];
	const { start, end } = item;
	return id || title ? [{ name: id || title, detail: id ? title : '', is: 'entry', range: { start, end } }] : [];
}

/** The head, which may be folded away; nothing where there is none. */
export function headRange(text: string): Range | undefined {
	const { body, yaml } = headOf(text);
	return body === 0 ? undefined : { start: 0, end: yaml.end };
}
