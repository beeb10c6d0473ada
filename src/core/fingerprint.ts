// Whether a text is the one that was seen before, without keeping it.

/**
 * Two rounds of 32-bit FNV-1a over UTF-16 units, with the length: enough to tell the versions of one file apart, not to
 * withstand somebody who wants two to look the same. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x1b873593;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 15);
	}
	return `${text.length}.${a >>> 0}.${b >>> 0}`;
}
