import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { commands, extensions } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, closeEditors, extensionId, prepbook, until } from '../support/api';

/** A hash of every byte, and of every link, below a folder. */
function hashOf(folder: string): string {
	const hash = createHash('sha256');
	const look = (at: string) => {
		for (const entry of readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const path = join(at, entry.name);
			hash.update(`${relative(folder, path)}\0`);
			if (entry.isSymbolicLink()) hash.update(readlinkSync(path));
			else if (entry.isDirectory()) look(path);
			else if (entry.isFile()) hash.update(readFileSync(path));
		}
	};
	look(folder);
	return hash.digest('hex');
}

/** Markdown files of other projects: what the packages this one stands on say of themselves. */
function foreignFiles(most: number): string[] {
	const repository = extensions.getExtension(extensionId)?.extensionPath ?? '';
	const found: string[] = [];
	const look = (folder: string) => {
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			if (found.length === most) return;
			const path = join(folder, entry.name);
			if (entry.isDirectory()) look(path);
			else if (/\.md$/i.test(entry.name)) found.push(path);
		}
	};
	look(join(repository, 'node_modules'));
	return found;
}

suite('files of others', () => {
	let api: PrepbookApi;
	const folder = () => at('foreign').fsPath;
	const put = (path: string, bytes: string | Uint8Array) => {
		mkdirSync(join(folder(), path, '..'), { recursive: true });
		writeFileSync(join(folder(), path), bytes);
	};

	teardown(async () => {
		await closeEditors();
		rmSync(folder(), { recursive: true, force: true });
		await api.settled();
	});

	test('several hundred notes in every encoding, with odd names and links, are listed or explained, and no byte changes', async () => {
		mkdirSync(folder(), { recursive: true });
		const kinds = ['stories', 'designs', 'topics', 'problems', 'companies', 'talks', 'mocks'];
		const files = foreignFiles(700);
		assert.ok(files.length >= 400, `only ${files.length} Markdown files among the packages`);
		for (const [index, file] of files.entries()) {
			const path = join(folder(), kinds[index % kinds.length] ?? '', `${index}.md`);
			mkdirSync(join(path, '..'), { recursive: true });
			cpSync(file, path);
		}
		const text = Buffer.from('# Ünïcode\n\nQ :: A\n');
		put('stories/utf16le.md', Buffer.from('\uFEFF# Hi\n', 'utf16le'));
		put('stories/utf16be.md', Buffer.from('\uFEFF# Hi\n', 'utf16le').swap16());
		put('stories/latin1.md', Buffer.from('# caf\xe9\n', 'latin1'));
		put('stories/broken.md', Buffer.concat([text, Buffer.from([0xc3])]));
		put('stories/nul.md', Buffer.concat([text, Buffer.alloc(5000)]));
		put('stories/nothing.md', '');
		put('stories/big.md', Buffer.alloc(10 * 1024 * 1024, 'x\n'));
		put('topics/longline.md', `# Long\n${'Q :: A '.repeat(40_000)}\n`);
		const odd = [
			'a b',
			'ä',
			'a\u0308',
			'$(flame)',
			'%2e%2e',
			'a#b?c',
			"it's",
			'"quoted"',
			'back\\slash',
			'new\nline',
			'🎯',
			'-dash',
			'con',
			'trailing.',
			'{{x}}',
			':colon',
			'A',
			'x'.repeat(200),
		];
		for (const name of odd) put(`talks/${name}.md`, `# ${name}\n`);
		put('node_modules/left/stories/a.md', '# Not mine\n');
		for (let index = 0; index < 2000; index++) put(`node_modules/deep/${index}.md`, '# Not mine\n');
		for (const [name, target] of [
			['stories/up', '..'],
			['stories/self', 'self'],
			['stories/root', '/'],
			['stories/broken-link.md', 'nowhere.md'],
			['stories/again.md', 'nothing.md'],
			['stories/outside.md', '/etc/hostname'],
		] as const)
			symlinkSync(target, join(folder(), name));
		execFileSync('mkfifo', [join(folder(), 'stories/pipe.md')]);
		put('prepbook.yaml', 'title: Foreign\n');

		const before = hashOf(folder());
		api = await bookIn('foreign', {});
		const notes = api.notes();
		const found = api.findings();
		const addressed = new Set([...notes.map(({ uri }) => uri), ...found.map(({ uri }) => uri)]);
		const expected = [
			...files.map((_, index) => `${kinds[index % kinds.length]}/${index}.md`),
			...['utf16le', 'utf16be', 'latin1', 'broken', 'nul', 'nothing', 'big'].map((name) => `stories/${name}.md`),
			...odd.map((name) => `talks/${name}.md`),
		];
		const missing = expected.filter((path) => !addressed.has(at(`foreign/${path}`).toString()));
		assert.deepEqual(missing, [], 'neither listed nor explained');
		const stray = [...addressed].filter((uri) => /node_modules|outside|root|again|broken-link|pipe/.test(uri));
		assert.deepEqual(stray, []);
		assert.equal(new Set(notes.map(({ uri }) => uri)).size, notes.length, 'each file once');
		const codes = (name: string) =>
			found.filter(({ uri }) => uri.endsWith(`/stories/${name}.md`)).map(({ code }) => code);
		for (const name of ['utf16le', 'utf16be', 'latin1', 'broken', 'nul'])
			assert.ok(codes(name).includes('not-utf8'), name);
		assert.deepEqual([codes('nothing'), codes('big')], [['file-empty'], ['file-too-big']]);
		void [api.cards(), api.problemList(), api.events()];
		await commands.executeCommand('prepbook.check', { repair: [] });
		await api.settled();
		assert.equal(hashOf(folder()), before, 'a byte was changed');
	});

	test('nothing is written through a link that leads out of the workspace', async () => {
		const outside = mkdtempSync(join(tmpdir(), 'prepbook-outside-'));
		put('prepbook.yaml', 'title: Linked\n');
		put('problems/p.md', '---\nid: p\n---\n');
		writeFileSync(join(outside, 'mine.md'), '---\nid: s-1\ntype: story\n---\n');
		symlinkSync(outside, join(folder(), 'log'));
		symlinkSync(outside, join(folder(), 'stories'));
		symlinkSync(join(outside, 'mine.md'), join(folder(), 'problems/mine.md'));
		const before = hashOf(outside);
		api = await bookIn('foreign', {});
		assert.deepEqual(
			api.notes().map(({ id }) => id),
			['p'],
		);
		const run = (command: string, given: object) => commands.executeCommand(`prepbook.${command}`, given);
		await assert.rejects(
			async () => run('logAttempt', { problem: 'p', outcome: 'stuck' }),
			/by a link; it is not written/,
		);
		const note = at('foreign/problems/mine.md');
		await assert.rejects(async () => run('setStrength', { note, competency: 'ownership', strength: 3 }), /no note/);
		assert.equal(hashOf(outside), before);
		rmSync(outside, { recursive: true });
	});

	test('a checkout, a deleted or renamed folder and a burst leave what a fresh look finds', async () => {
		const git = (...args: string[]) =>
			execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder(), stdio: 'pipe' });
		for (let index = 0; index < 500; index++) put(`stories/${index}.md`, `---\nid: s-${index}\n---\n# One ${index}\n`);
		put('prepbook.yaml', 'title: Git\n');
		git('init', '-q', '-b', 'main');
		git('add', '-A');
		git('commit', '-qm', 'one');
		git('checkout', '-qb', 'other');
		for (let index = 0; index < 500; index++) put(`stories/${index}.md`, `---\nid: s-${index}\n---\n# Two ${index}\n`);
		git('commit', '-qam', 'two');
		api = await bookIn('foreign', {});

		const titles = () => api.notes().map(({ title, uri }) => `${title} ${uri.split('/foreign/')[1]}`);
		const fresh = async () => {
			await commands.executeCommand('prepbook.switchBook', { book: at('prep') });
			await commands.executeCommand('prepbook.switchBook', { book: at('foreign') });
			return titles();
		};
		const settledIsFresh = async (fact: RegExp) => {
			await api.settled();
			const settled = titles();
			assert.ok(
				settled.some((one) => fact.test(one)),
				`${fact}`,
			);
			assert.deepEqual(settled, await fresh());
		};
		git('checkout', '-q', 'main');
		await settledIsFresh(/^One 499 /);
		renameSync(join(folder(), 'stories'), join(folder(), 'designs'));
		await settledIsFresh(/designs\/0\.md/);
		renameSync(join(folder(), 'designs/7.md'), join(folder(), 'designs/7.MD'));
		await settledIsFresh(/designs\/7\.MD/);
		git('checkout', '-q', '-f', 'other');
		rmSync(join(folder(), 'designs'), { recursive: true });
		await settledIsFresh(/^Two 0 stories/);
	});

	// In folders that were there when the window opened: of one that was made together with folders in it, on Linux, VS
	// Code may watch only the outermost (parcel-bundler/watcher does not look into what is new). There a look at all
	// files, whenever the window is focused, is what helps.
	test('a change by others is seen without being asked for', async () => {
		api = await prepbook();
		await commands.executeCommand('prepbook.switchBook', { book: at('prep') });
		const titles = () => api.notes().map(({ title }) => title);
		const [old, other] = ['lying-here', 'new'].map((name) => at(`prep/stories/${name}.md`).fsPath);
		assert.ok(old && other && titles().includes('Lying here'));
		const text = readFileSync(old, 'utf8');
		writeFileSync(old, text.replace('Lying here', 'Changed'));
		await until(api, () => titles().includes('Changed'));
		writeFileSync(other, '# Came\n');
		await until(api, () => titles().includes('Came'));
		rmSync(old);
		await until(api, () => !titles().includes('Changed'));
		writeFileSync(old, text);
		await until(api, () => titles().includes('Lying here'));
		rmSync(other);
	});
});
