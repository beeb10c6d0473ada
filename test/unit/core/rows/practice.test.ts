import assert from 'node:assert/strict';
import type { ProblemOrder } from '../../../../src/core/rows/layout';
import { practiceRows } from '../../../../src/core/rows/practice';
import { bookWith } from '../../../support/books';
import { event, head, labelled, shown } from '../../../support/rows';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00Z') };
const list = (title: string, ...problems: readonly string[]) =>
	`title: ${title}\nproblems:\n${problems.map((one) => `  - {${one}}\n`).join('')}`;
const attempt = (day: string, problem: string, outcome?: string) =>
	event(`${day}T10:00:00Z`, 'attempt', { problem, ...(outcome !== undefined && { outcome }) });
const book = bookWith({
	'prepbook.yaml': 'version: 1\nlists: [second, first, nobodys, second]\n',
	'lists/first.yaml': list(
		'First',
		'id: two-sum, title: Two Sum, difficulty: easy, patterns: [hash-map], companies: [acme]',
		'id: trie, title: Trie, difficulty: hard, patterns: [tree, hash-map]',
	),
	'lists/second.yaml': list(
		'Second',
		'id: maze, title: Maze, difficulty: medium, url: "https://x.y/maze"',
		'id: two-sum, title: Two Sum',
		'id: anagram, title: anagram',
		'id: heap, title: Heap, difficulty: easy',
	),
	'problems/h.md': head('id: heap', 'title: Heap'),
	'problems/o.md': head('id: own', 'title: My own', 'companies: [globex]'),
	'companies/acme.md': head('id: acme', 'title: Acme Corp'),
	'log/a.jsonl':
		attempt('2026-11-01', 'maze', 'stuck') +
		attempt('2026-11-05', 'two-sum', 'stuck') +
		attempt('2026-11-18', 'two-sum', 'accepted') +
		attempt('2026-11-19', 'two-sum') +
		attempt('2026-11-20', 'trie', 'accepted-late') +
		attempt('2026-11-21', 'own') +
		attempt('2026-11-25', 'anagram', 'accepted'),
});

suite('rows of practice', () => {
	const rows = (by: ProblemOrder['by'], sort: ProblemOrder['sort'] = 'list') => practiceRows(book, now, { by, sort });

	test('lists in the order of the book, what is due on top, and what stands in no list below', () => {
		assert.deepEqual(shown(rows('list')), [
			'Due | 1 problem',
			'  Maze | medium · Stuck, 20 days ago',
			'Second | 1 of 4 accepted',
			'  Maze | medium · Stuck, 20 days ago',
			'  Two Sum | easy · Accepted, 3 days ago',
			'  anagram',
			'  Heap | easy',
			'First | 1 of 2 accepted',
			'  Two Sum | easy · Accepted, 3 days ago',
			'  Trie | hard · Accepted late, yesterday',
			'Only in notes | 0 of 1 accepted',
			'  My own | Outcome not known, today',
		]);
	});

	test('by pattern and by company a problem stands in each of its groups', () => {
		assert.deepEqual(shown(rows('pattern')).slice(2), [
			'Hash map | 1 of 2 accepted',
			'  Two Sum | easy · Accepted, 3 days ago',
			'  Trie | hard · Accepted late, yesterday',
			'Tree | 0 of 1 accepted',
			'  Trie | hard · Accepted late, yesterday',
			'No pattern | 0 of 4 accepted',
			'  Maze | medium · Stuck, 20 days ago',
			'  anagram',
			'  Heap | easy',
			'  My own | Outcome not known, today',
		]);
		assert.deepEqual(
			rows('company').map(({ label, detail, given }) => [label, detail, given]),
			[
				['Due', '1 problem', undefined],
				['Acme Corp', '1 of 1 accepted', { company: 'acme' }],
				['Globex', '0 of 1 accepted', { company: 'globex' }],
				['No company', '0 of 4 accepted', undefined],
			],
		);
	});

	test('are sorted as one likes', () => {
		const second = (sort: ProblemOrder['sort']) =>
			labelled(rows('list', sort), 'Second')[0]
				?.children?.()
				.map(({ label }) => label);
		assert.deepEqual(second('list'), ['Maze', 'Two Sum', 'anagram', 'Heap']);
		assert.deepEqual(second('title'), ['anagram', 'Heap', 'Maze', 'Two Sum']);
		assert.deepEqual(second('difficulty'), ['Two Sum', 'Heap', 'Maze', 'anagram']);
		assert.deepEqual(second('last'), ['Two Sum', 'Maze', 'anagram', 'Heap']);
	});

	test('the last outcome is an icon and a colour', () => {
		const look = (label: string) => labelled(rows('list'), label).map(({ icon, tint }) => [icon, tint])[0];
		assert.deepEqual(look('Two Sum'), ['pass', 'good']);
		assert.deepEqual(look('Trie'), ['pass', 'fair']);
		assert.deepEqual(look('Maze'), ['error', 'bad']);
		assert.deepEqual(look('Heap'), ['circle-outline', undefined]);
		assert.deepEqual(look('anagram'), ['circle-outline', undefined]);
	});

	test('a problem opens its note, else its page, else its line in a list', () => {
		const open = (label: string) => labelled(rows('list'), label)[0]?.open;
		assert.deepEqual(open('Heap'), { path: 'problems/h.md' });
		assert.deepEqual(open('Maze'), { url: 'https://x.y/maze' });
		assert.deepEqual(open('Two Sum'), { path: 'lists/second.yaml', line: 4 });
		assert.deepEqual(labelled(rows('list'), 'Heap')[0]?.given, { problem: 'heap' });
		assert.deepEqual(labelled(rows('list'), 'First')[0]?.given, { list: 'first' });
		assert.deepEqual(labelled(rows('pattern'), 'Tree')[0]?.given, { pattern: 'tree' });
	});
});
