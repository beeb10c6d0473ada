// What is odd, as a sentence that says what to do about it. One for each code of a finding.

type Sentence = (...words: readonly string[]) => string;

const sentences: Readonly<Record<string, Sentence>> = {
	conflict: () =>
		'A merge left both sides here. Keep what is right and take out its marks; until then the first side counts.',
	'empty-file': () => 'This file is empty. If it was not yesterday, bring it back from your history.',
	'field-not-day': (key, typed) => `“${typed}” is no date of the calendar. Write ${key} as 2026-11-21.`,
	'field-not-list': (key) => `“${key}” is to be a list: [a, b], or an item a line.`,
	'field-not-map': (key) => `“${key}” is to be a map: a line “name: value” for each.`,
	'field-not-number': (key) => `“${key}” is to be a number.`,
	'field-not-text': (key) => `“${key}” is to be a text.`,
	'field-not-time': (key, typed) => `“${typed}” is no time. Write ${key} as 2026-12-03T10:00.`,
	'field-range': (key, typed, least, most) => `“${key}” goes from ${least} to ${most}; ${typed} counts as the nearest.`,
	'field-word': (key, typed, words) => `“${key}” is one of ${words}; “${typed}” is none of them.`,
	'file-too-big': (bytes) => `This file is too big to be read (${bytes} bytes).`,
	'file-unreadable': (why) => `This file cannot be read: ${why}.`,
	'head-alias': () => 'An alias that stands for a list or a map is not read. Write out what it stands for.',
	'head-not-closed': () => 'The head begins with “---” and is never closed. Put a line “---” below its last key.',
	'head-not-keys': () => 'The head is to be lines “key: value”.',
	'head-not-yaml': (why) => `The head is not YAML: ${why}`,
	'head-too-deep': () => 'The head is nested too deep to be read.',
	'head-too-long': (kilobytes) =>
		`The head is longer than ${kilobytes} kB and is not read. Close it with “---” above the text.`,
	'id-shape': (typed) => `“${typed}” cannot be an id: an id is small letters, digits, dots and hyphens.`,
	'id-twice': (id, path) => `${path} has the id ${id} too, and events count there. Give this note an id of its own.`,
	'key-not-text': () => 'A key of the head is to be a text.',
	'key-twice': (key) => `“${key}” stands twice in this head; the first counts. Take one of them out.`,
	'log-conflict': () => 'A merge left its mark here. The lines of both sides count; the mark may be taken out.',
	'log-differs': (id) => `The event ${id} was written twice and not the same; one of the two counts.`,
	'log-empty': () => 'This log is empty. If it was not yesterday, bring it back from your history.',
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
		`There is no ${kind} ${id} in this book. Its events are kept; they count again when it is back.`,
	'log-torn': () =>
		'The last line was cut short, as by a crash. It is kept; the next event begins on a line of its own.',
	'log-unfit': (id) => `The correction ${id} would make no event of what it corrects, and does not count.`,
	'mark-twice': (mark, path) =>
		`The mark ^${mark} stands at another card too${path ? `, in ${path}` : ''}; its history is that one's. Take it out here.`,
	'not-utf8': () => 'This file is not UTF-8 text, so Prepbook only reads it. Save it with the encoding UTF-8.',
};

/** The sentence for a code; the findings test holds that there is one for each. */
export const findingWords = (code: string, words: readonly string[]): string => sentences[code]?.(...words) ?? code;
