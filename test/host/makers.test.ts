import assert from 'node:assert/strict';
import { commands, type Uri, window } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, isThere, putAway, read, write } from '../support/api';

const run = <T = Uri>(id: string, given?: unknown) => commands.executeCommand<T>(`prepbook.${id}`, given);

suite('makers', () => {
	let api: PrepbookApi;
	const file = (path: string) => at(`made/${path}`);

	setup(async () => {
		api = await bookIn('made', {
			'prepbook.yaml': 'title: Made\n',
			'companies/acme.md': '---\nid: acme\n---\n# Acme\n',
		});
	});
	teardown(() => putAway(api, 'made'));

	/** Makes something that no editor shows, and says how its note begins. */
	const made = async (id: string, given: object) => read(await run(id, { ...given, open: false }));
	const isOf = (kind: string, title: string) => api.notes(kind).some((note) => note.title === title);

	test('a story says what was given and opens where one types first', async () => {
		const uri = await run('newStory', { title: 'The outage', project: 'Search', competencies: ['ownership'] });
		assert.equal(uri.toString(), file('stories/the-outage.md').toString());
		const editor = window.activeTextEditor;
		assert.equal(editor?.document.uri.toString(), uri.toString());
		const above = editor?.document.getText().slice(0, editor.document.offsetAt(editor.selection.active));
		assert.match(above ?? '', /\n## Situation\n\n<!-- [^\n]*\n-->\n$/);
		assert.match(await read(uri), /^---\nid: s-[a-z0-9]{6}\ntype: story\ntitle: The outage\nproject: Search\nwhen: \n/);
		assert.match(await read(uri), /^competencies:.*\n {2}ownership: 2\n/m);
		assert.equal(editor?.document.isDirty, false);
		assert.ok(isOf('story', 'The outage'));
		assert.deepEqual(api.findings(), []);
	});

	test('Tab leads from gap to gap', async () => {
		await run('newStory', { title: 'Gaps' });
		const editor = window.activeTextEditor;
		assert.ok(editor);
		for (const text of ['It slid.', 'Find out.', 'I looked.', 'It rose.', 'Ask.', 'Search', '2026-01']) {
			await commands.executeCommand('type', { text });
			await commands.executeCommand('jumpToNextSnippetPlaceholder');
		}
		const made = editor.document.getText();
		assert.match(made, /^project: Search\nwhen: 2026-01\n/m, 'after the story comes what is left of its head');
		assert.match(made, /## Situation\n\n<!-- [^\n]*\n-->\nIt slid\.\n\n## Task\n\n<!-- [^\n]*\n-->\nFind out\.\n/);
		await editor.document.save();
		assert.ok(isOf('story', 'Gaps'));
	});

	test('a competency may have its strength, and none is made up', async () => {
		assert.match(await made('newStory', { title: 'A', competencies: { ownership: 3 } }), /^ {2}ownership: 3$/m);
		for (const competencies of [['no-such'], { ownership: 4 }, 'ownership'])
			await assert.rejects(async () => run('newStory', { title: 'B', competencies, open: false }));
		assert.equal(await isThere(file('stories/b.md')), false);
	});

	test('a story may lie in a folder below stories/, and nowhere else', async () => {
		const uri = await run('newStory', { title: 'Old', folder: file('stories/2024'), open: false });
		assert.equal(uri.toString(), file('stories/2024/old.md').toString());
		for (const folder of [file(''), file('designs'), at('elsewhere'), file('stories/../..')])
			await assert.rejects(async () => run('newStory', { title: 'X', folder, open: false }), /stories/);
	});

	test('a design is laid out by its outline', async () => {
		const text = await made('newDesign', { prompt: 'photo-quality', company: 'acme' });
		assert.match(
			text,
			/^title: Photo quality\nprompt: photo-quality\noutline: ml-design-five-part\ncompany: acme\ndate: \d{4}-\d\d-\d\d\nstatus: draft/m,
		);
		assert.deepEqual(text.match(/^## .*/gm), [
			'## Main components',
			'## Problem formulation',
			'## Data',
			'## Model training',
			'## Model serving',
			'## System evaluation',
		]);
		assert.match(text, /^```mermaid$/m);
		assert.match(
			await made('newDesign', { prompt: 'Rank my socks' }),
			/^title: Rank my socks\nprompt: Rank my socks$/m,
		);
		const again = await run('newDesign', { prompt: 'photo-quality', outline: 'ml-design-nine-step', open: false });
		assert.equal(again.toString(), file('designs/photo-quality-2.md').toString());
		assert.equal(api.notes('design').length, 3);
		for (const given of [{ outline: 'none' }, { company: 'nobody' }])
			await assert.rejects(async () => run('newDesign', { prompt: 'events', ...given, open: false }), /There is no/);
	});

	test('a topic is empty, or begins from the syllabus with its cards', async () => {
		assert.match(
			await made('newTopic', { title: 'Batch norm', group: 'Deep learning' }),
			/^group: Deep learning\nknown: none/m,
		);
		assert.equal(api.cards().length, 0);
		assert.match(
			await made('newTopic', { starter: 'trees', known: 'some' }),
			/^title: Trees and ensembles\n.*\nknown: some/m,
		);
		assert.ok(api.cards().some(({ front }) => front === 'How is a decision tree grown?'));
		await assert.rejects(async () => run('newTopic', { starter: 'no-such' }), /no group no-such/);
	});

	test('a problem goes into a list, with the name its address has everywhere', async () => {
		const uri = await run('addProblem', { url: 'https://leetcode.com/problems/two-sum/description/', open: false });
		assert.equal(uri.toString(), file('lists/mine.yaml').toString());
		const problem = api.problemList().find(({ id }) => id === 'two-sum');
		assert.deepEqual([problem?.title, problem?.difficulty], ['Two Sum', 'easy'], 'what Blind 75 knows of it');
		await run('addProblem', { title: 'Sock drawer', difficulty: 'hard', patterns: ['greedy'], list: 'odd-ones' });
		const [own] = api.problemList().filter(({ title }) => title === 'Sock drawer');
		assert.deepEqual([own?.id, own?.patterns], ['sock-drawer', ['greedy']]);
		await assert.rejects(async () => run('addProblem', { url: 'https://leetcode.com/problems/two-sum/' }), /already/);
		await assert.rejects(async () => run('addProblem', { url: 'not an address' }), /no address of a problem/);
		assert.deepEqual(api.findings(), []);
	});

	test('a problem is seen at once, also in a book that names its lists', async () => {
		await write(file('prepbook.yaml'), 'lists: [blind-75] # the classic\n');
		await api.settled();
		await run('addProblem', { title: 'Unseen', open: false });
		assert.equal(await read(file('prepbook.yaml')), 'lists: [blind-75, mine] # the classic\n');
		assert.ok(api.problemList().some(({ id }) => id === 'unseen'));
	});

	test('a problem may have a note, which has its id', async () => {
		const text = await made('addProblem', { url: 'https://leetcode.com/problems/word-break/', note: true });
		assert.match(
			text,
			/^id: word-break\ntype: problem\ntitle: Word Break\nurl: https:\/\/leetcode.com\/problems\/word-break\/\n/m,
		);
		await assert.rejects(
			async () =>
				run('addProblem', { title: 'Word Break', url: 'https://leetcode.com/problems/word-break', note: true }),
			/has a note already/,
		);
	});

	test('a company has a readable id, of which there is one', async () => {
		assert.match(
			await made('newCompany', { title: 'Globex', framework: 'amazon', role: 'ML engineer' }),
			/^id: globex\n/m,
		);
		assert.match(await made('newCompany', { title: 'ACME' }), /^id: acme-2\n/m);
		await assert.rejects(async () => run('newCompany', { title: 'X', framework: 'nobodys' }), /no framework nobodys/);
	});

	test('talks, mocks and frameworks', async () => {
		assert.match(
			await made('newTalk', { kind: 'why-here', company: 'acme' }),
			/^kind: why-here.*\ntitle: Why Acme\ncompany: acme\nminutes: 1\n/m,
		);
		assert.match(await made('newMock', { kind: 'coding' }), /^kind: coding/m);
		const framework = await run('newFramework', { title: 'Globex: ours', open: false });
		assert.equal(framework.toString(), file('frameworks/globex-ours.yaml').toString());
		assert.match(await read(framework), /^title: "Globex: ours"$/m);
		await run('newFramework', { title: 'Amazon', open: false });
		assert.ok(await isThere(file('frameworks/amazon-2.yaml')), 'the shipped one is not replaced by accident');
		assert.deepEqual(api.findings(), []);
	});

	test('a prompt is drawn as asked for, and the same seed draws the same one', async () => {
		const drawn = await run<string>('drawPrompt', { domain: 'fraud', seed: 7 });
		assert.equal(await run<string>('drawPrompt', { domain: 'fraud', seed: 7 }), drawn);
		const many = new Set<string>();
		for (let seed = 0; seed < 60; seed++) many.add(await run<string>('drawPrompt', { domain: 'fraud', seed }));
		assert.equal(many.size, 3, 'all there are come up');
		await assert.rejects(async () => run('drawPrompt', { domain: 'cooking' }), /No prompt is about cooking/);
	});

	test('a title without anything in it is refused', async () => {
		for (const title of ['', ' \t']) await assert.rejects(async () => run('newStory', { title }), /something in it/);
	});

	test('templates of the book replace the usual ones, add to them, or are told of as broken', async () => {
		await write(file('templates/story.md'), '---\ntitle: {{title}}\nmood: {{mood}}\n---\n# {{title}}\n');
		await write(file('templates/story-short.md'), '## In one line\n{{line}}\n');
		await api.settled();
		assert.match(
			await made('newStory', { title: 'Own' }),
			/^---\nid: s-.{6}\ntype: story\ntitle: Own\nmood: \n---\n# Own\n$/,
		);
		assert.match(await made('newStory', { title: 'Short', template: 'short' }), /\n## In one line\n\n$/);
		await assert.rejects(async () => run('newStory', { title: 'X', template: 'long' }), /no template story-long\.md/);
		await write(file('templates/story.md'), '---\ntitle: [\n---\n{{');
		await write(file('templates/poem.md'), 'Roses');
		await api.settled();
		assert.deepEqual(
			api
				.findings()
				.map(({ uri, code }) => [uri.split('/').pop(), code])
				.filter(([name]) => name !== 'story.md'),
			[['poem.md', 'template-name']],
		);
		assert.ok(api.findings().some(({ uri }) => uri.endsWith('templates/story.md')));
		assert.match(await made('newStory', { title: 'Still' }), /\n## Situation\n/, 'made from the usual one');
	});

	test('two at once are two', async () => {
		const uris = await Promise.all(['Twin', 'Twin', 'TWIN'].map((title) => run('newCompany', { title, open: false })));
		assert.equal(new Set(uris.map(String)).size, 3);
		assert.equal(new Set(api.notes('company').map(({ id }) => id)).size, 4);
	});
});
