// Prepbook: Grade a Card.
import type { Disposable } from 'vscode';
import { cardsIn, type PlacedCard } from '../core/answers/cards';
import { dueCards } from '../core/answers/due';
import { isPathId } from '../core/ids';
import { parseNote } from '../core/notes/anyNote';
import { insertMark } from '../core/notes/card';
import { grade } from '../core/practice/event';
import { gradeWords } from '../core/practice/words';
import { object, optional, text, within } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, found, newMark, noteGiven, noteName, today } from '../host/desk';
import { askOne } from '../host/pick';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	card: optional(text),
	note: optional(noteName),
	grade: optional(grade),
	seconds: optional(within(0)),
});

/** Contributes `prepbook.gradeCard`: how well a card was known. A card is marked at its first grade, before the event. */
export function gradeCardCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.gradeCard,
		takes,
		uri: 'note',
		writes: true,
		async run(given) {
			const book = desk.book();
			const card =
				given.card === undefined ? await askForCard(desk, book, given.note) : await cardNamed(book, given.card);
			const graded = card && (given.grade ?? (await askOne(say.chooseGrade, grade.words, (one) => gradeWords[one])));
			if (!card || !graded) return undefined;
			const id = await markedId(desk, book, card);
			return desk.recorder.record(book, 'card', { card: id, grade: graded, seconds: given.seconds ?? 0 });
		},
	});
}

async function cardNamed(book: WorkspaceFiles, id: string): Promise<PlacedCard> {
	const card = await found(book, (snapshot) => cardsIn(snapshot).get(id));
	if (!card) throw new Refusal(say.noSuchCard(id));
	return card;
}

/** Of one topic, or of all; those that are due come first. */
async function askForCard(desk: Desk, book: WorkspaceFiles, of: string | undefined): Promise<PlacedCard | undefined> {
	const topic = of === undefined ? undefined : await noteGiven(book, of, ['topic']);
	const all = [...cardsIn(book.snapshot).values()].filter((card) => topic === undefined || card.topic === topic);
	const now = { day: today(desk, book), ms: desk.clock.now().ms };
	const due = new Set(dueCards(book.snapshot, now).map(({ id }) => id));
	const cards = [...all.filter(({ id }) => due.has(id)), ...all.filter(({ id }) => !due.has(id))];
	if (cards.length === 0) throw new Refusal(say.noCards);
	return askOne(
		say.chooseCard,
		cards,
		({ front }) => front,
		({ topic }) => topic.title,
	);
}

/** The id a card is remembered by. The card is looked for anew in the text that is changed: lines may have moved. */
async function markedId(desk: Desk, book: WorkspaceFiles, card: PlacedCard): Promise<string> {
	if (!isPathId(card.id)) return card.id;
	const mark = newMark(desk, book);
	await desk.edits.change(book, card.topic.path, (note) => {
		const now = parseNote(card.topic.path, note);
		const same = now?.kind === 'topic' ? now.cards.find((one) => isSame(one, card)) : undefined;
		if (!same) throw new Refusal(say.cardMoved(card.front));
		return insertMark(same, mark);
	});
	return mark + card.id.slice(card.id.lastIndexOf('#')).replace(/^#\d+/, '');
}

const isSame = (one: Pick<PlacedCard, 'id' | 'front' | 'back'>, other: Pick<PlacedCard, 'id' | 'front' | 'back'>) =>
	one.id === other.id && one.front === other.front && one.back === other.back;
