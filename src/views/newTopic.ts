// Prepbook: New Topic.
import type { Disposable, Uri } from 'vscode';
import type { Topics } from '../core/catalog/topics';
import { type Pattern, patternsFor } from '../core/notes/pattern';
import { knownStates } from '../core/notes/topic';
import { topicBody } from '../core/notes/topicBody';
import { object, optional, text, truth } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { bookToWriteIn, type Desk, titleGiven } from '../host/desk';
import { makeNote } from '../host/newNote';
import { askMany, askWords } from '../host/pick';
import { say } from '../host/say';

const takes = object({
	title: optional(text),
	starter: optional(text),
	group: optional(text),
	known: optional(knownStates),
	open: optional(truth),
});

/** What a topic may begin from: a group of the syllabus, or a pattern that the book does not have. */
type Starter = Topics | Pattern;

/** A topic to be made: an empty one, or one that begins from something. */
type Wish = { readonly title: string; readonly starter?: Starter };

/** Contributes `prepbook.newTopic`: topic notes, empty, with the cards of the syllabus, or patterns. Resolves to the first one's `Uri`. */
export function newTopicCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.newTopic,
		takes,
		writes: true,
		async run({ title, starter, group, known = 'none', open }) {
			const isAsked = title === undefined && starter === undefined;
			const book = await bookToWriteIn(desk, isAsked);
			if (!book) return undefined;
			const { catalog } = book.snapshot;
			const starters = [...catalog.topics.values(), ...patternsFor(book.snapshot, await desk.shipped.texts())];
			const wishes = isAsked ? await askForWishes(starters) : [wishOf(starters, title, starter)];
			if (!wishes) return undefined;
			let first: Uri | undefined;
			for (const { title, starter } of wishes) {
				const isShown = open !== false && wishes.length === 1;
				const { head, ...making } = makingFrom(starter);
				const said = { ...head, ...(group && { group }), known };
				const uri = await makeNote(desk, book, { ...making, kind: 'topic', title, head: said, open: isShown });
				first ??= uri;
			}
			return first;
		},
	});
}

const isPattern = (starter: Starter): starter is Pattern => 'body' in starter;

const makingFrom = (starter: Starter | undefined) =>
	starter && isPattern(starter) ? starter : { head: starter && { group: say.syllabus }, body: topicBody(starter) };

function wishOf(starters: readonly Starter[], title: string | undefined, name: string | undefined): Wish {
	if (name === undefined) return { title: titleGiven(title) };
	const starter = starters.find(({ id }) => id === name);
	const ids = starters.map(({ id }) => id);
	if (!starter) throw new Refusal(say.noSuchStarter(name, ids));
	return { title: title === undefined ? starter.title : titleGiven(title), starter };
}

/** As many groups of the syllabus and patterns as one likes; who wants none of them names a topic of their own. */
async function askForWishes(starters: readonly Starter[]): Promise<readonly Wish[] | undefined> {
	const choices = starters.map((starter) => ({
		thing: starter,
		label: starter.title,
		description: say.cards(starter.cards.length),
		group: isPattern(starter) ? starter.group : say.syllabus,
	}));
	const chosen = await askMany(say.chooseTopics, choices);
	if (chosen && chosen.length > 0) return chosen.map((starter) => ({ title: starter.title, starter }));
	const title = chosen && (await askWords(say.nameTopic, say.exampleTopic));
	return title === undefined ? undefined : [{ title }];
}
