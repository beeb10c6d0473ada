import assert from 'node:assert/strict';
import { agoShort, agoWords, cellWords, gapWords, storyWords, summary } from '../../../../media/coverage/words';
import { competencyShown, coverageShown } from '../../../support/coverageStates';

suite('words of the coverage page', () => {
	test('how long ago, in words and for a narrow column', () => {
		assert.deepEqual([0, 1, 2, 40].map(agoWords), ['today', 'yesterday', '2 days ago', '40 days ago']);
		assert.deepEqual([0, 13, 14, 69, 70, 364, 365, 800].map(agoShort), [
			...['0d', '13d', '2w', '10w', '2mo', '11mo', '1y', '2y'],
		]);
	});

	test('what a cell says', () => {
		assert.equal(cellWords({ strength: 0 }), '0');
		assert.equal(cellWords({ strength: 3 }), '3: the one I want');
		assert.equal(cellWords({ strength: 2, through: 'Judgment' }), '2: a good answer, through Judgment');
	});

	test('what is missing', () => {
		const words = [[0], [2], [2, 3]].map((cells) => gapWords(competencyShown('A', cells)));
		assert.deepEqual(words, ['no story', 'no backup', '2 stories']);
		assert.equal(gapWords(competencyShown('A', [0], { weight: 0 })), 'left out');
	});

	test('what is known of a story', () => {
		assert.deepEqual(storyWords({ story: 's', title: 'T' }), ['never rehearsed']);
		const all = { story: 's', title: 'T', project: 'Feed', rehearsedDaysAgo: 3, toldDaysAgo: 0 };
		assert.deepEqual(storyWords(all), ['Feed', 'rehearsed 3 days ago', 'told here today']);
		assert.deepEqual(storyWords({ story: 's', title: 'T', rehearsedDaysAgo: 21, isStale: true }), [
			'rehearsed 21 days ago: stale',
		]);
	});

	test('how things stand, without what is left out', () => {
		assert.equal(
			summary(coverageShown()),
			'2 of 3 competencies have a story, 1 of them without a backup. 3 stories to tell; five to ten are usually enough.',
		);
		const some = { ...coverageShown(), stories: ['1', '2', '3', '4', '5'].map((story) => ({ story, title: story })) };
		assert.match(summary(some), /\. 5 stories to tell\.$/);
	});
});
