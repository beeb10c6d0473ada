// How long a story or a talk takes to say.
import { parseBody } from './body';
import { headOf } from './head';

/** Told only to those who ask for it. */
const aside = ['technical depth', 'notes'];

/** The words of a note that would be spoken: its prose, without headings, comments, code, and what is told only when asked. */
export function spokenWords(text: string): number {
	const { sections, prose } = parseBody(text, headOf(text).body);
	const isAside = (below: number) => aside.includes(sections[below - 1]?.title.toLowerCase() ?? '');
	let words = 0;
	for (const { text: line, below } of prose)
		if (!isAside(below)) for (const _ of withoutComments(line).matchAll(word)) words++;
	return words;
}

/** Begins an entry of a list. */
const entry = /^(?:[-*+]|\d+[.)])\s+/;

/** So many words of a part bring the rest of it to mind. */
const remindingWords = 12;

/** What a note would be told by: each part that is spoken with the first words of it. */
export function outlineIn(text: string): readonly string[] {
	const { sections, prose } = parseBody(text, headOf(text).body);
	const openings = new Map<number, string>();
	for (const { text: line, below } of prose) {
		const said = withoutComments(line).trim();
		const isAside = aside.includes(sections[below - 1]?.title.toLowerCase() ?? '');
		if (said !== '' && !isAside && !openings.has(below)) openings.set(below, opening(said));
	}
	return [...openings].map(([below, words]) => [sections[below - 1]?.title, words].filter(Boolean).join(': '));
}

/** The first words of each paragraph and each entry of a list: what brings to mind a talk that is known by heart. */
export function cuesIn(text: string): readonly string[] {
	const { prose } = parseBody(text, headOf(text).body);
	const paragraphs: string[][] = [];
	let last = Number.NEGATIVE_INFINITY;
	for (const { text: line, line: at } of prose) {
		const said = withoutComments(line).trim();
		if (said === '') continue;
		if (at > last + 1 || entry.test(said)) paragraphs.push([]);
		paragraphs.at(-1)?.push(said);
		last = at;
	}
	return paragraphs.map((lines) => opening(lines.join(' ')));
}

/** The first words, up to the end of a sentence. */
function opening(line: string): string {
	const words = line.replace(entry, '').split(/\s+/);
	const first = words.slice(0, remindingWords);
	const end = first.findIndex((one) => /[.!?]$/.test(one));
	if (end >= 0) return first.slice(0, end + 1).join(' ');
	return words.length > first.length ? `${first.join(' ')} …` : first.join(' ');
}

/** Letters and digits; what joins them, as in “don't”, “3.6” and “end-to-end”, parts nothing. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,-](?=[\p{L}\p{N}]))*/gu;

/** A line with spaces for what stands in comments that it ends itself, so that places stay. */
export function withoutComments(line: string): string {
	let [said, at] = ['', 0];
	for (;;) {
		const start = line.indexOf('<!--', at);
		const end = start === -1 ? -1 : line.indexOf('-->', start + 4);
		if (end === -1) return said + line.slice(at);
		said += line.slice(at, start) + ' '.repeat(end + 3 - start);
		at = end + 3;
	}
}
