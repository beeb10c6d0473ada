import assert from 'node:assert/strict';
import { lstat, symlink } from 'node:fs/promises';
import { commands, Uri, workspace } from 'vscode';
import { anyDisk } from '../../src/host/disk';
import { nodeDisk } from '../../src/host/disk.node';
import { at, prepbook, read, remove, write } from '../support/api';
import { MemoryFileSystem } from '../support/memoryFileSystem';

suite('on a plain disk', () => {
	test('of eight that make a book in one place at once, one makes it and seven are refused', async () => {
		const api = await prepbook();
		const titles = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
		const made = await Promise.allSettled(
			titles.map((title) => commands.executeCommand('prepbook.init', { folder: at('race'), title })),
		);
		const winners = titles.filter((_, index) => made[index]?.status === 'fulfilled');
		assert.equal(winners.length, 1, winners.join());
		assert.match(await read(at('race/prepbook.yaml')), new RegExp(`^#.*\\nversion: 1\\ntitle: ${winners[0]}\\n$`));
		await remove(at('race'));
		await api.settled();
	});

	test('Node answers for plain folders and VS Code for all others, by addresses of any shape', async () => {
		const scheme = 'prepelse';
		const memory = new MemoryFileSystem();
		const registered = workspace.registerFileSystemProvider(scheme, memory);
		const disk = nodeDisk(anyDisk());
		const [here, there] = [at('both').toString(), `${scheme}:/both`];
		memory.createDirectory(Uri.parse(there));
		for (const folder of [here, there]) {
			const note = Uri.joinPath(Uri.parse(folder), 'stories/a b#c?d%20é.md').toString();
			assert.equal(await disk.create(note, 'old'), true);
			assert.equal(await disk.replace(note, 'old', 'new'), 'replaced');
			await disk.append(note, 'line');
			assert.deepEqual(await disk.read(note), { kind: 'text', text: 'new\nline\n', isUtf8: true });
			assert.equal(await read(Uri.parse(note)), 'new\nline\n');
			const reach = { within: folder, enters: () => true, wants: () => true };
			assert.deepEqual((await disk.list(folder, reach)).files, ['stories/a b#c?d%20é.md']);
			assert.equal(await disk.isWithin(note, folder), true);
			assert.equal(await disk.isWithin(note, folder === here ? there : here), false);
			assert.equal(await disk.sweep(folder, Number.POSITIVE_INFINITY, () => true), 0);
		}
		await symlink('a b#c?d%20é.md', at('both/stories/link.md').fsPath);
		assert.equal(await disk.replace(at('both/stories/link.md').toString(), 'new\nline\n', 'newer'), 'replaced');
		assert.ok((await lstat(at('both/stories/link.md').fsPath)).isSymbolicLink());
		await remove(at('both'));
		registered.dispose();
	});

	test('what stands in the way is named', async () => {
		await write(at('file'), 'not a folder');
		await assert.rejects(
			async () => commands.executeCommand('prepbook.init', { folder: at('file/inside') }),
			/“prepbook.yaml” could not be written: a file stands where a folder is needed\./,
		);
		assert.equal(await read(at('file')), 'not a folder');
		await remove(at('file'));
	});
});
