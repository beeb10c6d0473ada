// What a topic note begins with: its four sections, empty, or with what a group of the syllabus asks.
import type { StarterCard, Topics } from '../catalog/topics';
import { onOneLine } from '../text';
import { parseBody } from './body';
import { type Card, cardsOf } from './card';
import { quiet } from './quiet';
import type { Piece } from './template';

const summary = 'Close everything else and write what you know. Then look it up, and mend what was missing.';
const questions = 'As an interviewer asks them.';
const reading = 'What to read, and what you want to know from it.';
const cards = 'Question :: Answer, on a line. With ::: they are asked both ways.';

/**
 * The body of a topic. One that begins from a group of the syllabus tells who writes what to know, and has its questions
 * and its cards, which read back as they are given and have no marks yet. The last line is without its end.
 */
export function topicBody(starter?: Topics): readonly Piece[] {
	const { topics = [], cards: starters = [] } = starter ?? {};
	const asked = starters.flatMap(({ ask }) => (ask === undefined ? [] : [questionLine(ask)]));
	return [
		begin('Summary from memory', [summary, ...topics.map((topic) => `- ${topic}`)]),
		{ gap: 'summary' },
		`\n\n${begin('Questions', [questions])}`,
		asked.length === 0 ? { gap: 'questions' } : asked.join('\n'),
		`\n\n${begin('Reading', [reading])}`,
		{ gap: 'reading' },
		`\n\n${begin('Cards', [cards])}`,
		starters.length === 0 ? { gap: 'cards' } : starters.map(cardText).join('\n\n'),
	];
}

function begin(title: string, words: readonly string[]): string {
	return `## ${title}\n\n${quiet(words)}\n\n`;
}

/** An item of a list, which is no card. */
function questionLine(ask: string): string {
	const line = `- ${onOneLine(ask)}`;
	return cardsIn(line).length === 0 ? line : line.replaceAll('::', '\\::');
}

/** On a line; where that would read as something else, on several. */
function cardText({ front, back }: StarterCard): string {
	const line = `${front} :: ${back}`;
	const [card, ...more] = cardsIn(line);
	const isRead = card?.front === front && card.back === back && card.type === 'single' && more.length === 0;
	return isRead ? line : `${front}\n?\n${back}`;
}

function cardsIn(words: string): readonly Card[] {
	const text = `## Cards\n\n${words}\n`;
	return cardsOf('', text, parseBody(text, 0));
}
