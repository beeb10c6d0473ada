// Where a file really lies.
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { codeOf } from '../diskFaults';
import type { Calls } from './calls.node';

/** Whether the file lies in the folder, links resolved; of one that is not there yet, the nearest folder that is. */
export async function liesWithin(calls: Calls, path: string, within: string): Promise<boolean> {
	// What `..` means depends on the links before it, and the part before it may not be there: no honest address has one.
	if (path.split(/[\\/]/).includes('..')) return false;
	const [real, folder] = await Promise.all([nearestReal(calls, resolve(path)), realFolder(calls, within)]);
	return real !== undefined && isInside(real, folder);
}

/** Whether one real path is the other or lies below it. */
export function isInside(real: string, folder: string): boolean {
	const way = relative(folder, real);
	return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The real path of a folder; of one that cannot be asked, its own. */
export const realFolder = (calls: Calls, folder: string): Promise<string> =>
	calls.realpath(folder).catch(() => resolve(folder));

/** A name that is not there, or that stands below a file. */
const isNothing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(String(codeOf(error)));

/** Of the path, or of the nearest above it that is there. Nothing where a link to nothing stands in the way. */
async function nearestReal(calls: Calls, path: string): Promise<string | undefined> {
	try {
		return await calls.realpath(path);
	} catch (error) {
		if (!isNothing(error) || dirname(path) === path) return undefined;
		const entry = await calls.lstat(path).catch(() => undefined); // Not there, which is what realpath said.
		if (entry?.isSymbolicLink()) return undefined;
		return nearestReal(calls, entry ? path : dirname(path)); // What is there now has come since.
	}
}
