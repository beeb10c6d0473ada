// What bytes say, and whether they say the same.

/** The text as UTF-8. */
export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The text with its byte-order mark. What is no UTF-8 stands as U+FFFD, which may also stand in the file as such. */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	return { text, isUtf8: !text.includes('\uFFFD') || isUtf8(bytes) };
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false; // It throws, and says no more than that.
	}
}

/** Whether `bytes` begin with all of `start`. */
export const beginsWith = (bytes: Uint8Array, start: Uint8Array): boolean =>
	start.length <= bytes.length && start.every((byte, index) => byte === bytes[index]);

/** Whether both are the same bytes. */
export const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && beginsWith(a, b);

/** One after the other. */
export function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
	const both = new Uint8Array(a.length + b.length);
	both.set(a);
	both.set(b, a.length);
	return both;
}
