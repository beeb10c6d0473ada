// How a finding can surely be mended: what to put where.

import { estimatesIn } from '../estimates/estimates';
import type { Finding, Remark } from '../findings';
import type { AnyNote } from '../notes/anyNote';
import { parseBody, sectionsNamed } from '../notes/body';
import { setSection } from '../notes/bodyEdit';
import { headOf } from '../notes/head';
import { setBelow } from '../notes/headEdit';
import { headKeys } from '../notes/keys';
import { repairOf } from '../repairs';
import { lineEndOf, type Range, type TextEdit, trimmedEnd } from '../text';
import { wordOf } from '../words/place';
import { slotAt } from '../words/slots';
import { spotsIn } from '../words/spots';
import { inBlock, inFlow, written } from '../yamlWritten';
import { nearest } from './names';
import { partNames } from './told';

/** What to do about a finding. */
export type Fix = Mending | Doing;

/** Edits of the note it is in. */
export type Mending = {
	readonly edits: readonly TextEdit[];
} /** One word for another: the one that may be meant. */ & (
	| { readonly does: 'change' | 'fillIn'; readonly to: string }
	| { readonly does: 'addSection'; readonly title: string }
	| { readonly does: 'takeOut'; readonly words: string }
	| { readonly does: 'repair' }
	/** A sentence with `{{gaps}}`, each a place to type in. */
	| { readonly does: 'write'; readonly sentence: string }
	| { readonly does: 'muteHere'; readonly check: string }
);

/** Something that a command does. */
export type Doing =
	| { readonly does: 'addToGlossary'; readonly word: string }
	| { readonly does: 'insertWords' | 'rehearse' }
	| { readonly does: 'muteEverywhere'; readonly check: string };

/** New ids that nothing has. */
export interface NewIds {
	newId(): string;
	newMark(): string;
}

type Fixing = Pick<AnyNote, 'kind' | 'path'> & { readonly text: string };

/** The likeliest first; none where nothing is sure. */
export function fixesOf(found: Finding | Remark, note: Fixing, ids: NewIds): readonly Fix[] {
	if (!('message' in found)) return findingFixes(found, note, ids);
	return [...sentenceFix(found, note), ...remarkFixes(found, note), ...muting(found.code, note)];
}

function findingFixes(found: Finding, note: Fixing, ids: NewIds): readonly Fix[] {
	const { text } = note;
	if (found.code === 'name-unknown') return changed(note, found.range, found.words[2] ?? '');
	if (found.code === 'value-odd') return choiceMeant(found, note);
	if (found.code.startsWith('estimate-')) return [...reckoned(found), ...muting(found.code, note)];
	const edits = repairOf(found, { path: note.path, text, ...ids });
	return edits && edits.length > 0 ? [{ does: 'repair', edits }] : [];
}

/** The right number in place of a wrong one. */
const reckoned = ({ code, range, words: [, to = ''] }: Finding): readonly Fix[] =>
	code === 'estimate-wrong' && range ? [{ does: 'change', to, edits: [{ ...range, text: to }] }] : [];

/** What is open on these lines of a design, from 1, filled in at once. */
export function fillsOf({ kind, text }: Fixing, first: number, last: number): readonly Fix[] {
	if (kind !== 'design') return [];
	const open = estimatesIn(text).filter(({ state, line }) => state === 'open' && first <= line && line <= last);
	return open.length === 0 ? [] : [{ does: 'fillIn', to: open.map((one) => one.text).join(', '), edits: open }];
}

/** Another word in place of one of the head, in the quotes it has. */
function changed({ text }: Fixing, range: Range | undefined, to: string): readonly Fix[] {
	const spot =
		range &&
		[...spotsIn(headOf(text).entries)].find(({ scalar }) => scalar.start <= range.start && range.end <= scalar.end);
	const word = spot && wordOf(text, spot.scalar);
	if (!word || to === '') return [];
	const by = word.quote === '' ? written(to, spot.flow ? inFlow : inBlock) : to; // Ids and words to choose from need no escapes.
	return [{ does: 'change', to, edits: [{ ...word.range, text: by }] }];
}

/** Where a value is to be one of a few words, the one that is nearly there. */
function choiceMeant({ words: [, , given] }: Finding, note: Fixing): readonly Fix[] {
	const spot = [...spotsIn(headOf(note.text).entries)].find(
		(one) => one.is !== 'key' && one.scalar.text === given && slotAt(note.kind, one)?.is === 'choice',
	);
	const words = (spot && slotAt(note.kind, spot)?.words) ?? [];
	const to = nearest(
		given ?? '',
		words.map((id) => ({ id, title: id })),
	);
	return changed(note, spot?.scalar, to ?? '');
}

function remarkFixes({ code, words, needless }: Remark, note: Fixing): readonly Fix[] {
	switch (code) {
		case 'sq-fields':
			return withSection(note, `${words.part ?? ''}`);
		case 'sq-takeaway':
		case 'sq-failure-story':
			return withSection(note, 'takeaway');
		case 'sq-technical-depth':
			return withSection(note, 'technical');
		case 'sq-hedges':
			return needless ? [withoutWords(note.text, needless)] : [];
		case 'sq-acronyms':
			return [{ does: 'addToGlossary', word: `${words.acronym ?? ''}` }];
		case 'sq-words-to-say':
			return [{ does: 'insertWords' }];
		case 'sq-rehearsed':
			return [{ does: 'rehearse' }];
		default:
			return [];
	}
}

/** Below what its section says, else at the end of the note. */
function sentenceFix({ write, range }: Remark, { text }: Fixing): readonly Fix[] {
	if (write === undefined) return [];
	const body = parseBody(text, headOf(text).body);
	const section = body.sections.find(({ heading }) => heading.start === range.start)?.content;
	const content = section ?? { start: headOf(text).body, end: text.length };
	const next = body.sections.find(({ heading }) => heading.start >= content.start && section !== undefined);
	const said = { start: content.start, end: Math.min(content.end, next?.heading.start ?? content.end) };
	const end = said.start + text.slice(said.start, said.end).trimEnd().length;
	const lineEnd = lineEndOf(text);
	const isEmpty = end === said.start;
	const before = isEmpty ? (text[end - 1] === '\n' ? lineEnd : lineEnd.repeat(2)) : lineEnd.repeat(2);
	const edits = [{ start: end, end, text: `${before}${write}${isEmpty || end === text.length ? lineEnd : ''}` }];
	return [{ does: 'write', sentence: write, edits }];
}

const parts: readonly string[] = partNames;

const titles: Readonly<Record<string, string>> = {
	situation: 'Situation',
	task: 'Task',
	action: 'Action',
	result: 'Result',
	takeaway: 'Takeaway',
	technical: 'Technical depth',
};

/** A section that is not there, above those that come after it. */
function withSection({ text }: Fixing, part: string): readonly Fix[] {
	const title = titles[part];
	const body = parseBody(text, headOf(text).body);
	if (title === undefined || sectionsNamed(body, title).length > 0) return [];
	const later = parts.slice(parts.indexOf(part) + 1).map((name) => titles[name] ?? '');
	const next = later.flatMap((name) => sectionsNamed(body, name)).sort((a, b) => a.heading.start - b.heading.start)[0];
	const lineEnd = lineEndOf(text);
	const edits = next
		? [
				{
					start: next.heading.start,
					end: next.heading.start,
					text: `${'#'.repeat(next.level)} ${title}${lineEnd.repeat(3)}`,
				},
			]
		: setSection(text, title, '');
	return [{ does: 'addSection', title, edits }];
}

/** Words go with the space and the commas that held them. */
function withoutWords(text: string, needless: readonly Range[]): Fix {
	const words = [...new Set(needless.map(({ start, end }) => text.slice(start, end).toLowerCase()))];
	return {
		does: 'takeOut',
		words: words.join(', '),
		edits: together(text, needless).map((one) => withoutWord(text, one)),
	};
}

/** Words side by side go as one. */
function together(text: string, ranges: readonly Range[]): readonly Range[] {
	const joined: Range[] = [];
	for (const range of ranges) {
		const last = joined.at(-1);
		const isNext = last && /^[,\s]*$/.test(text.slice(last.end, range.start));
		if (isNext) joined[joined.length - 1] = { start: last.start, end: range.end };
		else joined.push(range);
	}
	return joined;
}

function withoutWord(text: string, { start, end }: Range): TextEdit {
	const said = trimmedEnd(text.slice(0, start), ' \t').length;
	const isParted = text[end] === ',';
	if (text[said - 1] === ',' && (isParted || !/[ \t\p{L}]/u.test(text.charAt(end))))
		return { start: said - 1, end: end + Number(isParted), text: '' };
	const next = /^,?[ \t]+/.exec(text.slice(end))?.[0].length ?? 0;
	const first = text.charAt(end + next);
	const begins = /\p{Lu}/u.test(text.charAt(start)) && /\p{Ll}/u.test(first);
	if (begins) return { start, end: end + next + 1, text: first.toUpperCase() };
	return next > 0 ? { start, end: end + next, text: '' } : { start: said, end, text: '' };
}

function muting(check: string, { kind, text }: Fixing): readonly Fix[] {
	const edits = setBelow(text, 'checks', check, 'off', headKeys[kind]);
	const here: readonly Fix[] = edits ? [{ does: 'muteHere', check, edits }] : [];
	return [...here, { does: 'muteEverywhere', check }];
}
