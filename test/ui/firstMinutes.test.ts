import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Office, type Person } from './person';
import { themesToSee } from './pictures';

/** What a book without a story offers. */
const firstSteps = ['Write a first story', 'Or answer five questions', 'See how somebody else prepared'];

suite('the first minutes, by keyboard', function () {
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

	/** A folder with books in it: the path of each below the folder, and what its file says. */
	async function folderWith(name: string, books: Readonly<Record<string, string>>): Promise<string> {
		const folder = await office.emptyFolder(name);
		for (const [path, text] of Object.entries(books)) {
			await mkdir(join(folder, path), { recursive: true });
			await writeFile(join(folder, path, 'prepbook.yaml'), text);
		}
		return folder;
	}

	test('an empty folder becomes a book, and its row stands in Today at once', async () => {
		const folder = await office.emptyFolder('autumn');
		person = await office.sit({ open: folder });
		await person.openSideBar();
		await person.welcomeButton('Start a Prep Book').waitFor();
		assert.equal(await person.isOffered('Prepbook: Switch Book'), false, 'there is nothing to switch yet');

		await person.run('Prepbook: Start a Prep Book');
		await person.asked('Which companies do you interview with?');
		await person.press('Enter');
		await person.seeTree('Today', ['autumn', ...firstSteps]);
		assert.match(await person.spokenRow(0), /^autumn, The book this window serves/);
		assert.match(await readFile(join(folder, 'prepbook.yaml'), 'utf8'), /^version: 1$/m);
		assert.deepEqual((await readdir(folder)).sort(), ['.gitattributes', 'prepbook.yaml']);
		await person.keepPicture('book');
	});

	test('in a folder that holds something, the book may have a folder of its own', async () => {
		const folder = await office.emptyFolder('code');
		await writeFile(join(folder, 'main.py'), 'print()\n');
		person = await office.sit({ open: folder });
		await person.run('Prepbook: Start a Prep Book');
		await person.keepPicture('where');
		await person.take('code/prepbook');
		await person.asked('Which companies do you interview with?');
		await person.press('Enter');
		await person.openSideBar();
		await person.row('prepbook').waitFor();
		assert.deepEqual(await readdir(join(folder, 'prepbook')), ['.gitattributes', 'prepbook.yaml']);
	});

	test('what cannot be done is said in a sentence', async () => {
		const folder = await folderWith('spring', { '.': 'title: Spring\n' });
		person = await office.sit({ open: folder });
		await person.openSideBar();
		await person.row('Spring').waitFor();
		await person.run('Prepbook: Start a Prep Book');
		await person.said('“spring” is a prep book already.').waitFor();
		await person.keepPicture('refused');
		await person.press('Escape');
		assert.deepEqual(await readdir(folder), ['prepbook.yaml']);
	});

	test('what the welcome button cannot do is said too', async () => {
		const folder = await office.emptyFolder('odd');
		await mkdir(join(folder, 'prepbook.yaml')); // A folder of that name: no book, and in the way of one.
		person = await office.sit({ open: folder });
		await person.openSideBar();
		await person.welcomeButton('Start a Prep Book').press('Enter');
		await person.said('“odd” is a prep book already.').waitFor();
	});

	test('of several books one is served; another is a few keys away', async () => {
		const folder = await folderWith('shelf', { a: 'title: Autumn $(flame)\n', b: 'version: 9\ntitle: Spring\n' });
		person = await office.sit({ open: folder });
		await person.openSideBar();
		await person.seeTree('Today', ['Autumn $(flame) | a', 'One other book | Spring', ...firstSteps]);
		await person.statusBar().getByText('Autumn $(flame)').waitFor();
		await person.keepPicture('two-books');

		await person.run('Prepbook: Switch Book');
		await person.take('Spring');
		await person.seeTree('Today', ['Spring | b', 'One other book | Autumn $(flame)', ...firstSteps]);
		await person.sideBar().getByText('made by a newer Prepbook').waitFor();
		await person.keepPicture('newer-book');
	});

	test('the book chosen last is served again after a reload', async () => {
		const folder = await folderWith('again', { a: 'title: First\n', b: 'title: Second\n' });
		person = await office.sit({ open: folder });
		await person.openSideBar();
		await person.row('First').waitFor();
		await person.run('Prepbook: Switch Book');
		await person.take('Second');
		await person.seeTree('Today', ['Second | b', 'One other book | First', ...firstSteps]);
		await person.reload();
		await person.openSideBar();
		await person.seeTree('Today', ['Second | b', 'One other book | First', ...firstSteps]);
	});

	test('a row opens the file of its book', async () => {
		person = await office.sit({ open: await folderWith('open', { '.': 'title: Open me\n' }) });
		await person.openSideBar();
		await person.row('Open me').waitFor();
		await person.focusRows();
		await person.press('ArrowDown');
		await person.press('Enter');
		await person.page.locator('.tab', { hasText: 'prepbook.yaml' }).waitFor();
	});

	test('in Restricted Mode a book is shown and nothing is written', async () => {
		const folder = await office.emptyFolder('restricted');
		person = await office.sit({ open: folder, asksForTrust: true });
		await person.openSideBar();
		await person.welcomeButton('Manage Workspace Trust').waitFor();
		await person.keepPicture('restricted');
		await person.run('Prepbook: Start a Prep Book');
		await person.said('Prepbook only reads in Restricted Mode.').waitFor();
		await person.press('Escape');
		assert.deepEqual(await readdir(folder), []);
		await writeFile(join(folder, 'prepbook.yaml'), 'title: Borrowed\n');
		await person.row('Borrowed').waitFor();
	});

	test('without a folder the way to one is shown', async () => {
		person = await office.sit({});
		await person.openSideBar();
		await person.welcomeButton('Open Folder').waitFor();
		await person.keepPicture('no-folder');
	});

	test('the welcome can be read in a narrow side bar', async () => {
		person = await office.sit({ open: await office.emptyFolder('bare') });
		await person.openSideBar();
		await person.welcomeButton('Start a Prep Book').waitFor();
		await person.narrowSideBar();
		const box = await person.welcomeButton('Start a Prep Book').boundingBox();
		const bar = await person.sideBar().boundingBox();
		assert.ok(
			box && bar && box.x >= bar.x && box.x + box.width <= bar.x + bar.width,
			'the button lies in the side bar',
		);
		for (const theme of themesToSee) {
			await person.wear(theme);
			await person.keepPicture(`welcome-${theme}`);
		}
	});
});
