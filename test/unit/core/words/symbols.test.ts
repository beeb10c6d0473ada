import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headRange, symbolsIn } from '../../../../src/core/words/symbols';
import { nastyTitles } from '../../../support/nastyTitles';

const shown = (path: string, text: string) =>
	symbolsIn(path, text).map(({ name, detail, range }) => [name, detail, text.slice(range.start, range.end)]);

suite('what a file is made of', () => {
	test('a topic: its cards, each line once', () => {
		const text =
			'---\ntype: topic\n---\n## Cards\nWhat is a gate? ::: It lets ==some== through ^q-12ab\nNo card\nSecond :: one\r\n';
		assert.deepEqual(shown('topics/a.md', text), [
			['What is a gate?', '', 'What is a gate? ::: It lets ==some== through ^q-12ab'],
			['Second', '', 'Second :: one'],
		]);
	});

	test('a company: its rounds; a data file: its entries', () => {
		const head = '---\nid: acme\nrounds:\n  - id: onsite-1\n    kind: coding\n  - kind: talk\n---\n## Asked\n';
		assert.deepEqual(
			symbolsIn('companies/a.md', head).map(({ name, detail }) => [name, detail]),
			[
				['onsite-1', 'coding'],
				['talk', ''],
			],
		);
		const framework = 'title: F\ncompetencies:\n  - {id: care, title: Care}\n  - id: speed\n  - note: nothing\n';
		assert.deepEqual(shown('frameworks/f.yaml', framework), [
			['care', 'Care', '{id: care, title: Care}'],
			['speed', '', 'id: speed'],
		]);
		assert.deepEqual(shown('elsewhere/f.yaml', framework), []);
		assert.deepEqual(shown('README.md', head), []);
	});

	test('any text at all: names of one line, ranges within the text', () => {
		const some = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...nastyTitles));
		fc.assert(
			fc.property(fc.array(some), fc.constantFrom('topics/a.md', 'companies/a.md', 'lists/a.yaml'), (parts, path) => {
				const text = parts.join(' :: ');
				for (const { name, range } of symbolsIn(path, text)) {
					assert.match(name, /^[^\n\r]+$/);
					assert.ok(range.start >= 0 && range.end <= text.length && range.start <= range.end);
				}
			}),
		);
	});

	test('its head can be folded away, where it has one', () => {
		const text = '\uFEFF---\r\nid: a\r\n---\r\nText\r\n';
		const range = headRange(text);
		assert.equal(text.slice(range?.start, range?.end), '\uFEFF---\r\nid: a\r\n');
		assert.equal(headRange('Text\n---\n'), undefined);
	});
});
