import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverageOf } from '../../../src/core/answers/coverage';
import type { Snapshot } from '../../../src/core/snapshot';
import type { CoverageShown } from '../../../src/protocol/coverage';
import { coverageState, mostColumns } from '../../../src/protocol/coverageState';
import { bookWith } from '../../support/books';
import { head } from '../../support/rows';

const framework = (title: string, ...competencies: readonly string[]) =>
	`title: ${title}\ncompetencies:\n${competencies.map((one) => `  - {${one}}\n`).join('')}`;

const files = {
	'prepbook.yaml': 'companies: [other, acme]\n',
	'frameworks/generic.yaml': framework(
		'Generic',
		'id: ownership, title: Ownership',
		'id: leadership, title: Leadership',
		'id: judgment, title: Judgment',
	),
	'frameworks/acme.yaml': framework(
		'What Acme scores',
		'id: acme-own, title: Own it, meaning: All of it., generic: [ownership, judgment], was: [acme-old]',
		'id: acme-fast, title: Be fast',
	),
	'companies/acme.md': head('id: acme', 'title: Acme', 'framework: acme', 'weights: {acme-fast: 3}'),
	'companies/other.md': head('id: other', 'title: Other'),
	'companies/third.md': head('id: a-third', 'title: A third'),
	'stories/a.md': head('id: s-a', 'title: Outage', 'project: Feed', 'competencies: {acme-own: 3, leadership: 1}'),
	'stories/b.md': head('id: s-b', 'title: Budget', 'competencies: {acme-fast: 2, acme-old: 1}'),
	'stories/c.md': head('id: s-c', 'title: Conflict', 'competencies: {ownership: 1, judgment: 3}'),
	'stories/d.md': head('title: A last one'),
	'log/2026-11.x.jsonl': [
		{ id: '1', at: '2026-11-10T10:00:00+01:00', kind: 'rehearsal', note: 's-a', seconds: 100 },
		{ id: '2', at: '2026-11-16T10:00:00+01:00', kind: 'rehearsal', note: 's-a', seconds: 100 },
		{ id: '3', at: '2026-11-20T10:00:00+01:00', kind: 'told', note: 's-a', company: 'acme' },
		{ id: '4', at: '2026-11-21T09:00:00+01:00', kind: 'told', note: 's-a', company: 'other' },
		{ id: '5', at: '2026-12-21T09:00:00+01:00', kind: 'rehearsal', note: 's-b', seconds: 100 },
		{ id: '6', at: '2026-10-31T10:00:00+01:00', kind: 'rehearsal', note: 's-c', seconds: 100 },
	]
		.map((line) => `${JSON.stringify({ v: 1, ...line })}\n`)
		.join(''),
};

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T10:00:00+01:00') };

function shown(snapshot: Snapshot, company?: string): CoverageShown {
	const state = coverageState(snapshot, company, now);
	return state.is === 'coverage' ? state : assert.fail(state.why);
}

/** The grid as one would draw it by hand. */
const drawn = ({ groups, stories }: CoverageShown) => [
	stories.map(({ title }) => title).join(' | '),
	...groups.flatMap(({ title, competencies }) => [
		`# ${title}`,
		...competencies.map(
			({ title, weight, gap, covering, cells }) =>
				`${title} ${weight} ${gap} ${covering}: ${cells.map(({ strength, through }) => `${strength}${through ? ` (${through})` : ''}`).join(' | ')}`,
		),
	]),
];

suite('what the page of coverage is told', () => {
	test('competencies against stories, the most useful first, by their own tag or through a general one', () => {
		assert.deepEqual(drawn(shown(bookWith(files), 'acme')), [
			'Budget | Outage | Conflict | A last one',
			'# What Acme scores',
			'Own it 1 none 2: 1 | 3 | 2 (Judgment) | 0',
			'Be fast 3 no-backup 1: 2 | 0 | 0 | 0',
			'# Asked everywhere',
			'Leadership 1 no-story 0: 0 | 1 | 0 | 0',
		]);
	});

	test('of each story where it comes from, when it was rehearsed, and whether this company has heard it', () => {
		assert.deepEqual(shown(bookWith(files), 'acme').stories, [
			{ story: 's-b', title: 'Budget' },
			{ story: 's-a', title: 'Outage', project: 'Feed', rehearsedDaysAgo: 5, toldDaysAgo: 1 },
			{ story: 's-c', title: 'Conflict', rehearsedDaysAgo: 21, isStale: true },
			{ story: 'path:stories/d.md', title: 'A last one' },
		]);
	});

	test('a company without a framework has the generic one, and nothing twice', () => {
		const state = shown(bookWith(files), 'other');
		assert.deepEqual(
			state.groups.map(({ title, competencies }) => [title, competencies.length]),
			[['Generic', 3]],
		);
	});

	test('where no company is named it is the first active one; the others come after', () => {
		const state = shown(bookWith(files));
		assert.equal(state.company, 'other');
		assert.deepEqual(
			state.companies.map(({ title }) => title),
			['Other', 'Acme', 'A third'],
		);
	});

	test('what is not there is said, with those one can turn to', () => {
		const nobody = coverageState(bookWith(files), 'nobody', now);
		assert.deepEqual([nobody.is, nobody.is === 'missing' && nobody.why], ['missing', 'no-company']);
		assert.equal(nobody.companies.length, 3);
		assert.deepEqual(coverageState(undefined, 'acme', now), { is: 'missing', why: 'no-book', companies: [] });
		assert.equal(coverageState(bookWith({}), undefined, now).is, 'missing');
	});

	test('of two stories with one id the first counts, and has the column', () => {
		const state = shown(bookWith({ ...files, 'stories/z.md': head('id: s-a', 'title: Copy') }), 'acme');
		assert.equal(state.stories.length, 4);
		assert.equal(state.leftOut, 0);
	});

	test('stories that count for nothing are left out where there are too many, those that count never', () => {
		const many = (line: string) =>
			Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`stories/n${i}.md`, head(`id: s-n${i}`, line)]));
		const idle = shown(bookWith({ ...files, ...many('title: N') }), 'acme');
		assert.deepEqual([idle.stories.length, idle.leftOut], [mostColumns, 204 - mostColumns]);
		const counting = shown(bookWith({ ...files, ...many('competencies: [acme-fast]') }), 'acme');
		assert.deepEqual([counting.stories.length, counting.leftOut], [203, 1]);
	});

	test('law: it says of every story what the answer says, whatever the order of files', () => {
		const tags = fc.dictionary(
			fc.constantFrom('acme-own', 'acme-old', 'acme-fast', 'ownership', 'leadership', 'judgment', 'odd'),
			fc.integer({ min: 1, max: 3 }),
		);
		const story = (tags: object, index: number) =>
			[`stories/${index}.md`, head(`id: s-${index}`, `competencies: ${JSON.stringify(tags)}`)] as const;
		fc.assert(
			fc.property(fc.array(tags, { maxLength: 6 }), fc.integer(), (all, turn) => {
				const made = all.map(story);
				const turned = made.map((_, index) => made[(((index + turn) % made.length) + made.length) % made.length]);
				const book = bookWith({ ...files, ...Object.fromEntries(made) });
				const other = bookWith({ ...files, ...Object.fromEntries(turned.flatMap((one) => (one ? [one] : []))) });
				const state = shown(book, 'acme');
				assert.deepEqual(shown(other, 'acme'), state);
				const told = state.groups
					.flatMap(({ competencies }) => competencies)
					.map(({ competency, weight, gap, cells }) => {
						const stories = cells
							.map(({ strength }, place) => ({ id: state.stories[place]?.story ?? '', strength }))
							.filter(({ strength }) => strength > 0)
							.sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
						return { competency, weight, stories, gap };
					});
				assert.deepEqual(
					told,
					coverageOf(book, 'acme')?.map(({ title, ...rest }) => rest),
				);
			}),
			{ numRuns: 60 },
		);
	});
});
