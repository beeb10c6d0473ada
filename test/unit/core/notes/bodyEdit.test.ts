import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBody, sectionsNamed } from '../../../../src/core/notes/body';
import { addToSection, setSection } from '../../../../src/core/notes/bodyEdit';
import { headOf } from '../../../../src/core/notes/head';
import { applyEdits } from '../../../../src/core/text';

const set = (text: string, title: string, words: string) => applyEdits(text, setSection(text, title, words));
const add = (text: string, title: string, words: string) => applyEdits(text, addToSection(text, title, words));
const said = (text: string, title: string) => {
	const content = sectionsNamed(parseBody(text, headOf(text).body), title)[0]?.content;
	return content && text.slice(content.start, content.end).trim();
};

suite('changes to a body', () => {
	const note = '---\nid: a\n---\n# T\n\n## Task\n\nOld words,\ntwo lines\n\n## Result\nNumbers\n';

	test('what a section says is replaced, and nothing around it', () => {
		assert.equal(set(note, 'task', 'New'), note.replace('Old words,\ntwo lines', 'New'));
		assert.equal(set(note, 'Result', 'One\nTwo'), note.replace('Numbers', 'One\nTwo'));
		assert.equal(set(set(note, 'Task', 'New'), 'Task', 'Old words,\ntwo lines'), note, 'and back');
		const crlf = note.replaceAll('\n', '\r\n');
		assert.equal(set(crlf, 'Result', 'One\nTwo'), crlf.replace('Numbers', 'One\r\nTwo'));
	});

	test('an empty section gets its first words, a missing one comes at the end', () => {
		assert.equal(set('## A\n## B\n', 'A', 'x'), '## A\nx\n\n## B\n');
		assert.equal(set('## A\n\n## B\n', 'A', 'x'), '## A\nx\n\n## B\n');
		assert.equal(set('## A', 'A', 'x'), '## A\nx\n');
		assert.equal(set('Text', 'A', 'x'), 'Text\n\n## A\nx\n');
		assert.equal(set('', 'A', 'x'), '## A\nx\n');
	});

	test('words are added below what is there', () => {
		assert.equal(add(note, 'Result', '- more'), note.replace('Numbers', 'Numbers\n- more'));
		assert.equal(add('## Asked\n', 'Asked', '- why'), '## Asked\n- why\n');
		assert.equal(add('Text\n', 'Asked', '- why'), 'Text\n\n## Asked\n- why\n');
	});

	test('whatever the note, the section then says it, and every other section what it did', () => {
		const line = fc.constantFrom('## A', '## B', '### C', 'words', '', '```', '- item', '## A');
		const end = fc.constantFrom('\n', '\r\n');
		fc.assert(
			fc.property(fc.array(line, { maxLength: 12 }), end, fc.boolean(), (lines, lineEnd, closed) => {
				const text = ['---', 'id: x', '---', ...lines].join(lineEnd) + (closed ? lineEnd : '');
				if (lines.filter((one) => one === '```').length % 2 === 1) return; // What stands in an open fence is no section.
				const after = set(text, 'A', 'new words');
				assert.equal(said(after, 'A'), 'new words');
				if (!lines.includes('### C')) assert.equal(said(after, 'B'), said(text, 'B'));
			}),
			{ numRuns: 2000 },
		);
	});
});
