import assert from 'node:assert/strict';
import { writeExample } from '../vscode/example.mjs';
import { Office, type Person } from './person';
import { themesToSee } from './pictures';

/** A note as somebody reads it, in VS Code's own preview. */
suite('reading a note', function () {
	this.timeout(120_000);
	let office: Office;
	let person: Person;

	suiteSetup(async () => {
		office = await Office.open();
		const folder = await office.emptyFolder('prepbook-example');
		await writeExample(folder, new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
		person = await office.sit({ open: folder });
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
	});
	suiteTeardown(() => office.close());

	const page = () => person.inPanel();
	const read = async (file: string) => {
		await person.run('View: Close All Editors'); // A preview that is there may stay with its own file.
		await person.openFile(file);
		await person.run('Markdown: Open Preview to the Side');
	};
	const pictures = async (what: string) => {
		await person.page.setViewportSize({ width: 760, height: 800 });
		await person.keepPicture(`preview ${what} narrow`);
		await person.page.setViewportSize({ width: 1280, height: 800 });
		for (const theme of themesToSee) {
			await person.wear(theme);
			await person.keepPicture(`preview ${what} ${theme}`);
		}
	};

	test('a story begins with its title and what it shows', async () => {
		await read('half-the-wait.md');
		await page().getByRole('heading', { name: 'Half the wait for the home feed' }).waitFor();
		const head = (await page().locator('.prepbook-head').innerText()).split(/\n+/);
		assert.deepEqual(head.slice(0, 3), ['Story', 'Half the wait for the home feed', 'Technical depth 3']);
		assert.deepEqual(head.slice(-8), [
			...['Project', 'Feed ranking', 'When', '2026-02', 'Impact', '3', 'Tags', 'most-innovative, impact-outside'],
		]);
		assert.equal(await page().locator('.frontmatter').count(), 0);
		await pictures('story');
	});

	test('a topic shows what is asked and what is answered, also after a reload', async () => {
		await read('two-tower-retrieval.md');
		const question = page().getByRole('term').filter({ hasText: 'Why can a two-tower model search' });
		await question.waitFor();
		assert.doesNotMatch(await page().locator('body').innerText(), /\^q-| ::/);
		await page().locator('dl.prepbook-card').first().scrollIntoViewIfNeeded();
		await pictures('topic');
		await person.reload();
		await question.waitFor();
		await page().locator('.prepbook-head').waitFor();
	});
});
