// How a new file is made, and a line added to one.
import { dirname } from 'node:path';
import { codeOf } from '../diskFaults';
import type { Calls, OpenFile } from './calls.node';

/** `false`, and nothing changed, when the name is taken. */
export async function createFile(calls: Calls, path: string, text: string): Promise<boolean> {
	let file: OpenFile;
	try {
		file = await openInFolder(calls, path, 'wx');
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
	try {
		await closing(file, () => writeWhole(file, Buffer.from(text)));
	} catch (error) {
		await calls.unlink(path).catch(() => undefined); // Why it could not be written is the better thing to tell.
		throw error;
	}
	return true;
}

/** Writes into a new file and flushes it. Rejects when the file is not as long as `bytes` then. */
export async function writeWhole(file: OpenFile, bytes: Buffer): Promise<void> {
	await file.writeFile(bytes);
	await file.sync();
	if ((await file.stat()).size !== bytes.length) throw cutShort();
}

/** Closes the file when the work is done, however it ends. */
export async function closing<T>(file: OpenFile, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} finally {
		await file.close();
	}
}

/**
 * One call writes the whole line and its end: the system then puts it at the end of the file in one piece, whoever
 * else appends. A last byte that is no newline is a line somebody could not finish, or one still being written by
 * another process; what we then begin with leaves, at worst, an empty line.
 */
export async function appendLine(calls: Calls, path: string, line: string): Promise<void> {
	const file = await openInFolder(calls, path, 'a+');
	await closing(file, async () => {
		const bytes = Buffer.from(`${(await endsLine(file)) ? '' : '\n'}${line}\n`);
		const { bytesWritten } = await file.write(bytes);
		if (bytesWritten !== bytes.length) throw cutShort();
		await file.sync();
	});
}

/** Makes the folder where it is missing. */
async function openInFolder(calls: Calls, path: string, flags: 'a+' | 'wx'): Promise<OpenFile> {
	try {
		return await calls.open(path, flags);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
		await makeFolder(calls, dirname(path));
		return calls.open(path, flags);
	}
}

/** Step by step, because Node's own way to several folders at once says of a read-only disk that it is not there. */
async function makeFolder(calls: Calls, path: string): Promise<void> {
	try {
		await unlessThere(calls.mkdir(path));
	} catch (error) {
		if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
		await makeFolder(calls, dirname(path));
		await unlessThere(calls.mkdir(path));
	}
}

/** Somebody else may have made it meanwhile. Whether it is a folder is told by opening a file in it. */
async function unlessThere(making: Promise<void>): Promise<void> {
	try {
		await making;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	}
}

async function endsLine(file: OpenFile): Promise<boolean> {
	const { size } = await file.stat();
	if (size === 0) return true;
	const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
	return buffer[0] === 0x0a;
}

/** Some systems write what fits and call it a success. */
const cutShort = () => Object.assign(new Error('Less was written than was asked for.'), { code: 'ENOSPC' });
