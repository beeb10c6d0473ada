import assert from 'node:assert/strict';
import { designRows } from '../../../../src/core/rows/designs';
import { bookWith } from '../../../support/books';
import { event, head, labelled, shown } from '../../../support/rows';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00Z') };
const book = bookWith({
	'prompts/mine.yaml': 'title: M\nprompts:\n  - {id: photos, title: Rank photos, text: How?, was: [photo-old]}\n',
	'designs/1.md': head('id: d-1', 'title: Third try', 'prompt: photos', 'company: acme', 'outline: five'),
	'designs/2.md': head('id: d-2', 'prompt: photo-old', 'date: 2026-11-01', 'status: finished'),
	'designs/3.md': head('id: d-3', 'prompt: photos', 'date: 2026-10-27', 'status: draft'),
	'designs/4.md': head('id: d-4', 'prompt: Find duplicates in ads', 'date: 2026-10-27', 'status: draft'),
	'designs/5.md': head('id: d-5', 'title: A cache of my own'),
	'companies/acme.md': head('id: acme', 'title: Acme'),
	'log/a.jsonl':
		event('2026-10-27T10:00:00Z', 'design', { note: 'd-3', seconds: 1200, sections: [] }) +
		event('2026-10-28T10:00:00Z', 'design', { note: 'd-3', seconds: 1260, sections: [] }) +
		event('2026-11-22T10:00:00Z', 'design', { note: 'd-4', seconds: 1260, sections: [] }),
});

suite('rows of designs', () => {
	const rows = designRows(book, now);

	test('a prompt with its attempts by date; a single one stands for its prompt', () => {
		assert.deepEqual(shown(rows), [
			'A cache of my own',
			'Find duplicates in ads | 2026-10-27 · draft',
			'Rank photos | 3 attempts',
			'  Attempt 1 | 2026-10-27 · draft · 41 min',
			'  Attempt 2 | 2026-11-01 · finished',
			'  Attempt 3',
		]);
	});

	test('each hands over its note and its prompt, and a finished one is ticked', () => {
		const [own, typed, known] = rows;
		assert.deepEqual([own?.kind, own?.given], ['design', { note: 'd-5' }]);
		assert.deepEqual(typed?.given, { note: 'd-4', prompt: 'Find duplicates in ads' });
		assert.deepEqual([known?.kind, known?.given, known?.open], ['prompt', { prompt: 'photos' }, undefined]);
		const [second] = labelled(rows, 'Attempt 2');
		assert.deepEqual([second?.icon, second?.tint, second?.open], ['pass', 'good', { path: 'designs/2.md' }]);
		assert.equal(labelled(rows, 'Attempt 3')[0]?.tooltip, 'Third try\nAcme\nOutline: five');
	});
});
