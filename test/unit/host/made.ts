// What the tests of the disk write, so that a reader can tell whether it is whole.

const size = 8 * 1024 * 1024;

/** A note of 8 MB that names its version and is full of its last digit. */
export const bigNote = (version: number): string =>
	`version ${version}\n${Buffer.alloc(size, String(version % 10)).toString('latin1')}`;

/** The version a big note names. */
export const versionOf = (bytes: Buffer): number =>
	Number(/^version (\d+)\n/.exec(bytes.toString('latin1', 0, 40))?.[1]);

/** Whether the bytes are a big note, all of it. */
export function isWhole(bytes: Buffer): boolean {
	const version = versionOf(bytes);
	const body = bytes.subarray(`version ${version}\n`.length);
	return body.equals(Buffer.alloc(size, String(version % 10)));
}

/** A line of a log, with a number to know it by and about as long as asked. */
export const lineOf = (number: number, length: number): string =>
	JSON.stringify({ number, filler: 'é'.repeat(length / 2) });

/** The number of a line; nothing where it is no line of ours, whole. */
export function numberOf(line: string): number | undefined {
	try {
		const { number, filler } = JSON.parse(line);
		return line === JSON.stringify({ number, filler }) ? number : undefined;
	} catch {
		return undefined;
	}
}
