// Why something keeps its id, as a sentence that says what to do about it.
import type { Refused } from '../core/words/rename';

const sentences: Readonly<Record<Refused['code'], (...words: readonly string[]) => string>> = {
	'in-log': (to) => `The log has something of another “${to}”. Choose another id.`,
	named: (to, path) => `“${to}” is named in ${path} already. Choose another id.`,
	'no-id': (to) => `“${to}” is no id: small letters, digits, “-” and “.”, the first of them a letter or a digit.`,
	'no-own-id': (kind) => `This ${kind} has no id yet.`,
	'nothing-here': () => 'There is no id here that could be changed.',
	'odd-definition': (path) => `The id in ${path} cannot be changed: solve what is odd in that file first.`,
	'odd-file': (path) => `${path} is written in a way that Prepbook does not change. Change the id there by hand.`,
	'other-kind': () => 'Only the ids of competencies, companies, problems and stories can be changed.',
	shared: (id, path) => `Several notes have the id “${id}”: give ${path} one of its own first.`,
	ships: (id) => `“${id}” ships with Prepbook, and such ids never change.`,
	taken: (to, owner) => `“${to}” is taken by “${owner}”. Choose another id.`,
	unknown: (kind, id) => `No ${kind} of this book has the id “${id}”.`,
};

export const renameWords = ({ code, words }: Refused): string => sentences[code](...words);
