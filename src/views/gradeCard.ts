// Prepbook: Grade a Card.
import type { Disposable } from 'vscode';
import { cardsIn, type PlacedCard } from '../core/answers/cards';
import { isPathId } from '../core/ids';
import { randomId } from '../core/names';
import { parseNote } from '../core/notes/anyNote';
import { insertMark } from '../core/notes/card';
import { grade } from '../core/practice/event';
import { object, optional, text, within } from '../core/shape';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, found } from '../host/desk';
import { askOne } from '../host/pick';
import { gradeWords, say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ card: optional(text), grade: optional(grade), seconds: optional(within(0)) });

/** Contributes `prepbook.gradeCard`: how well a card was known. A card is marked at its first grade, before the event. */
export function gradeCardCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.gradeCard,
		takes,
		writes: true,
		async run(given) {
			const book = desk.book();
			const card = given.card === undefined ? await askForCard(book) : await cardNamed(book, given.card);
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

function askForCard(book: WorkspaceFiles): Promise<PlacedCard | undefined> {
	const cards = [...cardsIn(book.snapshot).values()];
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

function newMark({ dice }: Desk, { snapshot }: WorkspaceFiles): string {
	const taken = cardsIn(snapshot);
	for (;;) {
		const mark = randomId('q', dice(4));
		if (!taken.has(mark)) return mark;
	}
}
