import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unsaidIn } from '../../../../src/core/answers/wordsToSay';
import { bookWith } from '../../../support/books';
import { head } from '../../../support/rows';
import { repository } from '../../../vscode/versions.mjs';
import { shipped } from '../catalog/shipped';

const framework =
	'title: Mine\ncompetencies:\n' +
	'  - {id: mine-own, title: Own, was: [mine-owning], wordsToSay: [end to end, prioritized, trade-off, made the call]}\n' +
	'  - {id: mine-talk, title: Talk, wordsToSay: [challenged respectfully, prioritised, stakeholders]}\n';

/** What a story with these words in its body does not say: a line for each competency. */
function unsaid(body: string, lines: readonly string[] = ['competencies: {mine-talk: 1, mine-own: 3}']) {
	const text = `${head('id: s-1', ...lines)}\n${body}`;
	const book = bookWith({ 'frameworks/mine.yaml': framework, 'stories/one.md': text });
	const [story] = book.stories.all;
	assert.ok(story);
	return unsaidIn(book, story, text).map(({ title, words }) => `${title ?? 'own'}: ${words.join(', ')}`);
}

suite('words to say', () => {
	test('are missing until they are said, those of the strongest competency first, each once', () => {
		assert.deepEqual(unsaid(''), [
			'Own: end to end, prioritized, trade-off, made the call',
			'Talk: challenged respectfully, stakeholders',
		]);
		assert.deepEqual(unsaid('I prioritise the stakeholder. END-TO-END, I made a call.'), [
			'Own: trade-off, made the call',
			'Talk: challenged respectfully',
		]);
		assert.deepEqual(unsaid('Priorities and trade-offs, end\nto end. Then we make the calls for stakeholders.'), [
			'Talk: challenged respectfully',
		]);
	});

	test('of a phrase, what tells something is to stand in one sentence', () => {
		const only = ['competencies: [mine-talk]', 'wordsToSay: [Owned it, "3.6 points"]'];
		const rest = 'Talk: prioritised, stakeholders';
		assert.deepEqual(unsaid('I challenged\nthe plan, respectfully. I owned it, all 3.6 points.', only), [rest]);
		assert.deepEqual(unsaid('I challenged the plan. They listened respectfully. I owned up. It is 3.6.', only), [
			'own: Owned it, 3.6 points',
			'Talk: challenged respectfully, prioritised, stakeholders',
		]);
		assert.deepEqual(
			unsaid('- I challenged it\n- and listened respectfully', only).at(-1),
			`Talk: challenged respectfully, prioritised, stakeholders`,
		);
	});

	test('are not said by a head, a heading, a comment or code', () => {
		const body = '## Stakeholders\n<!-- prioritized -->\n```\nprioritized\n```\nSo <!-- end to end --> it was.\n';
		assert.deepEqual(unsaid(body, ['title: Stakeholders', 'competencies: [mine-talk]']), [
			'Talk: challenged respectfully, prioritised, stakeholders',
		]);
	});

	test('are those of competencies that are known, also by an old id', () => {
		assert.deepEqual(unsaid('', ['competencies: [nobody, mine-owning]']), [
			'Own: end to end, prioritized, trade-off, made the call',
		]);
		assert.deepEqual(unsaid('', ['wordsToSay: ["…", "!"]']), []);
		assert.deepEqual(unsaid(''), unsaid('', ['competencies: {mine-own: 2, mine-talk: 2, mine-owning: 1}']));
	});

	test('of the example are said by the stories that name them', () => {
		const path = 'stories/the-launch-i-argued-against.md';
		const text = readFileSync(join(repository, 'templates/example', path), 'utf8');
		const book = bookWith({ [path]: text }, shipped);
		const [story] = book.stories.all;
		assert.ok(story);
		const missing = unsaidIn(book, story, text);
		assert.ok(missing.length > 0 && missing.every(({ title }) => title !== undefined), JSON.stringify(missing));
	});

	test('a phrase that is typed is said, and typing more leaves nothing more to say', () => {
		const phrases = fc.array(
			fc.string({ unit: 'grapheme' }).map((one) => one.replace(/[<`~#\p{C}\p{Z}]+/gu, ' ')),
			{ maxLength: 6 },
		);
		fc.assert(
			fc.property(phrases, fc.nat(5), (all, which) => {
				const lines = [`wordsToSay: ${JSON.stringify(all)}`];
				const before = unsaid('Once.\n', lines).join();
				const phrase = all[which % (all.length || 1)] ?? '';
				const after = unsaid(`Once.\n\nI said: ${phrase} then.\n`, lines).join();
				assert.ok(after.length <= before.length);
				const every = all.map((one) => `I said: ${one} then.\n`).join('\n');
				assert.deepEqual(unsaid(every, lines), []);
				const loud = every.toUpperCase();
				if (loud.toLowerCase() === every.toLowerCase()) assert.deepEqual(unsaid(loud, lines), []); // “ŉ” has no capital.
			}),
		);
	});
});
