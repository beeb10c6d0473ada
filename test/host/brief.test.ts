import assert from 'node:assert/strict';
import { commands, type Uri, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { bookIn, putAway } from '../support/api';

const story = (id: string, title: string, ...head: readonly string[]) =>
	`---\n${[`id: ${id}`, `title: ${title}`, ...head].join('\n')}\n---\n`;

suite('the brief for an interview', () => {
	let api: PrepbookApi;

	setup(async () => {
		api = await bookIn('brief', {
			'prepbook.yaml': 'companies: [acme]\n',
			'frameworks/acme.yaml':
				'title: Acme\ncompetencies:\n  - {id: acme-own, title: Own, wordsToSay: [took it on]}\n  - {id: acme-fast, title: Fast}\n',
			'companies/acme.md':
				'---\nid: acme\ntitle: Acme/Co\nframework: acme\nrounds:\n  - {id: past, kind: coding, at: 2020-01-02}\n  - {id: next, kind: behavioral, at: 2999-01-02}\n---\n## Questions for them\n\n- Why?\n',
			'stories/one.md': story('s-1', 'One', 'competencies: {acme-own: 3}'),
			'stories/two.md': story('s-2', 'Two', 'competencies: {acme-own: 2}'),
		});
	});
	teardown(() => putAway(api, 'brief'));

	const shown = async (given: object) => commands.executeCommand<Uri>('prepbook.showBrief', given);
	const text = async (uri: Uri) => (await workspace.openTextDocument(uri)).getText();

	test('is a document that says what the plan says, for the next round', async () => {
		const uri = await shown({ company: 'acme' });
		assert.equal(uri.scheme, 'prepbook');
		assert.equal(uri.path, '/Acme-Co, next, brief.md');
		const page = await text(uri);
		assert.match(page, /^# Acme\/Co, behavioral\n\n2999-01-02\n/);
		assert.match(page, /### Own\n\n\*\*One\*\* · never rehearsed\n\n- Words to say: took it on\n- Instead: Two\n/);
		assert.match(page, /## Questions for them\n\n- Why\?\n/);
		assert.match(await text(await shown({ company: 'acme', round: 'past' })), /^# Acme\/Co, coding\n/);
	});

	test('follows what is told', async () => {
		const uri = await shown({ company: 'acme' });
		const document = await workspace.openTextDocument(uri);
		await commands.executeCommand('prepbook.markTold', { note: 's-1', company: 'acme' });
		await new Promise<void>((resolve) => {
			const look = () => /### Own\n\n\*\*Two\*\*/.test(document.getText()) && resolve();
			const watch = workspace.onDidChangeTextDocument(() => look() && watch.dispose());
			look();
		});
		assert.match(document.getText(), /## They have heard\n\n- One, today\n/);
	});

	test('is refused for what is not there', async () => {
		await assert.rejects(shown({ company: 'nope' }), /nope/);
		await assert.rejects(shown({ company: 'acme', round: 'nope' }), /no round nope/);
		await assert.rejects(async () => commands.executeCommand('prepbook.saveBrief'), /No brief is open/);
	});

	test('a plan is told to programs as the interface tells it', async () => {
		const planned = async (given: object) =>
			commands.executeCommand('prepbook.planLoop', { company: 'acme', ...given });
		assert.deepEqual(await planned({}), api.planLoop('acme'));
		const pinned = { 'acme-fast': 's-2' };
		assert.deepEqual(await planned({ pinned, count: 1 }), api.planLoop('acme', { pinned, count: 1 }));
		await assert.rejects(planned({ pinned: { nope: 's-1' } }), /no competency nope/);
		await assert.rejects(planned({ count: -1 }), /“count” is to be/);
	});
});
