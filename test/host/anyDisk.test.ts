import assert from 'node:assert/strict';
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { anyDisk } from '../../src/host/disk';
import { at, isThere, read, remove, write } from '../support/api';
import { MemoryFileSystem } from '../support/memoryFileSystem';

const all = { enters: () => true, wants: () => true };

suite('files by VS Code’s own file system', () => {
	const disk = anyDisk();
	const root = () => at('any').toString();
	const place = (path: string) => at(`any/${path}`);

	teardown(async () => {
		if (await isThere(at('any'))) await remove(at('any'));
	});

	test('reading tells text, missing, too big and unreadable apart', async () => {
		const text = '\uFEFFa \uFFFD – \r\n';
		await write(place('note.md'), text);
		assert.deepEqual(await disk.read(place('note.md').toString()), { kind: 'text', text, isUtf8: true });
		const bytes = new TextEncoder().encode(text).length;
		assert.equal((await disk.read(place('note.md').toString(), bytes)).kind, 'text');
		assert.deepEqual(await disk.read(place('note.md').toString(), bytes - 1), { kind: 'tooBig', bytes });
		assert.deepEqual(await disk.read(place('none.md').toString()), { kind: 'missing' });
		assert.equal((await disk.read(root())).kind, 'unreadable');
		await workspace.fs.writeFile(place('odd.md'), Uint8Array.of(0x23, 0xc4, 0x72));
		const odd = await disk.read(place('odd.md').toString());
		assert.deepEqual(odd, { kind: 'text', text: '#\uFFFDr', isUtf8: false });
		assert.equal(await disk.replace(place('odd.md').toString(), '#\uFFFDr', 'new'), 'changed');
	});

	test('a list holds what is wanted in the folders that are entered', async () => {
		for (const path of ['b.md', 'a.md', 'node_modules/x.md', 'stories/c.md', 'd.txt']) await write(place(path), path);
		const reach = {
			within: at('').toString(),
			enters: (path: string) => path !== 'node_modules',
			wants: (path: string) => path.endsWith('.md'),
		};
		assert.deepEqual(await disk.list(root(), reach), { files: ['a.md', 'b.md', 'stories/c.md'], unreadable: [] });
		assert.deepEqual(await disk.list(place('none').toString(), reach), { files: [], unreadable: [] });
		const outside = { ...reach, within: place('stories').toString() };
		assert.deepEqual((await disk.list(root(), outside)).files, []);
	});

	test('a new file never takes the place of one that is there', async () => {
		assert.equal(await disk.create(place('a/b.md').toString(), 'mine'), true);
		assert.equal(await disk.create(place('a/b.md').toString(), 'yours'), false);
		assert.equal(await read(place('a/b.md')), 'mine');
		await assert.rejects(disk.create(place('a/b.md/c.md').toString(), ''), /a file stands where a folder is needed/);
	});

	test('a text is replaced only where it stands', async () => {
		await write(place('note.md'), 'old');
		assert.equal(await disk.replace(place('note.md').toString(), 'odd', 'new'), 'changed');
		assert.equal(await read(place('note.md')), 'old');
		assert.equal(await disk.replace(place('note.md').toString(), 'old', 'new'), 'replaced');
		assert.equal(await read(place('note.md')), 'new');
		assert.equal(await disk.replace(place('none.md').toString(), 'old', 'new'), 'missing');
		assert.equal(await isThere(place('none.md')), false);
	});

	test('lines that are added at once stand one after the other, after a torn one, too', async () => {
		await write(place('log.jsonl'), 'torn');
		const lines = [...'abcdefghij'];
		await Promise.all(lines.map((line) => disk.append(place('log.jsonl').toString(), line)));
		assert.equal(await read(place('log.jsonl')), `torn\n${lines.join('\n')}\n`);
		await disk.append(place('new/log.jsonl').toString(), 'first');
		assert.equal(await read(place('new/log.jsonl')), 'first\n');
	});

	test('a place is inside by its address alone', async () => {
		const within = place('ws').toString();
		assert.equal(await disk.isWithin(place('ws/a.md').toString(), within), true);
		assert.equal(await disk.isWithin(within, `${within}/`), true);
		for (const uri of [place('ws2/a.md').toString(), `${within}/../a.md`, `${within}/%2e%2e/a.md`, 'other:/ws/a.md'])
			assert.equal(await disk.isWithin(uri, within), false, uri);
	});
});

suite('a virtual file system that has its limits', () => {
	const disk = anyDisk();
	const scheme = 'prepodd';
	const note = `${scheme}:/shelf/note.md`;

	/** What happens to a write, in place of being done. */
	let onWrite: ((uri: Uri, bytes: Uint8Array) => void) | undefined;
	class Odd extends MemoryFileSystem {
		/** VS Code waits for ever for one that throws in place of rejecting. */
		override async writeFile(uri: Uri, bytes: Uint8Array) {
			if (onWrite) onWrite(uri, bytes);
			else await super.writeFile(uri, bytes);
		}
		override readDirectory(uri: Uri): [string, FileType][] {
			if (uri.path.endsWith('/closed')) throw FileSystemError.NoPermissions(uri);
			const entries = super.readDirectory(uri);
			return entries.map(([name, type]) => [name, name.startsWith('link') ? type | FileType.SymbolicLink : type]);
		}
		/** Writes past what happens to writes. */
		put(uri: string, text: string) {
			void super.writeFile(Uri.parse(uri), new TextEncoder().encode(text));
		}
	}
	const memory = new Odd();
	let registered: { dispose(): void };

	suiteSetup(() => {
		registered = workspace.registerFileSystemProvider(scheme, memory, { isCaseSensitive: true });
	});

	suiteTeardown(() => registered.dispose());

	setup(() => {
		onWrite = undefined;
		memory.delete(Uri.parse(`${scheme}:/shelf`));
		memory.createDirectory(Uri.parse(`${scheme}:/shelf`));
		memory.put(note, 'old');
	});

	test('follows no link, because nobody says where it leads, and tells of folders that are closed', async () => {
		for (const path of ['linked', 'real', 'closed']) memory.createDirectory(Uri.parse(`${scheme}:/shelf/${path}`));
		for (const path of ['linked/a.md', 'real/b.md', 'link.md']) memory.put(`${scheme}:/shelf/${path}`, path);
		assert.deepEqual(await disk.list(`${scheme}:/shelf`, { within: `${scheme}:/shelf`, ...all }), {
			files: ['note.md', 'real/b.md'],
			unreadable: [{ path: 'closed', why: 'permission denied' }],
		});
	});

	test('a write that is refused is told in words, and leaves no part of a new file', async () => {
		for (const [failure, message] of [
			[FileSystemError.NoPermissions('closed'), 'permission denied'],
			[new Error('ENOSPC: no space left on device, write'), 'the disk is full'],
		] as const) {
			onWrite = (uri, bytes) => {
				if (uri.path.endsWith('new.md')) memory.put(uri.toString(), new TextDecoder().decode(bytes.subarray(0, 1)));
				throw failure;
			};
			await assert.rejects(disk.replace(note, 'old', 'new'), { message });
			await assert.rejects(disk.append(note, 'new'), { message });
			await assert.rejects(disk.create(`${scheme}:/shelf/new.md`, 'new'), { message });
			assert.equal(await read(Uri.parse(note)), 'old');
			assert.equal(await isThere(Uri.parse(`${scheme}:/shelf/new.md`)), false);
		}
	});

	test('what a write lost that was cut short comes back with the next line', async () => {
		const log = `${scheme}:/shelf/torn.jsonl`;
		await disk.append(log, 'one');
		onWrite = (uri, bytes) => {
			memory.put(uri.toString(), new TextDecoder().decode(bytes.subarray(0, 2)));
			throw new Error('ENOSPC: no space left on device');
		};
		await assert.rejects(disk.append(log, 'two'), { message: 'the disk is full' });
		onWrite = undefined;
		await disk.append(log, 'two');
		assert.equal(await read(Uri.parse(log)), 'one\ntwo\n');
	});

	test('what somebody else wrote into the log stays, and so does what we wrote', async () => {
		const log = `${scheme}:/shelf/log.jsonl`;
		await disk.append(log, 'one');
		memory.put(log, 'theirs\n');
		await disk.append(log, 'two');
		assert.equal(await read(Uri.parse(log)), 'theirs\none\ntwo\n');
		memory.put(log, 'theirs\none\ntwo\nmore');
		await disk.append(log, 'three');
		assert.equal(await read(Uri.parse(log)), 'theirs\none\ntwo\nmore\nthree\n');
	});

	test('one that can only be read is not even tried', async () => {
		const closed = 'prepread';
		const closing = workspace.registerFileSystemProvider(closed, memory, { isReadonly: true });
		const there = note.replace(scheme, closed);
		// VS Code tells the extension host of it a moment later.
		while (workspace.fs.isWritableFileSystem(closed) !== false) await workspace.fs.stat(Uri.parse(there));
		let tried = 0;
		onWrite = () => {
			tried += 1;
		};
		const message = 'this folder can only be read';
		await assert.rejects(disk.replace(there, 'old', 'new'), { message });
		await assert.rejects(disk.append(there, 'new'), { message });
		await assert.rejects(disk.create(`${closed}:/shelf/new.md`, 'new'), { message });
		assert.equal(tried, 0);
		assert.deepEqual(await disk.read(there), { kind: 'text', text: 'old', isUtf8: true });
		closing.dispose();
	});
});
