import assert from 'node:assert/strict';
import { questionsFor } from '../../../../src/core/answers/questions';
import type { Story } from '../../../../src/core/notes/story';
import { bookWith } from '../../../support/books';
import { example } from '../example';

suite('the questions a story answers', () => {
	const files = {
		'prepbook.yaml': 'companies: [acme]\n',
		'companies/acme.md': '---\nid: acme\ntitle: Acme\nframework: own\n---\n',
		'companies/other.md': '---\nid: other\ntitle: Other\nframework: theirs\n---\n',
		'frameworks/own.yaml':
			'title: Own\ncompetencies:\n  - {id: own-care, title: Care, questions: [Who cares?, Why?], generic: [ownership]}\n  - {id: own-speed, title: Speed, questions: [How fast?]}\n',
		'frameworks/theirs.yaml':
			'title: Theirs\ncompetencies:\n  - {id: their-care, title: X, questions: [Never?], generic: [ownership]}\n',
		'frameworks/generic.yaml':
			'title: Generic\ncompetencies:\n  - {id: ownership, title: Ownership, questions: [Why?, What broke?]}\n',
	};
	const asked = (head: string) => {
		const book = bookWith({ ...files, 'stories/a.md': `---\n${head}\n---\n` });
		return questionsFor(book, book.stories.at('stories/a.md') as Story).map(({ of, questions }) => [of, ...questions]);
	};

	test('are those of what it shows, best first, also through generic competencies; each once', () => {
		assert.deepEqual(asked('competencies: {ownership: 2, own-speed: 3}'), [
			['Speed · Acme', 'How fast?'],
			['Care · Acme', 'Who cares?', 'Why?'],
			['Ownership · Generic', 'What broke?'],
		]);
		assert.deepEqual(asked('title: Nothing'), []);
		assert.deepEqual(asked('competencies: [nobody]'), []);
	});

	test('every tagged story of the worked example answers some, none twice', () => {
		for (const story of example.stories.all) {
			const questions = questionsFor(example, story).flatMap((one) => one.questions);
			assert.equal(questions.length > 0, story.competencies.size > 0, story.title);
			assert.equal(new Set(questions).size, questions.length);
		}
	});
});
