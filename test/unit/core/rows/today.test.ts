import assert from 'node:assert/strict';
import { todayRows } from '../../../../src/core/rows/today';
import { bookWith } from '../../../support/books';
import { event, head, labelled, shown } from '../../../support/rows';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00Z') };
const files = {
	'prepbook.yaml': 'version: 1\ncompanies: [acme]\ndeadline: 2027-01-20\n',
	'frameworks/acme.yaml': [
		'title: A',
		'competencies:',
		'  - {id: acme-own, title: Own it}',
		'  - {id: acme-fast, title: Be fast}',
		'  - {id: acme-kind, title: Be kind}',
		'  - {id: acme-odd, title: Be odd}\n',
	].join('\n'),
	'companies/acme.md': head(
		'id: acme',
		'title: Acme',
		'framework: acme',
		'weights: {acme-odd: 0}',
		'rounds: [{id: r, kind: coding, at: 2026-12-05}, {id: s, at: 2026-12-06}, {id: q, at: 2026-11-20}]',
	),
	'companies/beta.md': head('id: beta', 'title: Beta', 'rounds: [{id: r, kind: behavioral, at: 2026-11-22T10:30}]'),
	'stories/a.md': head('id: s-a', 'title: Outage', 'competencies: {acme-own: 2}'),
	'stories/b.md': head('id: s-b', 'title: Budget'),
	'problems/p.md': head('id: maze', 'title: Maze'),
	'topics/t.md': `${head('id: t-1', 'title: Norms')}What is\n**it**?\n?\nA thing ^q-9\n\nTwo :: 2 ^q-2`,
	'log/a.jsonl':
		event('2026-11-01T10:00:00Z', 'attempt', { problem: 'maze', outcome: 'stuck' }) +
		event('2026-11-19T10:00:00Z', 'card', { card: 'q-2', grade: 'again', seconds: 1 }) +
		event('2026-11-20T10:00:00Z', 'rehearsal', { note: 's-a', seconds: 100 }),
};

suite('rows of today', () => {
	const rows = todayRows(bookWith(files), now);

	test('what comes, what is due and what is missing', () => {
		assert.deepEqual(shown(rows), [
			'Behavioral at Beta | tomorrow · 10:30',
			'Coding at Acme | in 14 days',
			'60 days to the deadline | 2027-01-20',
			'Cards due | 1 card',
			'  Two | Norms · 1 day overdue',
			'Problems due | 1 problem',
			'  Maze | Stuck, 20 days ago',
			'Acme: 2 without a story',
			'  Be fast | no story',
			'  Be kind | no story',
			'Acme: 1 without a backup',
			'  Own it | no backup',
			'    Outage | 2: a good answer · 1:40, yesterday',
			'Untagged stories | 1 story',
			'  Budget | never rehearsed',
			'Never rehearsed | 1 story',
			'  Budget | no competencies',
		]);
	});

	test('the first two groups are unfolded', () => {
		assert.deepEqual(
			rows.filter(({ unfolded }) => unfolded).map(({ label }) => label),
			['Cards due', 'Problems due'],
		);
	});

	test('a card opens its topic at its line', () => {
		const [card] = labelled(rows, 'Two');
		assert.deepEqual([card?.kind, card?.given], ['dueCard', { card: 'q-2' }]);
		assert.deepEqual(card?.open, { path: 'topics/t.md', line: 10 });
		const [round] = labelled(rows, 'Coding at Acme');
		assert.deepEqual([round?.kind, round?.given], ['round', { company: 'acme', round: 'r' }]);
	});

	test('a question of several lines is shown as one', () => {
		const log = event('2026-11-19T10:00:00Z', 'card', { card: 'q-2', grade: 'again', seconds: 1 });
		const block = bookWith({ 'topics/t.md': 'What is\n**it**? ^q-2\n?\nA thing', 'log/a.jsonl': log });
		assert.deepEqual(shown(todayRows(block, now)), ['Cards due | 1 card', '  What is **it**? | T · 1 day overdue']);
	});

	test('what to say aloud for the next round in which one is asked about oneself', () => {
		const withRounds = (...rounds: readonly string[]) =>
			bookWith({
				...files,
				'companies/acme.md': head('id: acme', 'title: Acme', 'framework: acme', `rounds: [${rounds.join(', ')}]`),
			});
		const behavioral = withRounds('{id: r, kind: coding, at: 2026-11-22}', '{id: s, kind: behavioral, at: 2026-11-27}');
		const beta = 'Behavioral at Beta | tomorrow · 10:30';
		const [row] = labelled(todayRows(withRounds('{id: s, kind: manager, at: 2026-11-21}'), now), 'Rehearse: Outage');
		assert.deepEqual(
			[row?.detail, row?.kind, row?.open],
			['for Acme today · 1:40, yesterday', 'story', { path: 'stories/a.md' }],
		);
		assert.deepEqual(row?.given, { note: 's-a', company: 'acme' });
		assert.match(
			row?.tooltip ?? '',
			/^Competencies: Own it 2\nRehearsed 1 time: under the 2 minutes\n1:40 · yesterday/,
		);
		assert.ok(shown(todayRows(behavioral, now)).includes(beta));
		assert.deepEqual(
			labelled(todayRows(behavioral, now), 'Rehearse: Outage'),
			[],
			'Beta, which is first, has no story',
		);
		const far = withRounds('{id: s, kind: behavioral, at: 2026-12-06}', '{id: q, kind: behavioral, at: 2026-11-20}');
		assert.ok(!shown(todayRows(far, now)).some((line) => line.startsWith('Rehearse')));
	});

	test('a talk never given is to be rehearsed too', () => {
		const rows = todayRows(
			bookWith({ ...files, 'talks/k.md': head('id: k-1', 'kind: introduction', 'title: Hello', 'minutes: 1.5') }),
			now,
		);
		const [row] = labelled(rows, 'Rehearse: Hello');
		assert.deepEqual(
			[row?.detail, row?.kind, row?.given],
			['for Beta tomorrow · never rehearsed', 'talk', { note: 'k-1', company: 'beta' }],
		);
	});

	test('where nothing is to be done it says so, whatever the deadline', () => {
		const told = {
			'stories/a.md': head('id: s-a', 'competencies: [ownership]'),
			'log/a.jsonl': event('2026-11-19T10:00:00Z', 'rehearsal', { note: 's-a', seconds: 120 }),
		};
		const quiet = (deadline: string) =>
			shown(todayRows(bookWith({ 'prepbook.yaml': `deadline: ${deadline}`, ...told }), now));
		assert.deepEqual(quiet('2026-11-22'), ['1 day to the deadline | 2026-11-22', 'Nothing to do today']);
		assert.deepEqual(quiet('2026-11-21'), ['The deadline is today | 2026-11-21', 'Nothing to do today']);
		assert.deepEqual(quiet('2026-11-20'), ['Nothing to do today']);
		assert.deepEqual(shown(todayRows(bookWith({}), now)), [], 'a new book has its first steps to show');
	});
});
