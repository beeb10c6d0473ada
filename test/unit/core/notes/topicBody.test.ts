import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import type { StarterCard, Topics } from '../../../../src/core/catalog/topics';
import { parseNote } from '../../../../src/core/notes/anyNote';
import { parseBody } from '../../../../src/core/notes/body';
import { headOf } from '../../../../src/core/notes/head';
import { topicBody } from '../../../../src/core/notes/topicBody';
import { repository } from '../../../vscode/versions.mjs';
import { shipped } from '../catalog/shipped';

const template = readFileSync(join(repository, 'templates/notes/topic.md'), 'utf8');

/** The body with nothing in its gaps. */
const starterBody = (topics?: Topics) =>
	topicBody(topics)
		.map((piece) => (typeof piece === 'string' ? piece : ''))
		.join('');

/** The whole note, as a command writes it. */
const noteWith = (body: string) => template.replace('{{body}}', () => body).replace(/\{\{\w+\}\}/g, '');

function cardsIn(body: string) {
	const note = parseNote('topics/a.md', noteWith(body));
	assert.ok(note?.kind === 'topic');
	assert.deepEqual(note.findings, []);
	return note.cards;
}

const sides = (cards: readonly { front: string; back: string }[]) => cards.map(({ front, back }) => [front, back]);

function sectionsIn(body: string) {
	const text = noteWith(body);
	const { sections, prose } = parseBody(text, headOf(text).body);
	return sections.map(({ title, content }) => {
		const lines = prose.filter(({ start }) => start >= content.start && start < content.end).map(({ text }) => text);
		return [title, lines.filter(Boolean)] as const;
	});
}

const group = (cards: readonly Partial<StarterCard>[], topics: readonly string[] = []): Topics => ({
	id: 'g',
	title: 'G',
	note: undefined,
	was: [],
	topics,
	cards: cards.map((card) => ({ id: 'c', front: 'F?', back: 'B.', ask: undefined, line: 1, ...card })),
});

suite('the body a topic begins with', () => {
	test('of a small group, sign by sign', () => {
		const cards = [
			{ front: 'Heap?', back: 'Slow.', ask: 'What is a heap?' },
			{ front: 'a :: b?', back: 'Two ==signs==.' },
		];
		assert.equal(
			starterBody(group(cards, ['heap', 'stack --> heap'])),
			`## Summary from memory

<!--
Close everything else and write what you know. Then look it up, and mend what was missing.
- heap
- stack → heap
-->



## Questions

<!--
As an interviewer asks them.
-->

- What is a heap?

## Reading

<!--
What to read, and what you want to know from it.
-->



## Cards

<!--
Question :: Answer, on a line. With ::: they are asked both ways.
-->

Heap? :: Slow.

a :: b?
?
Two ==signs==.`,
		);
	});

	for (const [id, topics] of catalogOf(shipped).topics)
		test(`${id}: exactly its cards and its questions, without marks`, () => {
			const body = starterBody(topics);
			const cards = cardsIn(body);
			assert.deepEqual(sides(cards), sides(topics.cards));
			assert.ok(cards.every(({ reverse, mark, type }) => !reverse && mark === undefined && type !== 'cloze'));
			const asked = topics.cards.flatMap(({ ask }) => (ask === undefined ? [] : [`- ${ask}`]));
			const said = sectionsIn(body);
			assert.deepEqual(said.slice(0, 3), [
				['Summary from memory', []],
				['Questions', asked],
				['Reading', []],
			]);
			assert.equal(said.length, 4);
			for (const topic of topics.topics) assert.ok(body.includes(`\n- ${topic}\n`), topic);
			assert.doesNotMatch(body, /\n{5}/);
		});

	test('from nothing, has a gap in each section and nothing said', () => {
		const text = (words: string) =>
			topicBody()
				.map((piece) => (typeof piece === 'string' ? piece : words))
				.join('');
		const titles = ['Summary from memory', 'Questions', 'Reading', 'Cards'];
		assert.deepEqual(
			sectionsIn(text('')),
			titles.map((title) => [title, []]),
		);
		assert.deepEqual(
			sectionsIn(text('Here.')),
			titles.map((title) => [title, ['Here.']]),
		);
		assert.deepEqual(cardsIn(text('Here.')), []);
		assert.deepEqual(
			sides(cardsIn(text('A :: B'))),
			titles.map(() => ['A', 'B']),
			'what is written there counts',
		);
	});

	test('gives back every card whose texts are made of words and signs', () => {
		const word = fc.constantFrom(
			'std::vector',
			'::',
			':::',
			'==b==',
			'==',
			'?',
			'`a :: b`',
			'$x$',
			'<b>',
			'^q-7f2k',
			'a|b',
			'\\',
			'x',
			'y',
		);
		const words = fc.array(word, { maxLength: 4 }).map((all) => ['A', ...all, 'z.'].join(' '));
		const cards = fc.array(fc.record({ front: words, back: words, ask: words }), { maxLength: 4 });
		fc.assert(
			fc.property(cards, (all) => {
				assert.deepEqual(sides(cardsIn(starterBody(group(all)))), sides(all));
			}),
			{ numRuns: 1000 },
		);
	});
});
