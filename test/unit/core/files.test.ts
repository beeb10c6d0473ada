import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn } from '../../../src/core/answers/findings';
import { roleOf } from '../../../src/core/bookFiles';
import { parseShelved, placeOf, type Shelved } from '../../../src/core/catalog/catalog';
import { noteKinds } from '../../../src/core/notes/note';
import { kindWords } from '../../../src/core/practice/event';
import { notesIn, partOf } from '../../../src/core/snapshot';
import { bookWith } from '../../support/books';
import { pageExamples } from './pageExamples';

function shipped(): Shelved[] {
	const paths = readdirSync('templates', { recursive: true }).map((path) => String(path).replaceAll('\\', '/'));
	return paths.flatMap((path) => {
		const place = placeOf(path);
		return place ? parseShelved(place, readFileSync(join('templates', path), 'utf8')).value : [];
	});
}

suite('docs/files.md', () => {
	const book = bookWith(pageExamples, shipped());

	test('is read whole, and nothing in it is odd', () => {
		assert.deepEqual(findingsIn(book, { ms: Date.parse('2026-11-22T00:00:00Z'), offsetMinutes: 0 }), []);
		for (const path of Object.keys(pageExamples)) assert.ok(roleOf(path), path);
	});

	test('has an example of every kind of note, file and event', () => {
		for (const kind of noteKinds) assert.equal(book[partOf[kind]].all.length, 1, kind);
		assert.equal(
			notesIn(book).every(({ id }) => !id.startsWith('path:')),
			true,
		);
		const kinds = [...book.log.lines].map(({ event }) => event.kind);
		assert.deepEqual([...kinds].sort(), [...kindWords].sort());
		for (const shelf of ['frameworks', 'outlines', 'lists', 'presets', 'prompts', 'rubrics', 'checks', 'synonyms'])
			assert.ok(
				Object.keys(pageExamples).some((path) => path.startsWith(`${shelf}/`)),
				shelf,
			);
	});

	test('counts as it says', () => {
		assert.equal(book.log.events.length, 6, 'one was undone, and corrections are no events');
		const [attempt] = book.log.events;
		assert.equal(attempt?.kind === 'attempt' && attempt.said.outcome, 'accepted-late');
		assert.deepEqual(
			book.topics.all[0]?.cards.map(({ id, line }) => `${id} ${line}`),
			['q-7f2k 10', 'path:topics/batch-normalization.md#11 11', 'path:topics/batch-normalization.md#11.r 11'],
		);
		assert.deepEqual(book.book.story.minutes, [2, 3]);
		assert.deepEqual(
			[...(book.stories.all[0]?.competencies ?? [])],
			[
				['ownership', 3],
				['ambiguity', 1],
			],
		);
	});
});
