import assert from 'node:assert/strict';
import { extensions, Uri } from 'vscode';
import type { MarkdownExtension } from '../../src/editor/preview';
import { at, bookIn, extensionId, prepbook, remove } from '../support/api';
import { previewWith } from '../support/preview';

const story = '---\nid: s-1\ntitle: One\ncompetencies: {acme-own: 3, nobody: 1}\n---\n## Situation\n\nOnce.\n';
const topic = '---\nid: t-1\ntype: topic\n---\nQ :: A ^q-1\n';

suite('notes in a preview', () => {
	suiteSetup(async () => {
		await bookIn('previewed', {
			'prepbook.yaml': '',
			'frameworks/acme.yaml': 'title: Acme\ncompetencies:\n  - {id: acme-own, title: Own & care}\n',
			'stories/one.md': story,
			'topics/one.md': topic,
			'README.md': topic,
			'solutions/one.md': topic,
		});
	});
	suiteTeardown(async () => {
		await remove(at('previewed'));
		await (await prepbook()).settled();
	});

	const plain = previewWith();
	const extended = () => {
		const exported: MarkdownExtension = extensions.getExtension(extensionId)?.exports;
		return previewWith((md) => assert.equal(exported.extendMarkdownIt(md), md));
	};
	const shown = (text: string, currentDocument?: unknown) => extended().render(text, { currentDocument });

	test('are shown by what VS Code calls, with the titles of the book', () => {
		const html = shown(story, at('previewed/stories/one.md'));
		assert.match(html, /<h1>One<\/h1>/);
		assert.match(html, /Own &amp; care <b>3<\/b>/);
		assert.match(html, /<li title="1: touches it">nobody <b>1<\/b>/);
		assert.match(shown(topic, at('previewed/topics/one.md')), /<dt>Q<\/dt><dd>A<\/dd>/);
	});

	test('are those that are rendered, not those on disk', () => {
		assert.match(shown('---\ntitle: Not saved\n---\n', at('previewed/stories/one.md')), /<h1>Not saved<\/h1>/);
		assert.match(shown('---\ntitle: Not there\n---\n', at('previewed/stories/none.md')), /<h1>Not there<\/h1>/);
	});

	test('are those of the book, and nothing else', () => {
		const others = [
			...['previewed/README.md', 'previewed/solutions/one.md', 'outside.md', 'previewed-too/topics/one.md'].map(
				(path) => at(path),
			),
			at('previewed/topics/one.md').with({ scheme: 'git' }),
			Uri.parse('untitled:Untitled-1'),
			undefined,
			null,
			'file:///topics/one.md',
			{ path: at('previewed/topics/one.md').path },
		];
		for (const uri of others) assert.equal(shown(topic, uri), plain.render(topic), String(uri));
		assert.equal(extended().render(topic), plain.render(topic));
	});
});
