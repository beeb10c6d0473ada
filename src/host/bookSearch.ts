// Where books lie in a workspace: by VS Code's search where there is one, else by a walk.
import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import { bookFile } from '../core/book';

/** Folders that hold other people's files; a book in them is nobody's. */
const skipped = '**/{node_modules,.*}/**';

/** Every `prepbook.yaml` of the workspace, less what `files.exclude` hides. */
export async function findBookFiles(): Promise<readonly Uri[]> {
	const folders = workspace.workspaceFolders ?? [];
	const found = await Promise.all(folders.map(({ uri }) => (isSearched(uri) ? search(uri) : walk(uri))));
	return unique(found.flat());
}

/** Only these always have a search; a virtual file system may have none, and then VS Code finds nothing in silence. */
const isSearched = (uri: Uri) => uri.scheme === 'file' || uri.scheme === 'vscode-remote';

const search = (folder: Uri) => workspace.findFiles(new RelativePattern(folder, `**/${bookFile}`), skipped);

/** A virtual folder may be a whole repository behind a slow door: looked through this deep, no deeper. */
const deepest = 4;

async function walk(folder: Uri, depth = 0): Promise<Uri[]> {
	const entries = await entriesOf(folder);
	const found = entries.filter(([name]) => name === bookFile).map(([name]) => Uri.joinPath(folder, name));
	if (depth === deepest) return found;
	const below = entries
		.filter(([name, type]) => type & FileType.Directory && name !== 'node_modules' && !name.startsWith('.'))
		.map(([name]) => walk(Uri.joinPath(folder, name), depth + 1));
	return [...found, ...(await Promise.all(below)).flat()];
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
	try {
		return await workspace.fs.readDirectory(folder);
	} catch {
		return []; // Gone or closed to us: there is no book to be found in it, and the others must not suffer.
	}
}

/** A workspace folder inside another one is searched twice. */
const unique = (uris: readonly Uri[]) => [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
