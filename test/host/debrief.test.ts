import assert from 'node:assert/strict';
import { commands } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { answered, at, bookIn, isThere, read, remove } from '../support/api';

const debrief = async (given?: object) => commands.executeCommand<string[]>('prepbook.debrief', given);

const company =
	'---\nid: acme\ntitle: Acme\nrounds:\n  - {id: onsite-1, kind: behavioral}\n---\n# Acme\n\n## Asked\n\n- Why here?\n\n## Notes\nmine\n';

suite('the debrief of a round', () => {
	let api: PrepbookApi;
	const file = (path: string) => at(`debriefed/${path}`);

	setup(async () => {
		api = await bookIn('debriefed', {
			'prepbook.yaml': 'companies: [acme]\n',
			'companies/acme.md': company,
			'stories/one.md': '---\nid: s-one\n---\n# One\n',
			'stories/two.md': '# Two\n',
		});
	});
	teardown(async () => {
		await remove(at('debriefed'));
		await api.settled();
	});

	test('writes what was asked below what stands there, and marks what was told', async () => {
		const asked = ['Tell me about a failure.', '  And\na conflict? '];
		const events = await debrief({
			company: 'acme',
			round: 'onsite-1',
			asked,
			told: ['s-one', file('stories/two.md')],
		});
		const lines = '- Tell me about a failure. (behavioral)\n- And a conflict? (behavioral)\n';
		assert.equal(await read(file('companies/acme.md')), company.replace('- Why here?\n', `- Why here?\n${lines}`));
		const told = api.events('told');
		assert.deepEqual(
			told.map(({ id }) => id),
			events,
		);
		const [, id] = /^id: (s-\w{6})$/m.exec(await read(file('stories/two.md'))) ?? [];
		assert.deepEqual(
			told.map(({ note, company, round }) => [note, company, round]),
			[
				['s-one', 'acme', 'onsite-1'],
				[id, 'acme', 'onsite-1'],
			],
		);
	});

	test('with nothing to say changes nothing', async () => {
		assert.deepEqual(await debrief({ company: 'acme' }), []);
		assert.equal(await read(file('companies/acme.md')), company);
		assert.equal(await isThere(file('log')), false);
	});

	test('what is not there is refused before anything is written', async () => {
		for (const [given, words] of [
			[{ company: 'nobody' }, /nobody/],
			[{ company: 'acme', round: 'none', asked: ['Why?'] }, /none/],
			[{ company: 'acme', asked: ['Why?'], told: ['s-none'] }, /s-none/],
			[{ company: 'acme', asked: ['Why?'], told: ['acme'] }, /acme/],
		] as const)
			await assert.rejects(debrief(given), words);
		assert.equal(await read(file('companies/acme.md')), company);
	});

	test('who is asked and gives up has changed nothing', async () => {
		assert.equal(await answered(debrief(), 'workbench.action.closeQuickOpen'), undefined);
		assert.equal(await read(file('companies/acme.md')), company);
	});
});
