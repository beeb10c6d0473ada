import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PracticeLog } from '../../../../src/core/practice/log';
import { readLog } from '../../../../src/core/practice/logFile';

const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00+01:00`;
const line = (id: string, minute: number, rest: object) => JSON.stringify({ v: 1, id, at: at(minute), ...rest });
const card = (id: string, minute: number, grade = 'good') =>
	line(id, minute, { kind: 'card', card: 'q-1', grade, seconds: 9 });
const undo = (id: string, minute: number, event: string) => line(id, minute, { kind: 'undo', event });
const amend = (id: string, minute: number, event: string, set: object) =>
	line(id, minute, { kind: 'amend', event, set });
const attempt = (id: string, minute: number) => line(id, minute, { kind: 'attempt', problem: 'two-sum', seconds: 60 });

function logOf(...files: readonly string[]): PracticeLog {
	const log = new PracticeLog();
	for (const [index, text] of files.entries()) log.put(`log/2026-11.${index}.jsonl`, text);
	return log;
}

const settled = (...lines: string[]) => logOf(lines.join('\n'));
const findings = (log: PracticeLog) =>
	[...log.findings.values()].flat().map(({ code, words }) => `${code} ${words[0]}`);
const ids = (...lines: string[]) => settled(...lines).events.map(({ id }) => id);
const codes = (text: string) => readLog(text).findings.map(({ code, line, severity }) => `${line} ${code} ${severity}`);

suite('the practice log', () => {
	test('counts each event once, in order of instant and id', () => {
		assert.deepEqual(ids(card('b', 2), card('c', 1), card('a', 2), card('b', 2)), ['c', 'a', 'b']);
	});

	test('reads the example of the documents', () => {
		const example =
			'{"v":1,"id":"01JD","at":"2026-11-21T18:03:11.240+01:00","kind":"attempt","problem":"two-sum","run":"r-1","preset":"think-code-stop","profile":"learn","seconds":1509.6,"phases":[{"id":"think","seconds":1209.6},{"id":"code","seconds":300}],"outcome":"idea-only","cause":"saw-it-late","clue":"sorted input means two pointers","revealed":true,"grade":"hard"}';
		const { lines, findings } = readLog(`${example}\n`);
		assert.deepEqual(findings, []);
		assert.equal(lines[0]?.event.kind, 'attempt');
	});

	test('an undo takes out, an undo of it puts back, and so on', () => {
		assert.deepEqual(ids(card('a', 1), undo('u', 2, 'a')), []);
		assert.deepEqual(ids(card('a', 1), undo('u', 2, 'a'), undo('w', 3, 'u')), ['a']);
		assert.deepEqual(ids(card('a', 1), undo('u', 2, 'a'), undo('w', 3, 'u'), undo('x', 4, 'w')), []);
		assert.deepEqual(
			ids(card('a', 1), undo('u', 2, 'a'), undo('w', 3, 'a'), undo('x', 4, 'w')),
			[],
			'one undo of two stands',
		);
		assert.deepEqual(ids(card('a', 9), undo('u', 2, 'a')), [], 'also when the clock went back between them');
		assert.deepEqual(ids(card('a', 1), undo('u', 2, 'nothing')), ['a']);
		assert.deepEqual(ids(card('a', 1), undo('u', 2, 'w'), undo('w', 3, 'u')), ['a'], 'a circle takes out nothing');
	});

	test('an amendment replaces fields, the latest of each', () => {
		const log = settled(
			amend('m2', 3, 'a', { outcome: 'stuck', cause: 'bug' }),
			attempt('a', 1),
			amend('m3', 4, 'a', { outcome: 'accepted' }),
			amend('m1', 2, 'a', { outcome: 'skipped', clue: 'two pointers' }),
		);
		const { outcome, cause, clue, seconds } = log.events[0]?.kind === 'attempt' ? log.events[0].said : {};
		assert.deepEqual(
			{ outcome, cause, clue, seconds },
			{ outcome: 'accepted', cause: 'bug', clue: 'two pointers', seconds: 60 },
		);
		assert.deepEqual(findings(log), []);
	});

	test('an amendment that would make no event does not count, nor one that was undone', () => {
		const odd = settled(
			attempt('a', 1),
			amend('m1', 2, 'a', { outcome: 'won' }),
			amend('m2', 3, 'a', { seconds: -1 }),
			amend('m3', 4, 'a', { id: 'z', kind: 'card' }),
		);
		assert.deepEqual(
			odd.events.map(({ id, kind, said }) => [id, kind, Reflect.get(said, 'outcome')]),
			[['a', 'attempt', undefined]],
		);
		assert.deepEqual(findings(odd), ['log-unfit m1', 'log-unfit m2']);
		const undone = settled(attempt('a', 1), amend('m', 2, 'a', { outcome: 'stuck' }), undo('u', 3, 'm'));
		assert.equal(Reflect.get(undone.events[0]?.said ?? {}, 'outcome'), undefined);
	});

	test('of two lines with one id the byte-wise greater counts, and it is told', () => {
		const log = settled(card('a', 1, 'good'), card('a', 1, 'hard'));
		assert.equal(Reflect.get(log.events[0]?.said ?? {}, 'grade'), 'hard');
		assert.deepEqual(findings(log), ['log-differs a']);
		const [half, high] = ['🎯', '\uff5e'].map((clue) => line('a', 1, { kind: 'attempt', problem: 'p', clue }));
		const clue = Reflect.get(settled(half ?? '', high ?? '').events[0]?.said ?? {}, 'clue');
		assert.equal(clue, '🎯', 'four bytes sort after three');
	});

	test('what is no event is a finding with its line, and stops nothing', () => {
		const text = [
			`\uFEFF${card('a', 1)}`,
			'',
			'{"v":1',
			`${card('b', 2)}\r`,
			'null',
			'<<<<<<< HEAD',
			card('c', 3),
			'=======',
			'>>>>>>> main',
			line('d', 4, { kind: 'dance' }),
			card('e', 5).replace('"v":1', '"v":2'),
			line('f', 6, { kind: 'card' }),
			card('g', 7).replace(/"at":"[^"]*"/, '"at":"noon"'),
			'\0\0\0',
			'{"torn":',
		].join('\n');
		assert.deepEqual(
			readLog(text).lines.map(({ event, line }) => `${line} ${event.id}`),
			['1 a', '4 b', '7 c'],
		);
		assert.deepEqual(codes(text), [
			'3 log-not-json error',
			'5 log-not-event error',
			'6 log-conflict warning',
			'8 log-conflict warning',
			'9 log-conflict warning',
			'10 log-kind info',
			'11 log-newer info',
			'12 log-not-event error',
			'13 log-not-event error',
			'14 log-lost warning',
			'15 log-torn warning',
		]);
	});

	test('nothing gets in through a prototype', () => {
		const { lines } = readLog(
			'{"__proto__":{"v":1,"id":"a","at":"2026-11-21T10:00:00Z","kind":"undo","event":"b"}}\n{"v":1,"id":"a","at":"2026-11-21T10:00:00Z","kind":"__proto__"}',
		);
		assert.deepEqual(lines, []);
		assert.equal(Reflect.get({}, 'event'), undefined);
	});

	test('a file of NULs, as a power cut leaves it, is read in one pass', () => {
		const text = `${card('a', 1)}\n${'\0'.repeat(300_000)}x${'\0'.repeat(300_000)}x\n${'\0'.repeat(300_000)}`;
		assert.equal(readLog(text).lines.length, 1);
		assert.deepEqual(codes(text), ['2 log-not-json error', '3 log-lost warning']);
	});

	test('any text is read without a throw', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void settled(text).events));
		fc.assert(
			fc.property(
				fc.array(fc.jsonValue()),
				(values) => void settled(...values.map((value) => JSON.stringify(value))).events,
			),
		);
	});

	const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
	const minute = fc.nat(9);
	const anyLine = fc.oneof(
		fc.tuple(id, minute, fc.constantFrom('good', 'hard')).map(([i, m, g]) => card(i, m, g)),
		fc.tuple(id, minute).map(([i, m]) => attempt(i, m)),
		fc.tuple(id, minute, id).map(([i, m, e]) => undo(i, m, e)),
		fc
			.tuple(id, minute, id, fc.constantFrom({ outcome: 'stuck' }, { grade: 'easy' }, { seconds: -1 }, { at: at(5) }))
			.map(([i, m, e, s]) => amend(i, m, e, s)),
		fc.constantFrom('', '{', '<<<<<<<'),
	);

	/** All that can be asked of a log, but for where its lines stand. */
	const told = (log: PracticeLog) => ({
		events: log.events,
		histories: Object.fromEntries([...log.subjects].sort().map((key) => [key, log.historyOf(key)?.events])),
		lines: Object.fromEntries([...log.lines].map(({ event, counts }) => [event.id, { event, counts }])),
		findings: findings(log)
			.filter((one) => !/log-(not-json|torn|conflict)/.test(one))
			.sort(),
	});

	const shuffled = fc.array(anyLine, { maxLength: 14 }).chain((lines) =>
		fc.record({
			lines: fc.constant(lines),
			moved: fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 }),
			cut: fc.nat(lines.length * 2),
		}),
	);

	test('any order, repetition and split of the lines gives the same log', () => {
		fc.assert(
			fc.property(shuffled, ({ lines, moved, cut }) => {
				const once = told(settled(...lines));
				const files = [moved.slice(0, cut), moved.slice(cut)].map((part) => part.join('\r\n'));
				assert.deepEqual(told(logOf(...files)), once);
				assert.deepEqual(told(logOf(...[...files].reverse())), once);
			}),
			{ numRuns: 2000 },
		);
	});

	test('a log that grows line by line is at every step the same as one read at once', () => {
		const count = { begin: 0, advance: (seen: number) => seen + 1 };
		fc.assert(
			fc.property(fc.array(anyLine, { maxLength: 14 }), fc.integer({ min: 1, max: 3 }), (lines, step) => {
				const log = new PracticeLog();
				for (let end = 0; end <= lines.length; end += step) {
					const text = lines.slice(0, end).map((one) => `${one}\n`);
					log.put('log/a.jsonl', text.join(''));
					const cold = new PracticeLog();
					cold.put('log/a.jsonl', text.join(''));
					assert.deepEqual(told(log), told(cold));
					assert.deepEqual(log.findings, cold.findings);
					for (const key of log.subjects)
						assert.equal(log.historyOf(key)?.folded(count), log.historyOf(key)?.events.length);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('files that come, change and go leave what reading the rest anew gives', () => {
		const change = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(fc.array(anyLine, { maxLength: 5 })));
		fc.assert(
			fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
				const log = new PracticeLog();
				const now = new Map<string, string>();
				for (const [path, lines] of changes) {
					const text = lines?.map((one) => `${one}\n`).join('');
					log.put(path, text);
					if (text === undefined) now.delete(path);
					else now.set(path, text);
				}
				const cold = new PracticeLog();
				for (const [path, text] of now) cold.put(path, text);
				assert.deepEqual(told(log), told(cold));
				assert.deepEqual(new Map([...log.findings].sort()), new Map([...cold.findings].sort()));
			}),
			{ numRuns: 1000 },
		);
	});
});
