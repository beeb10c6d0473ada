import assert from 'node:assert/strict';
import { askedEverywhere, coverageOf } from '../../../../src/core/answers/coverage';
import { type Competency, type Framework, genericFramework } from '../../../../src/core/catalog/framework';
import { bookWith } from '../../../support/books';
import { head } from '../../../support/rows';
import { filesOn, shipped } from './shipped';

const { frameworks } = bookWith({}, shipped).catalog;
const generic = frameworks.get(genericFramework)?.competencies ?? assert.fail();
const genericIds = new Set(generic.map(({ id }) => id));

/** Each competency of each framework for which something is amiss. */
const amiss = (isAmiss: (competency: Competency, framework: Framework) => boolean) =>
	[...frameworks.values()].flatMap((framework) =>
		framework.competencies.filter((one) => isAmiss(one, framework)).map(({ id }) => id),
	);

suite('the frameworks that ship', () => {
	test('are all read', () => {
		assert.deepEqual(
			[...frameworks.keys()].sort(),
			filesOn('frameworks')
				.map(({ place }) => place.id)
				.sort(),
		);
	});

	test('tell of each competency enough to think of a story', () => {
		assert.deepEqual(
			amiss(({ meaning }) => !meaning.trim()),
			[],
			'what it means',
		);
		assert.deepEqual(
			amiss(({ questions }) => new Set(questions).size < 3),
			[],
			'three questions',
		);
		assert.deepEqual(
			amiss(({ wordsToSay }) => new Set(wordsToSay).size < 3),
			[],
			'words to say',
		);
	});

	test('point from each competency to generic ones that are there', () => {
		assert.deepEqual(
			amiss(({ generic }, { id }) => id !== genericFramework && generic.length === 0),
			[],
		);
		assert.deepEqual(
			amiss((competency) => competency.generic.some((id) => !genericIds.has(id))),
			[],
		);
		assert.deepEqual(
			askedEverywhere.filter((id) => !genericIds.has(id)),
			[],
		);
	});

	test('ask the same question for one competency only', () => {
		for (const { id, competencies } of frameworks.values()) {
			const questions = competencies.flatMap(({ questions }) => questions.map((one) => one.toLowerCase()));
			assert.deepEqual(
				questions.filter((one, index) => questions.indexOf(one) !== index),
				[],
				id,
			);
		}
	});

	for (const tag of askedEverywhere)
		test(`leave room for a story that shows ${tag} and nothing else`, () => {
			for (const framework of frameworks.keys()) {
				const book = bookWith(
					{
						'companies/acme.md': head('id: acme', `framework: ${framework}`),
						'stories/a.md': head('id: s-a', `competencies: {${tag}: 3}`),
					},
					shipped,
				);
				const covered = coverageOf(book, 'acme')?.filter(({ stories }) => stories.some(({ id }) => id === 's-a')) ?? [];
				assert.ok(covered.length > 0, framework);
				assert.ok(
					covered.some(({ competency, stories }) => competency === tag && stories[0]?.strength === 3),
					`${framework}: it is asked for under its own name`,
				);
			}
		});
});
