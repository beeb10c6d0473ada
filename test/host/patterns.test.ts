import assert from 'node:assert/strict';
import { commands, EndOfLine, Position, Selection, type TextEditor, type Uri, window } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { answered, at, bookIn, isThere, putAway, read } from '../support/api';

const insert = async (given?: object) => commands.executeCommand<string>('prepbook.insertPattern', given);
const newTopic = async (given: object) => commands.executeCommand<Uri>('prepbook.newTopic', { ...given, open: false });
const draw = async (given: object) => commands.executeCommand<string>('prepbook.drawPrompt', given);

const accept = 'workbench.action.acceptSelectedQuickOpenItem';
const design = '---\nid: d-1\ntype: design\nprompt: movie-home\n---\n# Home screen\n\nWe use this.\n\nAnd that.\n';
const mine =
	'---\ngroup: Design patterns\n---\n# A [queue] of mine\n\n## Skeleton\n\n- **Queue**: holds.\n\n## Cards\n';

suite('design patterns', () => {
	let api: PrepbookApi;
	const file = (path: string) => at(`patterns/${path}`);

	setup(async () => {
		api = await bookIn('patterns', {
			'prepbook.yaml': 'title: Patterns\n',
			'designs/2026/home.md': design,
			'topics/mine.md': mine,
			'topics/rag.md': '# Not a pattern\n',
			'companies/acme.md': '---\nid: acme\n---\n# Acme\n',
			'prompts/own.yaml':
				'title: Own\nprompts:\n  - {id: acme-1, text: One., companies: [acme]}\n  - {id: acme-2, text: Two., companies: [acme]}\n',
		});
	});
	teardown(() => putAway(api, 'patterns'));

	/** The design in an editor, with the cursor at the end of a line. */
	async function designAt(line: number): Promise<TextEditor> {
		const editor = await window.showTextDocument(file('designs/2026/home.md'));
		const { end } = editor.document.lineAt(line).range;
		editor.selection = new Selection(end, end);
		return editor;
	}

	const textOf = ({ document }: TextEditor) => document.getText();
	const before = ({ document, selection }: TextEditor) =>
		document.getText().slice(0, document.offsetAt(selection.active));

	test('the skeleton goes in at the cursor, on lines of its own; one undo takes it back, and nothing is saved', async () => {
		const editor = await designAt(7);
		const words = await insert({ pattern: 'two-stage-recommender', as: 'text' });
		assert.match(words, /^```mermaid\nflowchart LR\n[^`]+\n```\n\n- \*\*Candidate retrieval\*\*: /);
		assert.equal(textOf(editor), design.replace('this.\n\n', `this.\n${words}\n\n`));
		assert.ok(before(editor).endsWith(words), 'one goes on behind it');
		assert.equal(await read(file('designs/2026/home.md')), design);
		await commands.executeCommand('undo');
		assert.equal(textOf(editor), design);
		assert.equal(api.notes('topic').length, 2, 'no topic is made');
	});

	test('in the head, and among other line ends, it stands where and as it should', async () => {
		const editor = await designAt(1);
		await editor.edit((change) => change.setEndOfLine(EndOfLine.CRLF));
		editor.selection = new Selection(new Position(1, 0), new Position(1, 0));
		const words = await insert({ pattern: 'rag' });
		const lines = `${words}\n\n`.replaceAll('\n', '\r\n');
		const crlf = design.replaceAll('\n', '\r\n');
		assert.equal(textOf(editor), crlf.replace('---\r\n# Home', `---\r\n${lines}# Home`));
		assert.ok(before(editor).endsWith(lines));
	});

	test('a link leads to the topic, which is made once, has its cards, and takes the place of no other note', async () => {
		const editor = await designAt(7);
		const link = await insert({ pattern: 'rag', as: 'link' });
		assert.equal(link, '[RAG](../../topics/rag-2.md)');
		assert.equal(textOf(editor), design.replace('this.', `this.${link}`));
		assert.equal(window.activeTextEditor, editor);
		assert.match(
			await read(file('topics/rag-2.md')),
			/^---\nid: rag\ntype: topic\ntitle: RAG\ngroup: Design patterns\nknown: none .*\n---\n\n## When it fits\n/,
		);
		assert.equal(await read(file('topics/rag.md')), '# Not a pattern\n');
		const fronts = api.cards().map(({ front }) => front);
		assert.ok(fronts.includes('How are access rights kept in RAG?'), fronts.join());
		assert.deepEqual(api.findings(), []);
		assert.equal(await insert({ pattern: 'rag', as: 'link' }), link);
		assert.equal(await isThere(file('topics/rag-3.md')), false);
		await commands.executeCommand('undo');
		assert.equal(textOf(editor), design.replace('this.', `this.${link}`), 'one step each');
	});

	test('a topic of one’s own is as good, by its id or its path', async () => {
		const editor = await designAt(7);
		assert.equal(await insert({ pattern: 'path:topics/mine.md' }), '- **Queue**: holds.');
		await commands.executeCommand('undo');
		const link = await insert({ pattern: 'path:topics/mine.md', as: 'link' });
		assert.equal(link, '[A \\[queue\\] of mine](../../topics/mine.md)');
		assert.equal(textOf(editor), design.replace('this.', `this.${link}`));
	});

	test('who is asked chooses with the keyboard, the book’s own first; who gives up has changed nothing', async () => {
		const editor = await designAt(7);
		assert.equal(await answered(insert(), 'workbench.action.closeQuickOpen'), undefined);
		assert.equal(textOf(editor), design);
		assert.equal(await answered(insert(), accept), '- **Queue**: holds.');
		await commands.executeCommand('undo');
		assert.equal(await answered(insert({ as: 'link' }), accept), '[A \\[queue\\] of mine](../../topics/mine.md)');
	});

	test('what cannot be done is refused with a sentence, and nothing is made', async () => {
		await assert.rejects(insert({ pattern: 'rag' }), /No design is open/);
		await window.showTextDocument(file('topics/mine.md'));
		await assert.rejects(insert({ pattern: 'rag', as: 'link' }), /No design is open/);
		const editor = await designAt(7);
		await assert.rejects(insert({ pattern: 'no-such' }), /There is no note no-such/);
		await assert.rejects(insert({ pattern: 'd-1' }), /There is no note d-1/);
		await assert.rejects(insert({ pattern: 'rag', as: 'picture' }), /“as” is to be one of text, link/);
		await assert.rejects(insert({ pattern: 'trade-offs-models' }), /has no section “Skeleton”/);
		assert.equal(textOf(editor), design);
		assert.equal(api.notes('topic').length, 2);
	});

	test('a new topic may begin from a pattern, once; what is said of it counts', async () => {
		const uri = await newTopic({ starter: 'trade-offs-models', known: 'some' });
		assert.equal(uri.toString(), file('topics/trade-offs-models.md').toString());
		assert.match(await read(uri), /^title: "Trade-offs: models"\ngroup: Design patterns\nknown: some/m);
		assert.equal(api.cards().length, 5);
		await assert.rejects(newTopic({ starter: 'trade-offs-models' }), /no group trade-offs-models, nor a pattern/);
		const other = await newTopic({ starter: 'feature-store', title: 'Stores', group: 'Systems' });
		assert.match(await read(other), /^---\nid: feature-store\ntype: topic\ntitle: Stores\ngroup: Systems\n/);
		await designAt(7);
		assert.equal(await insert({ pattern: 'feature-store', as: 'link' }), '[Stores](../../topics/stores.md)');
		assert.deepEqual(api.findings(), []);
	});

	test('the only active company’s prompts are drawn first, until they are answered', async () => {
		const drawn = async (given: object) => {
			const ids = new Set<string>();
			for (let seed = 0; seed < 12; seed++) ids.add(await draw({ seed, ...given }));
			return [...ids].sort();
		};
		assert.deepEqual(await drawn({}), ['acme-1', 'acme-2']);
		await commands.executeCommand('prepbook.newDesign', { prompt: 'acme-2', open: false });
		assert.deepEqual(await drawn({ company: 'acme', blind: true }), ['acme-1']);
		await commands.executeCommand('prepbook.newCompany', { title: 'Globex', open: false });
		assert.ok((await drawn({})).length > 5, 'two are active');
		assert.ok((await drawn({ company: 'globex' })).length > 5, 'none of theirs');
	});
});
