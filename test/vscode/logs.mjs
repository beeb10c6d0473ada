// What the extension hosts wrote into their logs.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A sentence a command refused with is no error, and built-in extensions complain when the window closes early. */
const harmless = /\[error\] Refusal:|Canceled|Activating extension vscode\./;

/** The errors below a folder of logs, each with its stack. @param {string} folder */
export async function loggedErrors(folder) {
	const paths = await readdir(folder, { recursive: true }).catch(() => /** @type {string[]} */ ([]));
	const logs = paths.filter((path) => /exthost[^/\\]*\.log$/.test(path));
	const texts = await Promise.all(logs.map((path) => readFile(join(folder, path), 'utf8')));
	const records = texts.flatMap((text) => text.split(/\n(?=\d{4}-)/));
	return records.filter((record) => record.includes('[error]') && !harmless.test(record));
}
