// What the tests of the disk do in a process of its own: one that is killed, one that may do little, one whose disk is full.
import { spawnSync } from 'node:child_process';
import {
	closeSync,
	openSync,
	readdirSync,
	readFileSync,
	statSync,
	unlinkSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { plainFiles } from '../../../src/host/plainFiles.node';
import { bigNote, lineOf, versionOf } from './made';

const disk = plainFiles();
const [job = '', place = '', ...words] = process.argv.slice(2);

/** Said at once: a killed process says nothing later. */
const say = (what: unknown) => writeSync(1, `${JSON.stringify(what)}\n`);

/** How an attempt ended, and with what words. */
const tried = (attempt: Promise<unknown>) =>
	attempt.then(
		() => 'done',
		(error: Error) => `refused: ${error.message}`,
	);

/** From 1 to `most`, in no order. */
const lengthOf = (number: number, most: number) => 1 + ((number * 7919) % most);

const jobs: Readonly<Record<string, () => Promise<void>>> = {
	/** Puts the next version in the place of the last one until it is killed, and says each. */
	async replace() {
		let version = versionOf(readFileSync(place));
		let before = bigNote(version);
		for (say(version); ; say(version)) {
			const after = bigNote(version + 1);
			await disk.replace(place, before, after);
			version += 1;
			before = after;
		}
	},

	/** Adds lines from that number on until it is killed, and says the number of each. */
	async append() {
		let number = Number(words[0]);
		for (say(number - 1); ; number += 1) {
			await disk.append(place, lineOf(number, lengthOf(number, 100_000)));
			say(number);
		}
	},

	/** Adds three hundred lines from that number on, when it is told to. */
	async appendMany() {
		say('ready');
		await new Promise((resolve) => process.stdin.once('data', resolve).once('end', resolve));
		const first = Number(words[0]);
		for (let number = first; number < first + 300; number++)
			await disk.append(place, lineOf(number, lengthOf(number, 8_000)));
	},

	async fullDisk() {
		mount(['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]);
		const [note, log, made, filler] = ['note.md', 'log.jsonl', 'new.md', 'filler'].map((name) => join(place, name));
		if (!note || !log || !made || !filler) throw new Error('Four names are four paths.');
		const before = 'old '.repeat(75_000);
		writeFileSync(note, before);
		writeFileSync(log, `${lineOf(0, 100)}\n`);
		for (const room of [8192, 0]) {
			fill(filler, room);
			say({
				replace: await tried(disk.replace(note, before, 'new '.repeat(100_000))),
				append: await tried(disk.append(log, lineOf(1, 50_000))),
				create: await tried(disk.create(made, 'new '.repeat(20_000))),
				noteIsOld: readFileSync(note, 'utf8') === before,
				logBegins: readFileSync(log, 'utf8').startsWith(`${lineOf(0, 100)}\n`),
				names: readdirSync(place).sort(),
			});
			unlinkSync(filler);
		}
		await disk.append(log, lineOf(1, 50_000));
		say(readFileSync(log, 'utf8').split('\n'));
	},

	async readOnlyDisk() {
		mount(['-t', 'tmpfs', 'tmpfs', place]);
		writeFileSync(join(place, 'note.md'), 'old');
		mount(['-o', 'remount,ro', place]);
		say(await attempts(place));
	},

	/** Where permissions bind: for the administrator they do not. */
	async asNobody() {
		process.setgroups?.([]);
		process.setgid?.(65_534);
		process.setuid?.(65_534);
		await jobs.asMyself?.();
	},

	async asMyself() {
		for (const folder of ['closedFolder', 'closedFile']) say(await attempts(join(place, folder)));
		say(await disk.list(place, { within: place, enters: () => true, wants: () => true }));
		say(await disk.read(join(place, 'secret/note.md')));
	},
};

/** Everything that writes, at a note that holds "old". */
async function attempts(folder: string) {
	const note = join(folder, 'note.md');
	return {
		replace: await tried(disk.replace(note, 'old', 'new')),
		append: await tried(disk.append(note, 'new')),
		create: await tried(disk.create(join(folder, 'inner/new.md'), 'new')),
		read: await disk.read(note),
		names: readdirSync(folder).sort(),
	};
}

function mount(options: readonly string[]): void {
	const { status, stderr } = spawnSync('mount', options, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`mount ${options.join(' ')}: ${stderr}`);
}

/** Writes until nothing more fits, and then leaves that much room. */
function fill(path: string, room: number): void {
	const file = openSync(path, 'w');
	try {
		while (writeSync(file, Buffer.alloc(4096)) > 0);
	} catch {
		// Full, which is what was wanted.
	}
	closeSync(file);
	const { size } = statSync(path);
	if (room > 0) writeFileSync(path, Buffer.alloc(size - room));
}

await jobs[job]?.();
