import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
import { prepbook, read, withFolder } from '../support/api';
import { MemoryFileSystem } from '../support/memoryFileSystem';

suite('a virtual folder, with no disk and no search behind it', () => {
	const scheme = 'prepmem';
	const root = Uri.parse(`${scheme}:/shelf`);

	test('holds books like any other', async () => {
		const memory = new MemoryFileSystem();
		const registered = workspace.registerFileSystemProvider(scheme, memory);
		memory.createDirectory(root);
		await withFolder(root, () => holdsABook(memory));
		await (await prepbook()).settled();
		registered.dispose();
	});

	async function holdsABook(memory: MemoryFileSystem): Promise<void> {
		const api = await prepbook();
		const active = api.book;
		const book = Uri.joinPath(root, 'deep/er/prep');

		assert.equal((await commands.executeCommand<Uri>('prepbook.init', { folder: book }))?.toString(), book.toString());
		assert.match(await read(Uri.joinPath(book, 'prepbook.yaml')), /^version: 1$/m);
		await commands.executeCommand('prepbook.switchBook', { book });
		assert.equal(api.book, book.toString());

		memory.delete(Uri.joinPath(root, 'deep'));
		await api.settled();
		assert.equal(api.book, active);
	}
});
