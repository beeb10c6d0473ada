// How a file is replaced: as a whole by a rename, or not at all.
import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Reach } from '../../core/ports';
import { codeOf } from '../diskFaults';
import type { Calls, OpenFile } from './calls.node';
import { listFiles } from './list.node';
import { closing, writeWhole } from './write.node';

type Replaced = 'replaced' | 'changed' | 'missing';

/** See `Disk.replace`. Of a link the file it leads to is replaced, and the link stays. */
export async function replaceFile(calls: Calls, path: string, before: string, after: string): Promise<Replaced> {
	const expected = Buffer.from(before);
	const target = await realTarget(calls, path);
	if (target === undefined) return 'missing';
	const found = await standing(calls, target, expected);
	if (found !== 'same') return found;
	await calls.access(target, constants.W_OK); // A rename would not ask whether the file is read-only.

	const stats = await calls.stat(target);
	const temp = tempFor(target);
	const file = await calls.open(temp, 'wx', stats.mode & 0o777);
	let outcome: Replaced = 'changed';
	try {
		await closing(file, async () => {
			await keepOwnerAndMode(file, stats);
			await writeWhole(file, Buffer.from(after));
		});
		outcome = await renamed(calls, temp, target, expected);
		return outcome;
	} finally {
		// One that cannot be removed now is swept away later, and the outcome is the better thing to tell.
		if (outcome !== 'replaced') await calls.unlink(temp).catch(() => undefined);
	}
}

async function realTarget(calls: Calls, path: string): Promise<string | undefined> {
	try {
		return await calls.realpath(path);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw error;
	}
}

/** What is waited between two attempts: two seconds in all, in which a virus scanner or a sync client lets go. */
const patience: readonly number[] = [10, 20, 40, 80, 150, 300, 500, 900];
const mayPass = ['EACCES', 'EBUSY', 'EPERM'];

/** Looks once more right before each attempt, because somebody may have written meanwhile. */
async function renamed(calls: Calls, temp: string, target: string, expected: Buffer): Promise<Replaced> {
	for (let attempt = 0; ; attempt++)
		try {
			const found = await standing(calls, target, expected);
			if (found !== 'same') return found;
			await calls.rename(temp, target);
			return 'replaced';
		} catch (error) {
			const pause = patience[attempt];
			if (pause === undefined || !mayPass.includes(codeOf(error))) throw error;
			await calls.wait(pause);
		}
}

async function standing(calls: Calls, path: string, expected: Buffer): Promise<'same' | 'changed' | 'missing'> {
	try {
		const stats = await calls.stat(path);
		if (!stats.isFile() || stats.size !== expected.length) return 'changed';
		return expected.equals(await calls.readFile(path)) ? 'same' : 'changed';
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return 'missing';
		throw error;
	}
}

async function keepOwnerAndMode(file: OpenFile, { uid, gid, mode }: Stats): Promise<void> {
	const own = await file.stat();
	// Only an administrator may give a file away: whoever shares a file keeps the right to write it, not to own it.
	if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid).catch(() => undefined);
	await file.chmod(mode & 0o7777); // After chown, which takes bits away. On opening, the umask did.
}

const tempName = /^\..*\.[0-9a-f]{16}\.prepbook-tmp$/s;

/** The file's own name is cut, so that the longest one still leaves room. */
const tempFor = (target: string): string =>
	join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(8).toString('hex')}.prepbook-tmp`);

/** How many were removed: temp files of ours below the folder, last touched before that instant. */
export async function sweepTemps(
	calls: Calls,
	folder: string,
	before: number,
	enters: Reach['enters'],
): Promise<number> {
	const wants = (path: string) => tempName.test(basename(path));
	const { files } = await listFiles(calls, folder, { within: folder, enters, wants });
	const removed = await Promise.all(
		files.map(async (path) => {
			try {
				const temp = join(folder, path);
				if ((await calls.lstat(temp)).mtimeMs >= before) return false;
				await calls.unlink(temp);
				return true;
			} catch {
				return false; // Held by another program, gone, or not ours to remove: it harms nothing.
			}
		}),
	);
	return removed.filter(Boolean).length;
}
