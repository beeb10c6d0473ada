import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { plainFiles } from '../../../src/host/plainFiles.node';
import { isWindows, Scratch, testWhere } from './scratch';

suite('reading a plain file', () => {
	const scratch = new Scratch();
	const disk = plainFiles();

	test('gives its text, with its byte-order mark and its line ends', async () => {
		const text = '\uFEFFid: s-1\r\n# Café – 面接 👩‍💻\n';
		assert.deepEqual(await disk.read(scratch.has('note.md', text)), { kind: 'text', text, isUtf8: true });
	});

	test('tells what is missing from what cannot be read, and from what is no file', async () => {
		assert.deepEqual(await disk.read(scratch.at('none.md')), { kind: 'missing' });
		scratch.has('note.md');
		assert.deepEqual(await disk.read(scratch.at('note.md/inside.md')), {
			kind: 'unreadable',
			why: 'a file stands where a folder is needed',
		});
		mkdirSync(scratch.at('folder'));
		assert.deepEqual(await disk.read(scratch.at('folder')), {
			kind: 'unreadable',
			why: 'there is a folder of that name',
		});
		assert.equal((await disk.read(scratch.at('nul\0.md'))).kind, 'unreadable');
	});

	testWhere(
		!isWindows,
		'Windows has no pipes among its files',
		'does not wait at a pipe or drink from a device',
		async () => {
			assert.equal(spawnSync('mkfifo', [scratch.at('pipe')]).status, 0);
			assert.deepEqual(await disk.read(scratch.at('pipe')), { kind: 'unreadable', why: 'it is no file' });
			assert.deepEqual(await disk.read('/dev/zero'), { kind: 'unreadable', why: 'it is no file' });
		},
	);

	test('an empty file is empty, and one full of NULs is full of NULs', async () => {
		assert.deepEqual(await disk.read(scratch.has('empty.md', '')), { kind: 'text', text: '', isUtf8: true });
		const text = '\0'.repeat(5000);
		assert.deepEqual(await disk.read(scratch.has('lost.md', text)), { kind: 'text', text, isUtf8: true });
	});

	const odd: readonly (readonly [string, Buffer])[] = [
		['UTF-16, little end first', Buffer.from('\uFEFF# Ärger\n', 'utf16le')],
		['UTF-16, big end first', Buffer.from('\uFEFF# Ärger\n', 'utf16le').swap16()],
		['Latin-1', Buffer.from('# Ärger\n', 'latin1')],
		['half a character at the end', Buffer.from('# Café').subarray(0, -1)],
		['a surrogate as if it were a character', Buffer.from([0x23, 0xed, 0xa0, 0x80])],
		['a byte beyond the first buffer', Buffer.concat([Buffer.alloc(100_000, 'x'), Buffer.from([0xff])])],
	];
	for (const [title, bytes] of odd)
		test(`what is no UTF-8 is told: ${title}`, async () => {
			const read = await disk.read(scratch.has('odd.md', bytes));
			assert.ok(read.kind === 'text' && !read.isUtf8 && read.text.includes('\uFFFD'));
			assert.equal(await disk.replace(scratch.at('odd.md'), read.text, 'new'), 'changed', 'and it is never written');
			assert.ok(readFileSync(scratch.at('odd.md')).equals(bytes));
		});

	test('a replacement character that stands in the file is one', async () => {
		const text = 'a \uFFFD that somebody typed';
		assert.deepEqual(await disk.read(scratch.has('note.md', text)), { kind: 'text', text, isUtf8: true });
	});

	test('files of every size come whole, many at once, and too big ones not at all', async () => {
		const sizes = [1, 65_535, 65_536, 65_537, 1_000_000];
		const texts = sizes.flatMap((size) => [...'abcdefgh'].map((letter) => letter.repeat(size)));
		const paths = texts.map((text, index) => scratch.has(`${index}.md`, text));
		const reads = await Promise.all(paths.map((path) => disk.read(path)));
		for (const [index, text] of texts.entries()) assert.deepEqual(reads[index], { kind: 'text', text, isUtf8: true });
		for (const [index, size] of sizes.entries()) {
			const path = scratch.at(`${index * 8}.md`);
			assert.equal((await disk.read(path, size)).kind, 'text');
			assert.deepEqual(await disk.read(path, size - 1), { kind: 'tooBig', bytes: size });
		}
	});
});
