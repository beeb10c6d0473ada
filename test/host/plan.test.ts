import assert from 'node:assert/strict';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, remove } from '../support/api';

const story = (id: string, ...head: readonly string[]) => `---\n${[`id: ${id}`, ...head].join('\n')}\n---\n`;
const event = { v: 1, id: '1', at: '2026-01-02T10:00:00Z', kind: 'told', note: 's-3', company: 'acme' };

suite('the plan of a loop', () => {
	let api: PrepbookApi;

	setup(async () => {
		api = await bookIn('loop', {
			'prepbook.yaml': 'title: Loop\n',
			'frameworks/acme.yaml':
				'title: Acme\ncompetencies:\n  - {id: acme-own, title: Own, was: [acme-owning]}\n  - {id: acme-fast, title: Fast}\n',
			'companies/acme.md': story('acme', 'framework: acme', 'weights: {acme-fast: 1.5}'),
			'stories/one.md': story('s-1', 'competencies: {acme-own: 3, acme-fast: 3}'),
			'stories/two.md': story('s-2', 'competencies: {acme-own: 2, leadership: 3}', 'was: [s-0]'),
			'stories/three.md': story('s-3', 'competencies: {acme-own: 3}', 'impact: 3'),
			'log/2026-01.me.jsonl': `${JSON.stringify(event)}\n`,
		});
	});
	teardown(async () => {
		await remove(at('loop'));
		await api.settled();
	});

	test('is handed to others, with the coverage it is made of', () => {
		assert.deepEqual(api.coverage('acme').slice(0, 2), [
			{
				competency: 'acme-own',
				title: 'Own',
				weight: 1,
				stories: [
					{ id: 's-1', strength: 3 },
					{ id: 's-3', strength: 3 },
					{ id: 's-2', strength: 2 },
				],
				gap: 'none',
			},
			{
				competency: 'acme-fast',
				title: 'Fast',
				weight: 1.5,
				stories: [{ id: 's-1', strength: 3 }],
				gap: 'no-backup',
			},
		]);
		assert.deepEqual(api.planLoop('acme'), {
			assignments: [
				{ competency: 'acme-own', story: 's-2', backups: ['s-3'] },
				{ competency: 'acme-fast', story: 's-1', backups: [] },
			],
			score: 4 + 9,
		});
	});

	test('is made as it is asked for, also by old ids', () => {
		assert.deepEqual(api.planLoop('acme', { competencies: ['leadership', 'acme-owning'] }), {
			assignments: [
				{ competency: 'acme-own', story: 's-1', backups: ['s-3'] },
				{ competency: 'leadership', story: 's-2', backups: [] },
			],
			score: 6 + 6,
		});
		assert.deepEqual(api.planLoop('acme', { pinned: { 'acme-fast': 's-0' }, count: 1 }), {
			assignments: [
				{ competency: 'acme-own', story: undefined, backups: ['s-1', 's-3'] },
				{ competency: 'acme-fast', story: 's-2', backups: ['s-1'] },
			],
			score: 0,
		});
	});

	test('says in a sentence what is not there', () => {
		const plan = (options: unknown) => () => api.planLoop('acme', options as Parameters<PrepbookApi['planLoop']>[1]);
		assert.throws(() => api.coverage('nobody'), /There is no company nobody in this book\./);
		assert.throws(() => api.planLoop('nobody'), /There is no company nobody in this book\./);
		assert.throws(plan({ competencies: ['amazon-dive-deep'] }), /asks for no competency amazon-dive-deep\./);
		assert.throws(plan({ pinned: { nothing: 's-1' } }), /asks for no competency nothing\./);
		assert.throws(plan({ pinned: { 'acme-own': 's-9' } }), /There is no story s-9 in this book\./);
		assert.throws(plan({ pinned: { 'acme-own': 's-2', 'acme-fast': 's-0' } }), /s-2 is pinned twice/);
		assert.throws(plan({ pinned: { 'acme-own': 's-2', 'acme-owning': 's-1' } }), /acme-own is pinned twice/);
		assert.throws(plan({ pinned: { 'acme-own': 1 } }), /“pinned\.acme-own” is to be a text/);
		assert.throws(plan({ count: -1 }), /“count” is to be a whole number of 0 or more/);
		assert.throws(plan({ counts: 1 }), /“counts” is to be one of/);
	});
});
