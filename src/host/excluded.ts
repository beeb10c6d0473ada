// What `files.exclude` hides.
import { type Uri, workspace } from 'vscode';
import { globs } from '../core/lazy';

/** Whether a path in the folder is hidden. A pattern with `when`, which looks at other files, hides nothing here. */
export function excluded(folder: Uri): (path: string) => boolean {
	const said = workspace.getConfiguration('files', folder).get<Readonly<Record<string, unknown>>>('exclude') ?? {};
	const patterns = Object.keys(said).filter((pattern) => said[pattern] === true && pattern.trim() !== '');
	if (patterns.length === 0) return () => false;
	const root = workspace.getWorkspaceFolder(folder)?.uri.path ?? folder.path;
	const above = folder.path.slice(root.length).replace(/^\/|\/$/g, '');
	const isMatch = globs()(patterns.flatMap(withContents), { dot: true, nonegate: true });
	return (path) => isMatch(above === '' ? path : `${above}/${path}`);
}

/** What hides a folder hides what lies in it. */
const withContents = (pattern: string) => [pattern, `${pattern.replace(/\/$/, '')}/**`];
