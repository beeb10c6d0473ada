import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingsIn, isRemark } from '../../../../src/core/answers/findings';
import { checkDesign, conceptsIn } from '../../../../src/core/checks/design';
import { bookWith } from '../../../support/books';
import { shipped } from '../catalog/shipped';
import { answersOf, dull, outlines } from './answers';

const texts = answersOf('a').map(({ text }) => text);
const path = 'designs/a.md';

const bookOf = (text: string, catalog = shipped, more = '') =>
	bookWith({ [path]: text, 'prepbook.yaml': more }, catalog);
const checked = (...of: Parameters<typeof bookOf>) => {
	const book = bookOf(...of);
	return book.designs.all.flatMap((design) => checkDesign(book, design));
};
const rules = shipped
	.flatMap(({ shelf, file }) => (shelf === 'checks' ? file.checks : []))
	.filter(({ any }) => any.length > 0);

const mangled = fc
	.tuple(
		fc.constantFrom(...texts),
		fc.array(
			fc.tuple(
				fc.nat(3000),
				fc.nat(200),
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.constantFrom(
						'\r\n',
						'\n\n- ',
						'`',
						'```\n',
						'<!--',
						'-->',
						'## 5. Features\n',
						'### Mine\n',
						'| a |',
						'İ',
						'😀',
					),
				),
			),
			{ maxLength: 8 },
		),
	)
	.map(([text, cuts]) =>
		cuts.reduce((all, [at, length, piece]) => all.slice(0, at) + piece + all.slice(at + length), text),
	);
const anyText = fc.oneof(mangled, fc.string({ unit: 'binary' }), fc.constantFrom(...texts));

suite('laws of checks of designs', () => {
	test('any text is checked, and what is found lies in it, in order', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let last = 0;
				for (const { range, line, code } of checked(text)) {
					assert.ok(last <= range.start && range.start <= range.end && range.end <= text.length);
					assert.equal(line, text.slice(0, range.start).split('\n').length);
					assert.match(code, /^ds-/);
					last = range.start;
				}
			}),
			{ numRuns: 150 },
		);
	});

	test('what shows a concept stands in the note', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const book = bookOf(text);
				for (const design of book.designs.all)
					for (const { shown } of conceptsIn(book, design))
						assert.match(
							shown ? text.slice(shown.start, shown.end) : 'a',
							/^[\p{L}\p{N}%$€=×≈](?:.*[\p{L}\p{N}\p{M}%$€=×≈])?$/su,
						);
			}),
			{ numRuns: 150 },
		);
	});

	test('what is muted is gone, in the book or in the note, and all else stays', () => {
		for (const text of [...texts.slice(-10), `---\nstatus: finished\n---\n${dull}`]) {
			const all = checked(text);
			for (const { code } of all) {
				const others = all.filter((one) => one.code !== code).map((one) => one.code);
				assert.deepEqual(
					checked(text, shipped, `checks: {${code}: off}\n`).map((one) => one.code),
					others,
				);
				assert.deepEqual(
					checked(text.replace('---\n', `---\nchecks: {${code}: off}\n`)).map((one) => one.code),
					others,
				);
			}
		}
	});

	test('the order of checks changes nothing', () => {
		const shuffled = shipped
			.map((one) =>
				one.shelf === 'checks' ? { ...one, file: { ...one.file, checks: [...one.file.checks].reverse() } } : one,
			)
			.reverse();
		for (const text of texts) assert.deepEqual(checked(text, shuffled), checked(text));
	});

	test('in a comment nothing is said', () => {
		for (const text of texts.slice(0, 10)) {
			const [, head = '', body = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(text) ?? [];
			const book = bookOf(`${head}<!--\n${body}\n-->\n`);
			assert.ok(
				body.length > 1000 && book.designs.all.every((one) => conceptsIn(book, one).every(({ shown }) => !shown)),
			);
		}
	});

	test('a sentence that is offered says what it is offered for and nothing else, once its gaps are filled', () => {
		const off = rules.flatMap((rule) => {
			const kind = rule.domains[0] === 'system' ? 'system' : rule.domains[0] === 'llm' ? 'llm' : 'ml';
			const note = (more: string) => `---\noutline: ${outlines[kind]}\nstatus: finished\n---\n${dull}\n\n${more}\n`;
			const before = checked(note('')).map(({ code }) => code);
			assert.ok(before.includes(rule.id), rule.id);
			assert.match(rule.write ?? '', /\{\{[^{}]+\}\}.*\.$/, rule.id);
			const filled = (rule.write ?? '').replaceAll(/\{\{[^{}]+\}\}/g, '40');
			const after = checked(note(filled)).map(({ code }) => code);
			const gone = before.filter((code) => !after.includes(code));
			return gone.join() === rule.id ? [] : `${rule.id} takes away ${gone.join()}: ${filled}`;
		});
		assert.deepEqual(off, []);
	});

	test('ask with one question each, and say why', () => {
		for (const { id, concept, title, message, why, sections, severity } of rules) {
			assert.equal(id, `ds-${concept}`);
			assert.match(message, /^[A-Z][^.?!]+\?$/, id);
			assert.match(why ?? '', /^[A-Z][^.?!]+\.$/, id);
			assert.ok(title && sections.length > 0 && severity === 'warning', id);
		}
	});

	test('without hints it is the same but for the hints, and so it is for the whole book', () => {
		for (const text of [texts[0] ?? '', `---\nstatus: finished\n---\n${dull}`, dull]) {
			const book = bookOf(text);
			for (const design of book.designs.all) {
				const all = checkDesign(book, design);
				const loud = all.filter(({ severity }) => severity !== 'hint');
				assert.deepEqual(checkDesign(book, design, false), loud);
				const instant = { ms: Date.parse('2026-11-21T12:00:00Z'), offsetMinutes: 0 };
				assert.deepEqual(findingsIn(book, instant).filter(isRemark), all);
				assert.deepEqual(findingsIn(book, instant, () => false).filter(isRemark), loud);
			}
		}
	});

	test('an answer that did not change is not read again', () => {
		const book = bookOf(`---\nstatus: finished\n---\n${dull}`);
		for (const design of book.designs.all) {
			assert.ok(checkDesign(book, design).length > 0);
			assert.equal(checkDesign(book, design)[0], checkDesign(book, design)[0]);
			assert.equal(conceptsIn(book, design), conceptsIn(book, design));
		}
	});
});
