import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, FileSystemError, Uri, window, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, isThere, putAway, read, remove, withFolder, write } from '../support/api';
import { MemoryFileSystem } from '../support/memoryFileSystem';

const story = '---\nid: s-1\ntype: story\ncompetencies:\n  ownership: 2\n---\n# Outage\n';

suite('when something goes wrong', () => {
	let api: PrepbookApi;
	const run = (command: string, given?: unknown) => commands.executeCommand(`prepbook.${command}`, given);
	const strength = { note: 's-1', competency: 'ownership', strength: 3 };
	const attempt = { problem: 'p', outcome: 'stuck' };
	const file = (path: string) => at(`faulty/${path}`);

	setup(async () => {
		api = await bookIn('faulty', {
			'prepbook.yaml': 'version: 1\n',
			'stories/outage.md': story,
			'problems/p.md': '---\nid: p\n---\n',
			'topics/t.md': 'Q :: A\n',
		});
	});

	teardown(() => putAway(api, 'faulty'));

	test('a line that cannot be written is refused with a reason, and written once when there is room again', async () => {
		await write(file('log'), 'a file where the folder is to be');
		for (let count = 0; count < 2; count++)
			await assert.rejects(async () => run('logAttempt', attempt), /could not be written: .* kept in this window/);
		assert.deepEqual(api.events(), []);
		await remove(file('log'));
		await run('logAttempt', { ...attempt, outcome: 'accepted' });
		assert.deepEqual(
			api.events().map(({ outcome }) => outcome),
			['stuck', 'stuck', 'accepted'],
		);
		const [name] = (await workspace.fs.readDirectory(file('log'))).map(([entry]) => entry);
		const lines = (await read(file(`log/${name}`))).trimEnd().split('\n');
		assert.equal(new Set(lines).size, 3);
		assert.equal(lines.length, 3);
	});

	test('no event names a card whose mark could not be written', async () => {
		const conflict = 'Q :: A\n<<<<<<< HEAD\n=======\n>>>>>>> x\n';
		await write(file('topics/t.md'), conflict);
		await assert.rejects(async () => run('gradeCard', { card: 'path:topics/t.md#1', grade: 'good' }), /conflict/);
		assert.deepEqual([await read(file('topics/t.md')), api.events().length], [conflict, 0]);
	});

	test('a note that is gone is not made anew, and one that was moved is found by its id', async () => {
		await workspace.fs.rename(file('stories/outage.md'), file('stories/renamed.md'));
		await run('setStrength', strength);
		assert.equal(await isThere(file('stories/outage.md')), false);
		assert.match(await read(file('stories/renamed.md')), /ownership: 3/);
		await remove(file('stories/renamed.md'));
		await assert.rejects(
			async () => run('setStrength', { ...strength, strength: 1 }),
			/no note s-1|not there any more/,
		);
		assert.deepEqual(await workspace.fs.readDirectory(file('stories')), []);
	});

	test('of two that give one note an id at once, both remember the same', async () => {
		await write(file('stories/new.md'), '# New\n');
		await write(file('companies/acme.md'), '---\nid: acme\n---\n');
		await Promise.all([0, 1, 2].map(() => run('markTold', { note: file('stories/new.md'), company: 'acme' })));
		const id = /^---\nid: (s-[a-z0-9]{6})\n---\n# New\n$/.exec(await read(file('stories/new.md')))?.[1];
		assert.deepEqual(
			api.events('told').map(({ note }) => note),
			[id, id, id],
		);
	});

	test('an id that cannot be one is not written over', async () => {
		const odd = '---\nid: Ranker_Outage # mine\n---\n';
		await write(file('stories/odd.md'), odd);
		await write(file('companies/acme.md'), '---\nid: acme\n---\n');
		await assert.rejects(
			async () => run('markTold', { note: file('stories/odd.md'), company: 'acme' }),
			/cannot be one/,
		);
		assert.deepEqual([await read(file('stories/odd.md')), api.events().length], [odd, 0]);
	});

	test('a readable id that was had before, or is remembered, is not given again', async () => {
		await write(file('companies/one.md'), '---\nid: acme-holding\nwas: [acme]\n---\n');
		await write(file('companies/two.md'), '---\ntitle: Acme\n---\n');
		await run('markTold', { note: 's-1', company: file('companies/two.md') });
		assert.match(await read(file('companies/two.md')), /^---\nid: acme-2\n/);
	});

	test('a command goes on in the book it began in', async () => {
		await write(at('second/prepbook.yaml'), 'title: Second\n');
		await write(at('second/stories/outage.md'), story);
		await write(file('companies/acme.md'), '---\nid: acme\n---\n');
		await api.settled();
		const pick = window.showQuickPick;
		Reflect.set(window, 'showQuickPick', async (items: readonly object[]) => {
			await run('switchBook', { book: at('second') });
			return items[0];
		});
		try {
			await run('markTold', { note: 's-1' });
		} finally {
			Reflect.set(window, 'showQuickPick', pick);
		}
		assert.equal(await isThere(at('second/log')), false);
		await run('switchBook', { book: at('faulty') });
		assert.equal(api.events('told').length, 1);
		await remove(at('second'));
	});

	test('what JSON has no signs for is refused', async () => {
		const refused = [
			['logAttempt', { ...attempt, minutes: Number.POSITIVE_INFINITY }],
			['logAttempt', { ...attempt, minutes: 1e306 }],
			['gradeCard', { card: 'path:topics/t.md#1', grade: 'good', seconds: Number.NaN }],
		] as const;
		for (const [command, given] of refused) await assert.rejects(async () => run(command, given), Error, command);
		assert.deepEqual(api.events(), []);
	});

	test('several undos at once take back several events', async () => {
		for (let count = 0; count < 5; count++) await run('logAttempt', { ...attempt, minutes: count });
		const undos = await Promise.all([0, 1, 2].map(() => run('undo', {})));
		assert.deepEqual(
			api.events().map(({ seconds }) => seconds),
			[0, 60],
		);
		await run('undo', { event: undos[2] });
		assert.deepEqual(
			api.events().map(({ seconds }) => seconds),
			[0, 60, 120],
		);
	});

	test('a correction counts also after one whose clock was ahead', async () => {
		const event = await run('logAttempt', attempt);
		const ahead = { v: 1, id: 'zz', at: '2030-01-01T00:00:00Z', kind: 'amend', event, set: { outcome: 'idea-only' } };
		await write(file('log/2026-01.other.jsonl'), `${JSON.stringify(ahead)}\n`);
		await run('amendEvent', { event, set: { outcome: 'accepted' } });
		assert.equal(api.events()[0]?.outcome, 'accepted');
		await assert.rejects(async () => run('amendEvent', { event, set: { problem: 'nope' } }), /no problem nope/);
	});

	test('a book whose version cannot be read is not written', async () => {
		for (const text of ['version: v2\n', '<<<<<<< HEAD\nversion: 2\n=======\nversion: 3\n>>>>>>> x\n', '\0\0\0']) {
			await write(file('prepbook.yaml'), text);
			await api.settled();
			await assert.rejects(async () => run('logAttempt', attempt), /cannot be read from prepbook\.yaml/, text);
		}
		assert.equal(await isThere(file('log')), false);
	});

	test('a repair leaves out what may not be written, and mends the rest', async () => {
		const odd = (id: string) => story.replace('s-1', id).replace('ownership: 2', 'ownership: 9');
		for (const name of ['a', 'c']) await write(file(`stories/${name}.md`), odd(`s-${name}`));
		const conflict = `${odd('s-b')}<<<<<<< HEAD\n=======\n>>>>>>> x\n`;
		await write(file('stories/b.md'), conflict);
		const twins = 'A :: b ^q-aaaa\n\nC :: d ^q-aaaa\n';
		for (const name of ['x', 'y']) await write(file(`topics/${name}.md`), twins);
		await run('check', { repair: true });
		for (const name of ['a', 'c']) assert.match(await read(file(`stories/${name}.md`)), /ownership: 3/);
		assert.equal(await read(file('stories/b.md')), conflict);
		const marks = api
			.cards()
			.map(({ id }) => id)
			.filter((id) => id.startsWith('q-'));
		assert.deepEqual([marks.length, new Set(marks).size], [4, 4]);
	});

	test('nothing is copied of a book that is not written', async () => {
		await write(file('stories/outage.md'), story.replace('ownership: 2', 'ownership: 9'));
		await write(file('prepbook.yaml'), 'version: 2\n');
		await api.settled();
		await assert.rejects(async () => run('check', { repair: true }), /made by a newer Prepbook/);
		assert.equal(await isThere(file('.prepbook')), false);
	});

	test('what the explorer hides is no note, but the log is read', async () => {
		const files = workspace.getConfiguration('files');
		const hidden = { '**/log': true, '': true, '!**/*.tmp': true, '**/topics': true };
		await files.update('exclude', hidden, ConfigurationTarget.Workspace);
		try {
			await run('logAttempt', attempt);
			await api.settled();
			assert.equal(api.events().length, 1);
			assert.deepEqual(
				api.notes().map(({ kind }) => kind),
				['story', 'problem'],
			);
		} finally {
			await files.update('exclude', undefined, ConfigurationTarget.Workspace);
			await api.settled();
		}
	});

	test('another editor in front changes nothing about which file is written', async () => {
		await write(file('stories/other.md'), story.replace('s-1', 's-2'));
		await window.showTextDocument(file('stories/other.md'));
		const edit = run('setStrength', strength);
		await window.showTextDocument(file('topics/t.md'));
		await edit;
		assert.match(await read(file('stories/outage.md')), /ownership: 3/);
		assert.equal(await read(file('stories/other.md')), story.replace('s-1', 's-2'));
		assert.equal(await read(file('topics/t.md')), 'Q :: A\n');
	});

	test('text that is not saved and text that others wrote to the disk both survive', async () => {
		const path = 'stories/typed.md'; // No other test's: an editor that was closed may still hold its text.
		const before = story.replace('id: s-1', 'id: s-typed');
		await write(file(path), before);
		await api.settled();
		const document = await workspace.openTextDocument(file(path));
		const editor = await window.showTextDocument(document);
		await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, 'typed'));
		const others = `${before}written by others\n`;
		await write(file(path), others);
		await run('setStrength', { ...strength, note: 's-typed' });
		assert.equal(document.getText(), `${before.replace('ownership: 2', 'ownership: 3')}typed`);
		assert.equal(await read(file(path)), others);
	});

	test('the file as it is now is changed, not the one that was read before', async () => {
		const path = 'stories/now.md'; // Which no editor has open, that would have to be told first.
		const before = story.replace('id: s-1', 'id: s-now');
		await write(file(path), before);
		await api.settled();
		const changed = before.replace('# Outage', '# Ouchage');
		await write(file(path), changed);
		await run('setStrength', { ...strength, note: 's-now' });
		assert.equal(await read(file(path)), changed.replace('ownership: 2', 'ownership: 3'));
		const all = await Promise.allSettled(
			['ownership', 'ambiguity', 'influence', 'communication'].map((competency) =>
				run('setStrength', { note: 's-now', competency, strength: 1 }),
			),
		);
		assert.deepEqual(
			all.flatMap((one) => (one.status === 'rejected' ? String(one.reason) : [])),
			[],
		);
		assert.equal((await read(file(path))).match(/: 1$/gm)?.length, 4, 'none is lost to another');
	});

	test('what leads out of the book is refused', async () => {
		await write(at('outside.md'), story);
		for (const note of [
			at('outside.md'),
			at('faulty/../outside.md'),
			'../outside.md',
			'path:../outside.md',
			'/etc/passwd',
			'file:///etc/passwd',
		])
			await assert.rejects(async () => run('setStrength', { ...strength, note }), /no note/i, String(note));
		await assert.rejects(async () => run('gradeCard', { card: 'path:../outside.md#1', grade: 'good' }), /no card/);
		assert.equal(await read(at('outside.md')), story);
		await remove(at('outside.md'));
	});

	test('a repair that was cut short is completed by the next, and the first copy stays', async () => {
		const doubled = story.replace('ownership: 2', 'ownership: 9');
		await write(file('stories/outage.md'), doubled);
		await write(file('.prepbook/.gitignore'), '*\n');
		await write(file('.prepbook/copies/2026-01-01T00-00-00/stories/outage.md'), doubled);
		await api.settled();
		assert.deepEqual(await run('check', { repair: ['value-range'] }), []);
		assert.equal(await read(file('stories/outage.md')), story.replace('ownership: 2', 'ownership: 3'));
		assert.equal(await read(file('.prepbook/copies/2026-01-01T00-00-00/stories/outage.md')), doubled);
		assert.deepEqual(await run('check', { repair: true }), [], 'once more changes nothing');
		assert.equal(await read(file('stories/outage.md')), story.replace('ownership: 2', 'ownership: 3'));
	});

	test('nothing is repaired of which no copy could be kept', async () => {
		const odd = story.replace('ownership: 2', 'ownership: 9');
		await write(file('stories/outage.md'), odd);
		await write(file('.prepbook'), 'a file');
		await api.settled();
		await assert.rejects(
			async () => run('check', { repair: true }),
			/not repaired, because no copy of it could be kept/,
		);
		assert.equal(await read(file('stories/outage.md')), odd);
	});

	test('a file system that only reads is read, and every command that writes says why it cannot', async () => {
		const scheme = 'prepread';
		const memory = new MemoryFileSystem();
		const put = (path: string, text: string) => {
			const uri = Uri.parse(`${scheme}:${path}`);
			memory.createDirectory(Uri.joinPath(uri, '..'));
			void memory.writeFile(uri, new TextEncoder().encode(text));
		};
		memory.createDirectory(Uri.parse(`${scheme}:/shelf`));
		put('/shelf/prepbook.yaml', 'title: Shelf\n');
		put('/shelf/stories/outage.md', story);
		put('/shelf/problems/p.md', '---\nid: p\n---\n');
		const refuse = () => {
			throw FileSystemError.NoPermissions('nothing is written here');
		};
		memory.writeFile = async () => refuse();
		const registered = workspace.registerFileSystemProvider(scheme, memory, { isReadonly: true });
		await withFolder(Uri.parse(`${scheme}:/shelf`), async () => {
			await run('switchBook', { book: `${scheme}:/shelf` });
			assert.equal(api.notes().length, 2);
			await assert.rejects(async () => run('logAttempt', attempt), /could not be written/);
			await assert.rejects(async () => run('setStrength', strength), /could not be written/);
			assert.deepEqual([api.events().length, api.notes().length], [0, 2]);
			await run('switchBook', { book: at('faulty') });
		});
		await api.settled();
		registered.dispose();
	});

	test('an empty or NUL-filled file is told of, and never written over', async () => {
		const nul = new Uint8Array(4096);
		await workspace.fs.writeFile(file('stories/nul.md'), nul);
		await workspace.fs.writeFile(file('log/2026-01.old.jsonl'), nul);
		await write(file('stories/empty.md'), '');
		await write(file('prepbook.yaml'), '');
		await api.settled();
		const told = api.findings().map(({ uri, code }) => `${uri.split('/faulty/')[1]} ${code}`);
		assert.deepEqual(told.sort(), [
			'log/2026-01.old.jsonl log-lost',
			'prepbook.yaml file-empty',
			'stories/empty.md file-empty',
			'stories/nul.md not-utf8',
		]);
		await run('logAttempt', attempt);
		await assert.rejects(async () => run('markTold', { note: file('stories/nul.md'), company: 'acme' }));
		assert.deepEqual(new Uint8Array(await workspace.fs.readFile(file('stories/nul.md'))), nul);
		assert.deepEqual(new Uint8Array(await workspace.fs.readFile(file('log/2026-01.old.jsonl'))), nul);
	});
});
