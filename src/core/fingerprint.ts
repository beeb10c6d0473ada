// Whether a text is the one that was seen before, without keeping it.

/**
 * Two rounds of 32-bit FNV-1a over pairs of UTF-16 units, with the length: enough to tell the versions of one file apart,
 * not to withstand somebody who wants two to look the same. Of a text, or of as much as it begins with.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(text: string, length = text.length): string {
	let a = 0x811c9dc5;
	let b = 0x1b873593;
	for (let at = 0; at < length; at += 2) {
		const second = at + 1 < length ? text.charCodeAt(at + 1) : 0;
		const pair = text.charCodeAt(at) | (second << 16);
		a = Math.imul(a ^ pair, 0x01000193);
		b = Math.imul(b ^ pair, 0x85ebca6b) ^ (b >>> 15);
	}
	return `${length}.${a >>> 0}.${b >>> 0}`;
}
