// What is added to prepbook.yaml, in as few characters as it takes. Comments, order and line ends stay.
import { type Book, parseBook } from './book';
import { headOf } from './notes/head';
import { addItem, type Edits, setBelow } from './notes/headEdit';
import { applyEdits, lineEndOf, type TextEdit } from './text';
import { isSame } from './yamlWritten';

/** The order in which a book's facts are written. */
const bookKeys = [
	'version',
	'title',
	'companies',
	'deadline',
	'day',
	'weekly',
	'review',
	'lists',
	'story',
	'checks',
	'glossary',
];

/** What can be added: an active company, a list, a word that needs no explanation. */
type Key = 'companies' | 'lists' | 'glossary';

/**
 * Adds a text to one of the book's lists, unless it is there; `undefined` where the file cannot surely be written.
 * Of a book that names no lists, all count: naming one leaves out the others.
 */
export const addToBook = (text: string, key: Key, added: string): Edits =>
	edited(text, key, added, (head) => addItem(head, key, added, bookKeys));

/** Mutes a check in the whole book; `undefined` where the file cannot surely be written. */
export const muteInBook = (text: string, check: string): Edits =>
	edited(text, 'muted', check, (head) => setBelow(head, 'checks', check, 'off', bookKeys));

function edited(text: string, key: Key | 'muted', added: string, edit: (head: string) => Edits): Edits {
	const { head, before } = asHead(text);
	if (headOf(head).body !== head.length) return undefined; // There is more in it than keys.
	const edits = edit(head)?.map((one) => within(text, one, before));
	return edits && holdsToo(text, edits, key, added) ? edits : undefined;
}

/** The file as the head of a note that says nothing else, and how many characters come before it there. */
function asHead(text: string): { readonly head: string; readonly before: number } {
	const lineEnd = lineEndOf(text);
	const isEnded = text === '' || text.endsWith('\n');
	const end = `${isEnded ? '' : lineEnd}---${lineEnd}`;
	if (/^\uFEFF?---[ \t]*\r?\n/.test(text)) return { head: text + end, before: 0 };
	const begin = `---${lineEnd}`;
	const mark = text.startsWith('\uFEFF') ? 1 : 0;
	return { head: begin + text.slice(mark) + end, before: begin.length - mark };
}

/** The same edit in the file. Lines that come behind a last line that nothing ends give it an end and have none. */
function within(text: string, edit: TextEdit, before: number): TextEdit {
	const [start, end] = [edit.start - before, edit.end - before];
	if (start <= text.length) return { start, end, text: edit.text };
	const lineEnd = lineEndOf(text);
	return { start: text.length, end: text.length, text: lineEnd + edit.text.slice(0, -lineEnd.length) };
}

/** Whether the book then says what was added, says all else as before, and nothing new is odd about it. */
function holdsToo(text: string, edits: readonly TextEdit[], key: Key | 'muted', added: string): boolean {
	const [before, now] = [parseBook(text), parseBook(applyEdits(text, edits))];
	const had = before.value[key] ?? [];
	const wanted: Book = { ...before.value, [key]: had.includes(added) ? had : [...had, added] };
	const odd = before.findings.map(({ code, words }) => JSON.stringify([code, words]));
	return (
		Object.keys(wanted).every((one) => isSame(now.value[one as keyof Book], wanted[one as keyof Book])) &&
		now.findings.every(({ code, words }) => odd.includes(JSON.stringify([code, words])))
	);
}
