// Where books lie in a workspace.
import { Uri, workspace } from 'vscode';
import { bookFile } from '../core/book';
import type { Disk } from '../core/ports';
import { excluded } from './excluded';

/** A folder that is no plain one may be a whole repository behind a slow door: looked through this deep, no deeper. */
const deepest = 4;

/**
 * Every `prepbook.yaml` of the workspace, less what `files.exclude` hides and what lies among other people's files. No
 * link out of a workspace folder is followed; VS Code's own search would go through the whole disk behind it.
 */
export async function findBookFiles(disk: Disk): Promise<readonly Uri[]> {
	const folders = workspace.workspaceFolders ?? [];
	const found = await Promise.all(folders.map(({ uri }) => look(uri, disk)));
	return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()]; // A folder inside another is seen twice.
}

async function look(folder: Uri, disk: Disk): Promise<readonly Uri[]> {
	const isHidden = excluded(folder);
	const mostSteps = disk.isPlain(folder.toString()) ? Number.POSITIVE_INFINITY : deepest;
	const { files } = await disk.list(folder.toString(), {
		within: folder.toString(),
		enters: (path) => !/(?:^|\/)(?:\.[^/]*|node_modules)$/.test(path) && stepsIn(path) <= mostSteps && !isHidden(path),
		wants: (path) => (path === bookFile || path.endsWith(`/${bookFile}`)) && !isHidden(path),
	});
	return files.map((path) => Uri.joinPath(folder, path));
}

const stepsIn = (path: string) => path.split('/').length;
