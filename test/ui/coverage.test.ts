import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Office, type Person } from './person';
import { until } from './until';

const outage =
	'---\nid: s-1\ntitle: The outage\ncompetencies: {acme-own: 2}   # so far\nproject: Feed\n---\n# The outage\n\nAll was down.\n';

const files = {
	'prepbook.yaml': 'title: Autumn\ncompanies: [acme]\n',
	'frameworks/acme.yaml':
		'title: What Acme scores\ncompetencies:\n  - {id: acme-own, title: Ownership}\n  - {id: acme-fast, title: Be fast}\n',
	'companies/acme.md': '---\nid: acme\ntitle: Acme\nframework: acme\n---\n',
	'stories/outage.md': outage,
	'stories/budget.md': '---\nid: s-2\ntitle: Budget\n---\n# Budget\n',
};

suite('coverage, in a real window', function () {
	this.timeout(120_000);
	let office: Office;
	let person: Person;
	let folder: string;

	suiteSetup(async () => {
		office = await Office.open({ isShared: true });
	});
	setup(async () => {
		folder = await office.emptyFolder(`coverage-${Math.random().toString(36).slice(2)}`);
		for (const [path, text] of Object.entries(files)) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), text);
		}
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
		await person.leave();
	});
	suiteTeardown(() => office.close());

	const note = () => readFile(join(folder, 'stories/outage.md'), 'utf8');
	const focused = (words: string) => person.inPanel().locator(`td[aria-label="${words}"]:focus`).waitFor();

	test('a strength set in the grid by keyboard: those characters of the note, and back', async () => {
		person = await office.sit({ open: folder });
		await person.run("Prepbook: Show a Company's Coverage");
		await focused('2: a good answer');
		await person.keepPicture('coverage in VS Code');
		await person.press('3');
		await until(async () => (await note()) === outage.replace('acme-own: 2', 'acme-own: 3'));
		await person.inPanel().getByRole('status').filter({ hasText: 'Ownership, The outage: 3' }).waitFor();
		await focused('3: the one I want');
		await person.press('ArrowDown');
		await person.press('2');
		await until(async () => (await note()).includes('{acme-own: 3, acme-fast: 2}   # so far'));
		await focused('2: a good answer');
		await person.press('Control+z');
		await until(async () => (await note()) === outage.replace('acme-own: 2', 'acme-own: 3'));
		await person.press('Control+z');
		await until(async () => (await note()) === outage);
		assert.deepEqual(await person.faultsInPanel(), []);
	});

	test('the story is opened beside it; what is typed there is seen here, and the editor takes back what the grid did', async () => {
		person = await office.sit({ open: folder });
		await person.run("Prepbook: Show a Company's Coverage");
		await focused('2: a good answer');
		await person.press('Enter');
		await person.sees('outage.md');
		await person.run("Prepbook: Show a Company's Coverage");
		await focused('2: a good answer');
		await person.press('1');
		await until(async () => (await note()) === outage.replace('acme-own: 2', 'acme-own: 1'));
		await person.keepPicture('coverage beside its story');
		await person.press('Control+2'); // The second group of editors.
		await person.writesIn('outage.md');
		await person.saves('outage.md');
		await person.press('Control+z');
		await person.inPanel().locator('td[aria-label="2: a good answer"]').first().waitFor();
		await person.run('File: Save');
		await until(async () => (await note()) === outage);
	});

	test('what to write next is written from there, tagged with what is missing', async () => {
		person = await office.sit({ open: folder });
		await person.run("Prepbook: Show a Company's Coverage");
		await focused('2: a good answer');
		await person.press('ArrowDown');
		await person.press('n');
		await person.asked('What is the story called?');
		await person.type('Half the wait');
		await person.press('Enter');
		const made = () => readFile(join(folder, 'stories/half-the-wait.md'), 'utf8');
		await until(async () => /acme-fast/.test(await made()));
		await person.sees('half-the-wait.md');
		await person.run("Prepbook: Show a Company's Coverage");
		await person.inPanel().getByRole('columnheader', { name: 'Half the wait' }).waitFor();
	});

	test('a reloaded window has the page again, with its company and as it was looked at', async () => {
		await writeFile(join(folder, 'companies/other.md'), '---\nid: other\ntitle: Other\nframework: acme\n---\n');
		person = await office.sit({ open: folder });
		const other = () => person.inPanel().getByRole('heading', { name: 'Coverage: Other' });
		await person.run("Prepbook: Show a Company's Coverage");
		await focused('2: a good answer');
		await person.inPanel().getByLabel('Competencies').selectOption('gaps');
		await person.inPanel().getByLabel('Company').selectOption('other');
		await other().waitFor();
		await person.reload();
		await other().waitFor();
		assert.equal(await person.inPanel().getByLabel('Competencies').inputValue(), 'gaps');
	});
});
