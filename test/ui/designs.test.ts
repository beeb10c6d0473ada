import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../vscode/versions.mjs';
import { Office, type Person } from './person';
import { themesToSee } from './pictures';
import { until } from './until';

/** Enough to be asked about, and nothing of what is asked. */
const filler = 'We talk about photos and what people do with them on a quiet afternoon. '.repeat(10);

suite('an answer to a prompt', function () {
	this.timeout(180_000);
	let office: Office;
	let person: Person;
	let folder: string;

	suiteSetup(async () => {
		office = await Office.open();
	});
	setup(async () => {
		folder = await office.emptyFolder('designed');
		await mkdir(join(folder, 'prompts'));
		await writeFile(join(folder, 'prepbook.yaml'), 'title: Autumn\n');
		person = await office.sit({
			open: folder,
			development: [repository],
			keys: [{ key: 'ctrl+alt+2', command: 'prepbook.test.clock', args: { advanceSeconds: 300 } }],
		});
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
		await person.leave();
	});
	suiteTeardown(() => office.close());

	const designs = async () => (await readdir(join(folder, 'designs')).catch(() => [])).sort();
	const text = async (name: string) => readFile(join(folder, 'designs', name), 'utf8');
	const fiveMinutes = 'Control+Alt+2';

	async function log(): Promise<readonly Readonly<Record<string, unknown>>[]> {
		const names = await readdir(join(folder, 'log')).catch(() => []);
		const texts = await Promise.all(
			names.filter((name) => name.endsWith('.jsonl')).map((name) => readFile(join(folder, 'log', name), 'utf8')),
		);
		return texts.flatMap((all) => all.split('\n').filter(Boolean)).map((line) => JSON.parse(line));
	}

	/** At the heading that is asked something, the quick fix that begins to answer it. */
	async function mend(name: string, heading: string, writes: string): Promise<void> {
		await person.goTo((await text(name)).split('\n').indexOf(heading) + 1, 1);
		await person.page.locator('.squiggly-warning').first().waitFor();
		await person.seeFix(writes);
		await person.keepPicture(`a quick fix: ${writes}`);
		await person.press('Enter');
		await person.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
		await person.press('Escape');
		await person.press('Escape');
		await person.press('Control+s');
		await until(async () => (await text(name)).includes(writes));
	}

	test('by keyboard: drawn, answered against the clock, mended, reckoned, judged; tried again and compared', async () => {
		await person.run('Prepbook: Draw a Design Prompt');
		await person.said('Answer It').getByRole('button', { name: 'Answer It' }).press('Enter');
		await person.inGap();
		const [first = ''] = await designs();
		await person.paste(filler);
		await person.press('Control+s');
		await until(async () => (await text(first)).includes('quiet afternoon'));

		await person.run('Prepbook: Start Practice');
		await person.asked('Which format?');
		await person.choose('ML design, 45');
		await person.asked('What is it about?');
		await person.entries().first().waitFor();
		await person.press('Enter');
		await person.time().waitFor();
		await person.run('View: Focus First Editor Group');
		await person.press(fiveMinutes);
		await person.inPanel().getByText('Next: Data').first().waitFor();
		await person.keepPicture('a design against the clock');

		const status = (await text(first)).split('\n').findIndex((line) => line.startsWith('status:'));
		await person.goTo(status + 1, 9);
		await person.press('Shift+End');
		await person.type('finished');
		await person.press('Escape');
		await person.press('Control+s');
		await mend(first, '## Model serving', 'At peak there are');
		await mend(first, '## System evaluation', 'We monitor');

		await person.press('Control+End');
		await person.press('Enter');
		await person.type('We serve 10M DAU * 20 req/day = ? QPS, peak x3 = ? QPS.');
		await person.press('Escape');
		await person.seeFix('Fill in 2.3K QPS, 6.9K QPS');
		await person.keepPicture('an estimate is filled in');
		await person.press('Enter');
		await person.press('Control+s');
		await until(async () => (await text(first)).includes('10M DAU * 20 req/day = 2.3K QPS, peak x3 = 6.9K QPS.'));

		await person.run('Prepbook: Finish the Run');
		const problem = person.inPanel().getByRole('radiogroup', { name: 'Problem and framing' });
		await problem.waitFor();
		await person.inPanel().getByRole('radio', { name: 'Weak' }).and(person.inPanel().locator(':focus')).waitFor();
		await person.press('Tab');
		for (const digit of '32143322') await person.press(digit);
		await person.keepPicture('a design is judged');
		await person.press('Enter');
		await until(async () => (await log()).some(({ kind }) => kind === 'amend'));
		const judged = (await log()).find(({ kind }) => kind === 'amend');
		const { grade, scores = {} } = (judged?.set ?? {}) as { grade?: number; scores?: object };
		assert.deepEqual([grade, Object.values(scores).join('')], [2, '32143322'], 'a must that fails');

		const prompt = /^prompt: (.*)$/m.exec(await text(first))?.[1] ?? '';
		await person.press('Control+1'); // From the page VS Code may take its focus back while it opens a picker.
		await person.writesIn(first);
		await person.run('Prepbook: New Design Answer');
		await person.asked('Which prompt?');
		await person.choose(/^title: "?(.*?)"?$/m.exec(await text(first))?.[1] ?? '');
		await person.asked('Laid out by which outline?');
		await person.entries().first().waitFor();
		await person.press('Enter');
		await until(async () => (await designs()).length === 2);
		await person.inGap();
		await person.paste(`${filler}\n\nIf the model times out, we fall back to the newest photos.`);
		await person.press('Control+s');
		const second = (await designs()).find((name) => name !== first) ?? '';
		assert.match(await text(second), new RegExp(`^prompt: ${prompt}$`, 'm'));

		await person.run('Prepbook: Compare Attempts');
		await person.page.locator('.monaco-diff-editor').first().waitFor();
		const table = person.inPanel().getByRole('row', { name: /^Monitoring/ });
		await table.waitFor();
		assert.deepEqual(await table.getByRole('cell').allInnerTexts(), ['Monitoring', '✓', '–']);
		const graded = person.inPanel().getByRole('row', { name: /^Problem and framing/ });
		assert.deepEqual(await graded.getByRole('cell').allInnerTexts(), ['Problem and framing', '3', '']);
		for (const theme of themesToSee) {
			await person.wear(theme);
			await person.keepPicture(`attempts compared ${theme}`);
		}
	});
});
