import assert from 'node:assert/strict';
import { chmodSync, chownSync, linkSync, lstatSync, mkdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { type Calls, type OpenFile, plainFiles, realCalls } from '../../../src/host/plainFiles.node';
import { fault, withOpen } from './faults';
import { isRoot, isWindows, Scratch, testWhere } from './scratch';

suite('replacing a plain file', () => {
	const scratch = new Scratch();
	const disk = plainFiles();

	/** Calls whose rename fails in this way so many times. What was waited is told, not waited. */
	function renameThatFails(code: string, times: number) {
		const waits: number[] = [];
		let left = times;
		const calls: Calls = {
			...realCalls,
			rename: (from, to) => (left-- > 0 ? Promise.reject(fault(code)) : realCalls.rename(from, to)),
			wait: async (milliseconds) => void waits.push(milliseconds),
		};
		return { calls, waits };
	}
	const total = (waits: readonly number[]) => waits.reduce((sum, wait) => sum + wait, 0);

	test('puts the one text where the other stood', async () => {
		const note = scratch.has('note.md', 'old – \r\n');
		assert.equal(await disk.replace(note, 'old – \r\n', '\uFEFFnew 👩‍💻'), 'replaced');
		assert.equal(scratch.text('note.md'), '\uFEFFnew 👩‍💻');
		assert.deepEqual(scratch.names(), ['note.md']);
	});

	test('leaves alone what holds something else, and makes no temp file for it', async () => {
		const opened: string[] = [];
		const calls: Calls = {
			...realCalls,
			open(path, ...more) {
				opened.push(path);
				return realCalls.open(path, ...more);
			},
		};
		const note = scratch.has('note.md', 'odd');
		assert.equal(await plainFiles(calls).replace(note, 'old', 'new'), 'changed');
		assert.equal(await plainFiles(calls).replace(scratch.at('none.md'), 'old', 'new'), 'missing');
		mkdirSync(scratch.at('folder'));
		assert.equal(await plainFiles(calls).replace(scratch.at('folder'), '', 'new'), 'changed');
		assert.deepEqual(opened, []);
		assert.equal(scratch.text('note.md'), 'odd');
		assert.deepEqual(scratch.names(), ['folder', 'note.md']);
	});

	for (const [happening, outcome, after] of [
		['is written by somebody else', 'changed', ['note.md']],
		['is deleted', 'missing', []],
	] as const)
		test(`sees that the file ${happening} while the new text is being written`, async () => {
			const note = scratch.has('note.md', 'old');
			const meanwhile = async () => {
				if (outcome === 'missing') await realCalls.unlink(note);
				else scratch.has('note.md', 'ODD');
			};
			const calls = withOpen((file) => ({ sync: () => file.sync().then(meanwhile) }));
			assert.equal(await plainFiles(calls).replace(note, 'old', 'new'), outcome);
			assert.deepEqual(scratch.names(), after);
			if (outcome === 'changed') assert.equal(scratch.text('note.md'), 'ODD');
		});

	for (const [title, change] of [
		['the disk is full', () => ({ writeFile: () => Promise.reject(fault('ENOSPC')) })],
		['less is written than was asked for', (file) => ({ writeFile: async () => void (await file.write('ne')) })],
		['it cannot be flushed', () => ({ sync: () => Promise.reject(fault('ENOSPC')) })],
		['its mode cannot be kept', () => ({ chmod: () => Promise.reject(fault('ENOSPC')) })],
	] as readonly [string, (file: OpenFile) => Partial<OpenFile>][])
		test(`leaves the old text and no temp file when ${title}`, async () => {
			const note = scratch.has('note.md', 'old');
			await assert.rejects(plainFiles(withOpen(change)).replace(note, 'old', 'new text'), {
				message: 'the disk is full',
			});
			assert.equal(scratch.text('note.md'), 'old');
			assert.deepEqual(scratch.names(), ['note.md']);
		});

	for (const code of ['EPERM', 'EBUSY', 'EACCES'])
		test(`tries again while another program holds the file: ${code}`, async () => {
			const { calls, waits } = renameThatFails(code, 3);
			assert.equal(await plainFiles(calls).replace(scratch.has('note.md', 'old'), 'old', 'new'), 'replaced');
			assert.equal(scratch.text('note.md'), 'new');
			assert.equal(waits.length, 3);
			assert.deepEqual(scratch.names(), ['note.md']);
		});

	test('gives up after two seconds, with the old text whole and no temp file', async () => {
		const { calls, waits } = renameThatFails('EBUSY', Number.POSITIVE_INFINITY);
		const attempt = plainFiles(calls).replace(scratch.has('note.md', 'old'), 'old', 'new');
		await assert.rejects(attempt, { message: 'another program holds it' });
		assert.equal(total(waits), 2000);
		assert.equal(scratch.text('note.md'), 'old');
		assert.deepEqual(scratch.names(), ['note.md']);
	});

	test('does not try again what will not pass', async () => {
		const { calls, waits } = renameThatFails('EXDEV', Number.POSITIVE_INFINITY);
		const attempt = plainFiles(calls).replace(scratch.has('note.md', 'old'), 'old', 'new');
		await assert.rejects(attempt, { message: 'it lies on another disk' });
		assert.deepEqual(waits, []);
		assert.equal(scratch.text('note.md'), 'old');
		assert.deepEqual(scratch.names(), ['note.md']);
	});

	test('sees what was written while it waited', async () => {
		const { calls } = renameThatFails('EBUSY', 1);
		const note = scratch.has('note.md', 'old');
		const meanwhile: Calls = { ...calls, wait: async () => void scratch.has('note.md', 'ODD') };
		assert.equal(await plainFiles(meanwhile).replace(note, 'old', 'new'), 'changed');
		assert.equal(scratch.text('note.md'), 'ODD');
		assert.deepEqual(scratch.names(), ['note.md']);
	});

	test('the longest name still leaves room for a temp file', async () => {
		const name = `${'é'.repeat(120)}.md`;
		assert.equal(await disk.replace(scratch.has(name, 'old'), 'old', 'new'), 'replaced');
		assert.deepEqual(scratch.names(), [name]);
	});

	testWhere(
		!isWindows,
		'links need rights there',
		'of a link the file it leads to is replaced, and the link stays',
		async () => {
			scratch.has('real/note.md', 'old');
			symlinkSync('real/note.md', scratch.at('link.md'));
			assert.equal(await disk.replace(scratch.at('link.md'), 'old', 'new'), 'replaced');
			assert.equal(scratch.text('real/note.md'), 'new');
			assert.ok(lstatSync(scratch.at('link.md')).isSymbolicLink());
			assert.deepEqual(scratch.names('real'), ['note.md']);
			symlinkSync('gone.md', scratch.at('broken.md'));
			assert.equal(await disk.replace(scratch.at('broken.md'), 'old', 'new'), 'missing');
		},
	);

	testWhere(!isWindows, 'it has other permissions', 'the mode stays', async () => {
		const note = scratch.has('note.md', 'old');
		for (const mode of [0o640, 0o666, 0o755]) {
			chmodSync(note, mode);
			const text = scratch.text('note.md');
			assert.equal(await disk.replace(note, text, `${text}+`), 'replaced');
			assert.equal(statSync(note).mode & 0o7777, mode);
		}
	});

	test('a hard link to it keeps the old text', async () => {
		linkSync(scratch.has('note.md', 'old'), scratch.at('other.md'));
		assert.equal(await disk.replace(scratch.at('note.md'), 'old', 'new'), 'replaced');
		assert.equal(scratch.text('note.md'), 'new');
		assert.equal(scratch.text('other.md'), 'old');
	});

	testWhere(isRoot, 'only root may give a file away', 'the owner stays', async () => {
		const note = scratch.has('note.md', 'old');
		chownSync(note, 65_534, 65_534);
		chmodSync(note, 0o4640);
		assert.equal(await disk.replace(note, 'old', 'new'), 'replaced');
		const { uid, gid, mode } = statSync(note);
		assert.deepEqual([uid, gid, mode & 0o7777], [65_534, 65_534, 0o4640]);
	});

	test('an owner that may not be kept is no reason to refuse', async () => {
		const calls = withOpen((file) => ({
			stat: (async () => Object.assign(await file.stat(), { uid: 12_345 })) as unknown as OpenFile['stat'],
			chown: () => Promise.reject(fault('EPERM')),
		}));
		assert.equal(await plainFiles(calls).replace(scratch.has('note.md', 'old'), 'old', 'new'), 'replaced');
		assert.equal(scratch.text('note.md'), 'new');
	});
});

suite('what killed replacements left', () => {
	const scratch = new Scratch();
	const day = 24 * 60 * 60 * 1000;
	const now = Date.parse('2026-11-21T12:00:00Z');
	const random = '0123456789abcdef';

	/** A file last touched so long before `now`. */
	function aged(path: string, milliseconds: number): string {
		const file = scratch.has(path);
		utimesSync(file, (now - milliseconds) / 1000, (now - milliseconds) / 1000);
		return file;
	}

	test('is removed when it is more than a day old, and nothing else is', async () => {
		aged(`stories/.note.md.${random}.prepbook-tmp`, day + 1000);
		aged(`.prepbook.yaml.${random}.prepbook-tmp`, 30 * day);
		const locked = aged(`stories/.locked.md.${random}.prepbook-tmp`, 2 * day);
		const stay = [
			aged(`stories/.young.md.${random}.prepbook-tmp`, day - 1000),
			aged(`node_modules/.a.${random}.prepbook-tmp`, 2 * day),
			aged('stories/.note.md.prepbook-tmp', 2 * day),
			aged(`stories/note.md.${random}.prepbook-tmp`, 2 * day),
			aged(`stories/.note.md.${random}.prepbook-tmp.md`, 2 * day),
			aged('stories/note.md', 2 * day),
			locked,
		];
		const calls: Calls = {
			...realCalls,
			unlink: (path) => (path === locked ? Promise.reject(fault('EBUSY')) : realCalls.unlink(path)),
		};
		const sweep = () => plainFiles(calls).sweep(scratch.at(), now - day, (path) => path !== 'node_modules');
		assert.equal(await sweep(), 2);
		for (const path of stay) assert.ok(lstatSync(path).isFile());
		assert.deepEqual(scratch.names(), ['node_modules', 'stories']);
		assert.equal(scratch.names('stories').length, stay.length - 1);
		assert.equal(await sweep(), 0);
	});

	test('is known by the name that a replacement gives it', async () => {
		const note = scratch.has('note.md', 'old');
		const calls: Calls = {
			...realCalls,
			rename: () => Promise.reject(fault('EXDEV')),
			unlink: () => Promise.reject(fault('EBUSY')),
		};
		await assert.rejects(plainFiles(calls).replace(note, 'old', 'new'));
		assert.equal(scratch.names().length, 2);
		assert.equal(await plainFiles().sweep(scratch.at(), Number.POSITIVE_INFINITY, () => true), 1);
		assert.deepEqual(scratch.names(), ['note.md']);
		assert.equal(scratch.text('note.md'), 'old');
	});
});
