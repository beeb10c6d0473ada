import assert from 'node:assert/strict';
import fc from 'fast-check';
import { outlinedIn } from '../../../../src/core/notes/outlined';
import { marked } from '../../../support/marks';

const titled = (...titles: readonly string[]) => titles.map((title) => ({ title }));
/** Where each part stands, as “title line”. */
const places = (text: string, ...titles: readonly string[]) =>
	outlinedIn(text, titled(...titles)).map(({ part, line }) => `${part.title} ${line}`);

suite('the sections of an outline in a note', () => {
	test('are found by their headings, in any case, at any level, with or without a number', () => {
		const text =
			'---\nid: d-1\n---\n# Data\n\n## problem   FORMULATION\n### 2. Data ###\n## 3) Model\n##### Serving\n## 10 Scale\n';
		assert.deepEqual(places(text, '1. Problem formulation', 'Data', '4. Model', 'SERVING', 'scale', 'Evaluation'), [
			'1. Problem formulation 6',
			'Data 7',
			'4. Model 8',
			'SERVING 9',
			'scale 10',
		]);
		assert.deepEqual(places('## 3.\n## 3D\n## 3 d\n', '3.', '3D', 'D'), ['3. 1', '3D 2', 'D 3']);
	});

	test('of several headings the highest one, then the first; each part its own, as long as there are any', () => {
		const text = '## A\n### Data\n## Data\n## Data\n';
		assert.deepEqual(places(text, 'Data'), ['Data 3']);
		assert.deepEqual(places(text, 'Data', 'data', 'DATA', '1. Data'), ['Data 3', 'data 4', 'DATA 2']);
	});

	for (const [what, marks] of [
		['behind what is written', '## A\n\nText.\n\nMore.‸\n\n\n## B\n'],
		['behind a part of its own', '## A\nText.\n### Detail\nMore.‸\n## B\n'],
		['not in a part that stands deeper', '## A\nText.‸\n### B\nMore.\n'],
		['on the empty line below a heading', '## A\n‸\n## B\n'],
		['apart from the heading where there is room', '## A\n\n‸\n\n## B\n'],
		['in the heading where there is none', '## A‸\n## B\n'],
		['below a heading that ends the file', '## A\n\n‸'],
		['at the end of a file without a last line end', '## A‸'],
		['below what is said to the writer', '## A\n\n<!--\nAbout 5 minutes.\n-->\n\n‸\n\n## B\n'],
		['below a diagram', '## A\n```mermaid\nflowchart LR\n```\n\n‸\n## B\n'],
		['behind code in a sentence', '## A\nSee ``` this ```‸\n## B\n'],
		['with other line ends', '## A\r\n\r\n‸\r\n\r\n## B\r\n'],
		['before another part, whatever its order in the outline', '## B\nText.\n## A\nText.‸\n'],
	] as const)
		test(`one goes on ${what}`, () => {
			const { text, offset } = marked(marks, '‸');
			const [first] = outlinedIn(text, titled('A', 'B'));
			assert.equal(first?.goesOn, offset);
		});

	test('any text and any titles: each part at most once and in order, on its own line, and inside the text', () => {
		const words = fc.constantFrom(
			'A',
			'b',
			'1. A',
			'# A',
			'## A',
			'### b',
			'##',
			'```',
			'<!--',
			'-->',
			'',
			' ',
			'text',
			'---',
		);
		const ends = fc.constantFrom('\n', '\r\n', '\n\n', '\r');
		const texts = fc.array(fc.tuple(words, ends)).map((lines) => lines.flat().join(''));
		fc.assert(
			fc.property(fc.oneof(texts, fc.string()), fc.array(fc.oneof(words, fc.string())), (text, titles) => {
				const parts = titled(...titles);
				const found = outlinedIn(text, parts);
				const order = found.map(({ part }) => parts.indexOf(part));
				assert.deepEqual(
					order,
					[...new Set(order)].sort((a, b) => a - b),
				);
				for (const { line, goesOn } of found) {
					assert.match(text.split('\n')[line - 1] ?? '', /^ {0,3}#{2,6}/);
					assert.ok(
						goesOn >=
							text
								.split('\n')
								.slice(0, line - 1)
								.join('\n').length && goesOn <= text.length,
					);
				}
			}),
		);
	});
});
