import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { at, prepbook, remove, write } from '../support/api';

/** VS Code's own Markdown runs in the Node host here, and knows of extensions in its host only. */
suite('notes in VS Code’s own preview', () => {
	const example = (path: string) => at(`previewed/prepbook-example/${path}`);
	const rendered = (what: unknown) => commands.executeCommand<string>('markdown.api.render', what);
	const shown = async (path: string) => rendered(await workspace.openTextDocument(example(path)));

	suiteSetup(async () => {
		await prepbook();
		await commands.executeCommand('prepbook.init', { folder: at('previewed'), sample: true });
		await commands.executeCommand('prepbook.switchBook', { book: example('') });
	});
	suiteTeardown(async () => {
		await remove(at('previewed'));
		await (await prepbook()).settled();
	});

	test('a story says its competencies by their titles', async () => {
		const html = await shown('stories/half-the-wait.md');
		assert.match(html, /^<header [^>]*prepbook-head"><p>Story<\/p><h1>Half the wait for the home feed<\/h1>/);
		assert.match(html, /<li title="3: the one I want">Technical depth <b>3<\/b><\/li>/);
		assert.match(html, /<dt>Impact<\/dt><dd>3<\/dd>/);
		assert.match(html, /<h2 [^>]*>Situation<\/h2>/);
		assert.doesNotMatch(html, /frontmatter|wordsToSay/);
	});

	test('a topic has its cards as question and answer', async () => {
		const html = await shown('topics/two-tower-retrieval.md');
		assert.match(
			html,
			/<dl data-line="32" [^>]*prepbook-card"><dt>Why can a two-tower model .*\?<\/dt><dd>The item tower/,
		);
		assert.match(html, /<dt class="prepbook-both" [^>]*>HNSW<\/dt>/);
		assert.match(html, /<mark>logit<\/mark>\.<\/div>/);
		assert.match(html, /<dt><p data-line="40" [^>]*>What can a ranker express/);
		assert.doesNotMatch(html, /\^q-/);
		assert.equal(html.split('prepbook-card"').length - 1, 5);
	});

	test('a company has its rounds', async () => {
		const html = await shown('companies/acme.md');
		assert.match(html, /<dt>Rounds<\/dt><dd>coding · \d{4}-\d\d-\d\d 17:00 · 60 min<\/dd><dd>behavioral/);
		assert.match(html, /Earn Trust <b>× 2<\/b>/);
	});

	test('what is no note of the book is shown as VS Code shows it', async () => {
		const text = '---\ntype: topic\n---\nQ :: A ^q-1\n';
		await write(at('previewed/outside.md'), text);
		const outside = await rendered(await workspace.openTextDocument(at('previewed/outside.md')));
		for (const html of [outside, await rendered(text)]) {
			assert.match(html, /Q :: A \^q-1/);
			assert.doesNotMatch(html, /prepbook/);
		}
	});
});
