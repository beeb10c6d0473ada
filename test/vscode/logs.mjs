// What the extension hosts wrote into their logs.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A sentence a command refused with is no error, and much is cancelled and complained of when a window closes early. */
const harmless =
	/\[error\] (?:Refusal:|(?:Error: )?Canceled|Activating extension vscode\.|Unable to refresh tree view [\w.]+: Canceled)/;

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
	text.split(/\n(?=\d{4}-)/).filter((record) => record.includes('[error]') && !harmless.test(record));

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
