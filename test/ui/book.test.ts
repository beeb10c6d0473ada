import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Office, type Person } from './person';
import { until } from './until';

const story =
	'---\nid: s-1\ntype: story\ntitle: The ranker\ncompetencies:\n  ownership: 2\nimpact: 9\n---\n# The ranker\n';

suite('a book, by keyboard', function () {
	this.timeout(90_000);
	let office: Office;
	let person: Person;
	let folder: string;

	suiteSetup(async () => {
		office = await Office.open({ isShared: true });
	});
	setup(async () => {
		folder = await bookOf({
			'prepbook.yaml': 'title: Autumn\ncompanies: [acme]\nlists: [mine]\n',
			'lists/mine.yaml': 'title: Mine\nproblems:\n  - {id: two-sum, title: Two Sum}\n  - {id: lru, title: LRU Cache}\n',
			'stories/ranker.md': story,
			'stories/twin.md': story.replace('impact: 9', 'impact: 2'),
			'companies/acme.md': '---\nid: acme\ntitle: Acme\n---\n',
			'topics/norm.md': '# Norm\n\nWhat does it do? :: It scales.\n',
		});
		person = await office.sit({ open: folder });
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
		await person.leave();
	});
	suiteTeardown(() => office.close());

	async function bookOf(files: Readonly<Record<string, string>>): Promise<string> {
		const book = await office.emptyFolder(`book-${Math.random().toString(36).slice(2)}`);
		for (const [path, text] of Object.entries(files)) {
			await mkdir(dirname(join(book, path)), { recursive: true });
			await writeFile(join(book, path), text);
		}
		return book;
	}

	const lines = async () => {
		const names = (await readdir(join(folder, 'log'))).filter((name) => name.endsWith('.jsonl'));
		const text = await readFile(join(folder, 'log', names[0] ?? ''), 'utf8');
		return text
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, unknown>);
	};

	test('an attempt made elsewhere is logged with a word and two keys, undone and redone', async () => {
		await person.run('Prepbook: Log an Attempt');
		await person.entry('LRU Cache').waitFor();
		await person.keepPicture('which problem');
		await person.choose('two');
		await person.entry('Accepted, but late').waitFor();
		await person.keepPicture('which outcome');
		await person.press('ArrowDown');
		await person.press('Enter');
		await until(async () => (await lines()).length === 1);
		const [attempt] = await lines();
		assert.deepEqual([attempt?.problem, attempt?.outcome, attempt?.grade], ['two-sum', 'accepted-late', 'hard']);

		await person.run('Prepbook: Log an Attempt');
		await person.entry('Accepted, but late').waitFor();
		await person.press('Escape');
		await person.run('Prepbook: Undo');
		await person.said('Undone: the attempt at “Two Sum”').waitFor();
		await person.keepPicture('undone');
		await until(async () => (await lines()).length === 2);
	});

	test('what is odd stands in the Problems panel, and is repaired when asked', async () => {
		await person.run('Prepbook: Check the Book');
		await person.said('2 odd things were found').waitFor();
		await person.page.locator('.markers-panel').getByText('“impact” goes from 1 to 3').waitFor();
		await person.keepPicture('odd things');
		await person.run('Notifications: Show Notifications'); // A toast goes after a while, the list stays.
		await person.page.getByRole('button', { name: 'Repair 2 of Them' }).press('Enter');
		await until(async () => (await readFile(join(folder, 'stories/ranker.md'), 'utf8')).includes('impact: 3'));
		assert.equal(await readFile(join(folder, 'stories/ranker.md'), 'utf8'), story.replace('impact: 9', 'impact: 3'));
		await until(async () => !(await readFile(join(folder, 'stories/twin.md'), 'utf8')).includes('id: s-1\n'));
		await person.page.locator('.markers-panel').getByText('“impact” goes').waitFor({ state: 'detached' });
	});

	test('a story’s strength is set by three choices, and its note changes by one character', async () => {
		await person.run('Prepbook: Set a Story');
		await person.take('stories/ranker.md');
		await person.keepPicture('which competency');
		await person.take('Generic behavioral framework · now 2');
		await person.entry('3: the one I want').waitFor();
		await person.choose('3');
		const now = () =>
			Promise.all(['ranker', 'twin'].map((name) => readFile(join(folder, `stories/${name}.md`), 'utf8')));
		await until(async () => (await now()).some((text) => text.includes('ownership: 3')));
		await person.keepPicture('strength set');
	});

	test('a card is graded, and bears its mark', async () => {
		await person.run('Prepbook: Grade a Card');
		await person.take('What does it do?');
		await person.entry('Good').waitFor();
		await person.keepPicture('how well');
		await person.choose('Good');
		await until(async () =>
			/ :: It scales\. \^q-[a-z0-9]{4}\n/.test(await readFile(join(folder, 'topics/norm.md'), 'utf8')),
		);
		await until(async () => (await lines()).length === 1);
		assert.equal((await lines())[0]?.grade, 'good');
	});
});
