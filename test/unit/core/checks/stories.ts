// Stories to measure the checks by.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../../vscode/versions.mjs';

/** Good ones, those of two hands that had not seen the checks, and such with one fault each, which the name of the file tells. */
export function storiesIn(set: 'good' | 'unseen' | 'flawed'): Readonly<Record<string, string>> {
	const folder = join(repository, 'test/books/checks', set);
	return Object.fromEntries(
		readdirSync(folder).map((name) => [`stories/${name}`, readFileSync(join(folder, name), 'utf8')]),
	);
}

export const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00Z') };
