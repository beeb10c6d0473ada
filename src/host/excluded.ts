// What `files.exclude` hides.
import { languages, RelativePattern, type TextDocument, Uri, workspace } from 'vscode';

/** Whether a path in the folder is hidden. A pattern with `when`, which looks at other files, hides nothing here. */
export function excluded(folder: Uri): (path: string) => boolean {
	const said = workspace.getConfiguration('files', folder).get<Readonly<Record<string, unknown>>>('exclude') ?? {};
	const patterns = Object.keys(said).filter((pattern) => said[pattern] === true && pattern.trim() !== '');
	if (patterns.length === 0) return () => false;
	const root = workspace.getWorkspaceFolder(folder)?.uri ?? folder;
	const pattern = new RelativePattern(root, `{${patterns.flatMap(withContents).join(',')}}`);
	// VS Code shows its own way of matching nowhere else. Of a document it looks at nothing but these.
	const isHidden = (uri: Uri) => languages.match({ pattern }, { uri, languageId: '' } as TextDocument) > 0;
	return (path) => isHidden(Uri.joinPath(folder, path));
}

/** What hides a folder hides what lies in it. */
const withContents = (pattern: string) => [pattern, `${pattern.replace(/\/$/, '')}/**`];
