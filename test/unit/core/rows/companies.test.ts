import assert from 'node:assert/strict';
import { companyRows } from '../../../../src/core/rows/companies';
import { bookWith } from '../../../support/books';
import { allRows, event, head, labelled, shown } from '../../../support/rows';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00Z') };
const files = {
	'prepbook.yaml': 'version: 1\ncompanies: [globex, nobody, acme, globex]\n',
	'frameworks/acme.yaml': [
		'title: Principles',
		'competencies:',
		'  - {id: acme-own, title: Own it}',
		'  - {id: acme-fast, title: Be fast}',
		'  - {id: acme-odd, title: Be odd}\n',
	].join('\n'),
	'companies/a.md': head(
		'id: acme',
		'was: [acme-labs]',
		'title: Acme',
		'framework: acme',
		'weights: {acme-odd: 0}',
		'stage: onsite',
		'role: ML engineer',
		'rounds:',
		'  - {id: two, kind: ml-design, at: 2026-12-03T10:00, minutes: 45}',
		'  - {id: some, kind: manager}',
		'  - {id: one, kind: coding, at: 2026-11-10 09:00}',
		'  - {id: two, kind: behavioral, at: 2026-12-03}',
	),
	'companies/g.md': head('id: globex', 'title: Globex', 'rounds: [{kind: talk, at: 2026-11-21}]'),
	'companies/z.md': head('id: zeta', 'title: Zeta', 'stage: applied'),
	'companies/b.md': head('id: beta', 'title: Beta', 'rounds: [{at: 2026-11-22}]'),
	'stories/a.md': head('id: s-a', 'title: Outage', 'competencies: {acme-own: 3, acme-odd: 3}'),
	'talks/i.md': head('id: k-1', 'title: Hello', 'kind: introduction', 'minutes: 1.5'),
	'talks/w.md': head('id: k-2', 'title: Why Acme', 'kind: why-here', 'company: acme-labs'),
	'talks/x.md': head('id: k-3', 'title: Lost', 'kind: job-talk', 'company: nobody'),
	'mocks/m.md': head(
		'id: m-1',
		'title: With Ann',
		'kind: ml-design',
		'company: acme',
		'date: 2026-11-19',
		'scores: {depth: 3}',
	),
	'log/a.jsonl': event('2026-11-20T10:00:00Z', 'rehearsal', { note: 'k-2', seconds: 55 }),
};

suite('rows of companies', () => {
	const rows = companyRows(bookWith(files), now);

	test('active ones first, each with its rounds, what was prepared and what it asks for', () => {
		assert.deepEqual(shown(rows), [
			'Globex | talk today',
			'  Talk | today',
			'Acme | onsite · behavioral in 12 days',
			'  Coding | 11 days ago',
			'  Behavioral | in 12 days',
			'  ML design | in 12 days · 10:00 · 45 min',
			'  Hiring manager | no day yet',
			'  Why Acme | why here · 0:55, yesterday',
			'  With Ann | ML design · 2026-11-19',
			'  Competencies | 1 of 2 have a story',
			'    Own it | no backup',
			'      Outage | 3: the one I want · never rehearsed',
			'    Be fast | no story',
			'    Be odd | left out',
			'      Outage | 3: the one I want · never rehearsed',
			'Beta | interview tomorrow',
			'  Interview | tomorrow',
			'Zeta | applied',
			'For every company | 1 talk',
			'  Hello | introduction · never rehearsed',
			'For companies without a note | 1 talk',
			'  Lost | job talk · never rehearsed',
		]);
	});

	test('each hands over what it stands for', () => {
		const given = (label: string) => labelled(rows, label).map(({ kind, given }) => [kind, given])[0];
		assert.deepEqual(given('Acme'), ['company', { company: 'acme' }]);
		assert.deepEqual(given('Coding'), ['round', { company: 'acme', round: 'one' }]);
		assert.deepEqual(given('Talk'), ['round', { company: 'globex', round: 'round-1' }]);
		assert.deepEqual(given('Hello'), ['talk', { note: 'k-1' }]);
		assert.deepEqual(given('With Ann'), ['mock', { note: 'm-1' }]);
		const competency = { company: 'acme', competency: 'acme-fast', competencies: ['acme-fast'] };
		assert.deepEqual(given('Be fast'), ['competency', competency]);
	});

	test('more is told where one points', () => {
		const tooltip = (label: string) => labelled(rows, label)[0]?.tooltip;
		assert.equal(tooltip('Acme'), 'ML engineer\nFramework: Principles');
		assert.equal(tooltip('Coding'), '2026-11-10 · 09:00');
		assert.equal(tooltip('Hello'), 'Planned: 1:30\nNever rehearsed');
		assert.equal(tooltip('With Ann'), 'Scores: depth 3');
	});

	test('what is below a company is asked for only when it is unfolded', () => {
		const ids = allRows(rows).map(({ id }) => id);
		assert.equal(new Set(ids).size, ids.length);
		assert.ok(rows.every(({ unfolded }) => !unfolded));
	});

	test('rounds of a day follow the clock, however their times are written', () => {
		const rounds = 'rounds: [{kind: talk, at: 2026-12-03 11:00}, {kind: coding, at: 2026-12-03T10:00}]';
		const [company] = companyRows(bookWith({ 'companies/c.md': head('id: c', rounds) }), now);
		assert.equal(company?.detail, 'coding in 12 days');
	});
});
