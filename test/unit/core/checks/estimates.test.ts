import assert from 'node:assert/strict';
import { findingsIn, findingsOf, isRemark } from '../../../../src/core/answers/findings';
import { type Fix, fillsOf, fixesOf } from '../../../../src/core/checks/fixes';
import { applyEdits } from '../../../../src/core/text';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';

const now = { ms: Date.parse('2026-11-21T12:00:00Z'), offsetMinutes: 0 };
const ids = { newId: () => 's-new', newMark: () => 'q-new' };
const path = 'designs/a.md';

const head = '---\nid: d-1\n---\n## Numbers\n\n';
const wrong = '10M DAU * 20 req/day = 5K QPS, peak x3 = 15K QPS\n';
const unlike = '500M photos * 2 MB = ? QPS\n';
const open = 'Storage: 500M photos * 2 MB = ? TB, x3 = ?\n';

/** What is told of estimates, as `path:line code the very words → words of the sentence`. */
function told(files: Readonly<Record<string, string>>): string[] {
	return findingsIn(bookWith(files, shipped), now).flatMap((found) => {
		if (isRemark(found) || !found.code.startsWith('estimate')) return [];
		assert.equal(found.severity, 'warning');
		assert.equal(files[found.path]?.slice(found.range?.start, found.range?.end), found.words[0]);
		return `${found.path}:${found.line} ${found.code} ${found.words.join(' → ')}`;
	});
}

function fixes(text: string, file = path): readonly Fix[] {
	const snapshot = bookWith({ [file]: text }, shipped);
	return findingsOf(snapshot, file, text, now).flatMap((found) =>
		fixesOf(found, { kind: 'design', path: file, text }, ids),
	);
}

suite('estimates of designs', () => {
	test('are told of where they stand: in designs, and nowhere else', () => {
		assert.deepEqual(
			told({ [path]: head + wrong + unlike + open, 'topics/a.md': head + wrong, 'stories/a.md': head + wrong }),
			['designs/a.md:6 estimate-wrong 5K QPS → 2.3K QPS', 'designs/a.md:7 estimate-units ? QPS → 1 PB'],
		);
	});

	test('are muted in a note and in the book', () => {
		const muted = `---\nid: d-1\nchecks: {estimate-wrong: off}\n---\n${wrong}${unlike}`;
		assert.deepEqual(told({ [path]: muted }), ['designs/a.md:6 estimate-units ? QPS → 1 PB']);
		const book = { 'prepbook.yaml': 'checks: {estimate-wrong: off, estimate-units: off}\n' };
		assert.deepEqual(told({ [path]: head + wrong + unlike, ...book }), []);
		assert.deepEqual(
			fixes(muted).map(({ does }) => does),
			['muteHere', 'muteEverywhere'],
		);
	});

	test('are mended where they are wrong, and else stay', () => {
		const text = (head + wrong).replaceAll('\n', '\r\n');
		const [first, ...others] = fixes(text);
		assert.ok(first?.does === 'change' && first.to === '2.3K QPS');
		assert.equal(applyEdits(text, first.edits), text.replace('5K QPS', '2.3K QPS'));
		assert.deepEqual(
			others.map(({ does }) => does),
			['muteHere', 'muteEverywhere'],
		);
		assert.deepEqual(
			fixes(head + unlike).map(({ does }) => does),
			['muteHere', 'muteEverywhere'],
		);
	});

	test('are filled in on the lines that are asked about, in designs', () => {
		const text = head + open + open;
		const fills = (first: number, last: number, kind: 'design' | 'topic' = 'design') =>
			fillsOf({ kind, path, text }, first, last);
		assert.deepEqual([fills(1, 5), fills(8, 9), fills(6, 6, 'topic')], [[], [], []]);
		const [one] = fills(6, 6);
		assert.ok(one?.does === 'fillIn' && one.to === '1000 TB, 3 PB');
		assert.equal(applyEdits(text, one.edits), text.replace('? TB, x3 = ?', '1000 TB, x3 = 3 PB'));
		const [both] = fills(5, 7);
		assert.ok(both?.does === 'fillIn' && both.edits.length === 4);
	});
});
