import assert from 'node:assert/strict';
import { storyRows } from '../../../../src/core/rows/stories';
import { bookWith } from '../../../support/books';
import { allRows, event, head, labelled, shown } from '../../../support/rows';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00Z') };
const files = {
	'frameworks/generic.yaml': 'title: G\ncompetencies:\n  - {id: ownership, title: Ownership}\n',
	'frameworks/acme.yaml': [
		'title: A',
		'competencies:',
		'  - {id: acme-own, title: Own it, meaning: Acts., wordsToSay: [end to end, my part], generic: [ownership]}',
		'  - {id: acme-fast, title: Be fast}',
		'  - {id: acme-kind, title: Be kind}',
		'  - {id: acme-odd, title: Be odd}\n',
	].join('\n'),
	'companies/acme.md': head('id: acme', 'title: Acme', 'framework: acme', 'weights: {acme-kind: 2, acme-odd: 0}'),
	'stories/a.md': head(
		'id: s-a',
		'title: Outage',
		'project: Ranking',
		'when: 2025-03',
		'competencies: {acme-own: 3, ownership: 1, nobodys: 2}',
	),
	'stories/b.md': head('id: s-b', 'title: budget', 'project: Ads', 'competencies: {acme-fast: 1, ownership: 3}'),
	'stories/c.md': head('title: Conflict', 'project: Ads'),
	'stories/d.md': head('id: s-d', 'title: Deadline', 'was: [s-old]', 'competencies: {other: 2, acme-kind: 2}'),
	'stories/e.md': head('id: s-e', 'title: Elsewhere', 'competencies: {other: 2}'),
	'log/a.jsonl':
		event('2026-11-10T10:00:00Z', 'rehearsal', { note: 's-a', seconds: 180 }) +
		event('2026-11-16T10:00:00Z', 'rehearsal', { note: 's-a', seconds: 124.6 }) +
		event('2026-11-20T10:00:00Z', 'told', { note: 's-a', company: 'acme' }) +
		event('2026-11-21T03:00:00Z', 'rehearsal', { note: 's-old', seconds: 3725 }) +
		event('2026-11-19T10:00:00Z', 'rehearsal', { note: 's-e', seconds: 59 }) +
		event('2026-11-22T10:00:00Z', 'rehearsal', { note: 's-b', seconds: 59 }),
};

suite('rows of stories', () => {
	const book = bookWith(files);

	test('by project: what is to be done on top, then projects as one looks them up', () => {
		assert.deepEqual(shown(storyRows(book, 'project', now)), [
			'Untagged | 1 story',
			'  Conflict | never rehearsed',
			'Never rehearsed | 2 stories',
			'  budget | 2 competencies',
			'  Conflict | no competencies',
			'Ads | 2 stories',
			'  budget | 2 competencies · never rehearsed',
			'  Conflict | no competencies · never rehearsed',
			'Ranking | 1 story',
			'  Outage | 3 competencies · 2:05, 5 days ago',
			'No project | 2 stories',
			'  Deadline | 2 competencies · 1:02:05, yesterday',
			'  Elsewhere | 1 competency · 0:59, 2 days ago',
		]);
	});

	test('by a company: what it asks for, and what counts for nothing of it', () => {
		assert.deepEqual(shown(storyRows(book, { company: 'acme' }, now)).slice(5), [
			'Own it | 2 stories',
			'  Outage | 3: the one I want · 2:05, 5 days ago',
			'  budget | 2: a good answer · never rehearsed',
			'Be fast | no story',
			'  budget | 1: touches it · never rehearsed',
			'Be kind | no backup · weight 2',
			'  Deadline | 2: a good answer · 1:02:05, yesterday',
			'Be odd | left out',
			'Counts nowhere here | 2 stories',
			'  Conflict | no competencies · never rehearsed',
			'  Elsewhere | 1 competency · 0:59, 2 days ago',
		]);
	});

	test('a gap is an icon and a colour, and an empty competency does not unfold', () => {
		const rows = storyRows(book, { company: 'acme' }, now).filter(({ kind }) => kind === 'competency');
		assert.deepEqual(
			rows.map(({ icon, tint, children }) => [icon, tint, children !== undefined]),
			[
				['pass', 'good', true],
				['circle-outline', 'bad', true],
				['warning', 'fair', true],
				['circle-slash', undefined, false],
			],
		);
		assert.equal(rows[3]?.unfolded, false);
		assert.deepEqual(rows[0]?.given, { company: 'acme', competency: 'acme-own', competencies: ['acme-own'] });
		assert.equal(rows[0]?.tooltip, 'Acts.\nWords to say: end to end, my part');
	});

	test('a story opens its note, tells all of it, and hands over where it stands', () => {
		const [row] = labelled(storyRows(book, 'project', now), 'Outage');
		assert.deepEqual(row?.open, { path: 'stories/a.md' });
		assert.deepEqual(row?.given, { note: 's-a' });
		assert.deepEqual(row?.tooltip?.split('\n'), [
			'Ranking, 2025-03',
			'Competencies: Own it 3, Ownership 1, nobodys 2',
			'Rehearsed 2 times: shorter than before, within 2 to 3 minutes',
			'2:05 · 5 days ago',
			'3:00 · 11 days ago',
			'Told to Acme yesterday',
		]);
		const [shows] = labelled(storyRows(book, { company: 'acme' }, now), 'Outage');
		assert.deepEqual(shows?.given, { note: 's-a', company: 'acme', competency: 'acme-own' });
		const [untold] = labelled(storyRows(book, 'project', now), 'Conflict');
		assert.deepEqual(untold?.given, { note: 'path:stories/c.md' });
		assert.equal(untold?.tooltip, 'Ads\nNo competencies yet\nNever rehearsed');
		const [project] = labelled(storyRows(book, 'project', now), 'Ads');
		assert.deepEqual([project?.kind, project?.given], ['project', { project: 'Ads' }]);
	});

	test('a story tells of its last five rehearsals, and that it is stale', () => {
		const days = ['08-01', '08-02', '09-01', '09-02', '10-01', '10-31'];
		const rehearsals = days.map((day, index) =>
			event(`2026-${day}T10:00:00Z`, 'rehearsal', { note: 's-1', seconds: 240 - 20 * index, grade: 1 + (index % 4) }),
		);
		const old = bookWith({
			'stories/a.md': head('id: s-1', 'title: One', 'competencies: [x]'),
			'log/a.jsonl': rehearsals.join(''),
		});
		const [row] = labelled(storyRows(old, 'project', now), 'One');
		assert.equal(row?.detail, '1 competency · 2:20, 21 days ago');
		assert.deepEqual(row?.tooltip?.split('\n').slice(1), [
			'Rehearsed 6 times: shorter each time, within 2 to 3 minutes',
			'2:20 · Shaky · 21 days ago',
			'2:40 · Weak · 51 days ago',
			'3:00 · Ready · 80 days ago',
			'3:20 · Good · 81 days ago',
			'3:40 · Shaky · 111 days ago',
			'Not rehearsed for 21 days: say it aloud again',
		]);
	});

	test('a company that nobody has is no reason to show nothing, and an empty book shows nothing', () => {
		assert.deepEqual(
			storyRows(book, { company: 'nobody' }, now)
				.map(({ label }) => label)
				.slice(2),
			['Ads', 'Ranking', 'No project'],
		);
		assert.deepEqual(storyRows(bookWith({}), 'project', now), []);
	});

	test('two stories with one id are both there, and only the first by path has happened anything to', () => {
		const twice = bookWith({
			'stories/a.md': head('id: s-1', 'title: One', 'competencies: [x]'),
			'stories/b.md': head('id: s-1', 'title: Two', 'competencies: [x]'),
			'log/a.jsonl': event('2026-11-21T10:00:00Z', 'rehearsal', { note: 's-1', seconds: 60 }),
		});
		assert.deepEqual(shown(storyRows(twice, 'project', now)).slice(2), [
			'No project | 2 stories',
			'  One | 1 competency · 1:00, today',
			'  Two | 1 competency · never rehearsed',
		]);
		const [two] = labelled(storyRows(twice, 'project', now), 'Two');
		assert.deepEqual(two?.given, { note: 'path:stories/b.md' });
	});

	test('a project named like the way to a story is not taken for it', () => {
		const odd = bookWith({
			'stories/a.md': head('id: s-1', 'title: One', 'project: A', 'competencies: [x]'),
			'stories/b.md': head('id: s-2', 'title: Two', 'project: A/s-1', 'competencies: [x]'),
		});
		const ids = allRows(storyRows(odd, 'project', now)).map(({ id }) => id);
		assert.equal(new Set(ids).size, ids.length, ids.join());
	});
});
