import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { applyEdits, asBlock, kept, lineAt, lineCounter, nextLine, type TextEdit } from '../../../src/core/text';

/** A text and some edits of it that do not overlap. */
const textAndEdits = fc
	.tuple(fc.string({ maxLength: 40 }), fc.array(fc.tuple(fc.nat(40), fc.string({ maxLength: 4 })), { maxLength: 6 }))
	.map(([text, cuts]) => {
		const places = [...new Set(cuts.map(([at]) => Math.min(at, text.length)))].sort((a, b) => a - b);
		const edits = places.flatMap((start, index): TextEdit[] => {
			const end = places[index + 1];
			return index % 2 === 0 && end !== undefined ? [{ start, end, text: cuts[index]?.[1] ?? '' }] : [];
		});
		return { text, edits };
	});

suite('text', () => {
	test('a block stands on lines of its own, and a list in it goes on with nothing that follows', () => {
		for (const [before, after, put] of [
			['', '', 'B'],
			['', '\n', 'B'],
			['a', 'z', '\nB\n\n'],
			['a', '\n\nz', '\nB'],
			['a\n', '\n\nz', '\nB'],
			['a\n\n', '\n\nz', 'B'],
			['a\r\n\r\n', '\r\n\r\nz', 'B'],
			['a\n\n', '\nz', 'B\n\n'],
			['\n', 'z\n', '\nB\n\n'],
		] as const)
			assert.equal(asBlock('B', before, after), put, JSON.stringify([before, after]));
	});

	test('edits change their ranges and nothing else', () => {
		assert.equal(applyEdits('one two three', [{ start: 4, end: 7, text: '2' }]), 'one 2 three');
		assert.equal(
			applyEdits('ab', [
				{ start: 1, end: 1, text: '-' },
				{ start: 2, end: 2, text: '!' },
			]),
			'a-b!',
		);
		fc.assert(
			fc.property(textAndEdits, ({ text, edits }) => {
				const kept = edits.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
				const emptied = applyEdits(
					text,
					edits.map((edit) => ({ ...edit, text: '' })),
				);
				assert.equal(emptied, kept);
				assert.equal(applyEdits(text, edits), applyEdits(text, [...edits].reverse()));
			}),
		);
	});

	test('edits that overlap are a mistake of ours, and throw', () => {
		assert.throws(
			() =>
				applyEdits('abc', [
					{ start: 0, end: 2, text: '' },
					{ start: 1, end: 3, text: '' },
				]),
			/overlap at 1/,
		);
	});

	test('lines are counted from 1, whatever ends them', () => {
		const text = 'a\r\nb\n\nc';
		assert.deepEqual(
			[0, 1, 2, 3, 4, 5, 6].map((at) => lineAt(text, at)),
			[1, 1, 1, 2, 2, 3, 4],
		);
		assert.deepEqual(
			[0, 2, 3, 5, 6].map((at) => nextLine(text, at)),
			[3, 3, 5, 6, 7],
		);
	});

	test('a counter of lines says the same', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('\n', '\r', 'a') }), fc.nat(20), (text, at) => {
				assert.equal(lineCounter(text)(at), lineAt(text, at));
			}),
		);
	});
});

suite('a text kept', () => {
	test('is the same text', () => {
		for (const text of ['', 'short', 'longer than thirteen', '🎯'.repeat(20), '\ud800 and more than thirteen'])
			assert.equal(kept(text), text);
	});

	test('lets go of the text it was cut out of', () => {
		setFlagsFromString('--expose-gc');
		const collect: () => void = runInNewContext('gc');
		const heldBy = (keep: (text: string) => string): number => {
			collect();
			const before = process.memoryUsage().heapUsed;
			const cut = Array.from({ length: 20 }, (_, index) => keep(`${index} ${'x'.repeat(1_000_000)}`.slice(0, 100)));
			collect();
			return cut.length && (process.memoryUsage().heapUsed - before) / 1e6;
		};
		assert.ok(heldBy((text) => text) > 15, 'a cut text holds the whole one: without this, `kept` is not needed');
		assert.ok(heldBy(kept) < 5);
	});
});
