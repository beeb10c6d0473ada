import assert from 'node:assert/strict';
import fc from 'fast-check';
import { companyRows } from '../../../../src/core/rows/companies';
import { designRows } from '../../../../src/core/rows/designs';
import { practiceRows } from '../../../../src/core/rows/practice';
import type { Row } from '../../../../src/core/rows/row';
import { storyRows } from '../../../../src/core/rows/stories';
import { todayRows } from '../../../../src/core/rows/today';
import { topicRows } from '../../../../src/core/rows/topics';
import { dayOf, type Now } from '../../../../src/core/time';
import { bookWith } from '../../../support/books';
import { allRows, event, head, shown } from '../../../support/rows';

const kinds = ['stories', 'designs', 'topics', 'problems', 'companies', 'talks', 'mocks'] as const;
/** Few, so that notes meet; and odd, since people type anything. */
const word = fc.constantFrom(
	'a',
	'b',
	'a/b',
	'~1',
	'ownership',
	'x-own',
	'2026-11-22',
	'""',
	'[a, b]',
	'{a: 3}',
	'-1',
	': }',
	'𝔘 \u202e',
);
const key = fc.constantFrom(
	...['title', 'project', 'when', 'prompt', 'date', 'status', 'group', 'known', 'company', 'companies', 'framework'],
	...['patterns', 'difficulty', 'url', 'stage', 'competencies', 'weights', 'scores', 'kind', 'minutes', 'was'],
);
const round = fc.tuple(
	fc.constantFrom('id: r', 'kind: coding', 'kind: behavioral'),
	fc.constantFrom('', ', at: 2026-11-23', ', at: 2026-11-01T10:00'),
);
const note = fc
	.record({
		id: fc.constantFrom('', 'id: a', 'id: b', 'id: two'),
		fields: fc.array(fc.tuple(key, word), { maxLength: 5 }),
		rounds: fc.array(round, { maxLength: 3 }),
		body: fc.constantFrom(
			'',
			'Q :: A ^q-1',
			'Q ::: A ^q-2\n\nR\n?\nS',
			'# Title $(flame)',
			'\0',
			'<<<<<<< a\n=======\n>>>>>>> b',
		),
	})
	.map(({ id, fields, rounds, body }) => {
		const list = `rounds: [${rounds.map(([id, at]) => `{${id}${at}}`).join(', ')}]`;
		return head(id, list, ...fields.map(([key, value]) => `${key}: ${value}`)) + body;
	});
const happened = fc.oneof(
	fc.tuple(
		fc.constant('attempt'),
		fc.record({ problem: word, outcome: fc.constantFrom('accepted', 'stuck', 'skipped') }),
	),
	fc.tuple(
		fc.constant('card'),
		fc.record({ card: fc.constantFrom('q-1', 'q-2.r', 'a'), grade: fc.constant('again'), seconds: fc.constant(1) }),
	),
	fc.tuple(fc.constant('rehearsal'), fc.record({ note: word, seconds: fc.double({ min: 0, max: 1e9, noNaN: true }) })),
	fc.tuple(fc.constant('told'), fc.record({ note: word, company: word })),
);
const book = fc
	.record({
		notes: fc.array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom('a', 'b', 'a~b', 'deep/a'), note), {
			maxLength: 14,
		}),
		events: fc.array(fc.tuple(fc.integer({ min: -40, max: 3 }), happened), { maxLength: 8 }),
		companies: fc.subarray(['a', 'b', 'two']),
	})
	.map(({ notes, events, companies }) => ({
		'prepbook.yaml': `companies: [${companies}]\nlists: [l, l, m]\n`,
		'frameworks/generic.yaml': 'competencies: [{id: ownership}, {id: leadership}, {id: b, was: [a]}]',
		'frameworks/a.yaml': 'competencies: [{id: x-own, generic: [a, ownership]}, {id: leadership}, {id: x-own}]',
		'prompts/p.yaml': 'prompts: [{id: a, text: T, was: [b]}, {id: b, text: U}]',
		'lists/l.yaml': 'problems: [{id: a, patterns: [a]}, {id: two, companies: [a, a]}, {id: a}]',
		'lists/m.yaml': 'problems: [{id: two}, {id: c, url: "https://c.d/"}]',
		...Object.fromEntries(notes.map(([kind, name, text]) => [`${kind}/${name}.md`, text])),
		'log/a.jsonl': events.map(([days, [kind, said]]) => event(dayAfter(days), kind, said)).join(''),
	}));
const noon = Date.parse('2026-11-21T12:00:00Z');
const dayAfter = (days: number) => new Date(noon + days * 24 * 3_600_000).toISOString();
const now: Now = { day: dayOf({ ms: noon, offsetMinutes: 0 }, 4), ms: noon };

const trees: Readonly<Record<string, (files: Readonly<Record<string, string>>) => readonly Row[]>> = {
	'stories by project': (files) => storyRows(bookWith(files), 'project', now),
	'stories by company': (files) => storyRows(bookWith(files), { company: 'a' }, now),
	designs: (files) => designRows(bookWith(files), now),
	topics: (files) => topicRows(bookWith(files), now),
	'practice by list': (files) => practiceRows(bookWith(files), now, { by: 'list', sort: 'last' }),
	'practice by pattern': (files) => practiceRows(bookWith(files), now, { by: 'pattern', sort: 'difficulty' }),
	'practice by company': (files) => practiceRows(bookWith(files), now, { by: 'company', sort: 'title' }),
	companies: (files) => companyRows(bookWith(files), now),
	today: (files) => todayRows(bookWith(files), now),
};

suite('every tree', () => {
	for (const [name, tree] of Object.entries(trees)) {
		test(`of ${name} gives rows for any book, each with an id of its own`, () => {
			fc.assert(
				fc.property(book, (files) => {
					const rows = allRows(tree(files));
					const ids = rows.map(({ id }) => id);
					assert.deepEqual(
						ids.filter((id, at) => ids.indexOf(id) !== at),
						[],
					);
					for (const { label, detail = '', icon, open } of rows) {
						assert.doesNotMatch(`${label} ${detail} ${icon}`, /undefined|NaN|\[object/);
						assert.ok(!open || 'url' in open || open.path in files, 'it opens what is there');
					}
				}),
				{ numRuns: 150 },
			);
		});
	}

	test('is the same for any order of files', () => {
		const shuffled = book.chain((files) => {
			const all = Object.entries(files);
			return fc.tuple(fc.constant(files), fc.shuffledSubarray(all, { minLength: all.length }));
		});
		fc.assert(
			fc.property(shuffled, ([files, other]) => {
				for (const [name, tree] of Object.entries(trees))
					assert.deepEqual(shown(tree(Object.fromEntries(other))), shown(tree(files)), name);
			}),
			{ numRuns: 60 },
		);
	});

	test('has every note of its kind somewhere', () => {
		const folders = { 'stories by project': 'stories', designs: 'designs', topics: 'topics', companies: 'companies' };
		fc.assert(
			fc.property(book, (files) => {
				for (const [name, folder] of Object.entries(folders)) {
					const opened = new Set(
						allRows(trees[name]?.(files) ?? []).map(({ open }) => open && 'path' in open && open.path),
					);
					const wanted = [folder, ...(folder === 'companies' ? ['talks', 'mocks'] : [])];
					const missing = Object.keys(files).filter(
						(path) => wanted.includes(path.split('/')[0] ?? '') && path.endsWith('.md'),
					);
					assert.deepEqual(
						missing.filter((path) => !opened.has(path)),
						[],
						name,
					);
				}
			}),
			{ numRuns: 100 },
		);
	});
});
