import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingsIn, isRemark } from '../../../src/core/answers/findings';
import { estimatesIn } from '../../../src/core/estimates/estimates';
import { applyEdits } from '../../../src/core/text';
import { bookWith } from '../../support/books';
import { shipped } from './catalog/shipped';

const now = { ms: Date.parse('2026-11-21T12:00:00Z'), offsetMinutes: 0 };

/** The files that the page shows, by path. */
const files = Object.fromEntries(
	[...readFileSync('docs/designs.md', 'utf8').matchAll(/^```yaml (\S+)\n(.*?)^```$/gms)].map(([, path, text]) => [
		path ?? '',
		text ?? '',
	]),
);

const filler = 'We talk about photos and what people do with them on a quiet afternoon. '.repeat(12);
const answer = (words: string, head = '') =>
	`---\nid: d-1\ntype: design\noutline: capacity\nstatus: finished\n${head}---\n## Numbers\n\n${filler}\n\n${words}\n`;

/** What is asked about an answer in a book that has followed the page. */
const asked = (words: string, head = '', more = {}) =>
	findingsIn(bookWith({ ...files, 'designs/a.md': answer(words, head), ...more }, shipped), now).filter(isRemark);

const mine = (words: string, head = '', more = {}) =>
	asked(words, head, more).filter(({ code }) => code === 'my-energy');

suite('docs/designs.md', () => {
	test('an outline and a rule are a file each, in which nothing is odd', () => {
		assert.deepEqual(Object.keys(files), ['outlines/capacity.yaml', 'checks/mine.yaml']);
		const book = bookWith(files, shipped);
		assert.deepEqual(findingsIn(book, now), []);
		assert.deepEqual(
			book.catalog.outlines
				.get('capacity')
				?.sections.map(({ title, minutes }) => [title, minutes.find(({ of }) => of === 45)?.minutes]),
			[
				['Numbers', 13],
				['Design', 32],
			],
		);
	});

	test('the estimates are filled in', () => {
		const [, line = ''] = /^```text\n(.*?)\n```$/ms.exec(readFileSync('docs/designs.md', 'utf8')) ?? [];
		assert.equal(
			applyEdits(line, estimatesIn(line)),
			'10M DAU * 20 req/day = 2.3K QPS, peak x3 = 6.9K QPS, and 500M photos * 2 MB = 1000 TB',
		);
	});

	test('the rule asks where its section is, and is answered by what it says', () => {
		const [found] = mine('We like photos.');
		assert.equal(found?.message, 'What does it cost in energy, and who pays for that?');
		assert.equal(found.line, 7);
		assert.deepEqual(mine('It takes 40 kWh a day.'), []);
		assert.deepEqual(mine('The energy is a tenth of the bill.'), []);
		assert.deepEqual(mine(found.write?.replace('{{number}}', '40') ?? ''), []);
	});

	test('it is muted as the page says, and takes the place of a shipped one', () => {
		assert.deepEqual(mine('Photos.', 'checks: {my-energy: off}\n'), []);
		assert.deepEqual(mine('Photos.', '', { 'prepbook.yaml': 'checks: {my-energy: off}\n' }), []);
		const own = (files['checks/mine.yaml'] ?? '').replace('my-energy', 'ds-fallback');
		const messages = asked('Photos.', '', { 'checks/mine.yaml': own }).flatMap(({ code, message }) =>
			code === 'ds-fallback' ? message : [],
		);
		assert.deepEqual(messages, ['What does it cost in energy, and who pays for that?']);
	});
});
