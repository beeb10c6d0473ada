// What the files of a catalog say of each other: names of nothing, and ids that a replacement takes away.
import type { Code, Finding } from '../findings';
import type { Catalog, Shelved } from './catalog';
import { genericFramework } from './framework';

/** A finding for each competency or outline that a file names and the catalog does not hold. */
export function danglingIn({ shelf, file }: Shelved, catalog: Catalog): readonly Finding[] {
	if (shelf === 'frameworks') {
		const generic = idsOf(catalog.frameworks.get(genericFramework)?.competencies ?? []);
		return file.competencies.flatMap(({ line, generic: named }) =>
			named.filter((id) => !generic.has(id)).map((id) => unknown('competency-unknown', line, id)),
		);
	}
	if (shelf === 'presets')
		return file.phases.flatMap(({ line, outline }) =>
			outline === undefined || catalog.outlines.has(outline) ? [] : unknown('outline-unknown', line, outline),
		);
	return [];
}

/** The ids of entries that a file has and its replacement has not, nor says it was once called so. */
export function idsLost(old: Shelved, replacement: Shelved): readonly string[] {
	const kept = new Set(entriesOf(replacement).flatMap(({ id, was = [] }) => [id, ...was]));
	return [...idsOf(entriesOf(old))].filter((id) => !kept.has(id));
}

interface Entry {
	readonly id: string;
	readonly was?: readonly string[];
}

function entriesOf({ shelf, file }: Shelved): readonly Entry[] {
	switch (shelf) {
		case 'frameworks':
			return file.competencies;
		case 'outlines':
			return file.sections;
		case 'lists':
			return file.problems;
		case 'presets':
			return file.phases;
		case 'prompts':
			return file.prompts;
		case 'rubrics':
			return file.dimensions;
		case 'checks':
			return file.checks;
		case 'topics':
			return file.cards;
		case 'synonyms':
			return []; // Its groups have no ids.
	}
}

const idsOf = (entries: readonly Entry[]) => new Set(entries.map(({ id }) => id));

const unknown = (code: Code, line: number, id: string): Finding => ({ code, line, severity: 'error', words: [id] });
