import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { answered, at, bookIn, isThere, putAway } from '../support/api';

const find = async (given?: object) => commands.executeCommand<unknown>('prepbook.findStory', given);

const company = '---\nid: acme\ntitle: Acme\n---\n# Acme\n\n## Asked\n\n- Why?\n';

suite('finding a story', () => {
	let api: PrepbookApi;
	const file = (path: string) => at(`finding/${path}`);

	setup(async () => {
		api = await bookIn('finding', {
			'prepbook.yaml': 'companies: [acme]\n',
			'companies/acme.md': company,
			'stories/budget.md': '---\nid: s-budget\ntitle: Budget\nimpact: 1\n---\n',
			'stories/launch.md': '---\nid: s-launch\ntitle: The launch [one]\nimpact: 3\n---\nI disagreed.\n',
			'stories/plain.md': '# Plain\n',
		});
	});
	teardown(() => putAway(api, 'finding'));

	test('with a question answers as the API does', async () => {
		for (const question of ['Tell me about a time you disagreed.', '', 'zzzz'])
			for (const given of [{}, { company: 'acme' }])
				assert.deepEqual(await find({ question, ...given }), api.findStories(question, given));
		await commands.executeCommand('prepbook.markTold', { note: 's-launch', company: 'acme' });
		const found = await find({ question: 'disagreed', company: file('companies/acme.md') });
		assert.deepEqual(found, api.findStories('disagreed', { company: 'acme' }));
		assert.equal(api.findStories('disagreed', { company: 'acme' }).at(-1)?.id, 's-launch');
	});

	test('what is not there, and what is no text, is refused in a sentence', async () => {
		for (const question of ['why', undefined])
			await assert.rejects(find({ ...(question && { question }), company: 'nobody' }), /There is no note nobody/);
		await assert.rejects(find({ question: 1 }), /“question” is to be a text/);
		await assert.rejects(find({ questions: 'why' }), /is to be one of/);
	});

	test('who is asked and gives up has changed nothing', async () => {
		assert.equal(await answered(find(), 'workbench.action.closeQuickOpen'), undefined);
		assert.equal(await answered(find({ company: 'acme' }), 'workbench.action.closeQuickOpen'), undefined);
		assert.equal(await isThere(file('log')), false);
	});

	const accept = 'workbench.action.acceptSelectedQuickOpenItem';

	test('the first choice is the best story, and what is done with it first is to open it', async () => {
		assert.equal(await answered(find(), accept), 's-launch');
		assert.equal(window.activeTextEditor?.document.uri.toString(), file('stories/launch.md').toString());
	});

	test('words to say go into the story in the editor, as if typed, and nowhere else', async () => {
		const insert = async () => commands.executeCommand<unknown>('prepbook.insertWords');
		await assert.rejects(insert(), /No note is open in an editor/);
		const editor = await window.showTextDocument(file('stories/launch.md'));
		await assert.rejects(insert(), /All words to say are said/);
		await commands.executeCommand('prepbook.setStrength', {
			note: 's-launch',
			competency: 'ownership',
			strength: 2,
		});
		const before = editor.document.getText();
		assert.equal(await answered(insert(), 'workbench.action.closeQuickOpen'), undefined);
		assert.equal(editor.document.getText(), before);
		assert.equal(await answered(insert(), accept), 'end to end');
		assert.equal(editor.document.getText(), before.replace('---\nI dis', '---\nend to endI dis'));
		await commands.executeCommand('undo');
		assert.equal(editor.document.getText(), before);
		await editor.document.save();
		await commands.executeCommand('workbench.action.files.revert');
	});
});
