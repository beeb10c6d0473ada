// What the extension hosts wrote into their logs.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an error in a log begins with that is none of ours. */
const harmless = [
	/^Refusal:/, // A sentence a command refused with.
	/ vscode\.executeDocumentRenameProvider undefined\s*$/, // What a rename was refused with.
	/^(?:Error: )?Canceled/, // Much is, when a window closes early.
	/^Unable to refresh tree view [\w.]+: Canceled/,
	/^Activating extension vscode\./,
	/^\[vscode\.markdown-language-features\]/, // VS Code's own Markdown server, ended while it starts.
	/^Error: Starting server failed\s+at .*markdown-language-features/,
	/^Error: (?:read ECONNRESET\s+at TCP|write ECONNRESET\s+at afterWriteDispatched)/, // A closed window's connection; Prepbook opens none.
	/^Error: EEXIST: .*vscode\.lock'/, // A killed host leaves its lock;
	/^SyntaxError: Unexpected end of JSON input[\s\S]*_getWorkspaceStorage/, // another may find it half written.
	/^Error: unsupported uri-scheme: prepbook\s/, // A page that is asked for when its extension has gone.
	/^No tree item with id '/, // Asked for its children while the tree is drawn anew.
	/^\[TreeView:[\w.]+\] Failed to resolve tree node/, // Revealed while the tree is drawn anew, and looked for again.
];

/** The errors below a folder of logs, each with its stack. @param {string} folder */
export async function loggedErrors(folder) {
	const paths = await readdir(folder, { recursive: true }).catch(() => /** @type {string[]} */ ([]));
	const logs = paths.filter((path) => /exthost[^/\\]*\.log$/.test(path));
	const texts = await Promise.all(logs.map((path) => readFile(join(folder, path), 'utf8')));
	return texts.flatMap(errorsIn);
}

/** The errors of a window's web worker host, whose log the browser keeps. @param {import('playwright-core').Page} page */
export const workerErrors = async (page) => (await page.evaluate(workerLogs)).flatMap(errorsIn);

/** @param {string} text */
const errorsIn = (text) =>
	text.split(/\n(?=\d{4}-)/).filter((record) => {
		const [, what] = /\[error\] ([\s\S]*)/.exec(record) ?? [];
		return what !== undefined && !harmless.some((one) => one.test(what));
	});

/** Runs in the page: the texts of the logs in VS Code's store for them. */
async function workerLogs() {
	const store = 'vscode-logs-store';
	const result = (/** @type {IDBRequest} */ request) =>
		new Promise((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const database = await result(indexedDB.open('vscode-web-db'));
	const logs = () => database.transaction(store).objectStore(store);
	/** @type {string[]} */
	const paths = (await result(logs().getAllKeys())).filter((/** @type {string} */ path) =>
		/exthost[^/]*\.log$/.test(path),
	);
	return Promise.all(paths.map(async (path) => new TextDecoder().decode(await result(logs().get(path)))));
}
