import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBody, sectionsNamed } from '../../../../src/core/notes/body';
import { headOf } from '../../../../src/core/notes/head';

const bodyOf = (text: string) => parseBody(text, headOf(text).body);
const titles = (text: string) => bodyOf(text).sections.map(({ title, level }) => `${level} ${title}`);
const contents = (text: string) => bodyOf(text).sections.map(({ content }) => text.slice(content.start, content.end));

suite('the body of a note', () => {
	test('has a title and sections, found by their headings', () => {
		const text =
			'---\nid: s-1\n---\n# The ranker\n\nIntro.\n## Situation\nOnce.\n### Detail\nMore.\n## ACTION ##\nDid.\n';
		assert.equal(bodyOf(text).title, 'The ranker');
		assert.deepEqual(titles(text), ['2 Situation', '3 Detail', '2 ACTION']);
		assert.deepEqual(contents(text), ['Once.\n### Detail\nMore.\n', 'More.\n', 'Did.\n']);
		assert.deepEqual(
			bodyOf(text).sections.map(({ line }) => line),
			[7, 9, 11],
		);
		assert.equal(sectionsNamed(bodyOf(text), 'Action').length, 1);
	});

	test('says the same with other line ends', () => {
		const text = '# T\n## A\na\n## B\nb';
		const windows = text.replaceAll('\n', '\r\n');
		assert.deepEqual(titles(windows), titles(text));
		assert.deepEqual(
			contents(windows),
			contents(text).map((content) => content.replaceAll('\n', '\r\n')),
		);
	});

	test('takes nothing for a heading that is none', () => {
		for (const text of [
			'#hash\n',
			'    ## code\n',
			'####### seven\n',
			'\\## escaped\n',
			'a ## b\n',
			'```\n## code\n```\n',
			'~~~ md\n## code\n```\n~~~\n',
			'````\n```\n## code\n````\n',
			'<!--\n## hidden\n-->\n',
			'<!-- a\n## hidden --> b\n',
		])
			assert.deepEqual(titles(text), [], JSON.stringify(text));
		assert.deepEqual(titles('```inline``` text\n## After\n'), ['2 After']);
		assert.deepEqual(titles('<!-- one line -->\n## After\n'), ['2 After']);
		assert.deepEqual(titles('```\nnever closed\n## code\n'), []);
	});

	test('takes a heading as Markdown does', () => {
		assert.deepEqual(titles('   ## A\n##\tB\n##\n## C ##  \n## D#\n## #\n'), ['2 A', '2 B', '2 ', '2 C', '2 D#', '2 ']);
	});

	test('knows its prose, and below which heading it stands', () => {
		const text = 'one\n## A\ntwo\n```\ncode\n```\nthree\n';
		assert.deepEqual(
			bodyOf(text).prose.map(({ text, line, below }) => [text, line, below]),
			[
				['one', 1, 0],
				['two', 3, 1],
				['three', 7, 1],
			],
		);
	});

	test('long and odd ones are read in one pass', () => {
		const many = 300_000;
		assert.equal(bodyOf('## a\n'.repeat(many)).sections.length, many);
		assert.equal(bodyOf(`## a\n${'### b\n'.repeat(many)}`).sections[0]?.content.end, 5 + 6 * many);
		assert.equal(bodyOf(`## a${' '.repeat(many)}b\n`).sections[0]?.title.length, many + 2);
		assert.equal(bodyOf(`## a ${'#'.repeat(many)} b\n`).sections[0]?.title.length, many + 4);
		assert.equal(bodyOf(`##${' '.repeat(many)}\u2028a\n`).sections.length, 1);
		assert.equal(bodyOf(`${'`'.repeat(many)}x\`\n## a\n`).sections.length, 1);
		assert.equal(bodyOf(`${'~'.repeat(many)}\n## a\n${'~'.repeat(many)}\n## b\n`).sections.length, 1);
	});

	test('any text gives a body whose places lie in it', () => {
		const scrap = fc.constantFrom('\n', '\r\n', '#', '## ', '```', '~~~', '<!--', '-->', '---\n', 'a', ' ', '\t', '\r');
		fc.assert(
			fc.property(
				fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }),
				(parts) => {
					const text = parts.join('');
					const { sections, prose } = bodyOf(text);
					for (const { heading, content, title } of sections) {
						assert.ok(
							heading.start <= heading.end &&
								heading.end <= content.start &&
								content.start <= content.end &&
								content.end <= text.length,
						);
						assert.ok(text.slice(heading.start, heading.end).includes(title));
					}
					for (const { text: words, start } of prose) assert.equal(text.slice(start, start + words.length), words);
				},
			),
			{ numRuns: 3000 },
		);
	});
});
