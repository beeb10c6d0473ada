// What the files of a book are, by where they lie. Paths are those in the book, with `/`.
import { bookFile } from './book';
import { ownPlaceOf, type Shelf } from './catalog/catalog';

/** `note` is a file that is a note if its head or its folder says so; `own` the user's own data. */
export type FileRole = 'book' | 'log' | 'note' | 'own' | 'template';

/** At the top of a book: what is written there is read by nobody but the command that asks for it. */
const notRead = ['solutions', 'recalls'];

/** Whether anything of interest may lie in a folder. A dot folder is some other tool's, `node_modules` other people's. */
export function entersFolder(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return !name.startsWith('.') && name !== 'node_modules' && !notRead.includes(path);
}

/** What a file may be. */
export function roleOf(path: string): FileRole | undefined {
	if (path === bookFile) return 'book';
	const name = path.slice(path.lastIndexOf('/') + 1);
	const top = path.slice(0, Math.max(path.indexOf('/'), 0));
	if (name.startsWith('.') || !isEntered(path)) return undefined;
	if (/\.md$/i.test(name) && (name.startsWith('_') || /^readme\.md$/i.test(name))) return undefined;
	if (top === 'templates') return path === `templates/${name}` && name.endsWith('.md') ? 'template' : undefined;
	if (/\.md$/i.test(name)) return 'note';
	if (top === 'log') return name.endsWith('.jsonl') ? 'log' : undefined;
	return ownPlaceOf(path) ? 'own' : undefined;
}

/** The file of `media/schemas` that tells how a YAML file of a book is written; `undefined` where Prepbook reads no YAML. */
export function schemaOf(path: string): 'book' | Shelf | undefined {
	const role = roleOf(path);
	return role === 'own' ? ownPlaceOf(path)?.shelf : role === 'book' ? role : undefined;
}

/** Whether every folder on the way to a file or folder is entered. */
export function isEntered(path: string): boolean {
	for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
		if (!entersFolder(path.slice(0, end))) return false;
	return true;
}

/** A folder that holds a book of its own belongs to that one. */
export function withoutInnerBooks(paths: readonly string[]): readonly string[] {
	const inner = paths.filter((path) => path.endsWith(`/${bookFile}`)).map((path) => path.slice(0, -bookFile.length));
	return inner.length === 0 ? paths : paths.filter((path) => !inner.some((folder) => path.startsWith(folder)));
}
