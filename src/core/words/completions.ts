// What an editor offers at a place of a note, ready to be put there.
import { headOf } from '../notes/head';
import type { Snapshot } from '../snapshot';
import { applyEdits, lineEndOf, onOneLine, type Range } from '../text';
import { inBlock, inFlow, written } from '../yamlWritten';
import { type Offer, offersAt } from './offers';
import { type Place, placeAt } from './place';
import { openingOf, slotOf } from './slots';

/** Every text but `insert` is plain. */
/** What kind of thing a completion is. */
export type CompletionKind = 'key' | 'heading' | 'link' | 'choice' | 'used' | 'name';

export interface Completion {
	readonly is: CompletionKind;
	readonly label: string;
	readonly detail: string;
	/** A line each. */
	readonly documentation: readonly string[];
	/** What is typed to find it: its id as well as its title. */
	readonly filter: string;
	/** What replaces the range, which is the same for all of a place. */
	readonly insert: string;
	readonly range: Range;
	/** Compares as the order in which they are to be shown. */
	readonly sort: string;
}

/**
 * Total: any text and offset gives what may stand there, the likeliest first; nothing outside of a note. Whichever is put in
 * place of its range, the note then says it there.
 */
export function completionsAt(snapshot: Snapshot, path: string, text: string, offset: number): readonly Completion[] {
	const place = placeAt(path, text, offset);
	if (!place) return [];
	const isRead = lookedAt(place, text);
	return offersAt(snapshot, place, path, text).flatMap((offer, index): Completion[] => {
		const insert = insertOf(place, offer, lineEndOf(text));
		if (insert === undefined || !isRead(insert)) return [];
		const label = offer.label ?? onOneLine(offer.value);
		return [
			{
				is: kindOf(place),
				label,
				detail: offer.detail,
				documentation: offer.about,
				filter: [offer.value, offer.label, offer.detail].filter(Boolean).join(' '),
				insert,
				range: place.range,
				sort: String(index).padStart(6, '0'),
			},
		];
	});
}

const kindOf = ({ is }: Place): CompletionKind =>
	is === 'key' || is === 'heading' || is === 'link' || is === 'choice' || is === 'used' ? is : 'name';

/** Whether a head can be read with what is put there: asked of each key, which may begin lines, and else of the first word. */
function lookedAt(place: Place, text: string): (insert: string) => boolean {
	if (place.is === 'heading' || place.is === 'link') return () => true;
	const isRead = (insert: string) =>
		headOf(applyEdits(text, [{ ...place.range, text: insert }])).findings.every(({ severity }) => severity !== 'error');
	let known: boolean | undefined;
	return (insert) => {
		if (place.is === 'key') return isRead(insert);
		known ??= isRead(insert);
		return known;
	};
}

/** A strength and a weight that says something: a good answer, twice as much. */
const usualNumber = 2;

function insertOf(place: Place, { value }: Offer, lineEnd: string): string | undefined {
	if (place.is === 'heading' || place.is === 'link') return value;
	const { before, needsColon, flow } = place.written;
	const word = wordIn(place, value);
	if (word === undefined || !needsColon) return word && before + word;
	if (place.is !== 'key') return `${before}${word}: ${usualNumber}`;
	const isTop = place.path.length === 0 && !flow;
	return before + (isTop ? openingOf(value, slotOf(place.note, value)).join(lineEnd) : `${word}: `);
}

/** As YAML, in the quotes that stand there; nothing where it cannot stand in them. */
function wordIn({ written: { quote, flow } }: Place, value: string): string | undefined {
	if (quote === '"') return JSON.stringify(value).slice(1, -1);
	if (quote === "'") return /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value) ? undefined : value.replaceAll("'", "''");
	return written(value, flow ? inFlow : inBlock);
}
