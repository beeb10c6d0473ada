import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eventId, fileNameFrom, idFrom, problemIdFrom, randomId } from '../../../src/core/names';
import { halves, naughtyTexts } from '../../support/naughty';

const titles = [...naughtyTexts, ...halves];
const anyTitle = fc.oneof(
	fc.constantFrom(...titles),
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** What is wrong with a file name, on any disk. */
function faults(name: string): string[] {
	const stem = name.split('.')[0] ?? '';
	return [
		/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}]/u.test(name) &&
			'a sign no name may have',
		/^[-_.\p{M}]|[-. ]$/u.test(stem) && 'an edge no name may have',
		/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|readme)$/i.test(stem) && 'a name that is taken by itself',
		Buffer.byteLength(name) > 120 && 'too long',
		name !== name.normalize('NFC') && 'not composed',
		!/^[^.]+\.md$/.test(name) && 'not a note',
		Buffer.from(name).toString() !== name && 'no UTF-8',
	].filter((fault) => fault !== false);
}

suite('names of files', () => {
	test('can be read', () => {
		for (const [title, name] of [
			['The ranker that went stale', 'the-ranker-that-went-stale.md'],
			["It's late — again!", 'its-late-again.md'],
			['C++ vs. Rust (2025)', 'c-vs-rust-2025.md'],
			['Überraschung', 'überraschung.md'],
			['设计一个推荐系统', '设计一个推荐系统.md'],
			['हिन्दी', 'हिन्दी.md'],
			['../../x', 'x.md'],
			['C:\\Users\\me', 'c-users-me.md'],
			['CON', 'con-2.md'],
			['NUL.txt', 'nul-txt.md'],
			['LPT¹', 'lpt1-2.md'],
			['README', 'readme-2.md'],
			['_x', 'x.md'],
			['.x', 'x.md'],
			['\u0301x', 'x.md'],
			['x\u200by', 'xy.md'],
			['🎯', 'untitled.md'],
			['', 'untitled.md'],
		] as const)
			assert.equal(fileNameFrom(title, []), name);
		assert.equal(fileNameFrom('Mine', [], '.yaml'), 'mine.yaml');
	});

	test('are unlike every one that is there', () => {
		for (const [title, taken, name] of [
			['Outage', ['outage.md'], 'outage-2.md'],
			['Outage', ['OUTAGE.MD', 'Outage-2.md'], 'outage-3.md'],
			['Café', ['cafe\u0301.md'], 'café-2.md'],
			['Straße', ['STRASSE.md'], 'straße-2.md'],
			['', ['untitled.md'], 'untitled-2.md'],
			['Outage', ['outage.yaml', 'outage'], 'outage.md'],
		] as const)
			assert.equal(fileNameFrom(title, taken), name);
	});

	test('are cut between characters', () => {
		const cut = fileNameFrom('設'.repeat(100), []);
		assert.equal(cut, `${'設'.repeat(39)}.md`);
		assert.equal(fileNameFrom('設'.repeat(100), [cut]), `${'設'.repeat(38)}-2.md`);
		assert.equal(fileNameFrom('e\u0323\u0302'.repeat(100), []), `${'ệ'.repeat(39)}.md`);
		assert.equal(
			fileNameFrom('x\u0323\u0302'.repeat(100), []),
			`${'x\u0323\u0302'.repeat(23)}.md`,
			'two marks stay with their letter',
		);
	});

	test('are good on every disk, whatever the title', () => {
		const check = (title: string) => {
			const name = fileNameFrom(title, []);
			assert.deepEqual(faults(name), [], `${JSON.stringify(title)} → ${name}`);
			const next = fileNameFrom(title, [name.toUpperCase(), name.normalize('NFD')]);
			assert.deepEqual(faults(next), [], next);
			assert.notEqual(next, name);
		};
		titles.forEach(check);
		fc.assert(fc.property(anyTitle, check), { numRuns: 2000 });
	});
});

suite('ids', () => {
	test('come from a title', () => {
		for (const [title, id] of [
			['Acme', 'acme'],
			['Größe & Łódź', 'grosse-lodz'],
			['Node.js', 'node-js'],
			["Levi's", 'levis'],
			['腾讯', 'untitled'],
			['__proto__', 'proto'],
		] as const)
			assert.equal(idFrom(title, []), id);
		assert.equal(idFrom('Acme', ['acme']), 'acme-2');
		assert.equal(idFrom('Acme', new Set(['acme', 'acme-2'])), 'acme-3');
	});

	test('have one form, whatever the title', () => {
		const check = (title: string) => {
			const id = idFrom(title, []);
			assert.match(id, /^[a-z\d](?:[a-z\d-]{0,58}[a-z\d])?$/, JSON.stringify(title));
			assert.notEqual(idFrom(title, [id]), id);
		};
		titles.forEach(check);
		fc.assert(fc.property(anyTitle, check), { numRuns: 2000 });
	});

	test('of problems come from their address', () => {
		for (const [url, id] of [
			['https://leetcode.com/problems/two-sum/', 'two-sum'],
			['http://www.leetcode.com/problems/two-sum/description/?envType=x#y', 'two-sum'],
			['https://leetcode.com/contest/weekly-contest-1/problems/two-sum', 'two-sum'],
			['  HTTPS://LeetCode.com/problems/Two-Sum  ', 'two-sum'],
			['https://leetcode.com/problems/', undefined],
			['https://leetcode.com/explore/', undefined],
			['https://neetcode.io/problems/duplicate-integer', 'neetcode.io.duplicate-integer'],
			['https://www.hackerrank.com/challenges/two-arrays/problem', 'hackerrank.com.two-arrays'],
			['https://codeforces.com/problemset/problem/4/A', 'codeforces.com.4-a'],
			['https://codeforces.com/contest/4/problem/A', 'codeforces.com.4-a'],
			['https://cses.fi/problemset/task/1068', 'cses.fi.1068'],
			['https://user:word@example.org:8080/practice/arrays/Max%20Sum', 'example.org.max-sum'],
			['https://example.org/%E0%A4%A', 'example.org.e0-a4-a'],
			['https://leetcode.com.evil.org/problems/two-sum', 'leetcode.com.evil.org.two-sum'],
			['https://example.org/', undefined],
			['https://example.org/problems/?id=3', undefined],
			['https://exämple.org/a', undefined],
			['https://-/a', undefined],
			['https:///a', undefined],
			['ftp://example.org/a', undefined],
			['javascript:alert(1)//https://a.b/c', undefined],
			['two sum', undefined],
			['', undefined],
		] as const)
			assert.equal(problemIdFrom(url), id, url);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.webUrl({ withQueryParameters: true }),
					anyTitle.map((text) => `https://a.b/${text}`),
				),
				(url) => {
					assert.match(problemIdFrom(url) ?? 'none', /^[a-z\d][a-z\d.-]*$/);
				},
			),
		);
	});

	test('are rolled from bytes', () => {
		assert.equal(randomId('s', [0, 25, 26, 35, 36, 255]), 's-az09ad');
		assert.equal(randomId('q', Uint8Array.of(1, 2, 3, 4)), 'q-bcde');
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) =>
				assert.match(randomId('s', bytes), /^s-[a-z\d]{6}$/),
			),
		);
	});

	test('of events sort by their instant', () => {
		const dice = new Uint8Array(16);
		assert.equal(eventId(1469918176385, dice), `01ARYZ6S41${'0'.repeat(16)}`, 'as the ULID specification has it');
		const [never, last] = [eventId(Number.NaN, dice), eventId(2 ** 48 - 1, dice)];
		assert.equal(never, '0'.repeat(26));
		assert.equal(last, `7ZZZZZZZZZ${'0'.repeat(16)}`);
		for (const [odd, same] of [
			[-1, never],
			[Number.NEGATIVE_INFINITY, never],
			[2 ** 60, last],
			[Number.POSITIVE_INFINITY, last],
		] as const)
			assert.equal(eventId(odd, dice), same);
		const roll = fc.uint8Array({ minLength: 16, maxLength: 16 });
		fc.assert(
			fc.property(fc.nat(2 ** 45), fc.nat(2 ** 45), roll, roll, (a, b, first, second) => {
				assert.match(eventId(a, first), /^[0-9A-HJKMNP-TV-Z]{26}$/);
				if (a < b) assert.ok(eventId(a, first) < eventId(b, second));
			}),
		);
	});
});
