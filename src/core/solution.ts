// What the file of an attempt at a problem is called, and how it begins.
import { commentLine } from './commentLine';
import { folderNameFrom } from './names';
import type { Day } from './time';
import { isWebAddress } from './uris';

/** Where a book has them. */
export const solutionFolder = 'solutions';

interface Language {
	readonly title: string;
	readonly extension: string;
}

/** Those that interviews are mostly held in; any other is known by its extension. */
export const languages: readonly Language[] = [
	{ title: 'Python', extension: 'py' },
	{ title: 'C++', extension: 'cpp' },
	{ title: 'Java', extension: 'java' },
	{ title: 'TypeScript', extension: 'ts' },
	{ title: 'JavaScript', extension: 'js' },
	{ title: 'Go', extension: 'go' },
	{ title: 'Rust', extension: 'rs' },
	{ title: 'Kotlin', extension: 'kt' },
	{ title: 'C#', extension: 'cs' },
	{ title: 'Swift', extension: 'swift' },
	{ title: 'SQL', extension: 'sql' },
];

/** Of `py`, `.py` or `Python`: `py`. Nothing for what no text file with a comment in it ends in. */
export function extensionFrom(named: string): string | undefined {
	const words = named.trim().replace(/^\./, '');
	const small = words.toLowerCase();
	const known = languages.find(({ title, extension }) => small === extension || small === title.toLowerCase());
	if (known) return known.extension;
	return /^[a-z\d][a-z\d_+-]{0,19}$/i.test(words) && !withoutComments.has(small) ? words : undefined;
}

/** A notebook is no text that one types into; JSON knows no comments. */
const withoutComments = new Set(['ipynb', 'json']);

/** `Python` of `py`, `.zig` of `zig`. */
export const languageTitle = (of: string): string =>
	languages.find(({ extension }) => extension === of)?.title ?? `.${of}`;

/** Where the attempts at a problem lie in the book. */
export const solutionFolderOf = (problem: string): string => `${solutionFolder}/${folderNameFrom(problem)}`;

/** Its path in the book. Of a day's attempts the first bears the day alone, the others a number from 2. */
export function solutionPath(problem: string, day: Day, number: number, extension: string): string {
	const name = number === 1 ? day : `${day}-${number}`;
	return `${solutionFolderOf(problem)}/${name}.${extension}`;
}

/** One line that says which problem it is; what follows is somebody's own. */
export const solutionText = (
	extension: string,
	{ title, url }: { readonly title: string; readonly url: string | undefined },
): string => `${commentLine(extension, title, url !== undefined && isWebAddress(url) ? url : undefined)}\n`;
