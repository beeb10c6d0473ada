import assert from 'node:assert/strict';
import { commands, Uri } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { answered, at, isThere, prepbook, read, remove, withFolder, write } from '../support/api';

const init = (given?: unknown) => commands.executeCommand<Uri | undefined>('prepbook.init', given);

/** The first line of every new book's file. */
const first = '# This folder is a prep book. Every key but version may be absent.\n';

suite('Start a Prep Book', () => {
	let api: PrepbookApi;
	const folder = () => at('new');

	setup(async () => {
		api = await prepbook();
	});

	teardown(async () => {
		if (await isThere(folder())) await remove(folder());
		await api.settled();
	});

	test('writes prepbook.yaml and resolves to the folder', async () => {
		const book = await init({ folder: folder(), title: 'Spring: the second try' });
		assert.equal(book?.toString(), folder().toString());
		assert.equal(await read(at('new/prepbook.yaml')), `${first}version: 1\ntitle: "Spring: the second try"\n`);
		assert.equal(await read(at('new/.gitattributes')), 'log/*.jsonl merge=union\n');
	});

	test('takes the folder as a Uri, as text, and from the menu of a folder', async () => {
		for (const given of [{ folder: folder() }, { folder: folder().toString() }, { folder: `${folder()}/` }, folder()]) {
			assert.equal((await init(given))?.toString(), folder().toString());
			assert.equal(await read(at('new/prepbook.yaml')), `${first}version: 1\n`);
			await remove(folder());
		}
	});

	test('is known when the command resolves, and leaves the active book active', async () => {
		const active = api.book;
		const book = await init({ folder: folder() });
		assert.equal(api.book, active);
		assert.equal(await commands.executeCommand('prepbook.switchBook', { book }), folder().toString());
		await commands.executeCommand('prepbook.switchBook', { book: active });
	});

	test('never overwrites a book, not even when asked twice at once', async () => {
		await write(at('new/prepbook.yaml'), 'title: Mine # all of it\r\n');
		await assert.rejects(async () => init({ folder: folder() }), /“new” is a prep book already/);
		assert.equal(await read(at('new/prepbook.yaml')), 'title: Mine # all of it\r\n');
		assert.equal(await isThere(at('new/.gitattributes')), false, 'nothing else was written either');
	});

	test('leaves the attributes of the folder as they are, and gives the log some of its own', async () => {
		await write(at('new/.gitattributes'), '* text=auto');
		await init({ folder: folder() });
		assert.equal(await read(at('new/.gitattributes')), '* text=auto');
		assert.equal(await read(at('new/log/.gitattributes')), '*.jsonl merge=union\n');
	});

	test('refuses an argument it does not know, with a sentence, and makes nothing', async () => {
		for (const [given, sentence] of [
			[{ folder: 7 }, /“folder” is to be a Uri/],
			[{ folder: 'just/a/path' }, /“folder” is to be a Uri/],
			[{ folder: folder(), title: ['x'] }, /“title” is to be a text/],
			[{ folder: folder(), titel: 'x' }, /“titel” is to be one of folder, title/],
			['x', /takes an object/],
			[[], /takes an object/],
		] as const)
			await assert.rejects(async () => init(given), sentence, JSON.stringify(given));
		assert.equal(await isThere(folder()), false);
	});

	test('asks where, offers each root and a folder of its own in it, and takes a no for an answer', async () => {
		assert.equal(await answered(init(), 'workbench.action.closeQuickOpen'), undefined);
		assert.equal(await isThere(at('prepbook')), false);
	});

	test('offers no folder of the workspace that cannot be read', async () => {
		await withFolder(Uri.parse('prepgone:/shelf'), async () => {
			assert.equal(await answered(init(), 'workbench.action.closeQuickOpen'), undefined);
		});
	});

	test('makes the book in the place that was picked', async () => {
		const book = await answered(init(), 'workbench.action.acceptSelectedQuickOpenItem');
		assert.equal(
			book?.toString(),
			at('prepbook').toString(),
			'a folder that holds something: one of its own comes first',
		);
		assert.equal(await isThere(at('prepbook/prepbook.yaml')), true);
		await remove(at('prepbook'));
	});
});
