import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Uri, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, prepbook, remove, until, write } from '../support/api';

const switchTo = (book: Uri | string) => commands.executeCommand('prepbook.switchBook', { book });

suite('the book a window serves', () => {
	let api: PrepbookApi;
	const first = () => at('prep').toString();
	const second = () => at('notes', 'code').toString();

	setup(async () => {
		api = await prepbook();
		await switchTo(first());
	});

	test('is the one switched to, named as a Uri, as text, by its folder or by its file', async () => {
		for (const name of [at('notes', 'code'), second(), `${second()}/`, `${second()}/prepbook.yaml`]) {
			await switchTo(first());
			assert.equal(await switchTo(name), second());
			assert.equal(api.book, second());
		}
	});

	test('stays when the one asked for is no book', async () => {
		await assert.rejects(async () => switchTo(at('nowhere')), /There is no prep book at .*nowhere/);
		assert.equal(api.book, first());
	});

	test('goes with its folder, without being asked for, and comes back', async () => {
		// It lies there since the window opened: of what comes and goes within a moment VS Code keeps quiet.
		const shelf = at('shelf', 'code');
		await switchTo(shelf);
		await remove(shelf);
		await until(api, () => api.book !== shelf.toString());
		assert.equal(api.book, first(), 'the first by path');
		await write(Uri.joinPath(shelf, 'prepbook.yaml'), 'title: Shelf\n');
		assert.equal(await switchTo(shelf), shelf.toString());
	});

	test('may lie inside another book, and is one of its own', async () => {
		await write(at('prep/inner/prepbook.yaml'), 'title: Inner\n');
		assert.equal(await switchTo(at('prep/inner')), at('prep/inner').toString());
		assert.equal(await switchTo(first()), first());
		await remove(at('prep/inner'));
		await api.settled();
	});

	test('is not looked for among packages, in dot folders, or where files.exclude hides it', async () => {
		for (const folder of ['node_modules/left-pad', '.hidden/prep', 'hidden']) {
			await write(at(`${folder}/prepbook.yaml`, 'code'), 'version: 1\n');
		}
		const files = workspace.getConfiguration('files');
		const usual = files.get('exclude');
		await files.update(
			'exclude',
			{ ...files.get<object>('exclude'), '**/hidden': true },
			ConfigurationTarget.Workspace,
		);
		for (const folder of ['node_modules/left-pad', '.hidden/prep', 'hidden'])
			await assert.rejects(async () => switchTo(at(folder, 'code')), /no prep book/, folder);
		await files.update('exclude', usual, ConfigurationTarget.Workspace);
		for (const folder of ['node_modules', '.hidden', 'hidden']) await remove(at(folder, 'code'));
	});

	test('is a book also when its file cannot be read as one', async () => {
		for (const text of ['{{{', '\0\0\0', '- a\n- list', 'version: [1', '*unknown', '']) {
			await write(at('odd/prepbook.yaml'), text);
			assert.equal(await switchTo(at('odd')), at('odd').toString(), JSON.stringify(text));
		}
		await remove(at('odd'));
		await api.settled();
	});

	test('tells when it changes, once for a burst', async () => {
		let told = 0;
		const listening = api.onDidChange(() => told++);
		await Promise.all(['x', 'y', 'z'].map((name) => write(at(`burst/${name}/prepbook.yaml`), 'version: 1\n')));
		await Promise.all([api.settled(), api.settled(), api.settled()]);
		assert.ok(told >= 1 && told <= 3, `${told} times`);
		await remove(at('burst'));
		await api.settled();
		listening.dispose();
	});
});
