// Prepbook: Insert a Design Pattern.
import type { Disposable } from 'vscode';
import { linkTo } from '../core/notes/link';
import type { Note } from '../core/notes/note';
import { type Pattern, patternGroup, patternsFor, skeletonIn } from '../core/notes/pattern';
import { object, oneOf, optional, text } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, noteGiven } from '../host/desk';
import { noteInEditor } from '../host/editorNote';
import { insertText } from '../host/insertText';
import { makeNote } from '../host/newNote';
import { askOne } from '../host/pick';
import { say } from '../host/say';

const ways = oneOf('text', 'link');
const takes = object({ pattern: optional(text), as: optional(ways) });
/** A topic of the book, or a pattern that it does not have. */
type Choice = Note & Partial<Pick<Pattern, 'head' | 'body'>>;

const labelOf = (way: string) => (way === 'text' ? say.insertSkeleton : say.insertLink);

/**
 * Contributes `prepbook.insertPattern`: the diagram and the parts of a pattern, or a link to its topic, which is made
 * where the book has none yet, go into the design in the editor. A pattern is one that ships or a topic of the book; one
 * that is named goes in as text where nothing else is said. Resolves to what was put in.
 */
export function insertPatternCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.insertPattern,
		takes,
		writes: true,
		async run({ pattern: named, as }) {
			const book = desk.book();
			const into = noteInEditor(book);
			if (into?.note.kind !== 'design') throw new Refusal(say.noDesign);
			const own = book.snapshot.topics.all.filter(({ group }) => group === patternGroup);
			const more = patternsFor(book.snapshot, await desk.shipped.texts());
			const pattern: Choice | undefined =
				named === undefined
					? await askOne<Choice>(say.choosePattern, [...own, ...more], ({ title }) => title)
					: (more.find(({ id }) => id === named) ?? (await noteGiven(book, named, ['topic'])));
			if (!pattern) return undefined;
			const { path, title, body } = pattern;
			const [text = ''] = body ?? (await book.texts([path])).values();
			let words = skeletonIn(text);
			const ask = () => (words === '' ? 'link' : askOne(say.whatToDo(title), ways.words, labelOf));
			const way = as ?? (named === undefined ? await ask() : 'text');
			if (way === undefined) return undefined;
			if (way === 'link') {
				const made = body && book.pathOf(await makeNote(desk, book, { ...pattern, open: false }));
				words = linkTo(made || path, title, into.note.path);
			}
			if (words === '') throw new Refusal(say.noSkeleton(title));
			await insertText(desk, book, into, words, way === 'text');
			return words;
		},
	});
}
