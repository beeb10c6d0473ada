// What addresses say, of themselves and of each other.
import { trimmedEnd } from './text';

/** Whether `uri` is `folder` or lies in it. A folder's address may end with a slash. */
export function isUnder(uri: string, folder: string): boolean {
	const base = trimmedEnd(folder, '/');
	return uri === base || uri.startsWith(`${base}/`);
}

/** Whether a browser shows it: nothing else that a file names is opened outside of VS Code. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);
