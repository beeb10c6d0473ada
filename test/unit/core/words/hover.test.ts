import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notesIn } from '../../../../src/core/snapshot';
import { hoverAt } from '../../../../src/core/words/hover';
import { bookWith } from '../../../support/books';
import { marked } from '../../../support/marks';
import { nastyTitles } from '../../../support/nastyTitles';
import { shipped } from '../catalog/shipped';
import { example } from '../example';
import { exampleFiles } from './exampleFiles';

const now = { day: '2026-11-21', ms: Date.parse('2026-11-21T12:00:00-05:00') };

function told(path: string, marks: string, snapshot = example) {
	const { text, offset } = marked(marks);
	const hover = hoverAt(snapshot, { path, text, offset }, now);
	return hover && { word: text.slice(hover.range.start, hover.range.end), lines: hover.lines };
}

suite('what is told of a word', () => {
	test('a competency: what it means, who asks it, and which other stories cover it', () => {
		const book = bookWith({
			'prepbook.yaml': 'version: 1\ncompanies: [acme]\n',
			'frameworks/own.yaml':
				'title: Own\ncompetencies:\n  - {id: own-care, title: Care, meaning: Looks after it., questions: [When?, Why?], wordsToSay: [mine, end to end]}\n',
			'companies/acme.md': '---\nid: acme\ntitle: Acme\nframework: own\n---\n',
			'stories/a.md': '---\nid: s-1\ntitle: One\ncompetencies: {own-care: 3}\n---\n',
			'stories/b.md': '---\nid: s-2\ntitle: Two\ncompetencies: {own-care: 2}\n---\n',
			'stories/c.md': '---\nid: s-3\ntitle: Three\ncompetencies: {own-care: 1}\n---\n',
		});
		const lines = [
			'Care · Own',
			'Looks after it.',
			'Asked by Acme',
			'“When?”',
			'“Why?”',
			'Words to say: mine, end to end',
			'Other stories: Two (2)',
		];
		assert.deepEqual(told('stories/a.md', '---\ncompetencies: {own|-care: 3}\n---\n', book), {
			word: 'own-care',
			lines,
		});
		assert.deepEqual(
			told('stories/x.md', '---\ncompetencies: ["own-care|"]\n---\n', book)?.lines.at(-1),
			'Other stories: One (3), Two (2)',
		);
	});

	test('a company: its stage and its next round', () => {
		assert.deepEqual(told('talks/a.md', '---\ncompany: ac|me\n---\n'), {
			word: 'acme',
			lines: [
				'Acme',
				'Senior ML engineer, search',
				'Stage: onsite',
				'Next round: behavioral in 12 days',
				'Framework: Amazon Leadership Principles',
			],
		});
	});

	test('a problem: what happened, the last first', () => {
		const [title, patterns, companies, count, ...attempts] =
			told('problems/a.md', '---\nid: minimum-window-|substring\n---\n')?.lines ?? [];
		assert.deepEqual(
			[title, patterns, companies],
			['Minimum Window Substring · hard', 'Patterns: sliding-window', 'Asked by borealis'],
		);
		assert.match(count ?? '', /^\d attempts$/);
		assert.match(attempts[0] ?? '', /^Accepted, .* ago/);
		assert.ok(attempts.length >= 2 && attempts.length <= 3);
	});

	test('a prompt, a framework, an outline, a pattern, a link', () => {
		assert.match(told('designs/a.md', '---\nprompt: photo|-quality\n---\n')?.lines[1] ?? '', /photo/i);
		assert.equal(told('companies/a.md', '---\nframework: ama|zon\n---\n')?.lines[0], 'Amazon Leadership Principles');
		assert.match(told('designs/a.md', '---\noutline: ml-design|-five-part\n---\n')?.lines.at(-1) ?? '', /Data/);
		assert.match(told('problems/a.md', '---\npatterns: [sliding|-window]\n---\n')?.lines[1] ?? '', /problems$/);
		assert.equal(told('stories/a.md', '[x](../companies/ac|me.md)')?.lines[0], 'Acme');
	});

	test('nothing of what names nothing', () => {
		for (const marks of [
			'---\ncompany: nob|ody\n---\n',
			'---\ntitle: ac|me\n---\n',
			'---\n# ac|me\n---\n',
			'ac|me',
			'---\ncompany: |\n---\n',
		])
			assert.equal(told('talks/a.md', marks), undefined, marks);
	});

	test('whatever the titles, each line is plain text and one line', () => {
		const titles = [...nastyTitles, '# **Bold** <b>x</b>\n\n- [a](b)'].map((title) => JSON.stringify(title));
		const book = bookWith({
			'frameworks/own.yaml': `title: ${titles.at(-1)}\ncompetencies:\n${titles.map((title, at) => `  - {id: own-${at}, title: ${title}, meaning: ${title}, questions: [${title}]}\n`).join('')}`,
		});
		for (const at of titles.keys()) {
			const { lines = [] } = told('stories/a.md', `---\ncompetencies: [own-${at}|]\n---\n`, book) ?? {};
			assert.ok(lines.length >= 3);
			for (const line of lines) assert.match(line, /^[^\r\n\p{Cc}\p{Bidi_Control}]+$/u);
		}
	});

	test('any place of any file of the worked example, changed or not, has an answer around it', () => {
		const paths = Object.keys(exampleFiles).filter((path) => !path.startsWith('log/'));
		const snapshot = bookWith(exampleFiles, shipped);
		assert.ok(notesIn(snapshot).length > 10);
		fc.assert(
			fc.property(
				fc.constantFrom(...paths),
				fc.nat(),
				fc.string({ unit: 'binary', maxLength: 4 }),
				(path, at, piece) => {
					const whole = exampleFiles[path] ?? '';
					const offset = at % Math.min(whole.length, 700);
					const text = whole.slice(0, offset) + piece + whole.slice(offset);
					const hover = hoverAt(snapshot, { path, text, offset }, now);
					if (hover) assert.ok(hover.range.start <= offset && offset <= hover.range.end && hover.lines.length > 0);
				},
			),
			{ numRuns: 1000 },
		);
	});
});
