import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseList } from '../../../../src/core/catalog/list';
import { addProblem, type NewProblem, newListText } from '../../../../src/core/catalog/listEdit';
import { applyEdits } from '../../../../src/core/text';
import { naughtyLines } from '../../../support/naughty';
import { filesOn } from './shipped';

const jump: NewProblem = {
	id: 'jump-game',
	title: 'Jump Game',
	url: 'https://leetcode.com/problems/jump-game/',
	difficulty: 'medium',
	patterns: ['greedy', 'arrays-hashing'],
	companies: ['acme'],
};

function added(text: string, problem: NewProblem = jump): string {
	const edits = addProblem(text, problem, 'Mine');
	return edits ? applyEdits(text, edits) : 'refused';
}

const lines = `  - id: jump-game
    title: Jump Game
    url: https://leetcode.com/problems/jump-game/
    difficulty: medium
    patterns: [greedy, arrays-hashing]
    companies: [acme]
`;
const atTheEdge = lines.replace(/^ {2}/gm, '');
const braces =
	'{id: jump-game, title: Jump Game, url: "https://leetcode.com/problems/jump-game/", difficulty: medium, patterns: [greedy, arrays-hashing], companies: [acme]}';

suite('a problem added to a list', () => {
	const cases: [string, before: string, after: string][] = [
		[
			'behind the others',
			'title: M\nproblems:\n  - id: a\n    title: A\n',
			`title: M\nproblems:\n  - id: a\n    title: A\n${lines}`,
		],
		['without indentation', 'problems:\n- id: a\n  title: A\n', `problems:\n- id: a\n  title: A\n${atTheEdge}`],
		[
			'with wide indentation',
			'problems:\n    -   id: a\n        title: A\n',
			`problems:\n    -   id: a\n        title: A\n${lines.replace(/^ {4}/gm, '        ').replace('  - id', '    -   id')}`,
		],
		[
			'in braces, an item a line',
			'title: M\nproblems:\n  - {id: a, title: A}  # first\n  # more to come\n',
			`title: M\nproblems:\n  - {id: a, title: A}  # first\n  - ${braces}\n  # more to come\n`,
		],
		[
			'behind the comments of the last one, before what comes below',
			'problems:\n  - id: a\n    title: A # easy\n    # seen at Acme\n\n    # twice\n# the end\nnote: x\n',
			`problems:\n  - id: a\n    title: A # easy\n    # seen at Acme\n${lines}\n    # twice\n# the end\nnote: x\n`,
		],
		[
			'behind a text of several lines',
			'problems:\n  - id: a\n    title: A\n    good:\n      - >-\n        one\n        two\nnote: x\n',
			`problems:\n  - id: a\n    title: A\n    good:\n      - >-\n        one\n        two\n${lines}note: x\n`,
		],
		['in brackets', 'problems: [{id: a, title: A}] # all\n', `problems: [{id: a, title: A}, ${braces}] # all\n`],
		[
			'in brackets, a line for each',
			'problems: [\n  {id: a, title: A}, # one\n  {id: b, title: B}, # two\n]\n',
			`problems: [\n  {id: a, title: A}, # one\n  {id: b, title: B}, # two\n  ${braces},\n]\n`,
		],
		[
			'in brackets, behind one without a comma',
			'problems: [\n  {id: a, title: A} # one\n]\n',
			`problems: [\n  {id: a, title: A}, # one\n  ${braces}\n]\n`,
		],
		[
			'in brackets that end a line',
			'problems: [\n  {id: a,\n   title: A}]\n',
			`problems: [\n  {id: a,\n   title: A}, ${braces}]\n`,
		],
		['in JSON', '{"title": "M", "problems": []}', `{"title": "M", "problems": [${braces}]}`],
		['where brackets stand empty', 'problems: [] # none yet\nnote: x\n', `problems: # none yet\n${lines}note: x\n`],
		['where brackets hold a comment', 'problems: [ # none\n  ]\n', `problems: [${braces} # none\n  ]\n`],
		[
			'where the key stands bare',
			'title: M\nproblems: # none yet\n\nnote: x\n',
			`title: M\nproblems: # none yet\n${lines}\nnote: x\n`,
		],
		['where there is no key', 'title: M\n# and so on\n', `title: M\n# and so on\nproblems:\n${lines}`],
		['where nothing is', '', `title: Mine\n\nproblems:\n${lines}`],
		['where only a comment is', '# Mine\n', `# Mine\ntitle: Mine\n\nproblems:\n${lines}`],
	];

	for (const [name, before, after] of cases)
		test(`${name}: these characters and no others`, () => {
			assert.equal(added(before), after);
			const crlf = (text: string) => text.replaceAll('\n', '\r\n');
			if (before.includes('\n')) assert.equal(added(crlf(before)), crlf(after), 'CRLF');
			if (before === '') return;
			assert.equal(added(`\uFEFF${before}`), `\uFEFF${after}`, 'a byte-order mark');
			const isLast = after.endsWith(lines) || after.endsWith(atTheEdge);
			if (isLast) assert.equal(added(before.trimEnd()), after.trimEnd(), 'no final newline');
		});

	test('says no more than is known', () => {
		assert.equal(
			added('', { id: 'a', title: ' A ', patterns: [] }),
			'title: Mine\n\nproblems:\n  - id: a\n    title: A\n',
		);
		assert.equal(
			newListText('No: 1', { id: 'no', title: '007' }),
			'title: "No: 1"\n\nproblems:\n  - id: "no"\n    title: "007"\n',
		);
	});

	test('is refused where it could not be read back, or something else with it', () => {
		for (const text of [
			'problems: [',
			'- a',
			'just words',
			'problems: {a: 1}',
			'problems: none',
			'problems: ~',
			'title: M\n...\n',
			'---\ntitle: M\n---\ntitle: N\n',
			'problems:\n  - id: jump-game\n    title: Here already\n',
			'problems:\n  -\n    id: a\n    title: A\n',
			`problems:\n${lines}${lines}`,
		])
			assert.equal(added(text), 'refused', text);
		for (const odd of [{ id: 'No' }, { title: ' ' }, { url: 'ftp://x' }, { patterns: ['A b'] }])
			assert.equal(added('title: M\n', { ...jump, ...odd }), 'refused', JSON.stringify(odd));
	});

	test('finds its place below what is odd about others', () => {
		const odd = 'problems:\n  - id: a\n    difficulty: harder\n  - title: no id\n';
		assert.equal(added(odd), odd + lines);
	});

	test('comes last in each list that ships', () => {
		for (const { path, text } of filesOn('lists'))
			assert.equal(added(text, { ...jump, id: 'new' }), text + lines.replace('jump-game\n', 'new\n'), path);
	});

	const title = fc.oneof(
		fc.constantFrom(...naughtyLines),
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
	);
	const id = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}$/);
	const ids = fc.array(fc.oneof(id, fc.constantFrom('no', '007', '1.0', 'y')), { maxLength: 3 });
	const problem = fc.record(
		{
			id,
			title,
			url: fc.constantFrom('https://a.org/#x', 'http://b.org/?q=[1]&r={a},b'),
			difficulty: fc.constantFrom('easy', 'medium', 'hard'),
			patterns: ids,
			companies: ids,
		},
		{ requiredKeys: ['id', 'title'] },
	);
	const start = fc.constantFrom(
		'',
		'# Mine',
		...cases.map(([, before]) => before),
		'title: M',
		'problems:',
		'problems: []\r\n',
	);

	test('reads back as given, one after the other, and takes no byte away but empty brackets', () => {
		fc.assert(
			fc.property(start, fc.array(problem, { maxLength: 4 }), (begin, problems) => {
				let text = begin;
				for (const one of problems as NewProblem[]) {
					const edits = addProblem(text, one, 'Mine');
					const before = parseList('list', text).value.problems;
					if (!edits) {
						const isOdd = one.title.trim() === '' || before.some(({ id }) => id === one.id);
						assert.ok(isOdd, `refused ${JSON.stringify([text, one])}`);
						continue;
					}
					for (const { start, end } of edits) assert.match(text.slice(start, end), /^(?: *\[\s*\])?$/);
					text = applyEdits(text, edits);
					const { value, findings } = parseList('list', text);
					const { line, ...last } = value.problems.at(-1) ?? { line: 0 };
					assert.ok(line > 0 && findings.every(({ code }) => code.endsWith('-missing')), text);
					assert.deepEqual(value.problems.slice(0, -1), before);
					const said = {
						patterns: [],
						companies: [],
						url: undefined,
						difficulty: undefined,
						...one,
						title: one.title.trim(),
					};
					assert.deepEqual({ ...last, ...said }, last);
				}
			}),
			{ numRuns: 1000 },
		);
	});
});
