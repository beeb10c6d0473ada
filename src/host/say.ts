// Every message Prepbook gives, in one table. It says what is, and what to do about it. (Labels of rows are in
// core/answers/rows.ts, welcome texts in package.json.)
import type { EventOf } from '../core/practice/event';
import type { Grade, Outcome } from '../core/practice/grade';

export const say = {
	amendByHand: 'Only attempts and cards can be corrected by asking; for other events pass the fields to set.',
	alreadyBook: (name: string) => `“${name}” is a prep book already. Another one needs a folder of its own.`,
	badArgument: (command: string, at: string, wanted: string) =>
		at === '' ? `${command} takes ${wanted}.` : `${command}: “${at}” is to be ${wanted}.`,
	badEvent: ([key = '', wanted = '']: readonly string[]) =>
		wanted === '' ? `That is no event: ${key}.` : `“${key}” of an event is to be ${wanted}.`,
	cannotRead: (name: string) => `${name} cannot be read; nothing was changed.`,
	bookUnreadable: (name: string, why: string) => `${name} cannot be read (${why}); the book is named after its folder.`,
	cannotWrite: (name: string, why: string) => `“${name}” could not be written: ${why}.`,
	chooseBook: 'Which book should this window serve?',
	cardMoved: (front: string) => `The card “${front}” has changed meanwhile; try again.`,
	chooseCard: 'Which card?',
	chooseCause: 'Why?',
	chooseCompany: 'Which company?',
	chooseCompetency: 'Which competency?',
	chooseEvent: 'What is to be corrected?',
	chooseGrade: 'How well was it known?',
	chooseOutcome: 'How did it go?',
	chooseProblem: 'Which problem?',
	chooseStory: 'Which story or talk?',
	chooseStrength: 'How well does the story answer for it?',
	copyLines: 'Copy Lines',
	chooseFolder: 'Where should the prep book be?',
	fixedField: (key: string) => `“${key}” of an event cannot be corrected.`,
	gone: (path: string) => `${path} is not there any more; nothing was changed.`,
	hasConflict: (path: string) => `${path} holds an unsolved merge conflict. Solve it first; nothing was changed.`,
	isCorrection: 'An undo or a correction is not corrected but undone.',
	isThere: (path: string) => `${path} is there already`,
	isUndone: (id: string) => `The event ${id} does not count: it was undone, or corrects what is not there.`,
	keepsChanging: (path: string) => `${path} keeps changing while it is to be written; nothing was changed. Try again.`,
	leadsOut: (path: string) => `${path} lies outside of this workspace by a link; it is not written.`,
	logWaits: (path: string, why: string, count: number) =>
		`${path} could not be written: ${why}. ${count === 1 ? 'The event is' : `${count} events are`} kept in this window and written as soon as that is possible.`,
	logWritten: (count: number) =>
		count === 1 ? 'The event that was waiting is written.' : `The ${count} events that were waiting are written.`,
	newerBook: 'This book was made by a newer Prepbook. It is read and never written; to write in it, update Prepbook.',
	noBook: 'There is no prep book here. “Prepbook: Start a Prep Book” makes one.',
	noCards: 'There are no cards yet: a line “Question :: Answer” in a topic note is one.',
	noCompanies: 'There is no company yet: a note in companies/ is one.',
	noCopy: (path: string, why: string) => `${path} was not repaired, because no copy of it could be kept: ${why}`,
	noEvents: 'The practice log is empty.',
	noJson: 'An event holds texts, numbers and truth values only, in lists and objects.',
	noInstant: (text: string) => `“${text}” is no instant; one is written 2026-11-21T18:03:11+01:00.`,
	noStories: 'There is no story yet: a note in stories/ is one.',
	noSuchCard: (id: string) => `There is no card ${id} in this book.`,
	noSuchCompetency: (id: string) => `No framework has a competency ${id}.`,
	noSuchEvent: (id: string) => `There is no event ${id} in the log.`,
	noSuchKind: (kind: string, kinds: readonly string[]) => `“${kind}” is none of ${kinds.join(', ')}.`,
	noSuchNote: (id: string) => `There is no note ${id} in this book.`,
	noSuchProblem: (id: string) => `There is no problem ${id} in the lists of this book, and no note on it.`,
	noSuchRound: (company: string, round: string) => `${company} has no round ${round}.`,
	notRepairable: (code: string, codes: readonly string[]) =>
		`${code} cannot be repaired; what can is ${codes.join(', ')}.`,
	notSaved: (path: string) => `${path} was changed in its editor and could not be saved.`,
	notUtf8: (path: string) =>
		`${path} is not written in UTF-8, so Prepbook only reads it. Save it with that encoding first.`,
	notYet: (text: string) => `${text} is yet to come; an attempt lies in the past.`,
	nothingOdd: 'There is nothing odd in this book.',
	nothingSet: 'Nothing to correct was given.',
	nothingToUndo: 'There is nothing to undo.',
	noBookAt: (uri: string) => `There is no prep book at ${uri}. A book is a folder with a prepbook.yaml in it.`,
	noOtherBook: 'There is no other prep book in this workspace. “Prepbook: Start a Prep Book” makes one.',
	notTrusted: 'Prepbook only reads in Restricted Mode. Trust this workspace to let it write.',
	nowAt: (strength: number) => `now ${strength}`,
	oddBook:
		'Whether this Prepbook may write here cannot be read from prepbook.yaml. Mend that file first; nothing was changed.',
	oddId: (path: string) =>
		`The id in ${path} cannot be one: an id is small letters, digits, “-” and “.”. Mend it first; nothing was changed.`,
	oddHead: (path: string) =>
		`The head of ${path} cannot be read well enough to be changed. Mend it first; nothing was changed.`,
	oddThings: (count: number) =>
		count === 1
			? 'One odd thing was found. The Problems panel says where.'
			: `${count} odd things were found. The Problems panel says where.`,
	openFolder: 'Make a Prep Book Here',
	ourFault: 'Prepbook made a mistake; the log says which.',
	ownFolder: 'a folder of its own',
	readOnly: (path: string) => `${path} could not be written: its file system only reads.`,
	redo: 'Redo',
	redone: (what: string) => `Taken back: ${what}.`,
	repair: (count: number) => (count === 1 ? 'Repair It' : `Repair ${count} of Them`),
	showLog: 'Show Log',
	switchBook: (title: string) => `Prep book: ${title}. Click for the others.`,
	thisFolder: 'this folder',
	undone: (what: string) => `Undone: ${what}.`,
	whatClue: 'What would have given it away? (may stay empty)',
	wrongKind: (title: string, kinds: readonly string[]) => `“${title}” is to be a ${kinds.join(' or a ')}.`,
} as const;

export const outcomeWords: Readonly<Record<Outcome, string>> = {
	accepted: 'Accepted',
	'accepted-late': 'Accepted, but late',
	'idea-only': 'Had the idea only',
	stuck: 'Stuck',
	skipped: 'Skipped',
};

export const causeWords: Readonly<Record<NonNullable<EventOf<'attempt'>['said']['cause']>, string>> = {
	'no-pattern': 'Did not see the pattern',
	'saw-it-late': 'Saw it late',
	bug: 'A bug',
	'edge-case': 'An edge case',
	complexity: 'Too slow or too big',
	'ran-out': 'Ran out of time',
	froze: 'Froze',
	other: 'Something else',
};

export const gradeWords: Readonly<Record<Grade, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };

export const strengthWords = ['Not at all', '1: touches it', '2: a good answer', '3: the one I want'] as const;

/** A text to be drawn as it was typed, where VS Code would draw `$(flame)` as an icon. */
export const plain = (text: string): string => text.replaceAll('$(', '$\u200b(');
