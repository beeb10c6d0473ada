// What is odd, as a sentence that says what to do about it. One for each code of a finding.

import type { Code } from '../core/findings';

type Sentence = (...words: readonly string[]) => string;

const estimateOff: Sentence = (said, left) =>
	`What stands on the left makes ${left || 'something else'}, not “${said}”.`;

const sentences: Readonly<Record<Code, Sentence>> = {
	'check-idle': (id) => `The check “${id}” finds nothing. Give it a “pattern:” for stories or “any:” for designs.`,
	'competency-unknown': (id) => `There is no generic competency “${id}”.`,
	conflict: () =>
		'A merge left both sides here. Keep what is right and take out its marks; until then the first side counts.',
	'estimate-units': estimateOff,
	'estimate-wrong': estimateOff,
	'file-alias': () => 'An alias stands for a short text that is named above it. Write out what it stands for.',
	'file-empty': () => 'This file is empty. If it was not yesterday, bring it back from your history.',
	'file-name': (name) => `“${name}” cannot be an id. Rename the file with small letters, digits, “-” and “.”.`,
	'file-not-keys': () => 'This file is to hold keys with values, such as “title: Mine”.',
	'file-not-yaml': (why) => `From here on this file is not YAML: ${why}. What could be read still counts.`,
	'file-too-big': (bytes) => `This file is too big to be read (${bytes} bytes).`,
	'file-too-deep': () => 'This is nested deeper than Prepbook reads. Make it flatter.',
	'file-too-long': (megabytes) => `This file is longer than ${megabytes} MB and is not read. Split it.`,
	'file-unreadable': (why) => `This file cannot be read: ${why}.`,
	'head-alias': () => 'An alias stands for a short text that is named above it. Write out what it stands for.',
	'head-not-closed': () => 'The head begins with “---” and is never closed. Put a line “---” below its last key.',
	'head-not-first': () =>
		'A head counts on the first line only, so nothing of this one does. Take out what stands before its “---”.',
	'head-not-keys': () => 'The head is to be lines “key: value”.',
	'head-not-yaml': (why) => `The head is not YAML: ${why}. What could be read still counts.`,
	'head-too-deep': () => 'The head is nested deeper than Prepbook reads. Make it flatter.',
	'head-too-long': (kilobytes) =>
		`The head is longer than ${kilobytes} kB and is not read. Close it with “---” above the text.`,
	'id-twice': (id, path) =>
		path
			? `${path} has the id ${id} too, and events count there. Give this note an id of its own.`
			: `“${id}” is the id of an entry above; this one is left out. Give it another.`,
	'ids-lost': (name, ids) =>
		`This file replaces the shipped ${name}, and lacks what your book names: ${ids}. Add them, or name them under “was:”.`,
	'key-missing': (key) => `“${key}” is missing here. Add it; until then this does not count.`,
	'key-not-text': () => 'A key is to be a text.',
	'key-twice': (key) => `“${key}” stands here a second time; the first counts. Take one of them out.`,
	'log-conflict': () => 'A merge left its mark here. The lines of both sides count; the mark may be taken out.',
	'log-differs': (id) => `The event ${id} was written twice and not the same; one of the two counts.`,
	'log-future': (id) => `The event ${id} lies in the future; it does not count for the schedule until then.`,
	'log-kind': (kind) => `Prepbook does not know the kind “${kind}”. The line is kept and does not count.`,
	'log-lost': () =>
		'There is nothing but zero bytes here, as a power cut leaves. What stood here may be in your history.',
	'log-newer': (version) =>
		`This line was written by a newer Prepbook (version ${version}). It is kept and does not count.`,
	'log-not-event': (key, wanted) =>
		key === ''
			? `This line is no event: it is to be ${wanted}.`
			: `This line is no event: “${key}” is to be ${wanted}.`,
	'log-not-json': () => 'This line cannot be read: it is not JSON. It is kept and does not count.',
	'log-orphan': (kind, id) =>
		`There is no ${kind} ${id} in this book. Its events are kept, and count again when it is back.`,
	'log-torn': () =>
		'The last line was cut short, as by a crash. It is kept; the next event begins on a line of its own.',
	'log-unfit': (id) => `The correction ${id} would make no event of what it corrects, and does not count.`,
	'mark-twice': (mark, path) =>
		`The mark ^${mark} stands at another card too${path ? `, in ${path}` : ''}; they share one history. Take it out here.`,
	'name-unknown': (kind, name, near) => `There is no ${kind} “${name}”.${near ? ` Did you mean “${near}”?` : ''}`,
	'not-utf8': () => 'This file is not UTF-8 text, so Prepbook only reads it. Save it with the encoding UTF-8.',
	'outline-unknown': (id) => `There is no outline “${id}”.`,
	'template-gap': () => 'A gap of a template is written {{name}}. Close this one, or take out its braces.',
	'template-name': (kinds) =>
		`This template makes no note: its name is to begin with what it makes, one of ${kinds}. A name with “_” before it is left alone.`,
	'template-type': (kind) => `By its name this template makes a ${kind}, and its “type:” says something else.`,
	'title-missing': (id) => `“${id}” has no title. Add “title:”.`,
	'value-odd': (key, wanted, given) => `“${key}” is to be ${wanted}, not “${given}”.`,
	'value-range': (key, least, most, given) => `“${key}” goes from ${least} to ${most}; ${given} counts as the nearest.`,
};

export const findingWords = (code: Code, words: readonly string[]): string => sentences[code](...words);
