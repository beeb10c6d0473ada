import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { at, extensionId, prepbook } from '../support/api';

suite('activation', () => {
	test('hands out its interface', async () => {
		const api = await prepbook();
		assert.equal(api.apiVersion, 1);
		assert.equal(api.book, at('prep').toString(), 'the first book by path, in a sub-folder of the first root');
	});

	test('registers every command of its manifest, and no other', async () => {
		await prepbook();
		const declared: { command: string }[] = extensions.getExtension(extensionId)?.packageJSON.contributes.commands;
		const registered = (await commands.getCommands(true)).filter((id) =>
			/^prepbook\.(?!.*\.(focus|open|toggle|remove|reset))/.test(id),
		);
		const ofTests = ['prepbook.test.clock', 'prepbook.test.looks']; // The installed extension has none.
		assert.deepEqual(registered.sort(), [...declared.map(({ command }) => command), ...ofTests].sort());
	});
});
