import assert from 'node:assert/strict';
import { commands, type Uri, window } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, isThere, prepbook, putAway, read, remove } from '../support/api';

const run = <T = unknown>(id: string, ...given: unknown[]) => commands.executeCommand<T>(`prepbook.${id}`, ...given);

const story = '---\nid: s-1\ntype: story\ntitle: One\ncompetencies:\n  ownership: 3\n---\n# One\n';

suite('the shelf', () => {
	let api: PrepbookApi;

	setup(async () => {
		api = await bookIn('shelf', {
			'prepbook.yaml': 'title: Shelf\n',
			'stories/one.md': story,
			'stories/two.md': '# Two\n',
			'companies/acme.md': '---\nid: acme\nframework: amazon\n---\n# Acme\n',
		});
	});
	teardown(() => putAway(api, 'shelf'));

	const file = (path: string) => at(`shelf/${path}`);

	test('a row hands a command what it takes, and nothing else', async () => {
		const row = {
			id: 'x',
			label: 'One',
			icon: 'book',
			kind: 'story',
			given: { note: 's-1', company: 'acme', what: 1 },
		};
		const event = await run<string>('markTold', row);
		assert.equal(api.events('told')[0]?.id, event);
		await assert.rejects(async () => run('markTold', { note: 's-1', company: 'acme', what: 1 }), /is to be one of/);
	});

	test('findStories ranks what is known now, and what was told to a company comes last there', async () => {
		const best = api.findStories('something that was not your job');
		assert.deepEqual(
			best.map(({ id }) => id),
			['s-1', 'path:stories/two.md'],
		);
		assert.ok((best[0]?.score ?? 0) > 0 && best[0]?.why === 'Ownership · strength 3', JSON.stringify(best));
		assert.equal(api.findStories('OWNERSHIP', { limit: 1 }).length, 1);
		await run('markTold', { note: 's-1', company: 'acme' });
		assert.match(api.findStories('ownership', { company: 'acme' }).at(-1)?.why ?? '', /^Ownership.*; told to Acme$/);
		assert.equal(api.findStories('ownership')[0]?.id, 's-1');
		assert.throws(
			() => api.findStories('ownership', { company: 'none-such' }),
			/^Error: There is no company none-such/,
		);
	});

	test('a note may be named by its path, also where it has an id', async () => {
		await run('setStrength', { note: 'path:stories/one.md', competency: 'ownership', strength: 1 });
		assert.equal(await read(file('stories/one.md')), story.replace(': 3', ': 1'));
	});

	test('a competency that is dropped on a story tags it, and one it has stays as it is', async () => {
		await run('tagStory', { note: 's-1', competencies: ['ownership', 'amazon-dive-deep'] });
		assert.equal(await read(file('stories/one.md')), story.replace(': 3\n', ': 3\n  amazon-dive-deep: 2\n'));
		await assert.rejects(async () => run('tagStory', { note: 's-1', competencies: ['none-such'] }), /No framework/);
	});

	test('the note of an editor is revealed in its tree, and what is no note is refused', async () => {
		await run('reveal', { note: file('stories/one.md') });
		await run('reveal', { note: 'acme' });
		await assert.rejects(async () => run('reveal', { note: file('prepbook.yaml') }), /There is no note/);
		await assert.rejects(async () => run('reveal'), /No note is open/);
		await window.showTextDocument(file('stories/two.md'));
		await run('reveal');
	});

	test('rows are narrowed and laid out by arguments, too', async () => {
		await run('filter', { text: 'one acme' });
		await run('clearFilter');
		await run('arrangeStories', { company: 'acme' });
		await assert.rejects(async () => run('arrangeStories', { company: 'nobody' }), /There is no note nobody/);
		await run('arrangeProblems', { by: 'pattern' });
		await assert.rejects(async () => run('arrangeProblems', { by: 'colour' }), /one of list, pattern, company/);
		await run('arrangeProblems', { by: 'list', sort: 'list' });
	});

	test('a book begins with its companies, so that gaps show at once', async () => {
		const companies = [{ title: 'Acme', framework: 'amazon' }, { title: 'Acme' }, { title: 'CON' }];
		const book = await run<Uri>('init', { folder: at('begun'), title: 'Begun', companies });
		assert.match(await read(at('begun/prepbook.yaml')), /^companies:\n {2}- acme\n {2}- acme-2\n {2}- con\n/m);
		await run('switchBook', { book });
		assert.deepEqual(
			api
				.notes('company')
				.map(({ id, title }) => [id, title])
				.sort(),
			[
				['acme', 'Acme'],
				['acme-2', 'Acme'],
				['con', 'CON'],
			],
		);
		assert.deepEqual(api.findings(), []);
		await run('switchBook', { book: at('shelf') });
		await remove(at('begun'));
		await assert.rejects(
			async () => run('init', { folder: at('begun'), companies: [{ title: 'X', framework: 'none' }] }),
			/no framework none/,
		);
		assert.equal(await isThere(at('begun')), false);
	});

	test('the worked example is a book of its own beside, and goes on until yesterday', async () => {
		const before = (await prepbook()).book;
		const folder = await run<Uri>('init', { folder: at('tried'), sample: true });
		assert.equal(folder.toString(), at('tried/prepbook-example').toString());
		assert.equal(api.book, before, 'the active book stays active');
		await run('switchBook', { book: folder });
		const odd = api.findings().filter(({ severity }) => severity !== 'hint');
		assert.deepEqual(
			[...new Set(odd.map(({ uri, severity }) => `${uri.split('/').at(-1)} ${severity}`))],
			['moving-search.md warning'],
			'the story that is weak on purpose',
		);
		assert.deepEqual(
			['story', 'topic', 'design', 'company', 'talk', 'mock', 'problem'].map((kind) => api.notes(kind).length),
			[6, 4, 2, 2, 2, 1, 1],
		);
		const ago = Date.now() - Date.parse(String(api.events().at(-1)?.at));
		assert.ok(ago > 0 && ago < 48 * 3_600_000, `its last event was ${ago} ms ago`);
		await run('switchBook', { book: at('shelf') });
		const text = await read(at('tried/prepbook-example/prepbook.yaml'));
		await assert.rejects(async () => run('init', { folder: at('tried'), sample: true }), /is there already/);
		assert.equal(await read(at('tried/prepbook-example/prepbook.yaml')), text);
		await remove(at('tried'));
	});
});
