import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseShelved, type Shelf, shelves } from '../../../../src/core/catalog/catalog';
import { parseFramework } from '../../../../src/core/catalog/framework';
import { parseList } from '../../../../src/core/catalog/list';
import { minutesOf, parseOutline } from '../../../../src/core/catalog/outline';
import { parsePreset } from '../../../../src/core/catalog/preset';
import { parsePrompts } from '../../../../src/core/catalog/prompts';
import { parseSynonyms } from '../../../../src/core/catalog/synonyms';
import { shippedFiles } from './shipped';

const complaints = (shelf: Shelf, text: string, id = 'mine') =>
	parseShelved({ shelf, id }, text).findings.map(({ code, line, words, severity }) => [
		line,
		code,
		...words,
		...(severity === 'error' ? [] : [severity]),
	]);

const anId = 'an id of small letters, digits, “-” and “.”';

suite('files of the catalog', () => {
	test('a framework has its competencies', () => {
		const text = `title: Acme
note: As of 2026
was: [acme-values]
competencies:
  - id: acme-care
    title: Care
    meaning: >
      Looks after
      people.
    questions: [When did you care?]
    wordsToSay: [looked after]
    generic: [ownership]
    colour: unknown keys are no finding
  - id: acme-007
    title: 007
`;
		assert.deepEqual(parseFramework('acme', text), {
			value: {
				id: 'acme',
				title: 'Acme',
				note: 'As of 2026',
				was: ['acme-values'],
				competencies: [
					{
						id: 'acme-care',
						title: 'Care',
						meaning: 'Looks after people.',
						questions: ['When did you care?'],
						wordsToSay: ['looked after'],
						generic: ['ownership'],
						was: [],
						line: 5,
					},
					{
						id: 'acme-007',
						title: '007',
						meaning: '',
						questions: [],
						wordsToSay: [],
						generic: [],
						was: [],
						line: 14,
					},
				],
			},
			findings: [],
		});
	});

	test('a bad entry is told of and left out, and the rest counts', () => {
		const text = `competencies:
  - id: Care
  - title: No id
  - id: acme-care
    generic: [ownership, Big Heart]
  - id: acme-care
    title: Twice
  - care
`;
		assert.deepEqual(complaints('frameworks', text, 'Acme Inc'), [
			[1, 'file-name', 'Acme Inc'],
			[1, 'title-missing', 'Acme Inc', 'warning'],
			[2, 'value-odd', 'id', anId, 'Care'],
			[3, 'key-missing', 'id'],
			[4, 'title-missing', 'acme-care', 'warning'],
			[5, 'value-odd', 'generic', anId, 'Big Heart'],
			[6, 'id-twice', 'acme-care'],
			[8, 'value-odd', 'competencies', 'a list of entries with keys', 'care'],
		]);
		const { competencies, title } = parseFramework('acme', text).value;
		assert.equal(title, 'Acme');
		assert.deepEqual(
			competencies.map(({ id, title, generic }) => [id, title, generic]),
			[['acme-care', 'Acme care', ['ownership']]],
		);
	});

	test('a problem keeps what fits', () => {
		const text = `title: Mine
problems:
  - id: two-sum
    title: Two Sum
    url: javascript:alert(1)
    difficulty: Easy
    patterns: hash-map
    minutes: 15 minutes
    premium: "true"
`;
		assert.deepEqual(complaints('lists', text), [
			[5, 'value-odd', 'url', 'a web address', 'javascript:alert(1)'],
			[6, 'value-odd', 'difficulty', 'one of easy, medium, hard', 'Easy'],
			[8, 'value-odd', 'minutes', 'a number of 0 or more', '15 minutes'],
		]);
		const [problem] = parseList('mine', text).value.problems;
		assert.deepEqual(
			[problem?.url, problem?.difficulty, problem?.minutes, problem?.patterns, problem?.premium],
			[undefined, undefined, undefined, ['hash-map'], true],
		);
		assert.deepEqual(complaints('lists', 'title: New\nproblems:\n'), [], 'an empty list is one');
		assert.deepEqual(complaints('lists', 'title: New\nproblem: []\n'), [[1, 'key-missing', 'problems']]);
	});

	test('a preset has no phase of which nothing is sure', () => {
		const text = `title: Mine
profile: strict
phases:
  - id: think
    title: Think
    minutes: 2.5
    records: everything
    canFinishEarly: false
    cues:
      - {at: -1, say: "Soon: code."}
      - {at: soon, say: Now}
      - {at: 1}
  - {id: think, title: Think, minutes: 5}
  - {id: code, title: Code, minutes: -1}
  - {id: rest, title: Rest}
  - {id: design, title: Design, minutes: 45, records: design, outline: ml-design-nine-step}
`;
		assert.deepEqual(complaints('presets', text), [
			[2, 'value-odd', 'profile', 'one of simulate, learn', 'strict'],
			[7, 'value-odd', 'records', 'one of attempt, rehearsal, design, recall, nothing', 'everything'],
			[11, 'value-odd', 'at', 'a number', 'soon'],
			[12, 'key-missing', 'say'],
			[13, 'id-twice', 'think'],
			[14, 'value-odd', 'minutes', 'a number of 0 or more', '-1'],
			[15, 'key-missing', 'minutes'],
		]);
		const { profile, phases } = parsePreset('mine', text).value;
		assert.equal(profile, 'learn');
		assert.deepEqual(phases, [
			{
				id: 'think',
				title: 'Think',
				minutes: 2.5,
				canFinishEarly: false,
				records: undefined,
				outline: undefined,
				cues: [{ at: -1, say: 'Soon: code.' }],
				line: 4,
			},
			{
				id: 'design',
				title: 'Design',
				minutes: 45,
				canFinishEarly: true,
				records: 'design',
				outline: 'ml-design-nine-step',
				cues: [],
				line: 16,
			},
		]);
	});

	test('an outline without a column for a talk is stretched', () => {
		const sections = (...minutes: string[]) =>
			`title: Mine\nsections:\n${minutes.map((one, index) => `  - {id: s${index}, title: S, minutes: {${one}}}\n`).join('')}`;
		const inTalk = (total: number, ...minutes: string[]) =>
			minutesOf(parseOutline('mine', sections(...minutes)).value, total);
		assert.deepEqual(inTalk(45, '45: 10, 60: 15', '45: 35, 60: 45'), [10, 35]);
		assert.deepEqual(inTalk(90, '45: 10, 60: 15', '45: 35, 60: 45'), [22.5, 67.5]);
		assert.deepEqual(inTalk(30, '45: 10, 30: 5', '45: 35'), [20 / 3, 70 / 3]);
		assert.deepEqual(inTalk(40, '45: 9, 35: 7', '45: 36, 35: 28'), [8, 32]);
		assert.deepEqual(inTalk(40, '45: 9, 35: 14', '45: 36, 35: 21'), [16, 24], 'of two as near the shorter');
		assert.deepEqual(inTalk(30, '45: 10', '60: 10'), [15, 15]);
		assert.deepEqual(inTalk(30, '', ''), [15, 15]);
		assert.deepEqual(inTalk(30), []);
		assert.deepEqual(complaints('outlines', sections('45: ten, long: 3, 0: 1')), [
			[3, 'value-odd', 'minutes.45', 'a number of 0 or more', 'ten'],
			[3, 'value-odd', 'minutes.long', 'below the length of a talk', '3'],
			[3, 'value-odd', 'minutes.0', 'below the length of a talk', '1'],
		]);
	});

	test('a prompt without a title is called by its id, and one without a text is none', () => {
		const text = 'title: Mine\nprompts:\n  - {id: photo-quality, text: Order photos.}\n  - {id: empty}\n';
		assert.deepEqual(complaints('prompts', text), [[4, 'key-missing', 'text']]);
		assert.deepEqual(
			parsePrompts('mine', text).value.prompts.map(({ id, title }) => [id, title]),
			[['photo-quality', 'Photo quality']],
		);
	});

	test('a rubric, checks and cards tell of what they lack', () => {
		assert.deepEqual(
			complaints('rubrics', 'title: R\ndimensions:\n  - {id: a, title: A, weight: heavy, must: yes, anchors: [x]}\n'),
			[
				[3, 'value-odd', 'weight', 'a number of 0 or more', 'heavy'],
				[3, 'value-odd', 'must', 'true or false', 'yes'],
				[3, 'value-odd', 'anchors', 'keys with values', '[…]'],
			],
		);
		const checks = `title: C
checks:
  - {id: a, message: A., pattern: '(', severity: fatal}
  - {id: b}
  - {id: c, message: C., flags: xyz, pattern: '\\p{L}'}
`;
		assert.deepEqual(complaints('checks', checks), [
			[3, 'value-odd', 'pattern', 'a regular expression', '('],
			[3, 'value-odd', 'severity', 'one of error, warning, info, hint', 'fatal'],
			[4, 'key-missing', 'message'],
			[5, 'value-odd', 'flags', 'flags of a regular expression', 'xyz'],
		]);
		const read = parseShelved({ shelf: 'checks', id: 'mine' }, checks).value.file;
		assert.deepEqual('checks' in read && read.checks.map(({ id, flags }) => [id, flags]), [['c', 'giu']]);
		assert.deepEqual(complaints('topics', 'title: T\ncards:\n  - {id: a, front: F}\n'), [[3, 'key-missing', 'back']]);
	});

	test('synonyms are groups, a line each, and one word alone is none', () => {
		const text =
			'title: S\ngroups:\n  - oncall,  pager duty, , rota\n  - alone\n  - a: b\n  -\n  - x, y\nchatter: [by the way]\n';
		assert.deepEqual(complaints('synonyms', text), [
			[4, 'value-odd', 'groups', 'words with commas between them', 'alone'],
			[5, 'value-odd', 'groups', 'words with commas between them', '{…}'],
		]);
		const { groups, chatter } = parseSynonyms('mine', text).value;
		assert.deepEqual(groups, [
			['oncall', 'pager duty', 'rota'],
			['x', 'y'],
		]);
		assert.deepEqual(chatter, ['by the way']);
	});

	test('hold nothing against a file that says keys of JavaScript', () => {
		const text =
			'__proto__: {title: x}\ntitle: T\nproblems:\n  - {id: constructor, title: toString, __proto__: {url: x}}\n';
		assert.deepEqual(complaints('lists', text), []);
		assert.equal(parseList('mine', text).value.problems[0]?.id, 'constructor');
		assert.equal(Reflect.get({}, 'title'), undefined);
	});

	test('any text on any shelf is read', () => {
		const anyText = fc.oneof(fc.string({ unit: 'binary' }), damaged());
		fc.assert(
			fc.property(fc.constantFrom(...shelves), anyText, (shelf, text) => {
				const { value, findings } = parseShelved({ shelf, id: 'mine' }, text);
				assert.equal(value.file.id, 'mine');
				const lines = text.split('\n').length;
				for (const { line } of findings) assert.ok(line >= 1 && line <= lines, `${line} of ${lines}`);
			}),
			{ numRuns: 400 },
		);
	});
});

/** A shipped file with something cut out or put in. */
const damaged = () =>
	fc
		.tuple(fc.constantFrom(...shippedFiles), fc.nat(), fc.nat(40), fc.string({ unit: 'binary', maxLength: 5 }))
		.map(([{ text }, at, cut, put]) => {
			const start = at % text.length;
			return text.slice(0, start) + put + text.slice(start + cut);
		});
