// What a file holds. Thousands are read at a start, so this is written for speed: three calls for a small file.
import { isUtf8 } from 'node:buffer';
import { close, constants, fstat, open, read, type Stats } from 'node:fs';
import { promisify } from 'node:util';
import type { FileRead } from '../../core/ports';
import { codeOf, phraseFor } from '../diskFaults';
import { lanes } from './lanes.node';

/** Without file handles, which cost more than the disk does: 10,000 files take less than half the time. */
const [opened, closed, statOf] = [promisify(open), promisify(close), promisify(fstat)];

/** A pipe must not make the opening wait for somebody to write into it. Windows has neither. */
const forReading = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Below this a file is read in one call, into a buffer that is used again. */
const small = 64 * 1024;
const buffers: Buffer[] = [];

/** More would only wait in Node's own queue, and hold files open. */
const lane = lanes(32);

/** Never rejects. */
export const readText = (path: string, most = Number.POSITIVE_INFINITY): Promise<FileRead> =>
	lane(async () => {
		let file: number | undefined;
		try {
			file = await opened(path, forReading);
			return await readOpen(file, most);
		} catch (error) {
			return codeOf(error) === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', why: phraseFor(error) };
		} finally {
			if (file !== undefined) await closed(file).catch(() => undefined); // Only read: nothing can be lost.
		}
	});

async function readOpen(file: number, most: number): Promise<FileRead> {
	const buffer = buffers.pop() ?? Buffer.allocUnsafeSlow(small);
	try {
		const length = await bytesInto(buffer, file, 0);
		// A file gives less than it was asked for only at its end. A pipe gives nothing, a device has no end.
		if (length > 0 && length < small && length <= most) return textOf(buffer.subarray(0, length));
		const stats = await statOf(file);
		if (!stats.isFile()) return { kind: 'unreadable', why: 'it is no file' };
		if (Math.max(stats.size, length) > most) return { kind: 'tooBig', bytes: Math.max(stats.size, length) };
		return textOf(await whole(file, stats));
	} finally {
		buffers.push(buffer);
	}
}

async function whole(file: number, { size }: Stats): Promise<Buffer> {
	const buffer = Buffer.allocUnsafe(size);
	let length = 0;
	while (length < size) {
		const more = await bytesInto(buffer, file, length);
		if (more === 0) break; // It has become shorter meanwhile.
		length += more;
	}
	return buffer.subarray(0, length);
}

const bytesInto = (buffer: Buffer, file: number, from: number) =>
	new Promise<number>((resolve, reject) =>
		read(file, buffer, from, buffer.length - from, from, (error, length) => (error ? reject(error) : resolve(length))),
	);

/** U+FFFD may stand in the file as such; only then are its bytes looked at a second time. */
function textOf(bytes: Buffer): FileRead {
	const text = bytes.toString();
	return { kind: 'text', text, isUtf8: !text.includes('\uFFFD') || isUtf8(bytes) };
}
