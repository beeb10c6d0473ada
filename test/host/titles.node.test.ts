import assert from 'node:assert/strict';
import { commands, type Uri, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, read, remove, write } from '../support/api';
import { nastyTitles } from '../support/nastyTitles';

const run = (id: string, given: object) => commands.executeCommand<Uri>(`prepbook.${id}`, given);

// What makes a name is the same in every host; in a Node host as many files are made in a second.
suite(`${nastyTitles.length} nasty titles`, function () {
	this.timeout(60_000);
	let api: PrepbookApi;
	const file = (path: string) => at(`nasty/${path}`);

	setup(async () => {
		api = await bookIn('nasty', { 'prepbook.yaml': 'lists: [mine]\n' });
	});
	teardown(async () => {
		await remove(at('nasty'));
		await api.settled();
	});

	test('make as many files, and read back as typed', async () => {
		for (const title of nastyTitles) await run('newStory', { title, open: false });
		const notes = api.notes('story');
		assert.deepEqual(notes.map(({ title }) => title).sort(), nastyTitles.map((title) => title.trim()).sort());
		const names = (await workspace.fs.readDirectory(file('stories'))).map(([name]) => name);
		assert.equal(names.length, nastyTitles.length);
		assert.equal(new Set(names.map((name) => name.normalize('NFKC').toUpperCase().toLowerCase())).size, names.length);
		for (const name of names) {
			assert.ok(new TextEncoder().encode(name).length <= 120, name);
			assert.doesNotMatch(name, /[<>:"/\\|?*\p{Cc}]|^[-.\s]|[.\s]\.md$|^(?:con|prn|aux|nul|com\d|lpt\d)\./iu, name);
		}
		assert.deepEqual(api.findings(), []);
	});

	test('stay in the comment of their solution', async () => {
		const lines = nastyTitles.map((title, index) => `  - {id: n-${index}, title: ${JSON.stringify(title)}}`);
		await write(file('lists/mine.yaml'), `title: Mine\nproblems:\n${lines.join('\n')}\n`);
		await api.settled();
		for (const index of nastyTitles.keys()) {
			const uri = await run('openSolution', { problem: `n-${index}`, language: 'java', open: false });
			assert.ok(uri, nastyTitles[index]);
			const text = await read(uri);
			assert.match(text, /^\/\/ [^\p{Cc}\p{Zl}\p{Zp}]+\n$/u, nastyTitles[index]);
			assert.ok(!text.includes('\\u'), text);
		}
		assert.equal((await workspace.fs.readDirectory(file('solutions'))).length, nastyTitles.length);
	});
});
