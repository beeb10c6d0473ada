import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findStories } from '../../src/core/answers/find';
import { parseShelved, placeOf, shelves } from '../../src/core/catalog/catalog';
import type { Snapshot } from '../../src/core/snapshot';
import { bookWith } from '../support/books';
import { writeExample } from '../vscode/example.mjs';
import { repository } from '../vscode/versions.mjs';
import { Office, type Person } from './person';
import { until } from './until';

const question = 'tell me about a time you disagreed with your manager';
const asks = 'As an interviewer asks';

/** The texts of a folder, by path. */
async function textsIn(folder: string): Promise<[string, string][]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const read = paths.map(async (path): Promise<[string, string]> => {
		return [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')];
	});
	return Promise.all(read);
}

suite('finding a story in the worked example', function () {
	this.timeout(120_000);
	let office: Office;
	let person: Person;
	let folder: string;
	let book: Snapshot;

	suiteSetup(async () => {
		office = await Office.open();
		folder = await office.emptyFolder('found');
		await writeExample(folder, '2026-11-20');
		const shipped = await Promise.all(shelves.map((shelf) => textsIn(join(repository, 'templates', shelf))));
		const shelved = shipped.flatMap((texts, index) =>
			texts.flatMap(([name, text]) => {
				const place = placeOf(`${shelves[index]}/${name}`);
				return place ? parseShelved(place, text).value : [];
			}),
		);
		book = bookWith(Object.fromEntries(await textsIn(folder)), shelved);
		person = await office.sit({ open: folder });
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
	});
	suiteTeardown(() => office.close());

	/** What the API answers, as it is to be read on the screen. */
	const answer = (asked: string, company?: string) =>
		(findStories(book, asked, { company, now: Date.now() }) ?? []).map(
			({ id, why }) => `${book.stories.get(id)?.title} | ${why}`,
		);

	const shown = () =>
		person.entries().evaluateAll((rows) =>
			rows.map((row) => {
				const said = ['.label-name', '.label-description'].map((one) => row.querySelector(one)?.textContent ?? '');
				return said.join(' | ');
			}),
		);

	async function seeAnswer(asked: string, company?: string): Promise<void> {
		const late = Date.now() + 15_000;
		const expected = answer(asked, company);
		while (JSON.stringify(await shown()) !== JSON.stringify(expected) && Date.now() < late)
			await person.page.waitForTimeout(50);
		assert.deepEqual(await shown(), expected);
	}

	async function goTo(name: string): Promise<void> {
		await person.openFile(`${name}.md`);
		await person.page.locator('.editor-instance .monaco-editor.focused').waitFor();
	}

	async function ask(words: string): Promise<void> {
		await person.run('Prepbook: Find a Story');
		await person.asked(asks);
		await person.type(words);
		await seeAnswer(words);
	}

	test('stories are ranked while one types, in the order of the API, and the best one is opened', async () => {
		await person.run('Prepbook: Find a Story');
		await person.asked(asks);
		await seeAnswer('');
		await person.keepPicture('find a story: nothing typed');
		for (const [from, to] of [
			[0, 30],
			[30, 45],
			[45, question.length],
		]) {
			await person.type(question.slice(from, to));
			await seeAnswer(question.slice(0, to));
		}
		await person.keepPicture('find a story');
		assert.ok(answer(question).findIndex((row) => row.startsWith('The launch I argued against')) < 3);
		await person.press('ControlOrMeta+A');
		await person.type('what went wrong');
		await seeAnswer('what went wrong');
		await person.press('ControlOrMeta+A');
		await person.type(question);
		await seeAnswer(question);
		await person.press('Enter');
		await person.asked('“The launch I argued against”');
		await person.entry('Mark as Told').waitFor();
		assert.equal(await person.entry('Insert a Link').count(), 0, 'no note is open to put one in');
		await person.press('Enter');
		await person.sees('the-launch-i-argued-against.md');
		await person.statusBar().getByText('to say').waitFor();
		await person.statusBar().getByText('to say').hover();
		await person.page.locator('.monaco-hover').getByText('Not said yet').waitFor();
		await person.keepPicture('words to say');
	});

	test('a link goes into another note, and away again by one undo', async () => {
		const note = join(folder, 'companies/acme.md');
		const before = await readFile(note, 'utf8');
		await goTo('acme');
		await person.press('ControlOrMeta+End');
		const link = '[The launch I argued against](../stories/the-launch-i-argued-against.md)';
		await putIn();
		await person.type('!');
		await person.press('ControlOrMeta+S');
		await until(async () => (await readFile(note, 'utf8')) === `${before}${link}!`);
		await person.press('ControlOrMeta+Z');
		await person.press('ControlOrMeta+Z');
		await person.press('ControlOrMeta+S');
		await until(async () => (await readFile(note, 'utf8')) === before);

		await person.press('ControlOrMeta+Home'); // In the head, which it would break.
		await putIn();
		await person.press('ControlOrMeta+S');
		await until(async () => (await readFile(note, 'utf8')) === before.replace('\n---\n', `\n---\n${link}`));
		await person.press('ControlOrMeta+Z');
		await person.press('ControlOrMeta+S');
		await until(async () => (await readFile(note, 'utf8')) === before);
	});

	async function putIn(): Promise<void> {
		await ask(question);
		await person.press('Enter');
		await person.asked('“The launch I argued against”');
		await person.entry('Insert a Link').waitFor();
		await person.choose('Link');
		await person.page.locator('.view-lines').getByText('the-launch-i-argued-against.md').waitFor();
	}

	test('words that a story does not say yet are put in, and are said then', async () => {
		const note = join(folder, 'stories/the-launch-i-argued-against.md');
		const before = await readFile(note, 'utf8');
		await goTo('the-launch-i-argued-against');
		await person.press('ControlOrMeta+End');
		await person.statusBar().getByText('20 to say').waitFor();
		await person.statusBar().getByText('20 to say').click();
		await person.asked('Which words?');
		await person.entry('common goal').waitFor();
		await person.keepPicture('which words to say');
		await person.choose('common goal');
		await person.statusBar().getByText('19 to say').waitFor();
		await person.press('ControlOrMeta+S');
		await until(async () => (await readFile(note, 'utf8')) === `${before}common goal`);
		await person.press('ControlOrMeta+Z');
		await person.statusBar().getByText('20 to say').waitFor();
	});

	test('for a company, what was told there comes last; a story is rehearsed and marked as told from there', async () => {
		await askFor('Acme', 'conflict');
		await seeAnswer('conflict', 'acme');
		await person.keepPicture('find a story: for a company');
		await person.entry('The win that was a loss').hover();
		await person.entry('The win that was a loss').getByRole('button', { name: 'Rehearse' }).click();
		await person.asked('How long should it take?');
		await person.press('Escape');
		await person.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

		await askFor('Acme', 'conflict');
		await seeAnswer('conflict', 'acme');
		await person.press('Enter');
		await person.entry('Mark as Told').waitFor();
		await person.choose('Told');
		const told = '"kind":"told","note":"s-4w8c1t","company":"acme"';
		await until(async () => (await textsIn(join(folder, 'log'))).some(([, text]) => text.includes(told)));
	});

	async function askFor(company: string, words: string): Promise<void> {
		await ask(words);
		await person.page.locator('.quick-input-widget').getByRole('button', { name: 'For a Company' }).press('Enter');
		await person.asked('Which company?');
		await person.entry('Borealis').waitFor();
		await person.choose(company);
		await person.asked(asks);
	}
});
