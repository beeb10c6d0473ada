import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/core/find/fold';
import { stemOf } from '../../../../src/core/find/stem';

/** Words of one line are one, and those of different lines are not. */
const kin = [
	'disagree disagreed disagreement disagreeing disagrees',
	'fail failed failure failing failures',
	'lead leader leadership led leading leaders',
	'ambiguous ambiguity',
	'responsible responsibility responsibilities',
	'priority priorities prioritize prioritization prioritising',
	'innovate innovation innovative',
	'simple simplify simplified simplification simplicity',
	'mentor mentoring mentored mentors',
	'manage manager management managed',
	'decide decision decided decisions',
	'influence influencing influential',
	'criticism critical criticize',
	'require requirements required',
	'deliver delivered delivery',
	'measure measured measuring measurement',
	'ship shipped shipping',
	'argue argument argued',
	'own owner ownership owned',
	'experience experienced',
	'experiment experiments',
	'take took taken taking',
	'hard hardest harder',
	'hardly',
	'engine engines',
	'engineer engineers engineering',
	'curious curiosity',
	'include inclusion inclusive',
];

suite('the stem of a word', () => {
	test('is that of its kin, and of nobody else', () => {
		const stems = kin.map((line) => new Set(line.split(' ').map(stemOf)));
		for (const [index, of] of stems.entries()) assert.equal(of.size, 1, `${kin[index]}: ${[...of]}`);
		assert.equal(new Set(stems.flatMap((of) => [...of])).size, kin.length);
	});

	test('is the word itself where it is short or not English', () => {
		for (const word of ['ai', 'sql', 'c3po', 'überlegen', '冲突', 'конфликты', 'constructor', '__proto__'])
			assert.ok(stemOf(word).length > 1 && word.startsWith(stemOf(word)), word);
	});
});

suite('the words of a text', () => {
	test('have no case, accents, signs or quotes', () => {
		assert.deepEqual(wordsOf("Don’t “Roll-Back” the RÉSUMÉ, it's 40%."), 'not roll back the resume it 40'.split(' '));
		assert.deepEqual(wordsOf('STRASSE straße'), ['strasse', 'strasse']);
		assert.deepEqual(wordsOf('it＇s ŉ ʼN'), ['it', 'n', 'n']);
		assert.deepEqual(wordsOf('处理冲突'), ['处理', '理冲', '冲突'], 'no spaces: two signs in a row');
		assert.equal(wordsOf('a'.repeat(10_000))[0]?.length, 40);
	});

	test('are the same in any case, of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				assert.deepEqual(wordsOf(text.toUpperCase()), wordsOf(text));
				assert.deepEqual(wordsOf(text.toLowerCase()), wordsOf(text));
			}),
			{ numRuns: 2_000 },
		);
	});
});
