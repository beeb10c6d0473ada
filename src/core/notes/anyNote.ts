// From the text of a file to the note it is.
import { type Company, parseCompany } from './company';
import { type Design, parseDesign } from './design';
import { type Mock, parseMock } from './mock';
import { type NoteKind, type NoteText, noteText } from './note';
import { type Problem, parseProblem } from './problem';
import { parseStory, type Story } from './story';
import { parseTalk, type Talk } from './talk';
import { parseTopic, type Topic } from './topic';

export type AnyNote = Story | Design | Topic | Problem | Company | Talk | Mock;

const readers: Readonly<Record<NoteKind, (note: NoteText) => AnyNote>> = {
	story: parseStory,
	design: parseDesign,
	topic: parseTopic,
	problem: parseProblem,
	company: parseCompany,
	talk: parseTalk,
	mock: parseMock,
};

/** Total: any text gives a note with its findings, or `undefined` where the file is no note. */
export function parseNote(path: string, text: string, isUtf8 = true): AnyNote | undefined {
	const read = noteText(path, text, isUtf8);
	return read && noteFrom(read);
}

/** The note that a text has been found to be. */
export const noteFrom = ({ kind, note }: NonNullable<ReturnType<typeof noteText>>): AnyNote => readers[kind](note);
