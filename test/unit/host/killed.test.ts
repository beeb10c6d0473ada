import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { buildChild, Child } from './children';
import { bigNote, isWhole, lineOf, numberOf, versionOf } from './made';
import { Scratch } from './scratch';

const rounds = 200;

/** At a time, each with files of its own: two processors are kept busy. */
const lanes = 2;
const minutes = 60_000;

/** When a round's process is killed, counted from its first word: anywhere between 5 ms and `latest`. */
const delayOf = (round: number, latest: number) => 5 + ((round * 17) % (latest - 4));

suite('a process killed while it writes', () => {
	const scratches = Array.from({ length: lanes }, () => new Scratch());

	suiteSetup(buildChild);

	/** Of all rounds each lane does its share, in order; resolves to what each of them counted. */
	const inLanes = <T>(lane: (scratch: Scratch, own: readonly number[]) => Promise<T>): Promise<readonly T[]> => {
		const all = Array.from({ length: rounds }, (_, round) => round);
		return Promise.all(
			scratches.map((scratch, at) =>
				lane(
					scratch,
					all.filter((round) => round % lanes === at),
				),
			),
		);
	};

	/** Resolves to the first and the last thing it said, when it has been killed in the midst of its job. */
	async function killed(delay: number, ...words: readonly string[]): Promise<readonly [first: number, last: number]> {
		const child = new Child(words);
		await child.begun();
		await setTimeout(delay);
		child.kill();
		assert.equal(await child.ended(), 'SIGKILL', 'it was at work until it was killed');
		return [Number(child.said[0]), Number(child.said.at(-1))];
	}

	test(`leaves a note of 8 MB whole, old or new, in ${rounds} rounds`, async () => {
		const counts = await inLanes(async (scratch, own) => {
			const note = scratch.has('note.md', bigNote(0));
			let [leftovers, older, newer] = [0, 0, 0];
			for (const round of own) {
				// One replacement takes about 50 ms, the first of a process twice that: killed at every stage of one.
				const [first, told] = await killed(delayOf(round, 125), 'replace', note);
				const bytes = readFileSync(note);
				const version = versionOf(bytes);
				assert.ok(isWhole(bytes), `round ${round}: ${bytes.length} bytes of version ${version}`);
				assert.ok(version === told || version === told + 1, `round ${round}: told of ${told}, found ${version}`);
				const others = scratch.names().filter((name) => name !== 'note.md');
				assert.deepEqual(
					others.filter((name) => !/^\.note\.md\.[0-9a-f]{16}\.prepbook-tmp$/.test(name)),
					[],
				);
				leftovers += others.length;
				if (version === first) older += 1;
				else newer += 1;
				for (const name of others) rmSync(scratch.at(name));
			}
			return [leftovers, older, newer] as const;
		});
		const [leftovers = 0, older = 0, newer = 0] = summed(counts);
		assert.ok(leftovers > 0, 'some were killed in the midst of a write');
		assert.ok(older > 0 && newer > 0, 'some before they had replaced it, some after');
		console.log(
			`      ${rounds} rounds: ${older} old notes, ${newer} new ones, ${leftovers} temp files left, 0 damaged`,
		);
	}).timeout(3 * minutes);

	test(`leaves every line of a log before the last, in ${rounds} rounds`, async () => {
		const counts = await inLanes(async (scratch, own) => {
			const log = scratch.at('log.jsonl');
			let [torn, added, next] = [0, 0, 0];
			let before = Buffer.from(`${lineOf(-1, 10)}\n`);
			writeFileSync(log, before);
			for (const round of own) {
				const [, told] = await killed(delayOf(round, 45), 'append', log, String(next));
				const bytes = readFileSync(log);
				assert.ok(bytes.subarray(0, before.length).equals(before), `round ${round}: what stood before stands`);

				const tail = bytes.subarray(before.length).toString();
				const lines = (before.at(-1) === 0x0a ? tail : tail.replace(/^\n/, '')).split('\n');
				const last = lines.pop();
				const numbers = lines.map(numberOf);
				assert.deepEqual(
					numbers,
					[...numbers.keys()].map((index) => next + index),
					`round ${round}: each complete line`,
				);
				assert.ok(
					next + numbers.length > told,
					`round ${round}: told of ${told}, found ${numbers.length} from ${next}`,
				);
				if (last !== '') torn += 1;
				added += numbers.length;
				next += numbers.length + 1;
				before = bytes;
				if (bytes.length > 4_000_000) {
					before = Buffer.from(`${lineOf(-1, 10)}\n`);
					writeFileSync(log, before);
				}
			}
			return [torn, added] as const;
		});
		const [torn = 0, added = 0] = summed(counts);
		assert.ok(added > rounds, 'they were killed in the midst of it');
		console.log(`      ${rounds} rounds: ${added} lines, ${torn} torn tails, 0 lines lost or changed`);
	}).timeout(3 * minutes);

	test('eight processes that add to one log at once lose no line and break none', async () => {
		const [scratch] = scratches;
		assert.ok(scratch);
		const log = scratch.at('log/2026-11.jsonl');
		const children = [...Array(8).keys()].map((who) => new Child(['appendMany', log, String(who * 300)]));
		await Promise.all(children.map((child) => child.begun()));
		for (const child of children) child.release();
		assert.deepEqual(await Promise.all(children.map((child) => child.ended())), Array(8).fill('0'));
		const lines = scratch.text('log/2026-11.jsonl').split('\n').filter(Boolean);
		const numbers = lines.map(numberOf).sort((a = -1, b = -1) => a - b);
		assert.deepEqual(numbers, [...Array(2400).keys()]);
	}).timeout(minutes);
});

/** What all lanes counted together, count by count. */
const summed = (counts: readonly (readonly number[])[]) =>
	(counts[0] ?? []).map((_, at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0));
