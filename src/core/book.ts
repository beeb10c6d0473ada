// What a book says of itself in prepbook.yaml, and which of several books a window serves.
import { yaml } from './lazy';
import { isPlainObject } from './shape';

/** The file that makes a folder a book. */
export const bookFile = 'prepbook.yaml';

/** The newest format this Prepbook writes; a book of a newer one is read, never written. */
export const bookVersion = 1;

/** A book's own facts, as far as they can be read. */
export interface Book {
	/** A whole number from 1; 1 where the file does not say. */
	readonly version: number;
	readonly title: string | undefined;
}

/** Total: any text gives a book. What cannot be read counts as not said. */
export function parseBook(text: string): Book {
	const said = parsed(text);
	const { version, title } = isPlainObject(said) ? said : {};
	return {
		version: Number.isInteger(version) && Number(version) >= 1 ? Number(version) : bookVersion,
		title: typeof title === 'string' && title.trim() !== '' ? title : undefined,
	};
}

/** Longer than any book file a person writes; a parser's worst case grows faster than its input. */
const longestBookFile = 64 * 1024;

function parsed(text: string): unknown {
	if (text.length > longestBookFile) return undefined;
	try {
		return yaml().parse(text, { schema: 'core', logLevel: 'error', maxAliasCount: 100 });
	} catch {
		return undefined; // Not YAML: such a file says nothing, but its folder is still a book.
	}
}

/** The text of a new book's file. Reads back as the same title. */
export function bookText(title: string | undefined): string {
	const facts = title === undefined ? { version: bookVersion } : { version: bookVersion, title };
	return `# This folder is a prep book. Every key but version may be absent.\n${yaml().stringify(facts, { lineWidth: 0 })}`;
}

/** The only one found, else the one chosen last, else the first by path. */
export function activeBook(found: readonly string[], chosenLast: string | undefined): string | undefined {
	if (chosenLast !== undefined && found.includes(chosenLast)) return chosenLast;
	return found.reduce<string | undefined>(
		(first, uri) => (first === undefined || uri < first ? uri : first),
		undefined,
	);
}
