// The cards of a book, each once.
import type { Card } from '../notes/card';
import type { Topic } from '../notes/topic';
import { from } from '../snapshot';

/** A card and the note it stands in. */
export interface PlacedCard extends Card {
	readonly topic: Topic;
}

/** By note, then in its order. Of two with one mark the first counts, as its history is the mark's. */
export const cardsIn = from(['topics'], (topics): ReadonlyMap<string, PlacedCard> => {
	const cards = new Map<string, PlacedCard>();
	for (const topic of topics.all)
		for (const card of topic.cards) if (!cards.has(card.id)) cards.set(card.id, { ...card, topic });
	return cards;
});
