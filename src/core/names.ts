// Names of files and ids: made from titles and addresses so that every disk takes them, or from random bytes.

/** Bytes of UTF-8 a file name may have; some file systems allow 143 in an encrypted folder, and a path has an end too. */
const longestName = 120;
const longestId = 60;

/** What Windows keeps for devices, whatever the extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name for a new file, its extension included: the title's letters and digits of any script, in lower case, the rest
 * hyphens. Good on Windows, macOS and Linux, of at most 120 bytes, and unlike all `taken` ones also where a disk does
 * not tell `A` from `a` or composed accents from others; if need be with a number.
 */
export function fileNameFrom(title: string, taken: Iterable<string>, extension = '.md'): string {
	const words = title
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFKC')
		.replace(/[\p{Default_Ignorable_Code_Point}'’]/gu, '')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^[-\p{M}]+/u, '');
	const room = longestName - extension.length;
	const gone = new Set(Array.from(taken, folded));
	return firstFree((end) => {
		const name = (withoutLastHyphen(cut(words, room - end.length)) || 'untitled') + end;
		return isReserved(name) || gone.has(folded(name + extension)) ? undefined : name + extension;
	});
}

/** A device, and what is no note by its name. */
const isReserved = (name: string) => name === 'readme' || device.test(name);

/** A folder for what belongs to an id: the id itself, or where Windows takes no such name, one that is no id. */
export function folderNameFrom(id: string): string {
	const name = device.test(id.split('.')[0] ?? '') ? `_${id}` : id;
	return name.endsWith('.') ? `${name}_` : name;
}

/** A readable id, `[a-z0-9][a-z0-9-]*`: the title without accents, `untitled` where nothing is left; `acme-2` if taken. */
export function idFrom(title: string, taken: Iterable<string>): string {
	const words = withoutLastHyphen(slugOf(title).slice(0, longestId)) || 'untitled';
	const gone = new Set(taken);
	return firstFree((end) => (gone.has(words + end) ? undefined : words + end));
}

/**
 * The id of a problem by its address: LeetCode's own name for it, or `host.slug`. Other pages of one problem (its
 * description, its place in a contest) give the same. Nothing where the address names none.
 */
export function problemIdFrom(url: string): string | undefined {
	const [, host = '', path = ''] = address.exec(url) ?? [];
	const site = host.toLowerCase().replace(/\.$/, '');
	const steps = path
		.split('/')
		.map((step) => slugOf(decoded(step)))
		.filter(Boolean);
	if (site === 'leetcode.com') return steps[steps.indexOf('problems') + 1 || steps.length];
	const telling = steps.filter((step) => !pageWords.has(step));
	const [above, last] = telling.slice(-2);
	const slug = last !== undefined && /^(?:\d+|..?)$/.test(last) ? `${above}-${last}` : (last ?? above);
	return slug !== undefined && /^[a-z\d]/.test(site) ? `${site}.${slug}` : undefined;
}

const address = /^\s*https?:\/\/(?:[^/?#\s@]*@)?(?:www\.)?([a-z\d.-]+)(?::\d+)?(?=[/?#\s]|$)(\/[^?#\s]*)?/i;

/** Steps of an address that say what kind of page it is, and not which problem. */
const pageWords = new Set(
	'problems problem problemset challenges challenge questions question tasks task contests contest practice description editorial solution solutions submissions discuss'.split(
		' ',
	),
);

/** `s-7k2m9q`: a character for each byte. Six make a note's id, four to six a card's mark. */
export const randomId = (prefix: string, bytes: Iterable<number>): string => `${prefix}-${randomName(bytes)}`;

/** A small letter or digit for each byte. */
export const randomName = (bytes: Iterable<number>): string =>
	Array.from(bytes, (byte) => smallSigns[byte % smallSigns.length]).join('');

/** An event's id: 26 signs that sort by the instant, as a ULID has them. It takes 16 random bytes. */
export function eventId(milliseconds: number, bytes: Iterable<number>): string {
	let rest = Math.min(Math.max(Math.trunc(milliseconds) || 0, 0), 2 ** 48 - 1);
	let time = '';
	for (let place = 0; place < 10; place++, rest = Math.floor(rest / 32)) time = crockford[rest % 32] + time;
	return time + Array.from(bytes, (byte) => crockford[byte % 32]).join('');
}

const smallSigns = 'abcdefghijklmnopqrstuvwxyz0123456789';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first that is there: bare, or else with `-2`, `-3` and so on at its end. */
function firstFree(named: (end: string) => string | undefined): string {
	for (let number = 1; ; number++) {
		const name = named(number === 1 ? '' : `-${number}`);
		if (name !== undefined) return name;
	}
}

/** What no disk tells apart is the same here. */
const folded = (name: string) => name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');

/** As many whole characters, as a reader counts them, as fit into some bytes of UTF-8. */
function cut(text: string, room: number): string {
	let [left, kept] = [room, ''];
	for (const { segment } of new Intl.Segmenter('und').segment(text.slice(0, longestName))) {
		left -= bytesOf(segment);
		if (left < 0) break;
		kept += segment;
	}
	return kept;
}

function bytesOf(text: string): number {
	let bytes = 0;
	for (const sign of text) bytes += sign < '\x80' ? 1 : sign < '\u0800' ? 2 : sign.length === 1 ? 3 : 4;
	return bytes;
}

const withoutLastHyphen = (text: string) => text.replace(/-$/, '');

/** Letters that no normal form takes apart. */
const foldings: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	ı: 'i',
};

/** Small letters and digits, hyphens between them. */
const slugOf = (text: string) =>
	text
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[ßæœøđðþłı]/g, (letter) => foldings[letter] ?? '')
		.replace(/[\p{M}'’]/gu, '')
		.replace(/[^a-z\d]+/g, '-')
		.replace(/^-|-$/g, '');

/** A step of an address that is no valid escape stays as it is. */
function decoded(step: string): string {
	try {
		return decodeURIComponent(step);
	} catch {
		return step;
	}
}
