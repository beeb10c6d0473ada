import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coverageOf } from '../../../../src/core/answers/coverage';
import { findingsIn } from '../../../../src/core/answers/findings';
import { attemptsAt, problemsIn } from '../../../../src/core/answers/problems';
import { notesIn, type Snapshot } from '../../../../src/core/snapshot';
import { applyEdits } from '../../../../src/core/text';
import { type Refused, renamed, renamingAt } from '../../../../src/core/words/rename';
import { definitionsOf, filesNaming, referencesTo, type Thing, thingNamed } from '../../../../src/core/words/things';
import { bookWith } from '../../../support/books';
import { marked } from '../../../support/marks';
import { shipped } from '../catalog/shipped';
import { exampleFiles } from './exampleFiles';

type Files = Readonly<Record<string, string>>;

const textsOf = (snapshot: Snapshot, files: Files) =>
	new Map(filesNaming(snapshot).flatMap((path) => (files[path] === undefined ? [] : [[path, files[path]] as const])));

const thing = (snapshot: Snapshot, is: Thing['is'], name: string): Thing => {
	const found = thingNamed(snapshot, { is, name });
	assert.ok(found);
	return found;
};

const told = ({ code, words }: Refused) => [code, ...words].join(' ');

/** The files once something has another id, or why it has not. */
function withId(files: Files, is: Thing['is'], id: string, to: string, ships = shipped): Files | string {
	const snapshot = bookWith(files, ships);
	const renaming = renamed(snapshot, thing(snapshot, is, id), to, textsOf(snapshot, files));
	if (renaming.refused !== undefined) return told(renaming.refused);
	const changed = [...renaming.edits].map(([path, edits]) => [path, applyEdits(files[path] ?? '', edits)]);
	return { ...files, ...Object.fromEntries(changed) };
}

function changed(files: Files, is: Thing['is'], id: string, to: string, ships = shipped): Files {
	const after = withId(files, is, id, to, ships);
	assert.ok(typeof after !== 'string', String(after));
	return after;
}

const changedIn = (before: Files, after: Files) =>
	Object.fromEntries(Object.entries(after).filter(([path, text]) => before[path] !== text));

const attempt = (problem: string, id = '01JD7Q2V9C0000000000000001') =>
	`{"v":1,"id":"${id}","at":"2026-11-01T18:00:00.000+01:00","kind":"attempt","problem":"${problem}","outcome":"stuck"}\n`;

const files: Files = {
	'prepbook.yaml': 'version: 1\ncompanies: [acme, zeta] # active\n',
	'frameworks/acme.yaml':
		'title: Acme\ncompetencies:\n  - id: acme-candor # first\n    title: Candor\n    generic: [ownership]\n  - {id: acme-speed, title: Speed}\n',
	'companies/acme.md':
		"---\nid: acme\ntype: company\ntitle: Acme\nframework: acme\nweights: {'acme-candor': 2, acme-speed: 0}\n---\n",
	'companies/zeta.md': '---\r\nid: "zeta"\r\ntitle: Zeta\r\n---\r\n',
	'stories/one.md':
		'---\nid: s-1\ntitle: One\ncompetencies:\n  acme-candor: 3 # yes\n  acme-speed: 1\n---\nacme-candor is no name here. [Two](two.md#x)\n',
	'stories/two.md': '---\nid: s-2\ncompetencies:\n- "acme-candor"\n---\n[One](./one.md) `[One](one.md)`\n',
	'talks/a.md': '---\ncompany: acme\n---\n[Acme](../companies/acme.md)\n',
	'topics/a.md': '---\ncompanies:\n  - zeta\n  - acme # here\n---\n',
	'lists/mine.yaml':
		'title: Mine\nproblems:\n  - {id: own-sum, title: Own sum, companies: [acme]}\n  - id: other\n    title: Other',
	'prompts/mine.yaml': 'title: Mine\nprompts:\n  - {id: p, text: x, companies: [acme]}\n',
	'problems/own-sum.md': '---\nid: own-sum\ntitle: Own sum\ncompanies: acme\n---\n',
	'log/2026-11.a.jsonl': attempt('own-sum'),
};
const book = bookWith(files, shipped);

suite('definitions and references', () => {
	const shown = (is: Thing['is'], id: string) => {
		const [texts, it] = [textsOf(book, files), thing(book, is, id)];
		const word = ({ path, range }: { path: string; range: { start: number; end: number } }) =>
			`${path}: ${texts.get(path)?.slice(range.start, range.end)}`;
		return [definitionsOf(book, it, texts).map(word), referencesTo(book, it, texts).map(word)];
	};

	test('of a competency', () => {
		assert.deepEqual(shown('competency', 'acme-candor'), [
			['frameworks/acme.yaml: acme-candor'],
			['stories/one.md: acme-candor', 'stories/two.md: acme-candor', 'companies/acme.md: acme-candor'],
		]);
		assert.deepEqual(shown('competency', 'ownership'), [[], ['frameworks/acme.yaml: ownership']]);
	});

	test('of a company, a problem and a story', () => {
		assert.deepEqual(shown('company', 'acme'), [
			['companies/acme.md: acme'],
			[
				'prepbook.yaml: acme',
				'topics/a.md: acme',
				'problems/own-sum.md: acme',
				'talks/a.md: acme',
				'talks/a.md: ../companies/acme.md',
				'lists/mine.yaml: acme',
				'prompts/mine.yaml: acme',
			],
		]);
		assert.deepEqual(shown('problem', 'own-sum'), [['problems/own-sum.md: own-sum', 'lists/mine.yaml: own-sum'], []]);
		assert.deepEqual(shown('story', 's-1'), [['stories/one.md: s-1'], ['stories/two.md: ./one.md']]);
	});

	test('also by an id it had before', () => {
		const older = { ...files, 'companies/acme.md': '---\nid: acme-2\nwas: [acme]\n---\n' };
		const snapshot = bookWith(older);
		const it = thing(snapshot, 'company', 'acme');
		assert.equal(it.id, 'acme-2');
		assert.equal(referencesTo(snapshot, it, textsOf(snapshot, older)).length, 7);
	});
});

suite('another id', () => {
	test('for a competency of the book’s own', () => {
		assert.deepEqual(changedIn(files, changed(files, 'competency', 'acme-candor', 'acme-honesty')), {
			'frameworks/acme.yaml':
				'title: Acme\ncompetencies:\n  - id: acme-honesty # first\n    was: [acme-candor]\n    title: Candor\n    generic: [ownership]\n  - {id: acme-speed, title: Speed}\n',
			'companies/acme.md': files['companies/acme.md']?.replace('acme-candor', 'acme-honesty'),
			'stories/one.md': files['stories/one.md']?.replace('acme-candor: 3', 'acme-honesty: 3'),
			'stories/two.md': files['stories/two.md']?.replace('acme-candor', 'acme-honesty'),
		});
	});

	test('for a company', () => {
		const after = changed(files, 'company', 'acme', 'ajax');
		assert.equal(
			after['companies/acme.md'],
			files['companies/acme.md']?.replace('id: acme\n', 'id: ajax\nwas: [acme]\n'),
		);
		assert.equal(after['prepbook.yaml'], 'version: 1\ncompanies: [ajax, zeta] # active\n');
		assert.equal(after['topics/a.md'], '---\ncompanies:\n  - zeta\n  - ajax # here\n---\n');
		assert.equal(after['talks/a.md'], '---\ncompany: ajax\n---\n[Acme](../companies/acme.md)\n');
		assert.equal(Object.keys(changedIn(files, after)).length, 7);
		assert.equal(
			changed(files, 'company', 'zeta', 'z')['companies/zeta.md'],
			'---\r\nid: "z"\r\nwas: [zeta]\r\ntitle: Zeta\r\n---\r\n',
		);
	});

	test('for a problem, whose events count on; the log stays', () => {
		const after = changed(files, 'problem', 'own-sum', 'sum');
		assert.deepEqual(changedIn(files, after), {
			'lists/mine.yaml': files['lists/mine.yaml']?.replace('id: own-sum,', 'id: sum, was: [own-sum],'),
			'problems/own-sum.md': files['problems/own-sum.md']?.replace('id: own-sum\n', 'id: sum\nwas: [own-sum]\n'),
		});
		const snapshot = bookWith(after, shipped);
		const problem = problemsIn(snapshot).get('sum');
		assert.equal(problem && attemptsAt(snapshot.log, problem)?.events.length, 1);
		const other = changed(files, 'problem', 'other', 'another')['lists/mine.yaml'];
		assert.ok(other?.endsWith('  - id: another\n    was: [other]\n    title: Other'));
	});

	test('taken back while the log knows the one between: that one is kept', () => {
		const there = changed(files, 'problem', 'own-sum', 'sum');
		const used = { ...there, 'log/2026-11.b.jsonl': attempt('sum', '01JD7Q2V9C0000000000000002') };
		const back = changed(used, 'problem', 'sum', 'own-sum');
		assert.ok(back['problems/own-sum.md']?.includes('id: own-sum\nwas: [sum]\n'));
		const snapshot = bookWith(back, shipped);
		const problem = problemsIn(snapshot).get('own-sum');
		assert.equal(problem && attemptsAt(snapshot.log, problem)?.events.length, 2);
	});

	const refusals: readonly [what: string, is: Thing['is'], id: string, to: string, why: RegExp][] = [
		['a shipped competency', 'competency', 'ownership', 'owning', /^ships ownership$/],
		['a shipped problem', 'problem', 'two-sum', 'sum-of-two', /^ships two-sum$/],
		['a taken id', 'company', 'acme', 'zeta', /^taken zeta Zeta$/],
		['the id of something shipped', 'competency', 'acme-candor', 'ownership', /^taken ownership Ownership$/],
		['the id of a shipped problem', 'problem', 'own-sum', 'two-sum', /^taken two-sum Two Sum$/],
		['the id of another kind of note that events name', 'story', 's-1', 's-2', /^taken s-2 /],
		['no id', 'company', 'acme', 'Acme Inc', /^no-id Acme Inc$/],
		['an empty id', 'company', 'acme', '', /^no-id $/],
		['what nobody has', 'company', 'nobody', 'somebody', /^unknown company nobody$/],
		['another kind of note', 'talk', 'path:talks/a.md', 'k-1', /^other-kind$/],
	];
	for (const [what, is, id, to, why] of refusals)
		test(`refused: ${what}`, () => assert.match(String(withId(files, is, id, to)), why));

	test('refused: an id that something names or happened to already', () => {
		const named = { ...files, 'topics/b.md': '---\ncompanies: [ghost]\n---\n' };
		assert.match(String(withId(named, 'company', 'acme', 'ghost')), /^named ghost topics\/b\.md$/);
		const happened = { ...files, 'log/2026-11.b.jsonl': attempt('ghost', '01JD7Q2V9C0000000000000002') };
		assert.match(String(withId(happened, 'problem', 'own-sum', 'ghost')), /^in-log ghost$/);
	});

	test('refused: where two notes have it, or its file cannot be written', () => {
		const twice = { ...files, 'companies/two.md': '---\nid: acme\n---\n' };
		assert.match(String(withId(twice, 'company', 'acme', 'x')), /^shared acme companies\/two\.md$/);
		const merged = { ...files, 'companies/acme.md': `${files['companies/acme.md']}<<<<<<< a\n=======\n>>>>>>> b\n` };
		assert.match(String(withId(merged, 'company', 'acme', 'x')), /^odd-definition companies\/acme\.md$/);
		const odd = { ...files, 'companies/acme.md': '---\nid: acme\nwas: {a: 1}\n---\n' };
		assert.match(String(withId(odd, 'company', 'acme', 'x')), /^odd-file companies\/acme\.md$/);
	});

	test('what stands at a place can be given one, or it is said why not', () => {
		const at = (path: string, marks: string) => {
			const { text, offset } = marked(marks);
			const found = renamingAt(book, path, text, offset);
			return (
				(found.refused && told(found.refused)) ??
				`${found.thing?.is} ${found.thing?.id} at ${text.slice(found.range?.start, found.range?.end)}`
			);
		};
		assert.equal(
			at('stories/x.md', '---\ncompetencies: [acme-can|dor]\n---\n'),
			'competency acme-candor at acme-candor',
		);
		assert.equal(at('talks/x.md', '---\ncompany: "|acme"\n---\n'), 'company acme at acme');
		assert.equal(at('stories/one.md', '---\nid: s-1|\n---\n'), 'story s-1 at s-1');
		assert.equal(at('lists/mine.yaml', 'problems:\n  - {id: own|-sum}\n'), 'problem own-sum at own-sum');
		assert.match(at('stories/x.md', '---\ncompetencies: [owner|ship]\n---\n'), /^ships ownership$/);
		assert.match(at('stories/x.md', '---\ntitle: acme|\n---\n'), /^nothing-here$/);
		assert.match(at('stories/x.md', '[One](one|.md)'), /^nothing-here$/);
	});
});

suite('laws of another id', () => {
	const now = { ms: Date.parse('2026-11-21T12:00:00Z'), offsetMinutes: 0 };

	/** There and back restores every byte; in between all that named it still does, and nothing new is odd. */
	function thereAndBack(files: Files, is: Thing['is'], id: string, to: string, ships = shipped) {
		const before = bookWith(files, ships);
		const there = changed(files, is, id, to, ships);
		const between = bookWith(there, ships);
		const count = (snapshot: Snapshot, files: Files) =>
			referencesTo(snapshot, thing(snapshot, is, id), textsOf(snapshot, files)).length;
		assert.equal(count(between, there), count(before, files));
		const odd = (snapshot: Snapshot) =>
			findingsIn(snapshot, now)
				.map(({ code }) => code)
				.sort();
		assert.deepEqual(odd(between), odd(before));
		const strengths = (snapshot: Snapshot, company: string) =>
			coverageOf(snapshot, company)?.map(({ stories }) => stories.map(({ strength }) => strength).sort());
		for (const { id } of before.companies.all) assert.deepEqual(strengths(between, id), strengths(before, id)); // An old id leads to the same.
		assert.deepEqual(changed(there, is, to, id, ships), files);
	}

	test('there and back restores every byte of the worked example', () => {
		const own = {
			...exampleFiles,
			'frameworks/amazon-own.yaml':
				'title: Own\ncompetencies:\n  - id: own-first\n    title: First\n  - id: own-last\n',
			'companies/own.md': '---\nid: own\nframework: amazon-own\nweights:\n  own-first: 2\n---\n',
			'stories/own.md': '---\nid: s-own\ncompetencies: [own-first, own-last]\n---\n',
		};
		const snapshot = bookWith(own, shipped);
		const things = [
			...notesIn(snapshot).filter(({ kind }) => kind === 'company' || kind === 'story'),
			...['ndcg-at-k', 'trending-queries', 'random-pick-with-weight'].map((id) => ({ kind: 'problem' as const, id })),
		];
		assert.ok(things.length > 10);
		for (const { kind, id } of things) thereAndBack(own, kind, id, 'quite-another');
		for (const id of ['own-first', 'own-last']) thereAndBack(own, 'competency', id, '007');
	});

	const quoted = (id: string) => fc.constantFrom(id, `"${id}"`, `'${id}'`);
	const lineEnd = fc.constantFrom('\n', '\r\n');
	const comment = fc.constantFrom('', ' # c', '   ');
	const was = fc.constantFrom(
		'',
		'was: []',
		'was: [ ]',
		'was:',
		'was: ',
		'was: # none',
		'was: old-1',
		'was: "old-1" # c',
		'was: [old-1]',
		'was: [old-1,]',
		'was: [old-1,old-2]',
		"was: [ 'old-1' , old-2 ] # c",
		'was:\n  - old-1 # c',
		'was:\n- old-1\n- old-2',
	);
	const indented = (text: string, depth: number) => text.replaceAll('\n', `\n${' '.repeat(depth)}`);
	const joined = (...lines: readonly string[]) => lines.filter(Boolean).join('\n');
	const books = fc
		.record({
			ids: fc.array(quoted('it'), { minLength: 8, maxLength: 8 }),
			end: lineEnd,
			comment,
			was,
			isFlow: fc.boolean(),
			isFirst: fc.boolean(),
			isEnded: fc.boolean(),
		})
		.map(({ ids: [a, b, c, d, e, f, g, h], end, comment, was, isFlow, isFirst, isEnded }): Files => {
			const entry = joined(...(isFirst ? [was, `id: ${a}${comment}`] : [`id: ${a}${comment}`, 'title: It', was]));
			const inBraces = was.includes('\n') || was.includes('#') ? '' : was.trim();
			const item = isFlow ? `{${['title: It', `id: ${b}`, inBraces].filter(Boolean).join(', ')}}` : indented(entry, 4);
			const texts: Files = {
				'prepbook.yaml': `version: 1\ncompanies: [x, ${c}]${comment}\n`,
				'companies/it.md': `---\n${entry}\nframework: own\nweights: {${d}: 2}\n---\n`,
				'stories/a.md': `---\nid: s-a\ncompetencies:\n  ${e}: 3${comment}\n  x: 1\n---\nit\n`,
				'stories/b.md': `---\nid: s-b\ncompetencies: [ ${f},x ]\n---\n`,
				'talks/a.md': `---\ncompany: ${g}${comment}\n---\n`,
				'topics/a.md': `---\ncompanies:\n  - x\n  - ${h}${comment}\n---\n`,
				'frameworks/own.yaml': `title: Own\ncompetencies:\n  - {id: x, title: X}\n  - ${item}${isEnded ? '\n' : ''}`,
				'lists/mine.yaml': `title: Mine\nproblems:\n  - ${item}\n  - {id: x-2, title: X, companies: [${h}]}\n`,
				'problems/it.md': `---\n${entry}\n---\n`,
			};
			return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.replaceAll('\n', end)]));
		});

	test('and of any book, however it is written', () => {
		fc.assert(
			fc.property(books, fc.constantFrom('company', 'competency', 'problem'), (files, is) =>
				thereAndBack(files, is as Thing['is'], 'it', 'another.one', []),
			),
			{ numRuns: 150 },
		);
	});

	test('a way there over several steps, and back over each, too', () => {
		fc.assert(
			fc.property(books, fc.constantFrom('company', 'competency', 'problem'), (files, kind) => {
				const is = kind as Thing['is'];
				const steps = ['it', 'one', 'two', 'three'];
				const states: Files[] = [files];
				for (const [at, to] of steps.slice(1).entries())
					states.push(changed(states[at] ?? {}, is, steps[at] ?? '', to, []));
				for (let at = steps.length - 1; at > 0; at--)
					assert.deepEqual(changed(states[at] ?? {}, is, steps[at] ?? '', steps[at - 1] ?? '', []), states[at - 1]);
			}),
			{ numRuns: 50 },
		);
	});

	test('in any text of any file a question has an answer', () => {
		const path = fc.constantFrom(
			'stories/a.md',
			'companies/a.md',
			'lists/mine.yaml',
			'frameworks/acme.yaml',
			'prepbook.yaml',
			'x.txt',
		);
		const scrap = fc.constantFrom(
			'id: acme',
			'\n',
			'  ',
			'- ',
			'was: ',
			'[',
			']',
			'{',
			'}',
			',',
			'acme',
			'"',
			'---\n',
			'companies:',
			'problems:',
			'](../companies/acme.md)',
			'[a',
		);
		const anyText = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 });
		fc.assert(
			fc.property(path, anyText, fc.nat(), (path, parts, at) => {
				const text = parts.join('');
				const found = renamingAt(book, path, text, at % (text.length + 1));
				const { start = 0, end = 0 } = found.range ?? {};
				if (found.range)
					assert.ok(start <= at % (text.length + 1) && at % (text.length + 1) <= end && end <= text.length);
				const after = withId({ ...files, [path]: text }, 'company', 'acme', 'ajax', []);
				if (typeof after !== 'string' && after['companies/acme.md'] === files['companies/acme.md'])
					assert.equal(path, 'companies/a.md');
			}),
			{ numRuns: 300 },
		);
	});
});
