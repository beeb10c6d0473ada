import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headOf } from '../../../../src/core/notes/head';
import { scanHead } from '../../../../src/core/notes/headScan';
import { parseHead } from '../../../../src/core/yamlParser';
import type { Entry, Value } from '../../../../src/core/yamlTree';

/** A head's values as plain texts, lists and objects, to compare by eye. */
const plain = (entries: readonly Entry[]) => entries.map(({ key, value }) => [key.text, plainValue(value)]);

function plainValue(value: Value): unknown {
	if (value.kind === 'scalar') return value.text;
	if (value.kind === 'list') return value.items.map(plainValue);
	return Object.fromEntries(plain(value.entries));
}

const complaints = (text: string) => headOf(text).findings.map(({ code, line, words }) => [code, line, ...words]);
const inHead = (yaml: string) => `---\n${yaml}\n---\nbody\n`;

suite('the head of a note', () => {
	test('is read as it was typed', () => {
		const cases: [string, unknown][] = [
			[
				'title: The ranker\nid: s-7k2m9q',
				[
					['title', 'The ranker'],
					['id', 's-7k2m9q'],
				],
			],
			[
				'title: no\ntags: [yes, 007, 1.0, ~]',
				[
					['title', 'no'],
					['tags', ['yes', '007', '1.0', '~']],
				],
			],
			['when: 2025-03 # spring', [['when', '2025-03']]],
			['title: "C# and: more" # c', [['title', 'C# and: more']]],
			["title: 'it''s'", [['title', "it's"]]],
			[
				'competencies:\n  ownership: 3 # 1 touches it\n  ambiguity: 1',
				[['competencies', { ownership: '3', ambiguity: '1' }]],
			],
			['tags:\n- a\n- b c', [['tags', ['a', 'b c']]]],
			['tags:\n  - a\n\n  # between\n  - b', [['tags', ['a', 'b']]]],
			['rounds:\n  - id: onsite-1\n    kind: coding', [['rounds', [{ id: 'onsite-1', kind: 'coding' }]]]],
			[
				'tags:\ntitle: x',
				[
					['tags', ''],
					['title', 'x'],
				],
			],
			['title: >\n  two\n  lines', [['title', 'two lines\n']]],
			['title: one\n  two', [['title', 'one two']]],
			['weights: {amazon-earn-trust: 2}', [['weights', { 'amazon-earn-trust': '2' }]]],
			[
				'a: &x one\nb: *x',
				[
					['a', 'one'],
					['b', 'one'],
				],
			],
			[
				'a: &x 1\nb: *x\nc: &x 2\nd: *x',
				[
					['a', '1'],
					['b', '1'],
					['c', '2'],
					['d', '2'],
				],
			],
			[
				'__proto__: x\nconstructor: y',
				[
					['__proto__', 'x'],
					['constructor', 'y'],
				],
			],
			['url: https://a.b/c#d?e=f', [['url', 'https://a.b/c#d?e=f']]],
			[
				'a: !!timestamp 2026-11-21\nb: !!binary R0lG\nc: !!omap [x: 1]\nd: !own e',
				[
					['a', '2026-11-21'],
					['b', 'R0lG'],
					['c', [{ x: '1' }]],
					['d', 'e'],
				],
			],
			['', []],
			['# only a comment', []],
		];
		for (const [yaml, read] of cases)
			for (const text of [inHead(yaml), inHead(yaml).replaceAll('\n', '\r\n'), `\uFEFF${inHead(yaml)}`]) {
				assert.deepEqual(plain(headOf(text).entries), read, JSON.stringify(text));
				assert.deepEqual(headOf(text).findings, []);
				assert.match(text.slice(headOf(text).body), /^body\r?\n$/);
			}
	});

	test('is not there where nothing opens or closes it', () => {
		for (const text of [
			'',
			'---',
			'# Title\n---\na: b\n---\n',
			' ---\na: b\n---\n',
			'----\na: b\n---\n',
			'---\n\nA rule, and no end.\n',
		]) {
			assert.deepEqual(headOf(text), { yaml: { start: 0, end: 0 }, body: 0, entries: [], findings: [] }, text);
		}
		assert.deepEqual(complaints('---\ntitle: x\n# Body\n'), [['head-not-closed', 1]]);
	});

	test('says what is odd and where, and keeps what it can read', () => {
		assert.deepEqual(complaints(inHead('title: a\ntitle: b')), [['key-twice', 3, 'title']]);
		assert.deepEqual(plain(headOf(inHead('title: a\ntitle: b')).entries), [['title', 'a']]);
		assert.deepEqual(complaints(inHead('a: 1\na: 2\nb: 1\na: 3\nb: 2')), [
			['key-twice', 3, 'a'],
			['key-twice', 6, 'b'],
		]);
		assert.deepEqual(complaints(inHead('- a\n- b')), [['head-not-keys', 2]]);
		assert.deepEqual(complaints(inHead('just words')), [['head-not-keys', 2]]);
		assert.deepEqual(complaints(inHead('a: &x [1]\nb: *x')), [['head-alias', 3]]);
		assert.deepEqual(complaints(inHead('? [a]\n: b')), [['key-not-text', 2]]);
		const broken = headOf(inHead('title: kept\ntags: [a, b'));
		assert.deepEqual(plain(broken.entries)[0], ['title', 'kept']);
		assert.equal(broken.findings[0]?.code, 'head-not-yaml');
		assert.ok((broken.findings[0]?.line ?? 0) >= 3);
	});

	test('bombs and giants end in a finding', () => {
		const aliases = `a: &a [x,x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`;
		for (const [yaml, code] of [
			[aliases, 'head-alias'],
			[`a: ${'['.repeat(20_000)}`, 'head-too-deep'],
			[`${'- '.repeat(20_000)}`, 'head-too-deep'],
			['!a '.repeat(20_000), 'head-not-yaml'],
			[`a: &x y\nb: [${'*x,'.repeat(20_000)}`, 'head-not-yaml'],
			[`a: ${'['.repeat(40)}${']'.repeat(40)}`, 'head-too-deep'],
			[`a: ${'x'.repeat(70_000)}`, 'head-too-long'],
			['a:\n'.repeat(20_000), 'key-twice'],
			[Array.from({ length: 5000 }, (_, index) => `k${index}: [`).join('\n'), 'head-not-yaml'],
		] as const)
			assert.ok(
				headOf(inHead(yaml)).findings.some((finding) => finding.code === code),
				code,
			);
		assert.equal(Reflect.get({}, 'polluted'), undefined);
	});

	test('any text gives a head whose places lie in it', () => {
		const scraps = fc.constantFrom(
			'---',
			'\n',
			'\r\n',
			'a:',
			' b',
			'- ',
			'[',
			']',
			'"',
			"'",
			'#',
			': ',
			'&x ',
			'*x',
			'|',
			'\t',
			'\uFEFF',
			'{',
			'}',
			'!!js ',
			'...',
			'<<: ',
		);
		fc.assert(
			fc.property(
				fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
				(parts) => {
					const text = `---\n${parts.join('')}`;
					const { yaml, body, entries } = headOf(text);
					assert.ok(yaml.start <= yaml.end && yaml.end <= body && body <= text.length);
					for (const { key, value } of entries)
						for (const { start, end } of [key, value])
							assert.ok(yaml.start <= start && start <= end && end <= yaml.end);
				},
			),
			{ numRuns: 2000 },
		);
	});
});

suite('the one-pass reading of a head', () => {
	const word = fc.oneof(
		fc.constantFrom(
			'a',
			'no',
			'~',
			'007',
			'2025-03',
			'x y',
			'C#',
			'a #b',
			"it's",
			'a: b',
			'a:',
			':a',
			'-1',
			'- x',
			'[z]',
			'"q"',
			"'q'",
			'"a#b" # c',
			'é',
			'🎯',
			'\u00a0',
			'x,y',
			'%',
			'@',
			'`',
			'!',
			'&a',
			'*a',
			'?',
			'|',
			'>',
			'{',
			'x]',
			'#',
			'---',
			'a  b ',
			'$(x)',
			'http://x.y/#z',
			'<<',
			'__proto__',
			'"\\n"',
			'tab\tbed',
			'\u2028',
			'\u0085',
		),
		fc.string({ unit: 'grapheme', maxLength: 6 }),
	);
	const key = fc.oneof(
		fc.constantFrom('a', 'b', 'c-d', 'e_f', 'g1', '1x', 'a b', '"k"'),
		fc.stringMatching(/^[A-Za-z_][\w-]{0,4}$/),
	);
	const space = fc.constantFrom('', ' ', '  ', '    ');
	const line = fc.oneof(
		fc.tuple(key, space, word).map(([k, s, w]) => `${k}:${s}${w}`),
		fc.tuple(space, key, word).map(([s, k, w]) => `${s}${k}: ${w}`),
		fc.tuple(space, word).map(([s, w]) => `${s}- ${w}`),
		fc.tuple(key, fc.array(word, { maxLength: 3 })).map(([k, words]) => `${k}: [${words.join(', ')}]`),
		fc.tuple(space, word).map(([s, w]) => `${s}# ${w}`),
		key.map((k) => `${k}:`),
		space,
	);
	const yaml = fc
		.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'))
		.map(([lines, end]) => lines.join(end));

	const places = (value: Value): unknown =>
		value.kind === 'scalar'
			? value.text && [value.start, value.end]
			: value.kind === 'list'
				? value.items.map(places)
				: value.entries.map((entry) => places(entry.value));

	test('agrees with the YAML parser wherever it reads', () => {
		let read = 0;
		fc.assert(
			fc.property(yaml, (text) => {
				const scanned = scanHead(text, 0, text.length);
				if (!scanned) return;
				read++;
				const parsed = parseHead(text, 0, text.length);
				assert.deepEqual(parsed.findings, []);
				assert.deepEqual(plain(scanned), plain(parsed.entries));
				assert.deepEqual(
					scanned.map(({ value }) => places(value)),
					parsed.entries.map(({ value }) => places(value)),
				);
			}),
			{ numRuns: 20_000 },
		);
		assert.ok(read > 1000, `${read} of 20,000 were flat`);
	});

	test('reads what people write', () => {
		const story =
			'id: s-7k2m9q\ntype: story\ntitle: The ranker that went stale\nproject: Feed ranking\nwhen: 2025-03\ncompetencies:\n  ownership: 3        # 1 touches it\n  ambiguity: 1\nimpact: 3\ntags: [hardest-bug]   # free text\nwordsToSay: [end to end, long-term fix]\n';
		assert.equal(scanHead(story, 0, story.length)?.length, 9);
	});

	test('a head that begins a little too late is told of, and a rule between lines is none', () => {
		const codes = (text: string) => headOf(text).findings.map(({ code, line }) => `${code} ${line}`);
		for (const [text, line] of [
			['\n---\nid: s-1\n---\n', 2],
			['x---\nid: s-1\n---\n', 1],
			['\n\n---\nmood: good\ntype: story\n---\n', 3],
		] as const)
			assert.deepEqual(codes(text), [`head-not-first ${line}`], text);
		for (const text of ['\n\n\n---\nid: s-1\n---\n', 'A\n---\nb\n---\nid: c\n', '# A\n\n---\nSee: here\n---\n'])
			assert.deepEqual(codes(text), [], text);
	});
});
