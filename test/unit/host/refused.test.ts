import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import { plainFiles } from '../../../src/host/plainFiles.node';
import { buildChild, sayingsOf } from './children';
import { fault, withOpen } from './faults';
import { lineOf, numberOf } from './made';
import { isRoot, isWindows, Scratch, testWhere } from './scratch';

/** Gives a process mounts of its own, which go when it ends. */
const ownMounts = ['unshare', '--mount', ...(isRoot ? [] : ['--map-root-user'])];

/** Whether disks can be made here: on Linux, as root or where users may have name spaces of their own. */
const mounts = spawnSync('unshare', [...ownMounts.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
const noMounts = 'nothing may be mounted';

const text = (value: string) => ({ kind: 'text', text: value, isUtf8: true });

suite('a disk that refuses', () => {
	const scratch = new Scratch();

	suiteSetup(buildChild);

	setup(() => chmodSync(scratch.at(), 0o755));

	testWhere(mounts, noMounts, 'a full one: what stood stands, and what is written later is there once', async () => {
		const [almost, full, lines] = await sayingsOf(['fullDisk', scratch.at()], ownMounts);
		for (const attempts of [almost, full])
			assert.deepEqual(attempts, {
				replace: 'refused: the disk is full',
				append: 'refused: the disk is full',
				create: 'refused: the disk is full',
				noteIsOld: true,
				logBegins: true,
				names: ['filler', 'log.jsonl', 'note.md'],
			});
		assert.ok(Array.isArray(lines));
		assert.deepEqual(
			lines.map(numberOf).filter((number) => number !== undefined),
			[0, 1],
		);
		assert.ok(lines.length > 3, 'the half of a line that had found room is there, too');
	}).timeout(60_000);

	test('a full one, made up: a save, a line and a new file are refused in the same words', async () => {
		const note = scratch.has('note.md', 'old');
		const full = plainFiles(
			withOpen(() => ({
				write: () => Promise.reject(fault('ENOSPC')),
				writeFile: () => Promise.reject(fault('ENOSPC')),
			})),
		);
		for (const attempt of [
			() => full.replace(note, 'old', 'new'),
			() => full.append(note, lineOf(1, 10)),
			() => full.create(scratch.at('new.md'), 'new'),
		])
			await assert.rejects(attempt, { message: 'the disk is full' });
		assert.equal(scratch.text('note.md'), 'old');
		assert.deepEqual(scratch.names(), ['note.md']);
	});

	testWhere(mounts, noMounts, 'one that is read-only: everything is read, nothing written', async () => {
		assert.deepEqual(await sayingsOf(['readOnlyDisk', scratch.at()], ownMounts), [
			{
				replace: 'refused: the disk is read-only',
				append: 'refused: the disk is read-only',
				create: 'refused: the disk is read-only',
				read: text('old'),
				names: ['note.md'],
			},
		]);
	});

	testWhere(
		!isWindows,
		'it has other permissions',
		'a folder closed to us takes no new file, a file closed to us no word',
		async () => {
			for (const path of ['closedFolder', 'closedFile', 'secret']) scratch.has(`${path}/note.md`, 'old');
			for (const [path, mode] of [
				['closedFolder/note.md', 0o644],
				['closedFolder', 0o555],
				['closedFile/note.md', 0o444],
				['closedFile', 0o755],
				['secret', 0o000],
			] as const) {
				if (isRoot) chownSync(scratch.at(path), 65_534, 65_534);
				chmodSync(scratch.at(path), mode);
			}
			const [folder, file, list, secret] = await sayingsOf([isRoot ? 'asNobody' : 'asMyself', scratch.at()]);
			for (const path of ['closedFolder', 'secret']) chmodSync(scratch.at(path), 0o755);

			assert.deepEqual(folder, {
				replace: 'refused: permission denied',
				append: 'done',
				create: 'refused: permission denied',
				read: text('old\nnew\n'),
				names: ['note.md'],
			});
			assert.deepEqual(file, {
				replace: 'refused: permission denied',
				append: 'refused: permission denied',
				create: 'done',
				read: text('old'),
				names: ['inner', 'note.md'],
			});
			assert.deepEqual(list, {
				files: ['closedFile/inner/new.md', 'closedFile/note.md', 'closedFolder/note.md'],
				unreadable: [{ path: 'secret', why: 'permission denied' }],
			});
			assert.deepEqual(secret, { kind: 'unreadable', why: 'permission denied' });
		},
	);
});
