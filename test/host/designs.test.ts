import assert from 'node:assert/strict';
import { type CodeAction, commands, Uri, window, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { answered, at, bookIn, putAway, read, write } from '../support/api';

const filler = 'We talk about photos and what people do with them on a quiet afternoon. '.repeat(12);
const answer = (id: string, date: string, body: string, status = 'draft') =>
	`---\nid: ${id}\ntype: design\ntitle: Photos\nprompt: photo-quality\noutline: ml-design-nine-step\ndate: ${date}\nstatus: ${status}\n---\n${body}\n`;

suite('design answers', () => {
	let api: PrepbookApi;
	let books = 0;
	const file = (path: string) => at(`designing-${books}/${path}`);
	const run = async (id: string, given?: object) => commands.executeCommand<unknown>(`prepbook.${id}`, given);

	setup(async () => {
		api = await bookIn(`designing-${++books}`, {
			'prepbook.yaml': 'version: 1\n',
			'designs/a.md': answer('d-1', '2026-11-01', `${filler}\n\nThe baseline is a simple rule.`),
			'designs/b.md': answer('d-2', '2026-11-10', `${filler}\n\nIf the model times out, we fall back to the newest.`),
			'designs/other.md': '---\nid: d-3\ntype: design\n---\nAlone.\n',
		});
	});
	teardown(() => putAway(api, `designing-${books}`));

	const asked = (path: string) =>
		api.findings().filter(({ uri, code }) => uri === file(path).toString() && code.startsWith('ds-'));

	test('are asked for what they do not say, softly until they are finished', async () => {
		const soft = asked('designs/a.md');
		assert.ok(soft.length > 10);
		assert.ok(soft.every(({ severity }) => severity === 'hint'));
		assert.ok(!soft.some(({ code }) => code === 'ds-baseline'));
		await write(
			file('designs/a.md'),
			answer('d-1', '2026-11-01', `${filler}\n\nThe baseline is a simple rule.`, 'finished'),
		);
		await api.settled();
		assert.ok(asked('designs/a.md').some(({ severity }) => severity === 'warning'));
		await write(file('designs/a.md'), answer('d-1', '2026-11-01', 'Not much yet.'));
		await api.settled();
		assert.deepEqual(asked('designs/a.md'), []);
	});

	test('a quick fix writes the sentence, each gap a place to type in, and one undo takes it back', async () => {
		const text = answer('d-1', '2026-11-01', `${filler}\n\n## 7. Serve\n\nHere.\n\n## 8. Test online\n\nThere.`);
		await write(file('designs/new.md'), text);
		await api.settled();
		const document = await workspace.openTextDocument(file('designs/new.md'));
		await window.showTextDocument(document);
		const found = asked('designs/new.md').find(({ code }) => code === 'ds-fallback');
		assert.ok(found);
		const line = document.lineAt(found.line - 1).range;
		const all = await commands.executeCommand<CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			line,
			'quickfix',
		);
		const fix = all.find(({ title }) => title.startsWith('Write: If the model times out'));
		assert.ok(fix?.edit, JSON.stringify(all.map(({ title }) => title)));
		assert.ok(await workspace.applyEdit(fix.edit));
		assert.match(document.getText(), /If the model times out, we fall back to simpler answer\./);
		await api.settled();
		assert.ok(!asked('designs/new.md').some(({ code }) => code === 'ds-fallback'));
		await commands.executeCommand('undo');
		assert.equal(document.getText(), text);
	});

	test('two attempts are compared: their texts, and a table of what each shows', async () => {
		const page = await run('compareAttempts', { note: 'd-2' });
		assert.ok(page instanceof Uri);
		const table = (await workspace.openTextDocument(page)).getText();
		assert.match(table, /^\| Baseline[^|]* \| ✓ \| – \|$/m);
		assert.match(table, /^\| Fallback[^|]* \| – \| ✓ \|$/m);
		const diff = window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label);
		assert.ok(diff.includes('Photos: attempts 1 and 2'), JSON.stringify(diff));
		assert.equal(String(await run('compareAttempts', { note: 'd-1' })), String(page));
	});

	test('the last two solutions of a problem are compared', async () => {
		await run('addProblem', { title: 'Two Apples' });
		await assert.rejects(run('compareAttempts', { problem: 'two-apples' }), /no two attempts/);
		for (const name of ['2026-11-20', '2026-11-20-2', '2026-11-20-10'])
			await write(file(`solutions/two-apples/${name}.py`), name);
		const later = await run('compareAttempts', { problem: 'two-apples' });
		assert.match(String(later), /solutions\/two-apples\/[\d-]+-10\.py$/);
	});

	test('what cannot be compared is refused in a sentence', async () => {
		await assert.rejects(run('compareAttempts', { note: 'd-3' }), /no two attempts/);
		await assert.rejects(run('compareAttempts', { note: 'nobody' }), /There is no note nobody/);
		assert.equal(await answered(run('compareAttempts'), 'workbench.action.closeQuickOpen'), undefined);
		assert.match(await read(file('designs/a.md')), /baseline/);
	});
});
