import assert from 'node:assert/strict';
import fc from 'fast-check';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import type { Outline } from '../../../../src/core/catalog/outline';
import { parseBody } from '../../../../src/core/notes/body';
import { cardsOf } from '../../../../src/core/notes/card';
import { designBody } from '../../../../src/core/notes/designBody';
import type { Gap, Piece } from '../../../../src/core/notes/template';
import { naughtyLines } from '../../../support/naughty';
import { shipped } from '../catalog/shipped';

const { outlines } = catalogOf(shipped);

const filled = (pieces: readonly Piece[], words = '') =>
	pieces.map((piece) => (typeof piece === 'string' ? piece : words)).join('');

/** The heading each gap stands below, and the gap. */
function gapsIn(pieces: readonly Piece[]): string[][] {
	let text = '';
	return pieces.flatMap((piece) => {
		if (typeof piece !== 'string') return [[parseBody(text, 0).sections.at(-1)?.title ?? '', piece.gap]];
		text += piece;
		return [];
	});
}

const diagramsIn = (text: string) =>
	[...text.matchAll(/^```mermaid\n(flowchart LR\n[^`]*)^```$/gm)].map(([, words]) => words ?? '');

suite('the body a design begins with', () => {
	test('of a small outline, sign by sign', () => {
		const section = { id: 'goal', title: 'Goal', minutes: [{ of: 45, minutes: 9 }], purpose: 'Agree.', line: 1 };
		const outline: Outline = {
			id: 'short',
			title: 'Short',
			note: undefined,
			was: [],
			sections: [
				{ ...section, questions: ['Who?', 'Why --> how?'], omissions: ['no metric', 'no user'] },
				{
					id: 'high-level',
					title: 'Boxes',
					minutes: [{ of: 45, minutes: 36 }],
					purpose: '',
					questions: [],
					omissions: [],
					line: 1,
				},
			],
		};
		assert.equal(
			designBody(outline)
				.map((piece) => (typeof piece === 'string' ? piece : `{{${piece.gap}}}`))
				.join('')
				.replace(/ {2}client[^`]*/, ''),
			`## Goal

<!--
About 9 minutes.
Agree.
- Who?
- Why → how?
Often missing or wrong: no metric; no user.
-->

{{goal}}

## Boxes

<!--
About 36 minutes.
-->

\`\`\`mermaid
flowchart LR
\`\`\`

{{high-level}}`,
		);
	});

	for (const [id, outline] of outlines)
		test(`${id}: its sections in order, with nothing said in them yet and a gap in each`, () => {
			for (const minutes of [35, 45, 60, 50]) {
				const pieces = designBody(outline, minutes);
				const text = filled(pieces);
				const { title, sections, prose } = parseBody(text, 0);
				assert.equal(title, undefined);
				assert.deepEqual(
					sections.map(({ title, level }) => [title, level]),
					outline.sections.map(({ title }) => [title, 2]),
				);
				assert.deepEqual(
					prose.filter(({ text }) => text.trim() !== ''),
					[],
				);
				assert.deepEqual(cardsOf('designs/a.md', text, { title, sections, prose }), []);
				assert.deepEqual(
					gapsIn(pieces),
					outline.sections.map(({ id, title }) => [title, id]),
				);
				for (const { text: line } of parseBody(filled(pieces, 'Here.'), 0).prose) assert.match(line, /^(?:Here\.)?$/);
			}
		});

	test('says of each section what its outline says', () => {
		const outline = outlines.get('ml-design-five-part') ?? assert.fail();
		const text = filled(designBody(outline, 60));
		for (const { purpose, questions, omissions } of outline.sections)
			for (const words of [purpose, ...questions.map((one) => `\n- ${one}\n`), ...omissions])
				assert.ok(text.includes(words), words);
		assert.ok(text.includes('\nAbout 14 minutes.\nChoose a baseline'), 'those of a talk of an hour');
	});

	test('draws the main components of the kind of system, once, where they are asked for', () => {
		const drawn = [...outlines].map(([id, outline]) => {
			const at = designBody(outline).findIndex((piece) => typeof piece === 'string' && diagramsIn(piece).length > 0);
			const first = diagramsIn(filled(designBody(outline))).map((words) => /\w+/.exec(words.slice(12))?.[0]);
			return [id, (designBody(outline)[at + 1] as Gap | undefined)?.gap, ...first];
		});
		assert.deepEqual(
			drawn.sort(),
			[
				['genai-design', 'request-path', 'user'],
				['ml-coding', undefined],
				['ml-design-five-part', 'sketch', 'users'],
				['ml-design-nine-step', 'architecture', 'users'],
				['ml-design-objective-modeling-system', undefined],
				['system-design-general', 'high-level', 'client'],
			].map((row) => [...row]),
		);
	});

	test('no words of an outline break out of their comment', () => {
		const words = fc.oneof(fc.constantFrom(...naughtyLines, '-->', '--!>', '---->', '--\n>', '->', '>'), fc.string());
		const section = fc.record({
			id: fc.constantFrom('a', 'sketch'),
			title: fc.constant('Title'),
			minutes: fc.constant([]),
			purpose: words,
			questions: fc.array(words),
			omissions: fc.array(words),
			line: fc.constant(1),
		});
		fc.assert(
			fc.property(fc.array(section), (sections) => {
				const text = filled(designBody({ id: 'x', title: 'X', note: undefined, was: [], sections }), '');
				const body = parseBody(text, 0);
				assert.equal(body.sections.length, sections.length, text);
				assert.deepEqual(
					body.prose.filter(({ text }) => text !== ''),
					[],
					text,
				);
				const ends = text.split('\n').filter((line) => /--!?>/.test(line) && !line.startsWith('  '));
				assert.deepEqual(
					ends,
					sections.map(() => '-->'),
				);
			}),
			{ numRuns: 1000 },
		);
	});
});
