// Markdown links from one note to another: how they are written, and which there are.
import type { Range } from '../text';
import { parseBody } from './body';
import { headOf } from './head';
import { paragraphsOf } from './paragraph';
import { textOnly } from './textOnly';

/** To `to` as it is named in the note at `from`, both paths in the book: a link that any Markdown reader follows. */
export const linkTo = (to: string, title: string, from: string): string =>
	`[${title.replace(/\s+/g, ' ').trim().replace(marks, '\\$&')}](${addressOf(to, from)})`;

/** What stands in the brackets of such a link. */
export const addressOf = (to: string, from: string): string => relativePath(to, from).replace(signs, escaped);

/** The addresses of a note's links, as they stand between their brackets. None of code, comments or HTML; of a link that is still being typed, so far as it goes. */
export function addressesIn(text: string): readonly Range[] {
	if (!text.includes('](')) return [];
	const paragraphs = paragraphsOf(text, parseBody(text, headOf(text).body));
	return paragraphs.flatMap(({ open }) => open.flatMap(({ text: line, start }) => addressesOn(line, start)));
}

function addressesOn(line: string, start: number): readonly Range[] {
	if (!line.includes('](')) return [];
	const isText = textOnly(line.replaceAll('](', 'ab')); // Which hides the links themselves.
	const found: Range[] = [];
	for (let at = line.indexOf(']('); at !== -1; at = line.indexOf('](', at + 2)) {
		if (isText[at] !== 'a') continue;
		const from = at + (line[at + 2] === '<' ? 3 : 2);
		const length = line.slice(from).search(line[from - 1] === '<' ? /[<>]|$/ : /[\s()<>]|$/);
		found.push({ start: start + from, end: start + from + length });
	}
	return found;
}

/** The path that an address leads to from a note; nothing where it leads out of the book, or is no path. */
export function pathAt(address: string, from: string): string | undefined {
	const [way = ''] = address.split(/[?#]/);
	if (way === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(way)) return undefined;
	const steps = from.split('/').slice(0, -1);
	for (const step of decoded(way).split('/')) {
		if (step === '..' && steps.pop() === undefined) return undefined;
		if (step !== '..' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}

/** An address that is no valid escape stays as it is. */
function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

/** The way from the folder of one file to another file. */
function relativePath(to: string, from: string): string {
	const [way, start] = [to.split('/'), from.split('/').slice(0, -1)];
	const differ = start.findIndex((folder, index) => folder !== way[index]);
	const shared = differ === -1 ? start.length : differ;
	return [...start.slice(shared).map(() => '..'), ...way.slice(shared)].join('/');
}

/** What Markdown would take for more than a letter. */
const marks = /[\\[\]*_`<>$~]/g;

/** What would end an address, or begin another part of it. Letters of any script stay readable. */
const signs = /[\0- "%#?()<>[\]\\`|:\x7f]/g;

const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
