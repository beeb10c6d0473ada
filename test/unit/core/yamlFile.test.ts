import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inWords, isId } from '../../../src/core/ids';
import { number, within } from '../../../src/core/shape';
import { type Fields, numeral, parseYamlFile, truthWord, words } from '../../../src/core/yamlFile';

const people = (file: Fields) =>
	file.named('people', (entry, id) => {
		const age = entry.must('age', numeral(within(0)));
		return age === undefined ? undefined : [id, age, entry.one('kind', truthWord), ...entry.many('names', words)];
	});

const complaints = (text: string) =>
	parseYamlFile(text, people).findings.map(({ code, line, words }) => [code, line, ...words]);

suite('a YAML file', () => {
	test('gives what fits, and a finding with its line for what does not', () => {
		const text = `people:
  - {id: ann, age: 30.5, kind: true, names: [Ann, "  Annie "]}
  - id: bob
    age: old
  - just words
  - age: 3

  - id: ann
    age: 4
  - {id: Cid, age: 1}
  - id: dan
    age: .5
    names: Dan
    kind: yes
    age: 6
`;
		const { value } = parseYamlFile(text, people);
		assert.deepEqual(value, [
			['ann', 30.5, true, 'Ann', 'Annie'],
			['dan', 0.5, undefined, 'Dan'],
		]);
		assert.deepEqual(complaints(text), [
			['value-odd', 4, 'age', 'a number of 0 or more', 'old'],
			['value-odd', 5, 'people', 'a list of entries with keys', 'just words'],
			['key-missing', 6, 'id'],
			['id-twice', 8, 'ann'],
			['value-odd', 10, 'id', 'an id of small letters, digits, “-” and “.”', 'Cid'],
			['value-odd', 14, 'kind', 'true or false', 'yes'],
			['key-twice', 15, 'age'],
		]);
	});

	test('is told when there is nothing, or nothing that can be read', () => {
		for (const [text, ...told] of [
			['', ['key-missing', 1, 'people']],
			['people:'],
			['people: []'],
			['just words', ['file-not-keys', 1]],
			['a: 1\n---\nb: 2', ['file-not-yaml', 2, 'there is a second document in it']],
			['a: *x', ['file-alias', 1]],
			['[a]: b', ['key-not-text', 1]],
			['x'.repeat(1024 * 1024 + 1), ['file-too-long', 1, '1']],
		] as [string, ...unknown[]][])
			assert.deepEqual(complaints(text), told, text.slice(0, 40));
		assert.equal(complaints('- '.repeat(500_000))[0]?.[0], 'file-too-deep');
		assert.equal(complaints('people:\n  - {id: a')[0]?.[0], 'file-not-yaml');
		assert.equal(complaints('people:\n  - {id: a, age: 1}\n\tx')[0]?.[1], 3);
	});

	test('has numbers as people type them', () => {
		const read = (text: string) => parseYamlFile(`n: ${text}`, (file) => file.one('n', numeral(number))).value;
		assert.deepEqual(['4', '+2.5', '-1', '.5', '3.', '"7"', '007'].map(read), [4, 2.5, -1, 0.5, 3, 7, 7]);
		for (const text of ['four', '1e3', '0x10', '1_000', '1:30', '--1', '.', 'Infinity', '.inf', '9'.repeat(400)])
			assert.equal(read(text), undefined, text);
	});

	test('of a file in which all is wrong not more is told than anybody reads', () => {
		assert.equal(complaints(`people:\n${'  - x\n'.repeat(5000)}`).length, 1000);
	});

	test('any text is read', () => {
		const scraps = fc.constantFrom(
			'people:',
			'\n',
			'  - ',
			'id: a',
			'age: 1',
			'{',
			'}',
			'[',
			']',
			'"',
			': ',
			'&x ',
			'*x',
			'!a ',
			'#',
			'\t',
			'|',
			'---',
			'\0',
		);
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(scraps).map((all) => all.join('')),
		);
		fc.assert(
			fc.property(text, (text) => {
				const { findings } = parseYamlFile(text, people);
				for (const { line } of findings) assert.ok(line >= 1 && line <= text.split('\n').length);
			}),
			{ numRuns: 1000 },
		);
	});
});

suite('ids', () => {
	test('are small letters, digits, dots and hyphens', () => {
		for (const good of ['a', '3sum', 'two-sum', 'example.com.two-sum', '0-']) assert.ok(isId(good), good);
		for (const bad of ['', 'A', '-a', '.a', 'a b', 'a_b', 'é', 'a\n', '__proto__']) assert.ok(!isId(bad), bad);
	});

	test('can be read as words', () => {
		assert.equal(inWords('photo-quality'), 'Photo quality');
		assert.equal(inWords('example.com.two--sum-'), 'Example com two sum');
		assert.equal(inWords('3sum'), '3sum');
	});
});
