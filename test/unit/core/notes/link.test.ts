import assert from 'node:assert/strict';
import { posix } from 'node:path';
import fc from 'fast-check';
import { linkTo } from '../../../../src/core/notes/link';

suite('a link to a note', () => {
	test('is relative to the note it stands in', () => {
		const cases: [string, string, string][] = [
			['stories/a.md', 'stories/b.md', 'a.md'],
			['stories/a.md', 'companies/acme.md', '../stories/a.md'],
			['stories/2026/a.md', 'stories/b.md', '2026/a.md'],
			['stories/a.md', 'stories/2026/b.md', '../a.md'],
			['stories/2026/a.md', 'stories/2025/b.md', '../2026/a.md'],
			['a.md', 'stories/b.md', '../a.md'],
			['stories/a.md', 'b.md', 'stories/a.md'],
		];
		for (const [to, from, way] of cases) assert.equal(linkTo(to, 'A', from), `[A](${way})`);
	});

	test('keeps what it names out of the way of Markdown', () => {
		assert.equal(
			linkTo('s/a b (1)#2.md', 'The [old] *way*\n $x', 's/c.md'),
			'[The \\[old\\] \\*way\\* \\$x](a%20b%20%281%29%232.md)',
		);
		assert.equal(
			linkTo('s/Überblick-名.md', 'What "better" meant', 's/c.md'),
			'[What "better" meant](Überblick-名.md)',
		);
		assert.equal(linkTo('s/a:b 100%.md', 'C#', 's/c.md'), '[C#](a%3Ab%20100%25.md)');
	});

	test('leads to its note from wherever it stands', () => {
		const name = fc.string({ minLength: 1, unit: 'grapheme' }).filter((one) => !/\/|^\.{1,2}$/.test(one));
		const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
		fc.assert(
			fc.property(path, path, (to, from) => {
				fc.pre(!from.startsWith(`${to}/`)); // A file is no folder.
				const [, address = ''] = /^\[A\]\(([^ ()<>]+)\)$/.exec(linkTo(to, 'A', from)) ?? [];
				assert.equal(posix.join(posix.dirname(from), decodeURIComponent(address)), to);
			}),
		);
	});
});
