// What the in-host tests know of Prepbook: its public interface, and nothing behind it.
import { commands, extensions, Uri, window, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';

export const extensionId = 'prepbook.prepbook';

/** The interface, after the first reading. */
export async function prepbook(): Promise<PrepbookApi> {
	const api: PrepbookApi | undefined = await extensions.getExtension(extensionId)?.activate();
	if (!api) throw new Error(`${extensionId} is not here.`);
	await api.ready;
	while (!workspace.workspaceFolders?.length) await foldersChanged(); // A window may begin before it knows its workspace.
	return api;
}

const foldersChanged = () =>
	new Promise<void>((resolve) => {
		const listening = workspace.onDidChangeWorkspaceFolders(() => {
			listening.dispose();
			resolve();
		});
	});

/** While `work` goes on, the workspace has one folder more. */
export async function withFolder(uri: Uri, work: () => Promise<void>): Promise<void> {
	const place = workspace.workspaceFolders?.length ?? 0;
	const changed = foldersChanged();
	workspace.updateWorkspaceFolders(place, 0, { uri });
	await changed;
	try {
		await work();
	} finally {
		const back = foldersChanged();
		workspace.updateWorkspaceFolders(place, 1);
		await back;
	}
}

/** A place in the fixture's first folder or, with its name, in another one. */
export function at(path: string, folder = 'career'): Uri {
	const root = workspace.workspaceFolders?.find(({ name }) => name === folder);
	if (!root) throw new Error(`The workspace has no folder ${folder}.`);
	return Uri.joinPath(root.uri, path);
}

export const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));

export const read = async (uri: Uri) => new TextDecoder().decode(await workspace.fs.readFile(uri));

export const remove = (uri: Uri) => workspace.fs.delete(uri, { recursive: true });

export const isThere = (uri: Uri) =>
	Promise.resolve(workspace.fs.stat(uri)).then(
		() => true,
		() => false,
	);

/** Resolves when `fact` holds, asked again at every change; the test's time limit is the only other end. */
export const until = (api: PrepbookApi, fact: () => boolean) =>
	new Promise<void>((resolve) => {
		const listening = api.onDidChange(() => look());
		const look = () => {
			if (!fact()) return;
			listening.dispose();
			resolve();
		};
		look();
	});

/** Makes a book of these files and serves it. */
export async function bookIn(folder: string, files: Readonly<Record<string, string>>): Promise<PrepbookApi> {
	const api = await prepbook();
	await Promise.all(Object.entries(files).map(([path, text]) => write(at(`${folder}/${path}`), text)));
	await commands.executeCommand('prepbook.switchBook', { book: at(folder) });
	return api;
}

/** Takes a book of `bookIn` away again, with its editors. */
export async function putAway(api: PrepbookApi, folder: string): Promise<void> {
	await closeEditors();
	await remove(at(folder));
	await api.settled();
}

/** Closes every editor, and forgets what was typed and not saved. */
export async function closeEditors(): Promise<void> {
	for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
		await window.showTextDocument(document);
		await commands.executeCommand('workbench.action.files.revert');
	}
	await commands.executeCommand('workbench.action.closeAllEditors');
}

/** VS Code tells nobody when a picker has opened, so the key is pressed until the question is answered. */
export async function answered<T>(question: Thenable<T>, key: string): Promise<T> {
	let open = true;
	const answer = Promise.resolve(question).finally(() => {
		open = false;
	});
	while (open) await Promise.race([answer, commands.executeCommand(key)]);
	return answer;
}
