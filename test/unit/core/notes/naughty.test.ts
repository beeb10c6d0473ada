import assert from 'node:assert/strict';
import { parseBody } from '../../../../src/core/notes/body';
import { cardsOf } from '../../../../src/core/notes/card';
import { headOf } from '../../../../src/core/notes/head';
import { addItem, setBelow, setKey } from '../../../../src/core/notes/headEdit';
import { applyEdits, type TextEdit } from '../../../../src/core/text';
import type { Value } from '../../../../src/core/yamlTree';
import { halves, naughtyLines, naughtyTexts } from '../../../support/naughty';

const body = '\n# Title\n\n## Situation\nOnce.\n';
const heads = [
	'',
	`---\nid: s-1\n---\n${body}`,
	`---\ntitle: x\ntags: [a]\ncompetencies: {a: 1}\n---\n${body}`,
	`\uFEFF---\r\ntitle: 'x' # c\r\ntags:\r\n- a # c\r\ncompetencies:\r\n    a: 1\r\n---\r\n`,
	`---\ntitle: "x"\ntags: []\ncompetencies: {}\n---`,
	`---\ntitle:\ntags:\ncompetencies:\n---\n${body}`,
	`---\ntags: a\ntitle: >\n  x\n  y\n---\n${body}`,
];

function valueIn(text: string, key: string): Value | undefined {
	const head = headOf(text);
	assert.deepEqual(head.findings, [], text);
	return head.entries.find((entry) => entry.key.text === key)?.value;
}

const changed = (text: string, edits: readonly TextEdit[] | undefined): string => {
	assert.ok(edits, `refused: ${text}`);
	return applyEdits(text, edits);
};

const textsOf = (value: Value | undefined): readonly string[] =>
	value?.kind === 'list' ? value.items.flatMap(textsOf) : value?.kind === 'scalar' ? [value.text] : [];

suite('naughty texts come back as they went in', () => {
	test('as a title', () => {
		for (const head of heads)
			for (const title of naughtyTexts) {
				const text = changed(head, setKey(head, 'title', title));
				assert.deepEqual(textsOf(valueIn(text, 'title')), [title], text);
				assert.equal(text.slice(headOf(text).body), head.slice(headOf(head).body));
				assert.equal(Buffer.from(text).toString(), text, 'as UTF-8, too');
			}
	});

	test('as tags, one after the other', () => {
		for (const head of heads) {
			let text = head;
			for (const tag of naughtyTexts) {
				if (text.length > 3000) text = head;
				const before = textsOf(valueIn(text, 'tags')).filter((one) => one !== '');
				text = changed(text, addItem(text, 'tags', tag));
				const after = textsOf(valueIn(text, 'tags'));
				assert.ok(after.includes(tag), `${JSON.stringify(tag)} in ${text}`);
				assert.deepEqual(
					after.filter((one) => before.includes(one)),
					before,
				);
			}
		}
	});

	test('as a competency', () => {
		for (const head of heads)
			for (const name of naughtyTexts.filter((name) => JSON.stringify(name).length < 1000)) {
				const text = changed(head, setBelow(head, 'competencies', name, 3));
				const value = valueIn(text, 'competencies');
				const said = value?.kind === 'map' ? value.entries.filter(({ key }) => key.text === name) : [];
				assert.deepEqual(
					said.flatMap((entry) => textsOf(entry.value)),
					['3'],
					text,
				);
				assert.equal(changed(text, setBelow(text, 'competencies', name, 3)), text, 'it is there already');
			}
	});

	test('halves of characters are put in writing that UTF-8 can hold', () => {
		for (const half of halves) {
			const text = changed('', setKey('', 'title', half));
			assert.deepEqual(textsOf(valueIn(Buffer.from(text).toString(), 'title')), [half]);
		}
	});

	const cards = (text: string) => cardsOf('a.md', text, parseBody(text, 0)).map(({ front, back }) => [front, back]);

	test('as a side of a card', () => {
		/** A heading, a code block and a comment begin with these, and `?` ends a question. */
		const opening = new Set(['# heading', '```', '<!--', '?', '??']);
		/** These are signs of a card themselves. */
		const signs = new Set(['a :: b', 'a ::: b', '::', '^q-7f2k', 'x ^q-7f2k']);
		for (const words of naughtyLines.filter((words) => words === words.trim() && !signs.has(words))) {
			assert.deepEqual(cards(`On ${words} :: A`), [[`On ${words}`, 'A']]);
			assert.deepEqual(cards(`Q :: ${words}`), [['Q', words]]);
			if (!opening.has(words)) assert.deepEqual(cards(`On\n${words}\n?\nA`), [[`On\n${words}`, 'A']]);
		}
	});
});
