import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { at, prepbook, read, remove, write } from '../support/api';

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

	test('what stands in the way is named', async () => {
		await write(at('file'), 'not a folder');
		await assert.rejects(
			async () => commands.executeCommand('prepbook.init', { folder: at('file/inside') }),
			/“inside” could not be written: a file stands where a folder is needed\./,
		);
		assert.equal(await read(at('file')), 'not a folder');
		await remove(at('file'));
	});
});
