// Design answers to measure the checks by.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conceptsIn } from '../../../../src/core/checks/design';
import { headOf } from '../../../../src/core/notes/head';
import { bookWith } from '../../../support/books';
import { repository } from '../../../vscode/versions.mjs';
import { shipped } from '../catalog/shipped';

/** So many words that there is something to be asked about, and none of them about a system. */
export const dull =
	'The garden lies behind the house, and in the afternoon the cat sleeps there under a pear tree. '.repeat(8);

/** Of each hand the same prompts: answered well, with one concept taken out, and with one said in other words. */
export interface Answer {
	readonly name: string;
	readonly text: string;
	/** Concepts that it shows, somebody says who wrote it, and those that it does not. */
	readonly shows: readonly string[];
	readonly lacks: readonly string[];
	/** Those that no pattern finds. */
	readonly flagged: readonly string[];
	/** Each concept that matters, and the words that show it. */
	readonly found: ReadonlyMap<string, string | undefined>;
}

export const outlines = {
	ml: 'ml-design-nine-step',
	llm: 'genai-design',
	system: 'system-design-general',
} as const;

const folderOf = (...path: string[]) => join(repository, 'test/books/answers', ...path);

export function answersOf(hand: string): readonly Answer[] {
	return ['good', 'removed', 'paraphrased'].flatMap((set) =>
		readdirSync(folderOf(hand, set)).map((name) =>
			answerIn(`${set}/${name}`, readFileSync(folderOf(hand, set, name), 'utf8')),
		),
	);
}

function answerIn(name: string, typed: string): Answer {
	const listed = (key: string) => {
		const value = headOf(typed).entries.find((entry) => entry.key.text === key)?.value;
		const items = value?.kind === 'list' ? value.items : value ? [value] : [];
		return items.flatMap((item) => (item.kind === 'scalar' ? item.text : []));
	};
	const [domain = ''] = listed('domain');
	const text = typed.replace(
		/^domain: .*$/m,
		(line) => `${line}\noutline: ${outlines[domain as keyof typeof outlines]}\nstatus: finished`,
	);
	const book = bookWith({ [`designs/${name}`]: text }, shipped);
	const concepts = book.designs.all.flatMap((design) => conceptsIn(book, design));
	const lacks = listed('missing');
	return {
		name,
		text,
		shows: [...new Set([...listed('concepts'), ...listed('paraphrased')])].filter((one) => !lacks.includes(one)),
		lacks,
		flagged: concepts.flatMap(({ rule, shown }) => (shown ? [] : rule.concept)),
		found: new Map(concepts.map(({ rule, shown }) => [rule.concept, shown && text.slice(shown.start, shown.end)])),
	};
}
