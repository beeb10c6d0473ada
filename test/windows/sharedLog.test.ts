import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, read, until } from '../support/api';
import { oneOfTwo } from './oneOfTwo';

/** So many each window writes. */
const own = 300;

suite('two windows of one installation', function () {
	this.timeout(120_000);
	const { me, meet, agree } = oneOfTwo();
	let api: PrepbookApi;

	const log = (given: object) => commands.executeCommand<string>('prepbook.logAttempt', given);
	const problem = `problem-of-${me}`;

	suiteSetup(async () => {
		api = await bookIn('shared', {
			'prepbook.yaml': 'version: 1\n',
			'topics/a.md': 'Q :: A ^q-1111\n',
			[`problems/${me}.md`]: `---\nid: ${problem}\n---\n`,
		});
		await meet('open');
	});

	test('lose no event when both write at once, and each sees all of them without being asked', async () => {
		for (let count = 0; count < own; count++) await log({ problem, outcome: 'stuck', minutes: count });
		const wrote = Date.now();
		await until(api, () => api.events('attempt').length === 2 * own);
		console.log(`\u2502     all seen ${Date.now() - wrote} ms after this window's last`);
		const ids = api.events('attempt').map(({ id }) => id);
		assert.equal(new Set(ids).size, 2 * own);
		assert.equal(api.events('attempt').filter((event) => event.problem === problem).length, own);
		const files = (await workspace.fs.readDirectory(at('shared/log'))).map(([name]) => name);
		assert.equal(files.length, 1, `one installation, one writer: ${files}`);
		const text = await read(at(`shared/log/${files[0]}`));
		assert.ok(text.endsWith('\n'));
		const lines = text.split('\n').filter(Boolean); // Who meets a line that is still being written leaves an empty one.
		assert.deepEqual(lines.map((line) => JSON.parse(line).id).sort(), [...ids].sort());
		await agree('events', api.events());
	});

	test('both keep a card’s grade given in each of them, in the same order', async () => {
		await commands.executeCommand('prepbook.gradeCard', {
			card: 'q-1111',
			grade: me < '5' ? 'good' : 'again',
			seconds: 1,
		});
		await until(api, () => api.events('card').length === 2);
		await agree('cards', api.events('card'));
	});

	test('both follow an undo made in either', async () => {
		const event = await log({ problem, outcome: 'accepted' });
		await meet('logged');
		await until(api, () => api.events('attempt').length === 2 * own + 2);
		await meet('seen');
		await commands.executeCommand('prepbook.undo', { event });
		await until(api, () => api.events('attempt').length === 2 * own);
		await agree('undone', api.events());
	});
});
