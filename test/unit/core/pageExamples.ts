// The book that docs/files.md shows, file by file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../vscode/versions.mjs';

/** The fenced examples of the page whose first line names a file: path → text. */
export const pageExamples: Readonly<Record<string, string>> = (() => {
	const page = readFileSync(join(repository, 'docs/files.md'), 'utf8');
	const examples = page.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms);
	return Object.fromEntries([...examples].map(([, path = '', text = '']) => [path, text]));
})();
