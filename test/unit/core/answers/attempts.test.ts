import assert from 'node:assert/strict';
import { attemptsLike, comparison, tried } from '../../../../src/core/answers/attempts';
import type { Design } from '../../../../src/core/notes/design';
import type { Snapshot } from '../../../../src/core/snapshot';
import { bookWith } from '../../../support/books';
import { nastyTitles } from '../../../support/nastyTitles';
import { shipped } from '../catalog/shipped';

const now = Date.parse('2026-11-21T12:00:00Z');
const note = (id: string, date: string, body: string, title = 'T') =>
	`---\nid: ${id}\ntype: design\ntitle: ${JSON.stringify(title)}\nprompt: photo-quality\noutline: ml-design-five-part\ndate: ${date}\n---\n${body}\n`;
const filler = 'We talk about photos and what people do with them on a quiet afternoon. '.repeat(12);

function compared(book: Snapshot): string[] {
	const [earlier, later] = attemptsLike(book, book.designs.at('designs/a.md') as Design) as [Design, Design];
	return comparison(book, [earlier, later], now).split('\n');
}

suite('attempts at a prompt', () => {
	const files = {
		'designs/a.md': note('d-1', '2026-11-01', `${filler}\n\nThe baseline is a simple rule.`),
		'designs/b.md': note(
			'd-2',
			'2026-11-10',
			`${filler}\n\nIf the model times out, we fall back to the newest photos.\n\nWe monitor inputs and predictions on a dashboard and alert on drift.`,
		),
		'log/2026-11.abc.jsonl': [
			{
				id: '01J1',
				at: '2026-11-01T12:00:00Z',
				note: 'd-1',
				seconds: 2460,
				grade: 2,
				sections: [{ id: 'main', seconds: 2460 }],
			},
			{
				id: '01J2',
				at: '2026-11-10T12:00:00Z',
				note: 'd-2',
				seconds: 2700,
				grade: 3,
				scores: { metrics: 4, serving: 2 },
				sections: [
					{ id: 'main', seconds: 600 },
					{ id: 'data', seconds: 2100 },
				],
			},
		]
			.map((event) => `${JSON.stringify({ v: 1, kind: 'design', ...event })}\n`)
			.join(''),
	};

	/** As a reader sees the page. */
	const seen = (line: string) => line.replace(/\\([!-/:-@[-`{-~])/g, '$1');

	test('are told apart by what they show, how long they took and how they were judged', () => {
		const lines = compared(bookWith(files, shipped)).map(seen);
		const row = (name: string) => lines.filter((line) => line.startsWith(`| ${name} |`));
		assert.deepEqual(row('Date'), ['| Date | 2026-11-01 | 2026-11-10 |']);
		assert.deepEqual(row('Time'), ['| Time | 41 min | 45 min |']);
		assert.deepEqual(row('Your grade'), ['| Your grade | Shaky | Good |']);
		assert.deepEqual(row('Baseline first'), ['| Baseline first | ✓ | – |']);
		assert.deepEqual(row('Fallback'), ['| Fallback | – | ✓ |']);
		assert.deepEqual(row('Metrics'), ['| Metrics |  | 4 |']);
		assert.deepEqual(row('Serving and scale'), ['| Serving and scale |  | 2 |']);
		assert.deepEqual(row('main'), ['| main | 41:00 | 10:00 |']);
		assert.deepEqual(row('data'), ['| data |  | 35:00 |']);
		assert.ok(
			lines.some((line) => /^The later one shows \d concepts? more, and 1 no longer\.$/.test(line)),
			lines.join('\n'),
		);
		const names = lines.filter((line) => /^\| [A-Z][^|]* \| [✓–] \| [✓–] \|$/.test(line)).map((line) => line.slice(-9));
		assert.deepEqual(
			names,
			[...names].sort((a, b) => rank(a) - rank(b)),
		);
	});

	const rank = (cells: string) => ['| – | ✓ |', '| ✓ | – |', '| – | – |', '| ✓ | ✓ |'].indexOf(cells);

	test('of one day come in the order of their names, as somebody counts', () => {
		const names = ['photos', 'photos-2', 'photos-10'];
		const texts = names.map((name) => [`designs/${name}.md`, note(name, '2026-11-01', filler)]);
		const [{ attempts = [] } = {}] = tried(bookWith(Object.fromEntries(texts.reverse()), shipped));
		assert.deepEqual(
			attempts.map(({ id }) => id),
			names,
		);
	});

	test('are all that answer one prompt, in order; one alone is its own', () => {
		const book = bookWith({ ...files, 'designs/c.md': '---\nid: d-3\n---\nAlone.\n' }, shipped);
		assert.deepEqual(
			tried(book).map(({ attempts }) => attempts.map(({ id }) => id)),
			[['d-3'], ['d-1', 'd-2']],
		);
		assert.deepEqual(
			attemptsLike(book, book.designs.at('designs/c.md') as Design).map(({ id }) => id),
			['d-3'],
		);
	});

	test('whatever they are called, the page is one of text', () => {
		for (const title of [...nastyTitles, '| a | b', '[x](command:y)', '<b>', '`c`', '# d']) {
			const own = {
				'designs/a.md': note('d-1', '2026-11-01', filler, title),
				'designs/b.md': note('d-2', '2026-11-02', filler, title),
			};
			const book = bookWith(
				Object.fromEntries(Object.entries(own).map(([path, text]) => [path, text.replace('photo-quality', 'mine')])),
			);
			const [first = ''] = compared(book);
			assert.doesNotMatch(first.slice(2).replace(/\\[!-/:-@[-`{-~]/g, ''), /[[\]<>`*_|#$]/, title);
		}
	});
});
