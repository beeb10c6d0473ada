import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { relative } from 'node:path';
import { type Calls, plainFiles, realCalls } from '../../../src/host/plainFiles.node';
import { fault } from './faults';
import { isWindows, Scratch, testWhere } from './scratch';

const all = { enters: () => true, wants: () => true };
const noLinks = 'links need rights there';

suite('listing a plain folder', () => {
	const scratch = new Scratch();
	/** The folders that were looked into, from the scratch folder. */
	let looked: string[] = [];

	const calls: Calls = {
		...realCalls,
		readdir(path, options) {
			looked.push(relative(scratch.at(), path));
			return realCalls.readdir(path, options);
		},
	};
	const disk = plainFiles(calls);
	/** The files of the folder `book` in a workspace that is the folder `ws`. */
	const listed = async () => (await disk.list(scratch.at('ws/book'), { within: scratch.at('ws'), ...all })).files;

	setup(() => {
		looked = [];
		scratch.has('outside/secret.md');
		scratch.has('ws/book/stories/outage.md');
		scratch.has('ws/shared/topic.md');
	});

	/** A link in the workspace. */
	const link = (path: string, target: string) => symlinkSync(target, scratch.at('ws', path));

	test('gives the files that are wanted in the folders that are entered, sorted', async () => {
		for (const path of [
			'b.md',
			'a.md',
			'node_modules/x/readme.md',
			'.git/HEAD',
			'stories/deep/er/c.md',
			'd.txt',
			'e\u0301.md',
		])
			scratch.has(`ws/book/${path}`);
		const { files, unreadable } = await disk.list(scratch.at('ws/book'), {
			within: scratch.at('ws'),
			enters: (path) => path !== 'node_modules' && !path.startsWith('.'),
			wants: (path) => path.endsWith('.md'),
		});
		assert.deepEqual(files, ['a.md', 'b.md', 'e\u0301.md', 'stories/deep/er/c.md', 'stories/outage.md']);
		assert.deepEqual(unreadable, []);
		assert.deepEqual(
			looked.filter((path) => /node_modules|\.git/.test(path)),
			[],
		);
	});

	test('a folder that is not there holds nothing, one that cannot be listed is told, and so is a file', async () => {
		const reach = { within: scratch.at('ws'), ...all };
		assert.deepEqual(await disk.list(scratch.at('ws/none'), reach), { files: [], unreadable: [] });
		assert.deepEqual(await disk.list(scratch.at('ws/shared/topic.md'), reach), {
			files: [],
			unreadable: [{ path: '', why: 'a file stands where a folder is needed' }],
		});
		scratch.has('ws/book/closed/x.md');
		const closed: Calls = {
			...realCalls,
			readdir: (path, options) =>
				path === scratch.at('ws/book/closed') ? Promise.reject(fault('EACCES')) : realCalls.readdir(path, options),
		};
		assert.deepEqual(await plainFiles(closed).list(scratch.at('ws/book'), reach), {
			files: ['stories/outage.md'],
			unreadable: [{ path: 'closed', why: 'permission denied' }],
		});
	});

	testWhere(!isWindows, noLinks, 'a link out of the workspace is not followed, wherever it leads', async () => {
		link('book/out', scratch.at('outside'));
		link('book/out.md', scratch.at('outside/secret.md'));
		link('book/root', '/');
		link('book/over', '../../outside');
		link('shared/out', scratch.at('outside'));
		link('book/shared', '../shared');
		assert.deepEqual(await listed(), ['shared/topic.md', 'stories/outage.md']);
		assert.deepEqual(
			looked.filter((path) => path.startsWith('..') || path.startsWith('outside')),
			[],
		);
	});

	testWhere(!isWindows, noLinks, 'a book that lies outside itself is not listed', async () => {
		link('elsewhere', scratch.at('outside'));
		const reach = { within: scratch.at('ws'), ...all };
		assert.deepEqual(await disk.list(scratch.at('ws/elsewhere'), reach), {
			files: [],
			unreadable: [{ path: '', why: 'it lies outside of the workspace' }],
		});
		assert.deepEqual(looked, []);
	});

	testWhere(!isWindows, noLinks, 'links in a circle end, and each file is there once', async () => {
		link('book/parent', '..');
		link('book/self', 'self');
		link('book/me', '.');
		link('book/there', 'back');
		link('book/back', 'there');
		link('book/gone.md', 'nothing.md');
		link('book/stories/up', '../..');
		assert.deepEqual(await listed(), ['parent/shared/topic.md', 'stories/outage.md']);
		assert.deepEqual([...new Set(looked)], looked, 'no folder is looked into twice');
	});

	testWhere(
		!isWindows,
		noLinks,
		'a file counts by its own path before that of a link, and by one link of several',
		async () => {
			link('book/a-link.md', 'stories/outage.md');
			link('book/a-folder', 'stories');
			link('book/b.md', '../shared/topic.md');
			link('book/c.md', '../shared/topic.md');
			link('book/z', '../shared');
			assert.deepEqual(await listed(), ['b.md', 'stories/outage.md']);
		},
	);

	testWhere(!isWindows, noLinks, 'a workspace that is reached by a link is its own inside', async () => {
		symlinkSync(scratch.at('ws'), scratch.at('way'));
		link('book/shared', '../shared');
		const { files } = await disk.list(scratch.at('way/book'), { within: scratch.at('way'), ...all });
		assert.deepEqual(files, ['shared/topic.md', 'stories/outage.md']);
	});

	testWhere(
		!isWindows,
		'Windows has no pipes among its files',
		'passes by pipes and sockets, and links to them',
		async () => {
			assert.equal(spawnSync('mkfifo', [scratch.at('ws/book/pipe.md')]).status, 0);
			const server = createServer().listen(scratch.at('ws/book/socket.md'));
			await once(server, 'listening');
			link('book/link.md', 'pipe.md');
			assert.deepEqual(await listed(), ['stories/outage.md']);
			server.close();
		},
	);
});

suite('where a plain file really lies', () => {
	const scratch = new Scratch();
	const disk = plainFiles();
	const isWithin = (path: string) => disk.isWithin(scratch.at(path), scratch.at('ws'));

	test('by its path', async () => {
		for (const path of ['ws/a.md', 'outside/a.md', 'ws2/a.md', 'ws/..odd/a.md']) scratch.has(path);
		for (const path of ['ws', 'ws/a.md', 'ws/none.md', 'ws/new/folder/a.md', 'ws/..odd/a.md'])
			assert.equal(await isWithin(path), true, path);
		for (const path of ['outside/a.md', 'outside/none.md', 'ws2/a.md', 'ws2', 'none/a.md'])
			assert.equal(await isWithin(path), false, path);
		for (const path of ['/ws/../outside/a.md', '/ws/none/../../outside/a.md', '/ws/a.md/..', '/ws/a\0.md'])
			assert.equal(await disk.isWithin(scratch.at() + path, scratch.at('ws')), false, path);
	});

	testWhere(!isWindows, noLinks, 'by what its links lead to', async () => {
		for (const path of ['ws/real/a.md', 'outside/a.md']) scratch.has(path);
		mkdirSync(scratch.at('ws/links'));
		for (const [name, target] of [
			['in', '../real'],
			['out', scratch.at('outside')],
			['out.md', scratch.at('outside/a.md')],
			['gone.md', scratch.at('outside/none.md')],
			['gone', scratch.at('outside/none')],
			['self', 'self'],
		] as const)
			symlinkSync(target, scratch.at('ws/links', name));
		for (const path of ['in', 'in/a.md', 'in/none.md', 'in/new/none.md'])
			assert.equal(await isWithin(`ws/links/${path}`), true, path);
		for (const path of ['out', 'out/a.md', 'out/none.md', 'out.md', 'gone.md', 'gone/none.md', 'self', 'self/none.md'])
			assert.equal(await isWithin(`ws/links/${path}`), false, path);
		symlinkSync(scratch.at('ws'), scratch.at('way'));
		assert.equal(await disk.isWithin(scratch.at('way/real/a.md'), scratch.at('ws')), true);
		assert.equal(await disk.isWithin(scratch.at('ws/real/a.md'), scratch.at('way')), true);
	});
});
