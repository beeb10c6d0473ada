import assert from 'node:assert/strict';
import { lensesOf } from '../../../../src/core/words/lenses';
import { bookWith } from '../../../support/books';
import { nastyTitles } from '../../../support/nastyTitles';
import { shipped } from '../catalog/shipped';
import { example } from '../example';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00-05:00') };

const shown = (path: string, snapshot = example) =>
	lensesOf(snapshot, path, now).map(({ words, does, given }) => [words, does, ...(given ? [given] : [])]);

suite('what stands above a note', () => {
	test('a story: what it covers, who heard it, how it was said, and what to do', () => {
		const book = bookWith(
			{
				'companies/acme.md': '---\nid: acme\ntitle: Acme\n---\n',
				'stories/a.md': `---\nid: s-1\ncompetencies: {ownership: 3, ambiguity: 1, leadership: 2, nobody: 1}\n---\n## Action\n${'word '.repeat(300)}\n`,
				'stories/new.md': '---\nid: s-2\n---\n',
				'log/2026-11.abc.jsonl': [
					{ v: 1, kind: 'told', id: '01J1', at: '2026-11-18T12:00:00-05:00', note: 's-1', company: 'acme' },
					{ v: 1, kind: 'rehearsal', id: '01J2', at: '2026-11-20T12:00:00-05:00', note: 's-1', seconds: 150, run: 'r' },
				]
					.map((line) => `${JSON.stringify(line)}\n`)
					.join(''),
			},
			shipped,
		);
		assert.deepEqual(shown('stories/a.md', book), [
			['Rehearse', 'rehearse'],
			['Find questions', 'findQuestions'],
			['Covers Ownership, Leadership and 2 more', 'tagStory'],
			['Told to Acme 3 days ago', 'markTold'],
			['Rehearsed 1 time, yesterday', 'rehearse'],
			['2.0 min', 'check', {}],
		]);
		assert.deepEqual(
			shown('stories/new.md', book).map(([words]) => words),
			['Rehearse', 'Find questions', 'Covers nothing yet', 'Never told', 'Never rehearsed'],
		);
	});

	test('a company, a topic, and nothing above what has no lens', () => {
		assert.deepEqual(
			example.companies.all.map(({ path }) => shown(path)),
			[
				[
					['16 of 20 competencies covered', 'showCoverage'],
					['Plan', 'planLoop'],
					['Brief for behavioral in 12 days', 'showBrief', { company: 'acme', round: 'onsite-1' }],
				],
				[
					['8 of 9 competencies covered', 'showCoverage'],
					['Plan', 'planLoop'],
					['Brief for coding in 6 days', 'showBrief', { company: 'borealis', round: 'phone-1' }],
				],
			],
		);
		assert.deepEqual(
			example.topics.all.map(({ path }) => shown(path).map(([words, does]) => `${words} → ${does}`)),
			['7 cards', '6 cards', '6 cards, 1 due', '7 cards, 4 due'].map((cards) => {
				return [`${cards} → gradeCard`, 'Recall → startPractice'];
			}),
		);
		const [topic] = example.topics.all;
		assert.deepEqual(lensesOf(example, topic?.path ?? '', now)[1]?.given, {
			preset: 'topic-known-45',
			note: topic?.id,
		});
		for (const { path } of example.problems.all) assert.deepEqual(shown(path), []);
		assert.deepEqual(shown('nowhere.md'), []);
	});

	test('whatever a title is, a lens is one line', () => {
		for (const title of nastyTitles) {
			const framework = `title: F\ncompetencies:\n  - {id: x, title: ${JSON.stringify(title)}}\n`;
			const book = bookWith({ 'frameworks/f.yaml': framework, 'stories/a.md': '---\ncompetencies: [x]\n---\n' });
			for (const { words } of lensesOf(book, 'stories/a.md', now))
				assert.match(words, /^[^\n\r\u2028\u2029\p{Bidi_Control}]+$/u);
		}
	});
});
