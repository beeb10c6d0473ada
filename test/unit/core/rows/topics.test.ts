import assert from 'node:assert/strict';
import { topicRows } from '../../../../src/core/rows/topics';
import { bookWith } from '../../../support/books';
import { event, head, labelled, shown } from '../../../support/rows';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00Z') };
const book = bookWith({
	'topics/a.md': `${head('id: t-a', 'title: Trees', 'group: Algorithms', 'known: well')}`,
	'topics/b.md': `${head('id: t-b', 'title: BatchNorm', 'group: Deep learning', 'known: some', 'companies: [acme, x]')}
A :: B ^q-1
C ::: D ^q-2
E :: F`,
	'topics/c.md': head('title: Attention', 'group: Deep learning', 'known: none'),
	'topics/d.md': 'Q :: A ^q-1',
	'companies/acme.md': head('id: acme', 'title: Acme'),
	'log/a.jsonl':
		event('2026-11-01T10:00:00Z', 'card', { card: 'q-1', grade: 'again', seconds: 1 }) +
		event('2026-11-01T10:00:00Z', 'card', { card: 'q-2.r', grade: 'again', seconds: 1 }) +
		event('2026-11-21T10:00:00Z', 'card', { card: 'q-2', grade: 'good', seconds: 1 }),
});

suite('rows of topics', () => {
	const rows = topicRows(book, now);

	test('by group, with how well each is known and what of it is due', () => {
		assert.deepEqual(shown(rows), [
			'Algorithms | 1 topic',
			'  Trees | well',
			'Deep learning | 2 topics',
			'  Attention | none',
			'  BatchNorm | some · 4 cards, 2 due',
			'No group | 1 topic',
			'  D | 1 card',
		]);
	});

	test('what is known shows without its words too', () => {
		const look = (label: string) => labelled(rows, label).map(({ icon, tint }) => [icon, tint])[0];
		assert.deepEqual(look('Trees'), ['pass-filled', 'good']);
		assert.deepEqual(look('BatchNorm'), ['color-mode', 'fair']);
		assert.deepEqual(look('Attention'), ['circle-outline', undefined]);
		assert.deepEqual(look('D'), ['circle-outline', undefined]);
	});

	test('each opens its note and hands over what it stands for', () => {
		const [trees] = labelled(rows, 'Trees');
		assert.deepEqual([trees?.kind, trees?.given, trees?.open], ['topic', { note: 't-a' }, { path: 'topics/a.md' }]);
		assert.deepEqual(
			rows.map(({ kind, given }) => [kind, given]),
			[
				['topicGroup', { group: 'Algorithms' }],
				['topicGroup', { group: 'Deep learning' }],
				['group', undefined],
			],
		);
		assert.equal(labelled(rows, 'BatchNorm')[0]?.tooltip, 'For Acme, x');
	});
});
