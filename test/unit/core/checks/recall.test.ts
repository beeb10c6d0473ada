import assert from 'node:assert/strict';
import { checkStory } from '../../../../src/core/checks/story';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';
import { now, storiesIn } from './stories';

/** Faults that are in a story and not found. Whoever makes one of them found takes it out here. */
const missed: readonly string[] = [];

/** Warnings at good stories. */
const falseWarnings: readonly string[] = [];

const checked = (set: 'good' | 'unseen' | 'flawed') => {
	const book = bookWith({ ...storiesIn(set), 'prepbook.yaml': 'confidential: [Falcon]\n' }, shipped);
	return book.stories.all.map((story) => ({
		name: story.path.replace(/^stories\/|\.md$/g, ''),
		found: checkStory(book, story, now),
	}));
};

const perStory = (count: number, all: readonly unknown[]) => (count / all.length).toFixed(2);

suite('checks of thirty stories', () => {
	const [good, flawed] = [checked('good'), checked('flawed')];
	const codesOf = (found: (typeof good)[number]['found'], severity: string) =>
		found.filter((one) => one.severity === severity).map(({ code }) => code);

	test('find the fault of each story that has one, but for those that are named', () => {
		assert.equal(flawed.length, 15);
		const misses = flawed.filter(({ name, found }) => !found.some(({ code }) => code === name)).map(({ name }) => name);
		console.log(`      recall: ${flawed.length - misses.length} of ${flawed.length} faults found`);
		for (const name of misses) console.log(`      missed: ${name}`);
		assert.deepEqual(misses, missed);
	});

	test('warn of nothing in good ones, but for what is named', () => {
		assert.equal(good.length, 15);
		const warnings = good.flatMap(({ name, found }) => codesOf(found, 'warning').map((code) => `${name} ${code}`));
		const hints = good.flatMap(({ found }) => codesOf(found, 'hint'));
		console.log(
			`      false alarms: ${perStory(warnings.length, good)} warnings and ${perStory(hints.length, good)} hints a good story`,
		);
		for (const code of new Set(hints))
			console.log(`      hints of ${code}: ${hints.filter((one) => one === code).length}`);
		assert.ok(warnings.length <= good.length);
		assert.deepEqual(warnings, falseWarnings);
	});

	test('warn of little in good ones by people who had not seen the checks', () => {
		const unseen = checked('unseen');
		assert.equal(unseen.length, 8);
		const warnings = unseen.flatMap(({ name, found }) => codesOf(found, 'warning').map((code) => `${name} ${code}`));
		console.log(`      false alarms, unseen: ${perStory(warnings.length, unseen)} warnings a good story`);
		for (const warning of warnings) console.log(`      warned: ${warning}`);
		assert.ok(warnings.length <= unseen.length);
	});

	test('hear words and not what is meant by them', () => {
		const [text = ''] = Object.values(storiesIn('good'));
		const found = (code: string, part: string, sentence: string) => {
			const told = text.replace(new RegExp(`(?<=## ${part}\\n\\n)[^#]+`), (all) =>
				part === 'Action' ? `${sentence} ${all}` : `${sentence}\n\n`,
			);
			assert.ok(told.includes(sentence));
			const book = bookWith({ 'stories/a.md': told }, shipped);
			return book.stories.all.some((story) => checkStory(book, story, now).some((one) => one.code === code));
		};
		for (const [code, part, seen, unseen] of [
			['sq-blame', 'Action', 'He was clueless.', 'He had no idea what he was doing, and it showed.'],
			[
				'sq-hypothetical',
				'Action',
				'I would ask. I would listen. I would act.',
				'The right thing is to ask and to listen.',
			],
			['sq-quantified', 'Result', 'It was a success.', 'After two meetings it was a success.'],
			[
				'sq-takeaway',
				'Takeaway',
				'It was great.',
				'I will always remember this great team and our time together there.',
			],
		] as const)
			assert.deepEqual([found(code, part, seen), found(code, part, unseen)], [true, false], code);
	});

	test('say nothing worse than a warning', () => {
		for (const { name, found } of [...good, ...flawed]) assert.deepEqual(codesOf(found, 'error'), [], name);
	});
});
