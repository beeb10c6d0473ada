// The cards of a topic note: what is asked, what is answered, and the mark by which each is known.
//
// `Question :: Answer` on one line, `:::` to be asked both ways; over several lines, question and answer parted by a
// line `?`, or `??` for both ways; under `## Cards` also `==hidden==`. docs/cards.md tells the corners.
import type { Finding } from '../findings';
import { kept, type Range, type TextEdit } from '../text';
import type { Body, ProseLine, Section } from './body';
import { type Paragraph, paragraphsOf } from './paragraph';
import { textOnly } from './textOnly';

/** One question with its answer. A line asked both ways gives two, a line with three clozes three. */
export interface Card {
	/** Its mark, or `path:<path>#<line>`; behind it `.r` where asked backwards, `.2` for the second cloze of its line. */
	readonly id: string;
	readonly type: 'single' | 'block' | 'cloze';
	/** Asks for the question, given the answer. */
	readonly reverse: boolean;
	/** Markdown, without the signs that make it a card. */
	readonly front: string;
	readonly back: string;
	/** Of the question's first line, from 1. */
	readonly line: number;
	/** What ends the question line, without its `^`. */
	readonly mark: string | undefined;
	/** Behind the last character of the question line, where a mark goes. */
	readonly markAt: number;
}

/** Total: any text gives cards, in the order of their lines. */
export function cardsOf(path: string, text: string, body: Body): readonly Card[] {
	const cards: Card[] = [];
	for (const source of cardSources(text, body)) addCards(cards, path, source);
	return cards;
}

/** The lines and blocks that cards come from, in their order. None lies in another. */
export function cardSources(text: string, body: Body): readonly CardSource[] {
	const sources: CardSource[] = [];
	const underCards = text.includes('==') ? sectionsOfCards(body.sections) : [];
	for (const paragraph of paragraphsOf(text, body)) {
		const divider = paragraph.open.find(({ text }) => text.includes('?') && /^\s*\?\??\s*$/.test(text));
		const block = divider && blockIn(text, paragraph, divider);
		if (block) sources.push(block);
		else
			for (const line of paragraph.open) {
				const source = onLine(line, underCards[line.below] === true);
				if (source) sources.push(source);
			}
	}
	return sources;
}

/** Marks that stand in a note more than once: their cards share one history until one of them is changed. */
export function marksTwice(cards: readonly Card[]): readonly Finding[] {
	const places = new Map<string, Set<number>>();
	for (const { mark, line } of cards) if (mark) places.set(mark, (places.get(mark) ?? new Set()).add(line));
	return [...places].flatMap(([mark, lines]) =>
		[...lines].slice(1).map((line): Finding => ({ code: 'mark-twice', line, severity: 'warning', words: [mark] })),
	);
}

/** Gives a card, and with it every other card of its question line, a mark; nothing where there is one. */
export const insertMark = ({ mark: old, markAt }: Card, mark: string): readonly TextEdit[] =>
	old === undefined ? [{ start: markAt, end: markAt, text: ` ^${mark}` }] : [];

/** Where cards come from: a line, or a block of lines. */
export interface CardSource extends Pick<Card, 'type' | 'line' | 'mark' | 'markAt'> {
	readonly sides: readonly { readonly front: string; readonly back: string }[];
	readonly bothWays: boolean;
	/** Behind its last character. */
	readonly end: number;
	/** A line with clozes, without what stands before its text and without its mark, and where what they hide lies in it. */
	readonly clozed?: { readonly words: string; readonly hidden: readonly Range[] };
}

/** For each place in a list of sections, whether what stands below the heading before it stands under `## Cards`. */
function sectionsOfCards(sections: readonly Section[]): readonly boolean[] {
	let outermost = Number.POSITIVE_INFINITY;
	const below = sections.map(({ title, level }) => {
		if (level <= outermost) outermost = title.toLowerCase() === 'cards' ? level : Number.POSITIVE_INFINITY;
		return level >= outermost;
	});
	return [false, ...below];
}

function addCards(cards: Card[], path: string, { type, sides, bothWays, line, mark, markAt }: CardSource): void {
	const first = mark ?? `path:${path}#${line}`;
	for (const [index, side] of sides.entries()) {
		const id = index === 0 ? first : `${first}.${index + 1}`;
		const [front, back] = [kept(side.front), kept(side.back)];
		cards.push({ id, type, reverse: false, front, back, line, mark, markAt });
		if (bothWays) cards.push({ id: `${id}.r`, type, reverse: true, front: back, back: front, line, mark, markAt });
	}
}

/** A line's question and answer, or its clozes. */
function onLine(line: ProseLine, underCards: boolean): CardSource | undefined {
	if (!line.text.includes('::') && !(underCards && line.text.includes('=='))) return undefined;
	const { words, mark, markAt } = withoutMark(line);
	const bare = textOnly(words);
	const parting = partingOf(bare);
	const known = { line: line.line, mark, markAt, end: line.start + line.text.length };
	if (parting === undefined) {
		const hidden = underCards ? clozesIn(bare) : [];
		return hidden.length === 0 ? undefined : { type: 'cloze', bothWays: false, ...known, ...clozed(words, hidden) };
	}
	const [front, back] = [withoutPrefix(words.slice(0, parting.start)), words.slice(parting.end).trim()];
	if (front === '' || back === '') return undefined;
	const bothWays = parting.end - parting.start === 3;
	return { type: 'single', sides: [{ front, back }], bothWays, ...known };
}

/** The first `::` or `:::` with nothing, or a space, on at least one side. */
const partingOf = (bare: string): Range | undefined =>
	runsOf(bare, ':').find(({ start, end }) => end - start <= 3 && (isBlank(bare, start - 1) || isBlank(bare, end)));

/** More than a person writes on a line. Each card bears the whole line, so that without an end a line would give its square. */
const mostClozes = 100;

/** What stands between two `==`. Inside, no space stands next to the signs. */
function clozesIn(bare: string): readonly Range[] {
	const found: Range[] = [];
	let start: number | undefined;
	for (const run of runsOf(bare, '=').filter(({ start, end }) => end - start === 2)) {
		if (start !== undefined && !isBlank(bare, run.start - 1)) {
			found.push({ start, end: run.start });
			start = undefined;
		} else if (!isBlank(bare, run.end)) start = run.end;
	}
	return found;
}

/** The line as often as it has clozes, each time with another one hidden. */
function clozed(line: string, found: readonly Range[]): Required<Pick<CardSource, 'sides' | 'clozed'>> {
	const sides = found.slice(0, mostClozes).map((hidden) => {
		let [front, done] = ['', 0];
		for (const { start, end } of found) {
			front += line.slice(done, start - 2) + (start === hidden.start ? '[…]' : line.slice(start, end));
			done = end + 2;
		}
		return { front: withoutPrefix(front + line.slice(done)), back: line.slice(hidden.start, hidden.end) };
	});
	const words = withoutPrefix(line);
	const before = line.trimEnd().length - words.length;
	const hidden = found.map(({ start, end }) => ({ start: start - before, end: end - before }));
	return { sides, clozed: { words, hidden } };
}

/** Where a sign stands twice or more. */
function runsOf(text: string, sign: ':' | '='): Range[] {
	const runs: Range[] = [];
	for (let start = text.indexOf(sign + sign), end = 0; start !== -1; start = text.indexOf(sign + sign, end)) {
		for (end = start + 2; text[end] === sign; ) end++;
		runs.push({ start, end });
	}
	return runs;
}

/** A space, or beyond either end. */
const isBlank = (text: string, at: number) => !/\S/.test(text.charAt(at));

/** What stands above a line `?`, and what below it up to the paragraph's end. */
function blockIn(text: string, { lines, end }: Paragraph, divider: ProseLine): CardSource | undefined {
	const [first, last] = [lines[0], lines[lines.indexOf(divider) - 1]];
	if (!first || !last) return undefined;
	const { mark, markAt, words } = withoutMark(last);
	const above = text.slice(first.start, last.start) + words + text.slice(last.start + last.text.length, divider.start);
	const question = above.replaceAll('\r\n', '\n').trimEnd();
	const front = question.includes('\n') ? question : withoutPrefix(question);
	const back = text
		.slice(divider.start + divider.text.length, end)
		.replaceAll('\r\n', '\n')
		.trim();
	if (front.trim() === '' || back === '') return undefined;
	const bothWays = divider.text.trim() === '??';
	const at = { line: first.line, mark, markAt, end: text.slice(0, end).trimEnd().length };
	return { type: 'block', ...at, sides: [{ front, back }], bothWays };
}

/** A line's words, without the mark at its end. */
function withoutMark({ text, start }: ProseLine) {
	const words = text.trimEnd();
	const at = words.lastIndexOf('^q-');
	const mark =
		at > 0 && /\s/.test(words.charAt(at - 1)) && /^q-[a-z\d-]+$/.test(words.slice(at + 1))
			? words.slice(at + 1)
			: undefined;
	return { words: mark ? words.slice(0, at).trimEnd() : words, mark, markAt: start + words.length };
}

/** Without the signs of quotes, lists and tasks at its beginning. */
const withoutPrefix = (words: string) =>
	words.replace(/^(?:\s*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s)(?:\s+\[[ xX]\](?=\s))?))*/, '').trim();
