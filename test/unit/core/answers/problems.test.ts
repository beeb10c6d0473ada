import assert from 'node:assert/strict';
import { pageOf, problemsIn } from '../../../../src/core/answers/problems';
import { bookWith } from '../../../support/books';
import { head } from '../../../support/rows';

suite('the page of a problem', () => {
	const book = bookWith({
		'prepbook.yaml': 'lists: [mine]\n',
		'lists/mine.yaml':
			'title: Mine\nproblems:\n  - {id: listed, title: A, url: "https://example.org/a?b=c%26d"}\n  - {id: bare, title: B}\n  - {id: both, title: C, url: "https://example.org/c"}\n',
		'problems/both.md': head('id: both'),
		'problems/noted.md': head('id: noted'),
		'problems/book.md': head('id: book', 'url: page 7'),
		'problems/script.md': head('id: script', "url: 'javascript:alert(1)'"),
		'problems/file.md': head('id: file', "url: 'file:///etc/passwd'"),
		'problems/none.md': '# No id\n',
	});
	const pageOfId = (id: string) => {
		const problem = problemsIn(book).get(id);
		assert.ok(problem, id);
		return pageOf(book, problem);
	};

	test('is on the web, as its address was written', () => {
		assert.deepEqual(pageOfId('listed'), { url: 'https://example.org/a?b=c%26d' });
		assert.deepEqual(pageOfId('both'), { url: 'https://example.org/c' });
	});

	test('is its note where it has no address that a browser shows', () => {
		assert.deepEqual(pageOfId('noted'), { path: 'problems/noted.md' });
		for (const id of ['book', 'script', 'file']) assert.deepEqual(pageOfId(id), { path: `problems/${id}.md` });
		assert.deepEqual(pageOfId('path:problems/none.md'), { path: 'problems/none.md' });
	});

	test('is nowhere where it has neither', () => {
		assert.equal(pageOfId('bare'), undefined);
	});
});
