import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedExample } from '../../../src/core/example';
import { readLog } from '../../../src/core/practice/logFile';
import { daysBetween, laterDay, writeInstant } from '../../../src/core/time';

const line = (id: string, at: string, more = '') =>
	`{"v":1,"id":"${id}","at":"${at}","kind":"card","card":"q-a","grade":"good","seconds":1${more}}\n`;

const movedText = (text: string, lastDay: string) =>
	movedExample(
		new Map([
			['a.md', text],
			['log/2026-11.k7f3.jsonl', line('1', '2026-11-30T18:00:00+01:00')],
		]),
		lastDay,
	).get('a.md');

suite('the worked example', () => {
	test('ends on the day it is told, with all of its dates moved alike', () => {
		const files = new Map([
			['prepbook.yaml', 'title: Autumn 2026\ndeadline: 2027-01-20\n'],
			[
				'companies/acme.md',
				'---\nrounds:\n  - {id: onsite-1, at: 2026-12-03T10:00}\n---\nOn 2026-11-02, then "2026-11-05".\n',
			],
			['recalls/t-1/2026-11-28.md', 'What I know.\n'],
			['log/2026-10.k7f3.jsonl', line('01JB', '2026-10-31T23:30:00+01:00')],
			[
				'log/2026-11.k7f3.jsonl',
				line('01JC', '2026-11-01T08:00:00.250+01:00') +
					line('01JD', '2026-11-29T23:50:00-08:00', ',"code":"recalls/t-1/2026-11-28.md"') +
					line('01JE', '2026-11-30T08:45:00+01:00'),
			],
			['log/2026-11.web1.jsonl', line('01JF', '2026-11-02T08:00:00Z')],
		]);
		assert.deepEqual(
			movedExample(files, '2027-03-02'),
			new Map([
				['prepbook.yaml', 'title: Autumn 2026\ndeadline: 2027-04-22\n'],
				[
					'companies/acme.md',
					'---\nrounds:\n  - {id: onsite-1, at: 2027-03-05T10:00}\n---\nOn 2027-02-02, then "2027-02-05".\n',
				],
				['recalls/t-1/2027-02-28.md', 'What I know.\n'],
				['log/2027-01.k7f3.jsonl', line('01JB', '2027-01-31T23:30:00+01:00')],
				['log/2027-02.k7f3.jsonl', line('01JC', '2027-02-01T08:00:00.250+01:00')],
				[
					'log/2027-03.k7f3.jsonl',
					line('01JE', '2027-03-02T08:45:00+01:00') +
						line('01JD', '2027-03-01T23:50:00-08:00', ',"code":"recalls/t-1/2027-02-28.md"'),
				],
				['log/2027-02.web1.jsonl', line('01JF', '2027-02-02T08:00:00Z')],
			]),
		);
	});

	test('dates are moved where they stand as dates', () => {
		const cases = [
			['2026-11-29', '2026-11-30'],
			['on 2026-11-29.', 'on 2026-11-30.'],
			['(2026-12-31)', '(2027-01-01)'],
			['2026-11-29T10:00', '2026-11-30T10:00'],
			['at: 2028-02-28 10:00', 'at: 2028-02-29 10:00'],
			['recalls/2026-11-29.md', 'recalls/2026-11-30.md'],
			['2026-11-29/2026-11-30', '2026-11-30/2026-12-01'],
		];
		for (const [before = '', after] of cases) assert.equal(movedText(before, '2026-12-01'), after);
	});

	test('all else stays', () => {
		for (const text of [
			'2026-02-30',
			'2026-13-01',
			'12026-11-29',
			'2026-11-291',
			'1.2026-11-29',
			'2026-11-29.1',
			'v2026-11-29',
			'model-2026-11-29',
			'2026-11-29-2',
			'2026-11',
			'2026-11-29Tx',
			'9999-12-31',
			'"id": "2026-11-29"',
		])
			assert.equal(movedText(text, '2026-12-01'), text);
	});

	test('what was written late in the evening far in the west is not ahead of a morning in the east', () => {
		const evening = new Map([['log/2026-11.a.jsonl', line('1', '2026-11-20T20:47:00-05:00')]]);
		const until = (now: string) => [...movedExample(evening, '2026-12-01', Date.parse(now)).values()];
		assert.deepEqual(until('2026-12-02T10:48:00+09:00'), [line('1', '2026-12-01T20:47:00-05:00')]);
		assert.deepEqual(until('2026-12-02T10:46:00+09:00'), [line('1', '2026-11-30T20:47:00-05:00')]);
	});

	test('without a log nothing moves, and what is no event stays in its file', () => {
		const notes = new Map([['a.md', '2026-11-29']]);
		assert.deepEqual(movedExample(notes, '2030-01-01'), notes);
		const torn = new Map([['log/2026-11.a.jsonl', `{"v":1,"id"\n${line('1', '2026-11-30T10:00:00Z')}`]]);
		assert.deepEqual(
			movedExample(torn, '2026-12-01'),
			new Map([
				['log/2026-11.a.jsonl', '{"v":1,"id"\n'],
				['log/2026-12.a.jsonl', line('1', '2026-12-01T10:00:00Z')],
			]),
		);
		const own = new Map([
			['log/imported.jsonl', line('1', '2026-11-30T10:00:00Z') + line('0', '2026-11-29T10:00:00Z')],
		]);
		assert.deepEqual(
			movedExample(own, '2026-12-01'),
			new Map([['log/imported.jsonl', line('1', '2026-12-01T10:00:00Z') + line('0', '2026-11-30T10:00:00Z')]]),
		);
	});

	const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => laterDay('1980-01-01', days));
	const instant = fc.record({
		ms: fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2027, 2, 1) }),
		offsetMinutes: fc.constantFrom(-480, -210, 0, 60, 330, 840),
	});
	/** A book as Prepbook writes it: its events in order, each in the file of its month. */
	const book = fc
		.record({
			dates: fc.array(someDay, { maxLength: 5 }),
			events: fc.uniqueArray(
				fc.tuple(fc.stringMatching(/^[A-Z0-9]{3}$|^2026-1[01]-1\d$/), instant, fc.constantFrom('a', 'b')),
				{
					selector: ([id]) => id,
					minLength: 1,
					maxLength: 12,
				},
			),
		})
		.map(({ dates, events }) => {
			const files = new Map([['a.md', dates.map((date) => `On ${date}.\n`).join('')]]);
			const inOrder = events.sort(([one, a], [other, b]) => a.ms - b.ms || (one < other ? -1 : 1));
			for (const [id, at, writer] of inOrder) {
				const path = `log/${writeInstant(at).slice(0, 7)}.${writer}.jsonl`;
				files.set(path, (files.get(path) ?? '') + line(id, writeInstant(at), `,"event":"${id}"`));
			}
			return files;
		});

	const ats = (files: ReadonlyMap<string, string>) =>
		new Map(
			[...files]
				.flatMap(([path, text]) => (path.startsWith('log/') ? readLog(text).lines : []))
				.map(({ event }) => [event.id, event.at]),
		);
	const datesIn = (files: ReadonlyMap<string, string>) => files.get('a.md')?.match(/\d{4}-\d\d-\d\d/g) ?? [];

	test('there and back, it is the same; all events keep their ids, offsets, times of day and distances', () => {
		fc.assert(
			fc.property(book, someDay, (files, lastDay) => {
				const there = movedExample(files, lastDay);
				const localDays = (of: ReadonlyMap<string, string>) =>
					[...ats(of).values()].map((at) => writeInstant(at).slice(0, 10)).sort();
				const first = localDays(files).at(-1) ?? '';
				assert.equal(localDays(there).at(-1), lastDay);
				assert.deepEqual(movedExample(there, first), files);
				assert.deepEqual(movedExample(there, lastDay), there);
				const days = daysBetween(first, lastDay);
				assert.deepEqual(
					datesIn(there),
					datesIn(files).map((date) => laterDay(date, days)),
				);
				for (const [id, { ms, offsetMinutes }] of ats(files))
					assert.deepEqual(ats(there).get(id), { ms: ms + days * 24 * 3_600_000, offsetMinutes });
				for (const [path, text] of there)
					for (const { event } of path.startsWith('log/') ? readLog(text).lines : [])
						assert.ok(path.startsWith(`log/${writeInstant(event.at).slice(0, 7)}.`));
			}),
			{ numRuns: 1000 },
		);
	});
});
