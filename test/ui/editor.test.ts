import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeExample } from '../vscode/example.mjs';
import { Office, type Person } from './person';
import { until } from './until';

suite('writing with the editor’s help', function () {
	this.timeout(150_000);
	let office: Office;
	let person: Person;
	let folder: string;

	suiteSetup(async () => {
		office = await Office.open();
		folder = await office.emptyFolder('edited');
		await writeExample(folder, '2026-11-20');
		person = await office.sit({ open: folder, savesItself: false });
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
	});
	suiteTeardown(() => office.close());

	const text = (path: string) => readFile(join(folder, path), 'utf8');
	const lens = (words: string) => person.page.locator('.codelens-decoration a', { hasText: words });

	test('a story is tagged while one types, mended by a quick fix, and its lenses follow', async () => {
		const path = 'stories/new-one.md';
		await writeFile(join(folder, path), '---\ntype: story\ntitle: New one\n---\n\n## Situation\n\nWe lost orders.\n');
		await person.openFile('new-one.md');
		await lens('Covers nothing yet').waitFor();
		await person.goTo(3, 15);
		await person.press('Enter');
		await person.type('comp');
		await person.suggests('competencies');
		await person.press('Enter');
		await person.page.locator('.suggest-widget .monaco-list-row', { hasText: 'mentoring' }).waitFor();
		await person.type('owner');
		await person.suggests('ownership');
		await person.keepPicture('completing a competency');
		await person.press('Enter');
		await person.press('Control+s');
		await until(async () => (await text(path)).includes('competencies:\n  ownership: 2\n---'));
		await lens('Covers Ownership').waitFor();

		await person.goTo(5, 9);
		await person.press('Backspace');
		const odd = person.page.locator('.squiggly-error').first();
		await odd.waitFor();
		await person.goTo(5, 5);
		await person.seeFix('Change to “ownership”');
		await person.keepPicture('a quick fix for a name');
		await person.press('Enter');
		await person.press('Control+s');
		await until(async () => (await text(path)).includes('  ownership: 2\n'));
	});

	test('what a word means is told beside it, in plain text', async () => {
		await person.openFile('the-ranker-that-went-stale.md');
		const word = person.page.locator('.view-line').filter({ hasText: 'ownership' }).first();
		await lens('Covers Ownership').waitFor(); // Which moves the lines below it.
		await person.goTo(8, 5);
		await person.keepPicture('lenses above a story');
		await word.hover({ position: { x: 40, y: 8 } });
		await person.page.locator('.monaco-hover').filter({ hasText: 'Words to say' }).first().waitFor();
		await person.keepPicture('what a competency means');
	});

	test('a company gets another id everywhere: looked at first, and undone at once', async () => {
		const files = ['companies/acme.md', 'prepbook.yaml'];
		const before = await Promise.all(files.map(text));
		await person.openFile('acme.md');
		await lens('competencies covered').waitFor();
		await person.goTo(2, 6);
		await person.press('F2');
		const box = person.page.locator('.rename-box input');
		await box.waitFor();
		await box.fill('zenith');
		await person.press('Control+Enter');
		const preview = person.page.locator('.bulk-edit-panel, .refactor-preview, [id*="refactorPreview"]').first();
		await preview.waitFor();
		await person.keepPicture('a rename is looked at first');
		await person.page.getByRole('button', { name: 'Apply' }).first().click();
		for (const file of files) await until(async () => (await text(file)).includes('zenith'));
		await person.openFile('acme.md');
		await person.saves('acme.md');
		await person.press('Control+z');
		await person.page.locator('.tab.dirty', { hasText: 'prepbook.yaml' }).waitFor({ state: 'attached' });
		await person.run('File: Save All');
		await until(async () => (await Promise.all(files.map(text))).join('\0') === before.join('\0'));
	});
});
