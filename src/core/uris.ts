// What two addresses say of each other.
import { trimmedEnd } from './text';

/** Whether `uri` is `folder` or lies in it. A folder's address may end with a slash. */
export function isUnder(uri: string, folder: string): boolean {
	const base = trimmedEnd(folder, '/');
	return uri === base || uri.startsWith(`${base}/`);
}
