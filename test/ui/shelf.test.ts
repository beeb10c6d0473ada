import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Office, type Person } from './person';
import { until } from './until';

suite('the shelf, by keyboard', function () {
	this.timeout(60_000);
	let office: Office;
	let person: Person;

	suiteSetup(async () => {
		office = await Office.open({ isShared: true });
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
		await person.leave();
	});
	suiteTeardown(() => office.close());

	test('an empty folder becomes a book with one of each', async () => {
		const folder = await office.emptyFolder('autumn');
		const text = (path: string) => readFile(join(folder, path), 'utf8').catch(() => '');
		person = await office.sit({ open: folder });
		await person.openSideBar();
		await person.welcomeButton('Start a Prep Book').press('Enter');
		await person.asked('Which companies do you interview with?');
		await person.tick('Amazon');
		await person.keepPicture('shelf: companies');
		await person.press('Enter');
		await person.view('Companies').waitFor();
		await person.keepPicture('shelf: new book');

		await person.run('Prepbook: New Story');
		await person.asked('What is the story called?');
		await person.type('The ranker: "that" went stale');
		await person.keepPicture('shelf: story title');
		await person.press('Enter');
		await person.asked('What does it show?');
		await person.tick('Ownership');
		await person.keepPicture('shelf: story tags');
		await person.press('Enter');
		await person.sees('the-ranker-that-went-stale.md');
		await person.inGap();
		await person.type('The feed slid.');
		await person.press('Tab');
		await person.type('Find out why.');
		await person.press('ControlOrMeta+S');
		await person.view('Stories').getByText('No project').waitFor();
		await person.keepPicture('shelf: story');
		await until(async () =>
			/-->\nThe feed slid\.\n\n## Task\n\n<!-- .*\n-->\nFind out why\.\n/.test(
				await text('stories/the-ranker-that-went-stale.md'),
			),
		);
		await person
			.statusBar()
			.getByText(/\d+ words/)
			.waitFor();

		await person.run('Prepbook: New Design Answer');
		await person.asked('Which prompt?');
		await person.keepPicture('shelf: prompts');
		await person.choose('Photo quality');
		await person.asked('Laid out by which outline?');
		await person.entries().first().waitFor();
		await person.keepPicture('shelf: outlines');
		await person.press('Enter');
		await person.sees('photo-quality.md');
		await person.inGap();
		await person.type('The goal.');
		await person.press('ControlOrMeta+S');
		await person.keepPicture('shelf: design');
		await until(async () => /```\n\nThe goal\.\n/.test(await text('designs/photo-quality.md')));

		await person.run('Prepbook: New Topic');
		await person.asked('Topics of the syllabus');
		await person.keepPicture('shelf: topics');
		await person.tick('Trees');
		await person.press('Enter');
		await person.sees('trees-and-ensembles.md');
		await person.keepPicture('shelf: topic');

		await person.run('Prepbook: Add a Problem');
		await person.asked('Its address, or its title');
		await person.type('https://leetcode.com/problems/two-sum/');
		await person.press('Enter');
		await person.said('“Two Sum” is in your list.').waitFor();
		await person.run('Prepbook: New Company');
		await person.asked('Which company?');
		await person.type('Acme');
		await person.press('Enter');
		await person.asked('What does it ask by?');
		await person.keepPicture('shelf: frameworks');
		await person.press('Enter');
		await person.sees('acme.md');
		await person.view('Companies').locator('.pane-header').press('Enter');
		await person.view('Companies').getByText('Acme').waitFor();
		await person.keepPicture('shelf: all');
		assert.deepEqual((await readdir(folder)).filter((name) => !name.startsWith('.')).sort(), [
			'companies',
			'designs',
			'lists',
			'prepbook.yaml',
			'stories',
			'topics',
		]);
	});

	test('who freezes before an empty page answers five questions', async () => {
		const folder = await bookOf('five');
		await person.run('Prepbook: New Story in Five Questions');
		const answers = [
			'Clicks fell by 4% and nobody knew why.',
			'Find out.',
			'I replayed a week of requests.',
			'',
			'Ask.',
		];
		for (const [index, answer] of answers.entries()) {
			await person.asked(`(${index + 1}/5)`);
			await person.type(answer);
			if (index === 1) await person.keepPicture('shelf: five questions');
			if (index === 2) {
				await person.press('Escape'); // Interrupted: what was answered is there when one comes back.
				await person.run('Prepbook: New Story in Five Questions');
				for (let again = 1; again <= 2; again++) {
					await person.asked(`(${again}/5)`);
					await person.press('Enter');
				}
				await person.asked('(3/5)');
			}
			await person.press('Enter');
		}
		await person.asked('What is the story called?');
		await person.press('Enter');
		await person.asked('What does it show?');
		await person.type('Dive Deep');
		await person.entry('Dive Deep').first().waitFor();
		await person.press('Enter');
		const path = join(folder, 'stories/clicks-fell-by-4-and-nobody-knew.md');
		await until(async () => (await readFile(path, 'utf8').catch(() => '')) !== '');
		const text = await readFile(path, 'utf8');
		assert.match(text, /^title: Clicks fell by 4% and nobody knew$/m);
		assert.match(text, /^ {2}amazon-dive-deep: 2$/m);
		for (const [section, answer] of [
			['Situation', answers[0]],
			['Task', answers[1]],
			['Action', answers[2]],
			['Takeaway', answers[4]],
		])
			assert.ok(text.includes(`## ${section}\n\n${answer}\n`), section);
		assert.match(text, /## Result\n\n<!-- /, 'what was not answered is still to be written');
	});

	test('without a book, a maker offers to begin one', async () => {
		const folder = await office.emptyFolder('no-book-yet');
		person = await office.sit({ open: folder });
		await person.run('Prepbook: New Topic');
		await person.take('Start a Prep Book');
		await person.asked('Which companies do you interview with?');
		await person.press('Enter');
		await person.asked('Topics of the syllabus');
		await person.press('Enter');
		await person.asked('What is the topic called?');
		await person.type('Batch norm');
		await person.press('Enter');
		await person.sees('batch-norm.md');
	});

	test('a competency is dropped on a story, and the menu of a row knows what to do with it', async () => {
		const folder = await bookOf('tagging', {
			'companies/acme.md': '---\nid: acme\nframework: amazon\n---\n# Acme\n',
			'stories/one.md': '---\nid: s-1\nproject: P\n---\n# The one\n',
		});
		await person.openSideBar();
		await person.page.setViewportSize({ width: 1280, height: 1600 });
		await person.unfold('Companies');
		await person.run('Focus on Stories View');
		await person
			.view('Stories')
			.locator('.monaco-list-row', { hasText: 'Untagged' })
			.locator('.monaco-tl-twistie')
			.click();
		const one = person.view('Stories').locator('.monaco-list-row', { hasText: 'The one' }).first();
		await one.waitFor();
		const text = () => readFile(join(folder, 'stories/one.md'), 'utf8');
		const diveDeep = person.view('Companies').locator('.monaco-list-row', { hasText: 'Dive Deep' });
		const isTagged = async () => (await text()).includes('competencies:\n  amazon-dive-deep: 2\n');
		for (let tries = 0; tries < 5 && !(await isTagged()); tries++) {
			await person.drag(diveDeep, one); // A row that is drawn anew meanwhile is dropped nowhere.
			await person.page.waitForTimeout(500);
		}
		await until(isTagged);
		assert.equal(await text(), '---\nid: s-1\nproject: P\ncompetencies:\n  amazon-dive-deep: 2\n---\n# The one\n');

		await person.view('Stories').getByText('Untagged').waitFor({ state: 'detached' });
		await person.view('Stories').locator('.monaco-list-row[aria-label^="Never rehearsed"]').click();
		await one.waitFor();
		await person.press('ArrowDown');
		await person.press('Shift+F10');
		await person.page.getByRole('menuitem', { name: 'Mark a Story as Told' }).waitFor();
		await person.keepPicture('shelf: menu of a story');
		await person.press('Escape');
	});

	/** A book with these files, opened. */
	async function bookOf(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
		const folder = await office.emptyFolder(name);
		for (const [path, text] of Object.entries({ 'prepbook.yaml': `title: ${name}\n`, ...files })) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), text);
		}
		person = await office.sit({ open: folder });
		return folder;
	}
});
