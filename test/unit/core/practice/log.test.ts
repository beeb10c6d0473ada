import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLog, settle } from '../../../../src/core/practice/log';

const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00+01:00`;
const line = (id: string, minute: number, rest: object) => JSON.stringify({ v: 1, id, at: at(minute), ...rest });
const card = (id: string, minute: number, grade = 'good') =>
	line(id, minute, { kind: 'card', card: 'q-1', grade, seconds: 9 });
const undo = (id: string, minute: number, event: string) => line(id, minute, { kind: 'undo', event });
const amend = (id: string, minute: number, event: string, set: object) =>
	line(id, minute, { kind: 'amend', event, set });
const attempt = (id: string, minute: number) => line(id, minute, { kind: 'attempt', problem: 'two-sum', seconds: 60 });

const settled = (...lines: string[]) => settle([readLog(lines.join('\n'))]);
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
		const { events, unfit } = settled(
			amend('m2', 3, 'a', { outcome: 'stuck', cause: 'bug' }),
			attempt('a', 1),
			amend('m3', 4, 'a', { outcome: 'accepted' }),
			amend('m1', 2, 'a', { outcome: 'skipped', clue: 'two pointers' }),
		);
		const { outcome, cause, clue, seconds } = events[0]?.record ?? {};
		assert.deepEqual(
			{ outcome, cause, clue, seconds },
			{ outcome: 'accepted', cause: 'bug', clue: 'two pointers', seconds: 60 },
		);
		assert.deepEqual(unfit, []);
	});

	test('an amendment that would make no event does not count, nor one that was undone', () => {
		const odd = settled(
			attempt('a', 1),
			amend('m1', 2, 'a', { outcome: 'won' }),
			amend('m2', 3, 'a', { seconds: -1 }),
			amend('m3', 4, 'a', { id: 'z', kind: 'card' }),
		);
		assert.deepEqual(
			odd.events.map(({ id, kind, record }) => [id, kind, record.outcome]),
			[['a', 'attempt', undefined]],
		);
		assert.deepEqual(odd.unfit, ['m1', 'm2']);
		const undone = settled(attempt('a', 1), amend('m', 2, 'a', { outcome: 'stuck' }), undo('u', 3, 'm'));
		assert.equal(undone.events[0]?.record.outcome, undefined);
	});

	test('of two lines with one id the byte-wise greater counts, and it is told', () => {
		const { events, differing } = settled(card('a', 1, 'good'), card('a', 1, 'hard'));
		assert.deepEqual([events[0]?.record.grade, differing], ['hard', ['a']]);
		const [half, high] = ['🎯', '\uff5e'].map((clue) => line('a', 1, { kind: 'attempt', problem: 'p', clue }));
		assert.equal(settled(half ?? '', high ?? '').events[0]?.record.clue, '🎯', 'four bytes sort after three');
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
		assert.deepEqual(codes(text), ['2 log-not-json error']);
	});

	test('any text is read without a throw', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void settle([readLog(text)])));
		fc.assert(
			fc.property(
				fc.array(fc.jsonValue()),
				(values) => void settle([readLog(values.map((value) => JSON.stringify(value)).join('\n'))]),
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

	test('any order, repetition and split of the lines gives the same log', () => {
		const shuffled = fc.array(anyLine, { maxLength: 14 }).chain((lines) =>
			fc.record({
				lines: fc.constant(lines),
				moved: fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 }),
				cut: fc.nat(lines.length * 2),
			}),
		);
		fc.assert(
			fc.property(shuffled, ({ lines, moved, cut }) => {
				const once = settled(...lines);
				const files = [moved.slice(0, cut), moved.slice(cut)].map((part) => readLog(part.join('\r\n')));
				assert.deepEqual(settle(files), once);
				assert.deepEqual(settle([...files].reverse()), once);
			}),
			{ numRuns: 3000 },
		);
	});
});
