// How a test makes the file system fail.
import { type Calls, type OpenFile, realCalls } from '../../../src/host/plainFiles.node';

/** An error as Node makes it. */
export const fault = (code: string) =>
	Object.assign(new Error(`${code}: made by a test, open '/home/somebody/note.md'`), { code });

/** The real file system, but of each file that is opened some calls are others. */
export const withOpen = (change: (file: OpenFile) => Partial<OpenFile>): Calls => ({
	...realCalls,
	async open(path, flags, mode) {
		const file = await realCalls.open(path, flags, mode);
		const changed = Object.entries(change(file)).map(([name, value]) => [name, { value }]);
		return Object.create(file, Object.fromEntries(changed));
	},
});
