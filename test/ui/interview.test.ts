import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeExample } from '../vscode/example.mjs';
import { Office, type Person } from './person';
import { until } from './until';

/** The day of an interview, in the worked example. */
suite('before an interview, by keyboard', function () {
	this.timeout(120_000);
	let office: Office;
	let person: Person;
	let folder: string;

	suiteSetup(async () => {
		office = await Office.open({ isShared: true });
		folder = await office.emptyFolder('prepbook-example');
		await writeExample(folder, new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
		await person.leave();
	});
	suiteTeardown(() => office.close());

	const log = async () => {
		const names = await readdir(join(folder, 'log'));
		return (await Promise.all(names.map((name) => readFile(join(folder, 'log', name), 'utf8')))).join('');
	};

	test('a story is chosen by hand, the brief says so, and what is told is told no more', async () => {
		person = await office.sit({ open: folder });
		await person.run('Prepbook: Plan the Stories for a Company');
		await person.asked('Which company?');
		await person.take('Acme');
		await person.asked('The plan for Acme: Enter changes who answers what');
		await person.entry('Dive Deep').filter({ hasText: 'The ranker that went stale' }).waitFor();
		await person.keepPicture('plan');
		await person.choose('Ownership');
		await person.asked('Which story for Ownership?');
		await person.keepPicture('plan: pin');
		await person.choose('The ranker that went stale');
		await person.asked('The plan for Acme: Enter changes who answers what');
		await person.entry('Ownership').filter({ hasText: 'The ranker that went stale · chosen by hand' }).waitFor();
		await person.keepPicture('plan: pinned');
		await person.type('Dive Deep');
		await person.entry('Dive Deep').filter({ hasText: 'no story' }).waitFor();
		await person.press('Control+A');
		await person.choose('Show the brief');

		const page = person.inPanel();
		await page.getByRole('heading', { name: 'Ownership', exact: true }).waitFor();
		await page.getByRole('heading', { name: 'Acme, behavioral' }).waitFor();
		assert.doesNotMatch(await page.locator('body').innerText(), /\]\(|\*\*/, 'no sign of Markdown is left');
		await person.keepPicture('brief');

		await page.getByRole('heading', { name: 'Acme, behavioral' }).click();
		await person.press('t');
		await person.asked('Which story or talk?');
		await person.keepPicture('brief: told');
		await person.choose('The ranker that went stale');
		await until(async () => /"kind":"told","note":"s-7k2m9q","company":"acme","round":"onsite-1"/.test(await log()));
		await page.getByText('The ranker that went stale, today').waitFor();

		await person.page.getByRole('button', { name: 'Mark a Story as Told' }).click();
		await person.asked('Which story or talk?');
		await person.press('Escape');

		await person.run('Prepbook: Save the Brief as a File');
		await person.sees('acme-onsite-1-');
		const [name = ''] = await readdir(join(folder, 'briefs'));
		const saved = await readFile(join(folder, 'briefs', name), 'utf8');
		assert.match(saved, /^# Acme, behavioral\n/);
		assert.match(saved, /\]\(<\.\.\/stories\/the-ranker-that-went-stale\.md>\)/);
	});

	test('after a round, what was asked is in the company’s note, and what was told is marked', async () => {
		const note = join(folder, 'companies/acme.md');
		const before = await readFile(note, 'utf8');
		person = await office.sit({ open: folder });
		await person.run('Prepbook: Debrief a Round');
		await person.asked('Which company?');
		await person.take('Acme');
		await person.asked('Which round?');
		await person.choose('behavioral');
		await person.asked('What were you asked?');
		await person.type('When did you last change your mind?');
		await person.press('Enter');
		await person.asked('What else? 1 question so far.');
		await person.press('Enter');
		await person.asked('Which stories and talks did you tell?');
		await person.type('The launch');
		await person.entry('The launch I argued against').first().waitFor();
		await person.press('Enter');
		await person.said('Acme remembers 1 question and 1 story more.').waitFor();
		assert.match(await log(), /"kind":"told","note":"s-4w8c1t","company":"acme","round":"onsite-1"/);
		const line = '- When did you last change your mind? (behavioral)\n';
		const after = await readFile(note, 'utf8');
		assert.ok(after.includes(line), after);
		assert.equal(after.replace(line, '').trimEnd(), before.trimEnd(), 'nothing else changed');
	});
});
