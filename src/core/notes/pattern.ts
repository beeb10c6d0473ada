// A design pattern: a topic of a group of its own, with a diagram and its parts. Some ship; a book adds those it likes.
import type { Snapshot } from '../snapshot';
import { parseNote } from './anyNote';
import { parseBody, sectionsNamed } from './body';
import { headOf } from './head';
import type { Topic } from './topic';

/** The group of topics that are patterns. */
export const patternGroup = 'Design patterns';

/** One that ships, as the note that a book makes of it: that one has its id, and is known by it wherever it lies. */
export interface Pattern extends Topic {
	readonly head: { readonly group: string; readonly known: string };
	/** All that stands below its head. */
	readonly body: readonly [string];
}

/** Those that a book has no topic of, among the texts that ship, which are given by their paths in `templates`. */
export const patternsFor = ({ topics }: Pick<Snapshot, 'topics'>, texts: ReadonlyMap<string, string>) =>
	[...texts].flatMap(([path, text]): readonly Pattern[] => {
		const topic = path.startsWith('patterns/') && (parseNote(path, text) as Topic); // As written.
		if (!topic || topics.get(topic.id)) return [];
		return [{ ...topic, head: { group: patternGroup, known: 'none' }, body: [text.slice(headOf(text).body).trim()] }];
	});

/** What of a pattern goes into a design: its section “Skeleton”, a diagram and its parts in a line each. Empty where it has none. */
export function skeletonIn(text: string): string {
	const [section] = sectionsNamed(parseBody(text, headOf(text).body), 'Skeleton');
	return section ? text.slice(section.content.start, section.content.end).trim() : '';
}
