import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { type OpenFile, plainFiles, realCalls } from '../../../src/host/plainFiles.node';
import { fault, withOpen } from './faults';
import { Scratch } from './scratch';

suite('making a plain file', () => {
	const scratch = new Scratch();
	const disk = plainFiles();

	test('makes its folders, and never touches one that is there', async () => {
		assert.equal(await disk.create(scratch.at('a/b/note.md'), 'mine'), true);
		assert.equal(await disk.create(scratch.at('a/b/note.md'), 'yours'), false);
		assert.equal(scratch.text('a/b/note.md'), 'mine');
		mkdirSync(scratch.at('folder'));
		assert.equal(await disk.create(scratch.at('folder'), 'yours'), false);
	});

	test('of eight at once one makes it', async () => {
		const made = await Promise.all([...'abcdefgh'].map((text) => disk.create(scratch.at('note.md'), text)));
		assert.equal(made.filter(Boolean).length, 1);
		assert.equal(scratch.text('note.md'), 'abcdefgh'[made.indexOf(true)]);
	});

	test('what stands in the way is named, without the path', async () => {
		scratch.has('file');
		for (const path of ['file/note.md', 'file/inner/note.md'])
			await assert.rejects(disk.create(scratch.at(path), ''), { message: 'a file stands where a folder is needed' });
		await assert.rejects(disk.create(scratch.at('x'.repeat(300)), ''), { message: 'the name is too long' });
		symlinkSync(scratch.at('gone'), scratch.at('link'), 'junction');
		await assert.rejects(disk.create(scratch.at('link/a/b/note.md'), ''), { message: 'it is not there' });
		const odd = plainFiles({ ...realCalls, open: () => Promise.reject(fault('EODD')) });
		await assert.rejects(odd.create(scratch.at('note.md'), ''), { message: 'EODD: made by a test' });
	});

	for (const [title, calls] of [
		['the disk is full', withOpen(() => ({ writeFile: () => Promise.reject(fault('ENOSPC')) }))],
		[
			'less is written than was asked for',
			withOpen((file) => ({ writeFile: async () => void (await file.write('ne')) })),
		],
		['it cannot be flushed', withOpen(() => ({ sync: () => Promise.reject(fault('ENOSPC')) }))],
	] as const)
		test(`leaves no part of it when ${title}`, async () => {
			await assert.rejects(plainFiles(calls).create(scratch.at('new.md'), 'new text'), { message: 'the disk is full' });
			assert.deepEqual(scratch.names(), []);
		});
});

suite('adding a line to a plain file', () => {
	const scratch = new Scratch();
	const disk = plainFiles();

	test('makes the file and its folder, and adds one line after the other', async () => {
		await disk.append(scratch.at('log/2026-11.jsonl'), '{"id":"1"}');
		await disk.append(scratch.at('log/2026-11.jsonl'), '{"id":"2"}');
		assert.equal(scratch.text('log/2026-11.jsonl'), '{"id":"1"}\n{"id":"2"}\n');
	});

	const tails: readonly (readonly [string, Buffer])[] = [
		['a torn line', Buffer.from('{"id":"2","ki')],
		['half a character', Buffer.from('{"id":"é').subarray(0, -1)],
		['a whole line without its end', Buffer.from('{"id":"2"}')],
		['NULs', Buffer.alloc(4096)],
		['the first half of a line end', Buffer.from('{"id":"2"}\r')],
	];
	for (const [title, tail] of tails)
		test(`begins on a line of its own after ${title}, which stays as it is`, async () => {
			const before = Buffer.concat([Buffer.from('{"id":"1"}\n'), tail]);
			const log = scratch.has('log.jsonl', before);
			await disk.append(log, '{"id":"3"}');
			await disk.append(log, '{"id":"4"}');
			const expected = Buffer.concat([before, Buffer.from('\n{"id":"3"}\n{"id":"4"}\n')]);
			assert.ok(readFileSync(log).equals(expected), scratch.text('log.jsonl'));
		});

	test('is one call, with the line and its end, and then a flush', async () => {
		const asked: string[] = [];
		const calls = withOpen((file) => ({
			write: ((bytes: Buffer) => {
				asked.push(bytes.toString());
				return file.write(bytes);
			}) as OpenFile['write'],
			sync: () => {
				asked.push('flushed');
				return file.sync();
			},
		}));
		await plainFiles(calls).append(scratch.has('log.jsonl', 'torn'), 'a line');
		assert.deepEqual(asked, ['\na line\n', 'flushed']);
	});

	test('a line of which only half was written is told, and spoils no other', async () => {
		const log = scratch.has('log.jsonl', '{"id":"1"}\n');
		const short = withOpen((file) => ({
			write: ((bytes: Buffer) => file.write(bytes, 0, Math.floor(bytes.length / 2))) as OpenFile['write'],
		}));
		await assert.rejects(plainFiles(short).append(log, '{"id":"2"}'), { message: 'the disk is full' });
		assert.equal(scratch.text('log.jsonl'), '{"id":"1"}\n{"id"');
		await disk.append(log, '{"id":"2"}');
		assert.equal(scratch.text('log.jsonl'), '{"id":"1"}\n{"id"\n{"id":"2"}\n');
	});

	test('what cannot be written or flushed is told', async () => {
		const log = scratch.has('log.jsonl', '{"id":"1"}\n');
		for (const [change, message] of [
			[{ write: () => Promise.reject(fault('ENOSPC')) }, 'the disk is full'],
			[{ write: () => Promise.reject(fault('EDQUOT')) }, 'the disk quota is used up'],
			[{ sync: () => Promise.reject(fault('EIO')) }, 'the disk reports an error'],
		] as const)
			await assert.rejects(plainFiles(withOpen(() => change)).append(log, 'x'), { message });
		await assert.rejects(
			plainFiles({ ...realCalls, open: () => Promise.reject(fault('EMFILE')) }).append(log, 'x'),
			({ message, cause }: Error) =>
				message === 'too many files are open' && (cause as { code: string }).code === 'EMFILE',
		);
		assert.ok(scratch.text('log.jsonl').startsWith('{"id":"1"}\n'));
	});
});
