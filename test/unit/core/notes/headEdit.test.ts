import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headOf } from '../../../../src/core/notes/head';
import { addItem, removeItem, setBelow, setKey } from '../../../../src/core/notes/headEdit';
import { applyEdits, type TextEdit } from '../../../../src/core/text';
import type { Value } from '../../../../src/core/yamlTree';

const applied = (text: string, edits: readonly TextEdit[] | undefined) => (edits ? applyEdits(text, edits) : 'refused');

function plain(value: Value): unknown {
	if (value.kind === 'scalar') return value.text;
	if (value.kind === 'list') return value.items.map(plain);
	return value.entries.map((entry) => [entry.key.text, plain(entry.value)]);
}

const saidIn = (text: string) => new Map(headOf(text).entries.map(({ key, value }) => [key.text, plain(value)]));

const order = ['id', 'type', 'title', 'project'];

const story = `---
# my best one
type: story
title:  'The ranker'   # working title
competencies:
    ownership: 3        # 1 touches it
    ambiguity: 1
tags: [hardest-bug, "a, b"]
wordsToSay:
- end to end
- long-term fix   # twice
---

## Situation
`;

suite('changes to a head', () => {
	const cases: [string, (text: string) => readonly TextEdit[] | undefined, string, string][] = [
		[
			'a text, in its quotes',
			(t) => setKey(t, 'title', "It's late"),
			"title:  'The ranker'   #",
			"title:  'It''s late'   #",
		],
		['a number', (t) => setBelow(t, 'competencies', 'ownership', 2), 'ownership: 3        #', 'ownership: 2        #'],
		[
			'a new key in its place',
			(t) => setKey(t, 'project', 'Feed', order),
			'# working title\n',
			'# working title\nproject: Feed\n',
		],
		['a new key before all', (t) => setKey(t, 'id', 's-1', order), '---\n# my', '---\nid: s-1\n# my'],
		['a new key last', (t) => setKey(t, 'odd', 'no'), '# twice\n---', '# twice\nodd: "no"\n---'],
		[
			'a new entry below',
			(t) => setBelow(t, 'competencies', 'bias', 1),
			'ambiguity: 1\n',
			'ambiguity: 1\n    bias: 1\n',
		],
		['an entry less', (t) => setBelow(t, 'competencies', 'ambiguity', undefined), '    ambiguity: 1\n', ''],
		['an entry less that is not there', (t) => setBelow(t, 'competencies', 'none', undefined), '', ''],
		['an item in brackets', (t) => addItem(t, 'tags', 'x: y'), '"a, b"]', '"a, b", "x: y"]'],
		['an item a line', (t) => addItem(t, 'wordsToSay', 'root cause'), '# twice\n', '# twice\n- root cause\n'],
		['an item that is there', (t) => addItem(t, 'tags', 'a, b'), '', ''],
		['an item less, first in brackets', (t) => removeItem(t, 'tags', 'hardest-bug'), 'hardest-bug, ', ''],
		['an item less, last in brackets', (t) => removeItem(t, 'tags', 'a, b'), ', "a, b"', ''],
		[
			'an item less, with its line',
			(t) => removeItem(t, 'wordsToSay', 'long-term fix'),
			'- long-term fix   # twice\n',
			'',
		],
		['a new list', (t) => addItem(t, 'companies', 'acme'), '# twice\n---', '# twice\ncompanies:\n  - acme\n---'],
		['a new map', (t) => setBelow(t, 'weights', 'a-b', 2), '# twice\n---', '# twice\nweights:\n  a-b: 2\n---'],
	];

	for (const [name, change, before, after] of cases)
		test(`${name}: these characters and no others`, () => {
			for (const lineEnd of ['\n', '\r\n']) {
				const text = story.replaceAll('\n', lineEnd);
				const expected = text.replace(before.replaceAll('\n', lineEnd), after.replaceAll('\n', lineEnd));
				assert.equal(applied(text, change(text)), expected);
			}
		});

	test('a note without a head gets one', () => {
		assert.equal(applied('# Title\r\n', setKey('# Title\r\n', 'id', 's-1')), '---\r\nid: s-1\r\n---\r\n# Title\r\n');
		assert.equal(applied('\uFEFFx', setKey('\uFEFFx', 'id', 's-1')), '\uFEFF---\nid: s-1\n---\nx');
		assert.equal(applied('', setKey('', 'id', 's-1')), '---\nid: s-1\n---\n');
	});

	test('a key that stands there bare is filled', () => {
		const bare = '---\ntitle:\ntags: # none yet\ncompetencies:\n---\n';
		assert.equal(applied(bare, setKey(bare, 'title', 'x')), bare.replace('title:', 'title: x'));
		assert.equal(applied(bare, addItem(bare, 'tags', 'x')), bare.replace('none yet\n', 'none yet\n  - x\n'));
		assert.equal(applied(bare, setBelow(bare, 'competencies', 'a', 3)), bare.replace('cies:\n', 'cies:\n  a: 3\n'));
	});

	test('what cannot be written surely is refused', () => {
		for (const yaml of ['tags: [a', 'title: a\ntitle: b', '- a', 'a: &x [1]\nb: *x']) {
			const text = `---\n${yaml}\n---\n`;
			assert.equal(setKey(text, 'id', 's-1'), undefined, yaml);
		}
		assert.equal(setKey(story, 'tags', 'x'), undefined, 'a list is no text');
		assert.equal(setBelow(story, 'tags', 'x', 1), undefined, 'a list is no map');
		assert.equal(addItem(story, 'competencies', 'x'), undefined, 'a map is no list');
		assert.equal(setKey('---\ntitle: x\n', 'id', 's-1'), undefined, 'a head that is not closed');
	});

	const word = fc.oneof(
		fc.constantFrom(
			'no',
			'007',
			'a: b',
			'# x',
			"it's",
			'"q"',
			' edge ',
			'',
			'- x',
			'[z]',
			'a, b',
			'2026-11-21',
			'\n',
			'🎯',
			'~',
			'x #y',
			'\u00a0',
			'---',
			'...',
			'\u2028',
		),
		fc.string({ unit: 'grapheme', maxLength: 12 }),
	);
	const style = fc.constantFrom(
		(a: string, b: string) => `title: ${a}\ntags: [${b}]\nmap: {k: ${a}}\n`,
		(a: string, b: string) => `# c\ntitle: "${a}" # c\ntags:\n  - ${b}\n  - two\nmap:\n  k: ${a}\n  l: 2\n`,
		(a: string, b: string) => `title: '${a}'\ntags:\nmap:\nlast: ${b}\n`,
		() => 'last: 1\n',
	);
	const note = fc
		.tuple(style, fc.constantFrom('one', 'two words', '3'), fc.constantFrom('x', 'y-z'), fc.constantFrom('\n', '\r\n'))
		.map(([make, a, b, lineEnd]) => `---\n${make(a, b)}---\nbody\n`.replaceAll('\n', lineEnd));

	test('what is set is read back, and all else says what it said', () => {
		fc.assert(
			fc.property(note, word, (text, value) => {
				for (const [key, edits, expected] of [
					['title', setKey(text, 'title', value, order), value],
					['tags', addItem(text, 'tags', value), undefined],
					['map', setBelow(text, 'map', 'new', value), undefined],
				] as const) {
					if (!edits) continue;
					const after = applyEdits(text, edits);
					const [then, now] = [saidIn(text), saidIn(after)];
					const said = now.get(key);
					if (expected !== undefined) assert.equal(said, expected);
					else if (key === 'tags') assert.ok([said].flat().includes(value), `${JSON.stringify(after)}`);
					else
						assert.ok(
							(said as string[][]).some(([name, one]) => name === 'new' && one === value),
							after,
						);
					then.delete(key);
					now.delete(key);
					assert.deepEqual(now, then, after);
					assert.equal(after.slice(headOf(after).body), text.slice(headOf(text).body));
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('set and set back restores every byte, and so does added and taken out', () => {
		fc.assert(
			fc.property(note, word, (text, value) => {
				const old = saidIn(text).get('title');
				const set = applied(text, setKey(text, 'title', value));
				// Quotes that a value made necessary stay for the next one: nothing tells that they were not typed.
				const newQuotes = set.includes('title: "') && !text.includes('title: "');
				const misreadBare = old === '3' && !/title: ["']/.test(text);
				if (typeof old === 'string' && old !== '' && !newQuotes && !misreadBare)
					assert.equal(applied(set, setKey(set, 'title', old)), text);
				if ([saidIn(text).get('tags') ?? []].flat().length < 1) return;
				const added = applied(text, addItem(text, 'tags', value));
				if (added !== text && added !== 'refused') assert.equal(applied(added, removeItem(added, 'tags', value)), text);
			}),
			{ numRuns: 3000 },
		);
	});
});
