// What Prepbook can mend by itself when it is asked to: a finding and the text it is in → the edits.
import type { Finding } from './findings';
import { parseNote } from './notes/anyNote';
import { headOf } from './notes/head';
import { setBelow, setKey } from './notes/headEdit';
import type { TextEdit } from './text';
import type { Mapping } from './yamlTree';

export interface Repairing {
	readonly path: string;
	readonly text: string;
	/** Ids that no note and no card has. */
	newId(): string;
	newMark(): string;
}

type Repair = (finding: Finding, file: Repairing) => readonly TextEdit[] | undefined;

const repairs: Readonly<Record<string, Repair>> = {
	/** The second of two notes with one id gets its own; events stay with the first. */
	'id-twice': (_, { text, newId }) => setKey(text, 'id', newId(), ['id']),

	/** The second of two cards with one mark gets its own; its history stays with the first. */
	'mark-twice': ({ line, words: [mark = ''] }, { path, text, newMark }) => {
		const note = parseNote(path, text);
		const card = note?.kind === 'topic' ? note.cards.find((one) => one.line === line && one.mark === mark) : undefined;
		const start = card ? text.lastIndexOf(`^${mark}`, card.markAt) : -1;
		return start === -1 ? undefined : [{ start, end: start + mark.length + 1, text: `^${newMark()}` }];
	},

	/** The nearest number that may stand there. */
	'value-range': ({ words: [path = '', least, most] }, { text }) => {
		const [key = '', name] = path.split(/\.(.*)/s);
		const value = headOf(text).entries.find((entry) => entry.key.text === key)?.value;
		const typed = name === undefined ? value : value?.kind === 'map' ? valueIn(value, name) : undefined;
		const number = typed?.kind === 'scalar' && typed.text !== '' ? Number(typed.text) : Number.NaN;
		const nearest = Math.min(Math.max(number, Number(least)), Number(most));
		if (Number.isNaN(nearest)) return undefined;
		return name === undefined ? setKey(text, key, nearest) : setBelow(text, key, name, nearest);
	},
};

const valueIn = (map: Mapping, name: string) => map.entries.find((entry) => entry.key.text === name)?.value;

/** Codes of findings that can be mended. */
export const repairable: readonly string[] = Object.keys(repairs);

/** The edits that mend a finding; `undefined` where it is not to be mended, or its file is not what it was. */
export const repairOf: Repair = (finding, file) =>
	Object.hasOwn(repairs, finding.code) ? repairs[finding.code]?.(finding, file) : undefined;
