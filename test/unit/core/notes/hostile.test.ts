import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { parseBody } from '../../../../src/core/notes/body';
import { headOf } from '../../../../src/core/notes/head';
import { addItem, removeItem, setBelow, setKey } from '../../../../src/core/notes/headEdit';
import { applyEdits, type TextEdit } from '../../../../src/core/text';
import type { Value } from '../../../../src/core/yamlTree';
import { repository } from '../../../vscode/versions.mjs';

/** One of these texts, as the lines of an entry. */
const oneOf = (...texts: string[]) => fc.constantFrom(...texts);

/** Entries as people write them, in every style. */
const entries = {
	title: oneOf(
		'title: The ranker',
		"title: 'It''s'  # c",
		'title: "a: b"',
		'title: x y # c',
		'title:   x  ',
		'title: "2"',
	),
	tags: oneOf(
		...[
			'tags: [a, b]',
			'tags: [ a , "b, c" ] # c',
			'tags: [a]',
			'tags: []',
			'tags:',
			'tags: a',
			"tags: 'a, b'",
			'tags:\n  - a\n  - b # c',
		],
		...['tags:\n- a\n- b', 'tags:\n    # c\n    - "a"\n\n    - b', 'tags: [\n  a,\n  b\n]', 'tags:  # c\n  - a'],
	),
	competencies: oneOf(
		...[
			'competencies: {a: 1, b: 2}',
			'competencies: {}',
			'competencies:',
			'competencies:\n  a: 1\n  b: 2',
			'competencies:\n    a: 1 # c',
		],
		...['competencies:\n  # c\n  "a": 1\n\n  b: 3', "competencies: {a: '1'} # c", 'competencies:\n\ta: 1'],
	),
	other: oneOf(
		'own: [x, {y: z}]',
		'when: 2025-03',
		'# a comment',
		'',
		'long: |\n  one\n\n  two\n',
		'url: https://a.b/c#d',
		'a b: c',
		'n: ~',
		'?  k\n:  v',
	),
};

const note = fc
	.record({
		lines: fc
			.shuffledSubarray([entries.title, entries.tags, entries.competencies, entries.other, entries.other])
			.chain((all) => fc.tuple(...all)),
		mark: oneOf('', '\uFEFF'),
		open: oneOf('---\n', '---  \n'),
		end: oneOf('---\n\n## Situation\nOnce.\n', '---', '...\nbody', '---\n', '--- \n# T\n\t\n'),
		lineEnd: oneOf('\n', '\r\n'),
	})
	.map(({ lines, mark, open, end, lineEnd }) => {
		const head = lines.map((line) => `${line}\n`).join('');
		return mark + (open + head + end).replaceAll('\n', lineEnd);
	})
	.filter((text) => headOf(text).findings.length === 0);

const linesOf = (text: string) => text.split(/(?<=\n)/);

/** The lines that an edit took out and those it put in their place. */
function changeOf(before: string, after: string) {
	const [old, now] = [linesOf(before), linesOf(after)];
	let top = 0;
	while (top < old.length && top < now.length && old[top] === now[top]) top++;
	let bottom = 0;
	while (bottom < Math.min(old.length, now.length) - top && old.at(-1 - bottom) === now.at(-1 - bottom)) bottom++;
	return { out: old.slice(top, old.length - bottom), put: now.slice(top, now.length - bottom) };
}

const valueIn = (text: string, key: string) => headOf(text).entries.find((entry) => entry.key.text === key)?.value;

const applied = (text: string, edits: readonly TextEdit[] | undefined) => edits && applyEdits(text, edits);

suite('one thing changed in a head', () => {
	/** Applies an edit, and holds that no more than a line of the key's own is another one, or that lines are new. */
	function change(text: string, key: string, edits: readonly TextEdit[] | undefined): string | undefined {
		const after = applied(text, edits);
		if (after === undefined) return undefined;
		const { out, put } = changeOf(text, after);
		const value = valueIn(text, key);
		assert.ok(out.length === 0 || (out.length === 1 && put.length <= 2 && value), `${text}\n→\n${after}`);
		assert.deepEqual(headOf(after).findings, [], after);
		return after;
	}

	test('is one line, and set back it is every byte as before', () => {
		let restored = 0;
		fc.assert(
			fc.property(note, oneOf('new words', 'z'), (text, words) => {
				const set = change(text, 'title', setKey(text, 'title', words));
				const title = valueIn(text, 'title');
				assert.ok(set !== undefined && (!title || changeOf(text, set).put.length === 1));
				// Quotes that a value made necessary stay, and so they do where a text like `2` had some.
				if (title?.kind === 'scalar') assert.equal(applied(set, setKey(set, 'title', title.text)), text);

				const added = change(text, 'tags', addItem(text, 'tags', words));
				const tags = valueIn(text, 'tags');
				if (added !== undefined && tags?.kind === 'list' && tags.items.length > 0)
					assert.equal(applied(added, removeItem(added, 'tags', words)), text);

				const rated = change(text, 'competencies', setBelow(text, 'competencies', 'new', 3));
				const ratings = valueIn(text, 'competencies');
				if (rated !== undefined && ratings?.kind === 'map' && ratings.entries.length > 0) {
					restored++;
					assert.equal(applied(rated, setBelow(rated, 'competencies', 'new', undefined)), text);
					const again = change(text, 'competencies', setBelow(text, 'competencies', 'a', 3)) ?? '';
					assert.equal(applied(again, setBelow(again, 'competencies', 'a', 1)), text);
				}
			}),
			{ numRuns: 1000 },
		);
		assert.ok(restored > 150, `${restored}`);
	});
});

interface Reference {
	readonly broken: readonly { readonly id: string; readonly yaml: string }[];
	readonly documents: readonly { readonly yaml: string }[];
}
const reference: Reference = JSON.parse(readFileSync(join(repository, 'test/reference/yaml-test-suite.json'), 'utf8'));

suite('a bad head', () => {
	const below = '\n# Title\n\n## Situation\nOnce.\n';

	const whole = (yaml: string) => (yaml.endsWith('\n') ? yaml : `${yaml}\n`);

	/** Whatever the head says, the note is there, with what stands below. */
	function check(yaml: string): ReturnType<typeof headOf> {
		const text = `---\n${whole(yaml)}---\n${below}`;
		const head = headOf(text);
		assert.equal(text.slice(head.body), below, text);
		assert.deepEqual(
			parseBody(text, head.body).sections.map(({ title }) => title),
			['Situation'],
		);
		for (const edits of [setKey(text, 'a', 'b'), addItem(text, 'a', 'b'), setBelow(text, 'a', 'b', 1)])
			if (edits) assert.equal(headOf(applyEdits(text, edits)).findings.length, 0, text);
		return head;
	}

	test('is told of, and the body is still read', () => {
		assert.ok(reference.broken.length > 50);
		const silent = reference.broken.filter(({ yaml }) => check(yaml).findings.length === 0);
		assert.deepEqual(
			silent.map(({ id }) => id),
			[],
		);
	});

	test('is told of wherever the YAML parser complains', () => {
		const scrap = oneOf(...'-?:,[]{}#&*!|>\'"%@` \t\n', '\n- ', ': ', '&a ', '*a', '\n  ');
		const good = oneOf(...reference.documents.map(({ yaml }) => yaml), 'title: x\ntags: [a]\ncompetencies:\n  a: 1\n');
		let bad = 0;
		fc.assert(
			fc.property(good, fc.nat(), fc.nat(3), scrap, (yaml, place, gone, put) => {
				const at = place % (yaml.length + 1);
				const mutated = yaml.slice(0, at) + put + yaml.slice(at + gone);
				if (/^(?:---|\.\.\.)/m.test(mutated)) return;
				const { findings } = check(mutated);
				if (
					parseDocument(whole(mutated), { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false }).errors.length ===
					0
				)
					return;
				bad++;
				assert.ok(findings.length > 0, mutated);
			}),
			{ numRuns: 1000 },
		);
		assert.ok(bad > 150, `${bad}`);
	});

	test('that is a bomb stays small', () => {
		const chain = Array.from(
			{ length: 40 },
			(_, index) => `k${index}: &k${index} [${`*k${index - 1}, `.repeat(index && 9)}x]`,
		).join('\n');
		for (const yaml of [
			chain,
			chain.replaceAll(
				/\[(.*)\]/g,
				(_, inside: string) => `{${[...inside.split(', ')].map((item, index) => `m${index}: ${item}`).join(', ')}}`,
			),
			`a: &a ${'x'.repeat(3000)}\n${Array.from({ length: 3000 }, (_, index) => `b${index}: *a`).join('\n')}`,
			`a: &a\n  <<: *a\n  b: [*a, *a]`,
			Array.from({ length: 6000 }, (_, index) => `b${index}: ${index ? '*a' : '&a x'}`).join('\n'),
			...['}', '"', '&a ', '!x ', '- ', '%\n', '[]\n', 'a: [\n', 'a: b: c\n', '[a, '].map((sign) =>
				sign.repeat(20_000 / sign.length),
			),
			'? '.repeat(20_000),
			`a: ${'{b: '.repeat(5000)}`,
			`${'  '.repeat(100)}a:\n`.repeat(100),
			`a: "${'\\n'.repeat(30_000)}`,
			`a: ${'!!x '.repeat(10_000)}`,
			`a: ${'&x '.repeat(10_000)}`,
			`${'#'.repeat(60_000)}`,
			`a: |\n${' \n'.repeat(30_000)}`,
			`${' '.repeat(64_000)}a: b`,
		]) {
			const head = headOf(`---\n${yaml}\n---\n`);
			const size = JSON.stringify(structuredClone(head)).length;
			assert.ok(size < 2_000_000, `${yaml.slice(0, 40)} → ${size}`);
		}
	});

	test('pollutes nothing and runs nothing', () => {
		const before = [Object.getOwnPropertyNames(globalThis), Object.getOwnPropertyNames(Object.prototype)];
		for (const yaml of [
			'__proto__:\n  polluted: 1',
			'constructor:\n  prototype:\n    polluted: 1',
			'a: {__proto__: {polluted: 1}}',
			'? __proto__\n: polluted: 1',
			'<<: {__proto__: {polluted: 1}}',
			'a: &a {polluted: 1}\n__proto__: *a',
			'a: !!js/function "function () { globalThis.polluted = 1 }"',
			'a: !!js/undefined x',
			'tags: [__proto__, constructor]',
		]) {
			check(yaml);
			const text = `---\n${yaml}\n---\n`;
			const edited = applied(text, setBelow(text, '__proto__', 'polluted', 1));
			if (edited !== undefined) headOf(edited);
		}
		for (const open of ['---js', '---javascript', '--- js', '---json', '---coffee', ';;;'])
			assert.deepEqual(headOf(`${open}\nglobalThis.polluted = 1\n---\n`).entries, []);
		assert.equal(Reflect.get({}, 'polluted'), undefined);
		assert.equal(Reflect.get(globalThis, 'polluted'), undefined);
		assert.deepEqual([Object.getOwnPropertyNames(globalThis), Object.getOwnPropertyNames(Object.prototype)], before);
	});
});

suite('a value of another kind than is wanted', () => {
	const values = [
		'',
		'~',
		'x',
		'""',
		'3',
		'[]',
		'[a]',
		'[[a]]',
		'[{a: 1}]',
		'{}',
		'{a: 1}',
		'{a: {b: 1}}',
		'{a: [b]}',
		'|\n  x',
		'>-\n  x\n  y',
		'\n  x',
		'\n  - - a',
		'\n  - a: 1\n    b: 2',
		'\n  a:\n    b: 1',
		'\n  a:\n  b:',
		'&x y',
		'!t y',
		'"a\n  b"',
		'[a,\n  b]',
	];

	const holds = (value: Value | undefined, text: string): boolean =>
		value?.kind === 'list'
			? value.items.some((item) => holds(item, text))
			: value?.kind === 'scalar' && value.text === text;

	test('is refused or changed as asked, and all else stays', () => {
		for (const value of values)
			for (const lineEnd of ['\n', '\r\n'])
				for (const after of ['', 'after: "z" # c\n']) {
					const text = `---\nbefore: y\nkey: ${value}\n${after}---\nbody\n`
						.replace('key:  ', 'key: ')
						.replaceAll('\n', lineEnd);
					assert.deepEqual(headOf(text).findings, [], text);
					const set = applied(text, setKey(text, 'key', 'new'));
					const added = applied(text, addItem(text, 'key', 'new'));
					const rated = applied(text, setBelow(text, 'key', 'new', 3));
					for (const now of [
						set,
						added,
						rated,
						applied(text, removeItem(text, 'key', 'x')),
						applied(text, setBelow(text, 'key', 'a', undefined)),
					]) {
						if (now === undefined) continue;
						assert.deepEqual(headOf(now).findings, [], now);
						assert.ok(holds(valueIn(now, 'before'), 'y') && holds(valueIn(now, 'after'), 'z') === (after !== ''), now);
						assert.equal(now.slice(headOf(now).body), `body${lineEnd}`);
					}
					if (set !== undefined) assert.ok(holds(valueIn(set, 'key'), 'new'), set);
					if (added !== undefined) assert.ok(holds(valueIn(added, 'key'), 'new'), added);
					const map = rated === undefined ? undefined : valueIn(rated, 'key');
					if (rated !== undefined)
						assert.ok(map?.kind === 'map' && map.entries.some((entry) => entry.key.text === 'new'), rated);
				}
	});
});
