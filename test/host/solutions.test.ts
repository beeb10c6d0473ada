import assert from 'node:assert/strict';
import { commands, type Uri, window } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { answered, at, bookIn, isThere, putAway, read, write } from '../support/api';

const run = <T = Uri | undefined>(id: string, given?: unknown) => commands.executeCommand<T>(`prepbook.${id}`, given);

const url = 'https://leetcode.com/problems/two-sum/';

suite('solutions', () => {
	let api: PrepbookApi;
	const file = (path: string) => at(`solved/${path}`);

	setup(async () => {
		api = await bookIn('solved', {
			'prepbook.yaml': 'lists: [mine]\n',
			'lists/mine.yaml': `title: Mine\nproblems:\n  - {id: two-sum, title: Two Sum, url: "${url}"}\n  - {id: bare, title: Bare}\n`,
			'problems/noted.md': '---\nid: noted\n---\n# Noted\n',
			'problems/nameless.md': '# Nameless\n',
			'stories/one.md': '# One\n',
		});
	});
	teardown(() => putAway(api, 'solved'));

	/** Makes one that no editor shows; its path in the folder of solutions. */
	const solved = async (given: object) => {
		const uri = await run('openSolution', { open: false, ...given });
		return uri?.toString().slice(file('solutions/').toString().length);
	};
	/** By the clock on the wall, where a day begins at an hour. */
	const dayFrom = (starts: number) => {
		const now = new Date();
		return new Date(now.getTime() - (now.getTimezoneOffset() + starts * 60) * 60_000).toISOString().slice(0, 10);
	};

	// VS Code remembers the answer: no suite before this one may choose a language.
	test('the language is asked for once, and another one may be given', async () => {
		// As the row of a tree has it: a person has chosen it.
		const row = { id: 'bare', label: 'Bare', icon: 'circle', kind: 'problem', given: { problem: 'bare', open: false } };
		const asked = () => run('openSolution', row);
		assert.equal(await answered(asked(), 'workbench.action.closeQuickOpen'), undefined);
		assert.equal(await isThere(file('solutions')), false, 'nothing was made');
		const first = await answered(asked(), 'workbench.action.acceptSelectedQuickOpenItem');
		assert.match(first?.path ?? '', /\.py$/, 'the first of the list');
		assert.match((await asked())?.path ?? '', /-2\.py$/, 'and nothing is asked');
		assert.match((await solved({ problem: 'bare', language: 'Rust' })) ?? '', /\d\.rs$/);
		assert.match((await solved({ problem: 'bare' })) ?? '', /-2\.rs$/, 'the last one counts');
		const picked = await answered(run('openSolution', { open: false }), 'workbench.action.acceptSelectedQuickOpenItem');
		assert.match(picked?.path ?? '', /\/solutions\/two-sum\/.*\.rs$/, 'the problem was asked for');
	});

	test('a new file opens with the cursor below a line that says which problem it is', async () => {
		const day = dayFrom(4);
		const uri = await run('openSolution', { problem: 'two-sum', language: 'py' });
		assert.equal(uri?.toString(), file(`solutions/two-sum/${day}.py`).toString());
		const editor = window.activeTextEditor;
		assert.equal(editor?.document.uri.toString(), uri?.toString());
		assert.equal(editor?.document.getText(), `# Two Sum (${url})\n`);
		assert.deepEqual([editor?.selection.active.line, editor?.selection.active.character], [1, 0]);
		assert.deepEqual([editor?.document.isDirty, editor?.document.languageId], [false, 'python']);
		assert.equal(await read(file(`solutions/two-sum/${day}.py`)), `# Two Sum (${url})\n`);
	});

	test('every attempt is a file of its own, and none is overwritten', async () => {
		const day = dayFrom(4);
		await write(file(`solutions/two-sum/${day}.py`), 'mine');
		await write(file(`solutions/two-sum/${day}-3.py`), 'mine too');
		const made = ['two', 'four', 'five'].map(() => solved({ problem: 'two-sum', language: 'py' }));
		assert.deepEqual((await Promise.all(made)).sort(), [
			`two-sum/${day}-2.py`,
			`two-sum/${day}-4.py`,
			`two-sum/${day}-5.py`,
		]);
		assert.equal(await solved({ problem: 'two-sum', language: 'java' }), `two-sum/${day}.java`);
		assert.equal(await read(file(`solutions/two-sum/${day}.py`)), 'mine');
		assert.equal(await read(file(`solutions/two-sum/${day}-3.py`)), 'mine too');
		assert.deepEqual(api.notes('problem').length, 2, 'none of them is a note');
	});

	test('the day is that of the book', async () => {
		for (const starts of [0, 23]) {
			await write(file('prepbook.yaml'), `lists: [mine]\nday: {starts: ${starts}}\n`);
			await api.settled();
			assert.equal(await solved({ problem: 'bare', language: `s${starts}` }), `bare/${dayFrom(starts)}.s${starts}`);
		}
	});

	test('a problem may be named by its note or its row, and one without an id is given one', async () => {
		const row = { id: 'x', label: 'Noted', icon: 'circle', kind: 'problem', given: { problem: 'noted', what: 1 } };
		const uri = await run('openSolution', row);
		assert.match(uri?.path ?? '', /\/solutions\/noted\//);
		assert.match((await run('openSolution', file('problems/noted.md')))?.path ?? '', /\/solutions\/noted\/.*-2\./);
		assert.match((await solved({ problem: 'path:problems/nameless.md', language: 'go' })) ?? '', /^nameless\//);
		assert.equal(await read(file('problems/nameless.md')), '---\nid: nameless\n---\n# Nameless\n');
		await write(file('problems/other.md'), '# Other\n');
		await run('logAttempt', { problem: file('problems/other.md'), outcome: 'stuck' });
		assert.equal(await read(file('problems/other.md')), '---\nid: other\n---\n# Other\n', 'an attempt does so too');
		assert.equal(api.events('attempt')[0]?.problem, 'other');
	});

	test('what is not there or cannot be is refused, and nothing is made', async () => {
		for (const [given, why] of [
			[{ problem: 'nope' }, /no problem nope/],
			[{ problem: '../../x' }, /no problem/],
			[{ problem: file('stories/one.md') }, /“One” is to be a problem/],
			[{ problem: 'bare', language: '../py' }, /“..\/py” is no extension/],
			[{ problem: 'bare', language: 'ipynb' }, /“ipynb” is no extension/],
			[{ problem: 'bare', language: 7 }, /“language” is to be a text/],
			[{ problem: 'bare', lang: 'py' }, /“lang” is to be one of problem, language, open/],
		] as const)
			await assert.rejects(async () => run('openSolution', given), why);
		await write(file('prepbook.yaml'), 'version: 2\nlists: [mine]\n');
		await api.settled();
		await assert.rejects(async () => solved({ problem: 'bare', language: 'py' }), /made by a newer Prepbook/);
		assert.equal(await isThere(file('solutions')), false);
	});

	test('the page of a problem is its note where it has no address', async () => {
		const note = await run('openProblem', { problem: 'noted' });
		assert.equal(note?.toString(), file('problems/noted.md').toString());
		assert.equal(window.activeTextEditor?.document.uri.toString(), note?.toString());
		assert.equal((await run('openProblem', file('problems/nameless.md')))?.path, file('problems/nameless.md').path);
		assert.equal(await read(file('problems/nameless.md')), '# Nameless\n', 'which stays as it is');
		await assert.rejects(
			async () => run('openProblem', { problem: 'bare' }),
			/neither a web address nor a note.*id: bare/,
		);
		await assert.rejects(async () => run('openProblem', { problem: 'nope' }), /no problem nope/);
		assert.equal(await answered(run('openProblem'), 'workbench.action.closeQuickOpen'), undefined);
	});
});
