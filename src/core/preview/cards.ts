// The cards of a topic among the tokens of its Markdown: each as question and answer, all else as it was.
import type { CardSource } from '../notes/card';
import { lineCounter, trimmedEnd } from '../text';
import type { Env, MarkdownIt, Token } from './markdownIt';

/** A token of ours, HTML without a word of the note; and the name under which a parse is told which part of a note it has. */
export const ours = 'prepbook';

export interface Part {
	/** The line it begins on, from 0. */
	readonly line: number;
	/** Of a line with clozes, itself and what takes the place of each `==`. */
	readonly words?: string;
	readonly signs?: ReadonlyMap<number, string>;
}

export const partOf = (env: Env | undefined) => env?.[ours] as Part | undefined;

export const html = (content: string): Token => ({ type: ours, nesting: 0, level: 0, map: null, content });

/** As VS Code has it, to scroll editor and preview together. */
export const lineOf = (line: number, classes = '') => `data-line="${line}" dir="auto" class="code-line${classes}"`;

/** What tokens were made of: their text, and what its links refer to. */
export interface Source {
	readonly text: string;
	readonly references: unknown;
}

/** A card with its lines, from 0. */
interface Placed extends CardSource {
	readonly start: number;
	/** Behind its last line, and behind the blank ones that follow. */
	readonly stop: number;
	readonly next: number;
}

export function withCards(
	md: MarkdownIt,
	tokens: readonly Token[],
	{ text, references }: Source,
	cards: readonly CardSource[],
): readonly Token[] {
	const lineAt = lineCounter(text);
	const [blocks, lines, marks] = [new Map<number, Placed>(), new Map<number, Placed>(), new Map<number, string>()];
	for (const card of cards) {
		let next = card.end;
		while (next < text.length && !/\S/.test(text.charAt(next))) next++;
		const start = card.line - 1;
		const placed = { ...card, start, stop: lineAt(card.end), next: lineAt(next) - (next < text.length ? 1 : 0) };
		(card.type === 'block' ? blocks : lines).set(start, placed);
		if (card.mark) marks.set(lineAt(card.markAt) - 1, card.mark);
	}

	/** Of a card, so without HTML of the note's own, as when it is asked. */
	const parsed = ({ type }: Placed, words: string, part: Part): readonly Token[] => {
		const { html } = md.options;
		md.options.html = false;
		try {
			return md[type === 'block' ? 'parse' : 'parseInline'](words, { references, [ours]: part });
		} finally {
			md.options.html = html;
		}
	};

	const shownCard = (card: Placed): readonly Token[] => {
		const { start: line, stop, sides, bothWays, clozed } = card;
		const begin = `${lineOf(line, ' prepbook-card')}>`;
		if (clozed) {
			const { words, hidden } = clozed;
			const signs = new Map<number, string>();
			for (const { start, end } of hidden) signs.set(start - 2, '<mark>').set(end, '</mark>');
			return [html(`<div ${begin}`), ...parsed(card, words, { line, words, signs }), html('</div>\n')];
		}
		return sides.flatMap(({ front, back }) => [
			html(`<dl ${begin}<dt${bothWays ? ' class="prepbook-both" title="Asked both ways"' : ''}>`),
			...parsed(card, front, { line }),
			html('</dt><dd>'),
			...parsed(card, back, { line: stop - back.split('\n').length }),
			html('</dd></dl>\n'),
		]);
	};

	/** A paragraph some of whose lines are ours; those between them are paragraphs of their own, none in a tight list. */
	const paragraph = (first: number, isTight: boolean | undefined, words: readonly string[]): readonly Token[] => {
		const shown: Token[] = [];
		let plain: string[] = [];
		const close = (line: number) => {
			const [begin, end] = isTight ? ['', ''] : [`<p ${lineOf(line - plain.length)}>`, '</p>'];
			if (plain.length > 0)
				shown.push(html(begin), ...md.parseInline(plain.join('\n'), { references }), html(`${end}\n`));
			plain = [];
		};
		for (const [index, one] of words.entries()) {
			const card = lines.get(first + index);
			if (card) {
				close(first + index);
				shown.push(...shownCard(card));
			} else plain.push(withoutMark(one, marks.get(first + index)));
		}
		close(first + words.length);
		return shown;
	};

	const shown: Token[] = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at] as Token;
		const [first = -1, last = -1] = token.map ?? [];
		const words = token.type === 'paragraph_open' ? (tokens[at + 1]?.content.split('\n') ?? []) : [];
		const block = isWhole(token) ? blocks.get(first) : undefined;
		const end = block && endOf(tokens, at, block);
		if (block && end) {
			shown.push(...shownCard(block));
			at = end - 1;
		} else if (
			words.length === last - first &&
			words.some((_, index) => lines.has(first + index) || marks.has(first + index))
		) {
			shown.push(...paragraph(first, token.hidden, words));
			at += 2;
		} else shown.push(token);
	}
	return shown;
}

/** Whether a card may take its place. An item stays where it is, in its list. */
const isWhole = ({ type, nesting }: Token) => nesting >= 0 && type !== 'inline' && type !== 'list_item_open';

function withoutMark(line: string, mark: string | undefined): string {
	const words = trimmedEnd(line, ' \t');
	return mark && words.endsWith(`^${mark}`) ? words.slice(0, -mark.length - 1) : line;
}

/**
 * Behind the tokens that are the lines of a card and nothing else, from the one at `at`. Nothing where there are no such:
 * then others further in may be, and if none are, the lines stay as they are.
 */
function endOf(tokens: readonly Token[], at: number, { stop, next }: Placed): number | undefined {
	const level = tokens[at]?.level ?? 0;
	let [end, covered] = [at, 0];
	for (let token = tokens[end]; token && token.level >= level; token = tokens[++end]) {
		if (token.level > level || token.nesting < 0) continue;
		if (token.map && token.map[0] >= stop) break;
		if (!token.map || token.map[1] > next) return undefined;
		covered = token.map[1];
	}
	return covered >= stop ? end : undefined;
}
