// Files of plain folders, by Node alone: what `Disk` promises, asked by paths in place of addresses.
import type { Disk } from '../core/ports';
import { diskFault } from './diskFaults';
import { type Calls, realCalls } from './plain/calls.node';
import { listFiles } from './plain/list.node';
import { readText } from './plain/read.node';
import { replaceFile, sweepTemps } from './plain/replace.node';
import { liesWithin } from './plain/within.node';
import { appendLine, createFile } from './plain/write.node';

export { type Calls, type OpenFile, realCalls } from './plain/calls.node';

/** `calls` is for tests, which make one of them fail. */
export const plainFiles = (calls: Calls = realCalls): Disk => ({
	read: readText,
	list: (folder, reach) => listFiles(calls, folder, reach),
	create: (path, text) => inWords(createFile(calls, path, text)),
	append: (path, line) => inWords(appendLine(calls, path, line)),
	isPlain: () => true,
	replace: (path, before, after) => inWords(replaceFile(calls, path, before, after)),
	isWithin: (path, within) => liesWithin(calls, path, within),
	sweep: (folder, before, enters) => sweepTemps(calls, folder, before, enters),
});

async function inWords<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw diskFault(error);
	}
}
