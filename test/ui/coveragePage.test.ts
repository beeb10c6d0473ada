import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { CoverageState } from '../../src/protocol/coverage';
import { coverageShown, manyShown, withStrength } from '../support/coverageStates';
import { startBrowser } from '../vscode/browser.mjs';
import { PageAlone } from './pageAlone';
import { type Theme, themes } from './themes';

const companies = [{ company: 'acme', title: 'Acme' }];

/** Every state there is to look at. */
const states: Readonly<Record<string, CoverageState>> = {
	few: coverageShown(),
	many: manyShown(60, 20),
	ten: manyShown(10, 12),
	left: coverageShown({ leftOut: 12, companies, advice: [] }),
	'no stories': manyShown(0, 6),
	'no company': { is: 'missing', why: 'no-company', companies },
	'no companies': { is: 'missing', why: 'no-company', companies: [] },
	'no book': { is: 'missing', why: 'no-book', companies: [] },
};

suite('the coverage page, alone', function () {
	this.timeout(120_000);
	let browser: Browser;
	let page: PageAlone;

	suiteSetup(async () => {
		browser = await startBrowser();
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await page.keepFailure(this.currentTest.title);
		await page.leave();
	});
	suiteTeardown(() => browser.close());

	/** Opens the page with a state in it. */
	async function open(state: CoverageState, look: Parameters<typeof PageAlone.open>[2] = {}): Promise<void> {
		page = await PageAlone.open(browser, 'coverage', { width: 1280, ...look });
		await page.show(state);
		await page.wishes();
	}

	/** The cell that has the focus, as a screen reader has it: its row, its column, its words. */
	const at = () =>
		page.page.evaluate(() => {
			const cell = document.activeElement;
			if (!(cell instanceof HTMLTableCellElement)) return undefined;
			const table = cell.closest('table');
			const head = table?.tHead?.rows[0]?.cells[cell.cellIndex + (cell.closest('tfoot') ? 2 : 0)];
			const row = cell.parentElement?.querySelector('th');
			return [row, head, cell].map((one) => one?.getAttribute('aria-label') ?? one?.textContent ?? '').join(' | ');
		});
	const press = async (...keys: readonly string[]) => {
		for (const key of keys) await page.press(key);
	};
	const cell = (row: string, column: number) =>
		page.page
			.getByRole('row', { name: row })
			.getByRole('gridcell')
			.nth(column + 2);
	const heads = (scope: string) => page.page.locator(`th[scope="${scope}"]`).allTextContents();

	for (const theme of Object.keys(themes) as Theme[])
		for (const width of [200, 1280])
			test(`every state can be read and reached: ${theme}, ${width} pixels wide`, async () => {
				page = await PageAlone.open(browser, 'coverage', { theme, width });
				for (const [name, state] of Object.entries(states)) {
					await page.show(state);
					if (name === 'many') await page.page.getByRole('grid').getByRole('gridcell').nth(6).focus();
					await page.keepPicture(`coverage-${name.replace(' ', '-')}-${theme}-${width}`);
					assert.deepEqual(await page.faults(), [], name);
				}
				await page.show(states.few);
				await page.page.getByLabel('Find').fill('zebra');
				assert.deepEqual(await page.faults(), [], 'nothing found');
			});

	test('a table whose headers are read both ways, of which one cell is in the order of Tab', async () => {
		await open(coverageShown());
		assert.deepEqual(await heads('row'), [
			...['Ownership', 'Be fast', 'Disagree and commit', 'Leadership'],
			...['Project', 'Rehearsed', 'Told here'],
		]);
		assert.deepEqual(await heads('rowgroup'), ['What Acme scores', 'Asked everywhere']);
		const columns = ['Competency', 'Answers', 'Weight', 'The outage', 'A launch I argued against', 'Budget'];
		assert.deepEqual(await heads('col'), columns);
		assert.match((await page.page.locator('caption').textContent()) ?? '', /^What Acme asks for/);
		assert.equal(await page.page.locator('table [tabindex="0"]').count(), 1);
		assert.deepEqual(await page.page.locator('tbody td:nth-child(2)').allTextContents(), [
			...['2 stories', 'no backup', 'no story', 'left out'],
		]);
		assert.deepEqual(await page.page.locator('tfoot tr').nth(1).locator('td').allTextContents(), [
			...['5 days ago', 'never', '90 days ago: stale'],
		]);
	});

	test('arrow keys move from cell to cell, and every cell is heard with its row and column', async () => {
		await open(coverageShown());
		await page.page.evaluate(() => window.dispatchEvent(new Event('focus')));
		assert.equal(await at(), 'Ownership | The outage | 3: the one I want');
		await press('ArrowDown');
		assert.equal(await at(), 'Be fast | The outage | 2: a good answer, through Judgment');
		await press('ArrowRight', 'ArrowRight', 'ArrowRight');
		assert.equal(await at(), 'Be fast | Budget | 1: touches it');
		await press('Home');
		assert.equal(await at(), 'Be fast | Competency | Be fast');
		await press('End', 'Control+ArrowDown');
		assert.equal(await at(), 'Told here | Budget | no');
		await press('ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
		assert.equal(await at(), 'Rehearsed | Weight | Rehearsed');
		await press('ArrowRight');
		assert.equal(await at(), 'Rehearsed | The outage | 5 days ago');
		await press('Control+Home', 'ArrowUp', 'ArrowRight');
		assert.equal(await at(), 'Competency | Answers | Answers');
		assert.equal(await page.page.locator('table [tabindex="0"]').count(), 1);
	});

	test('a digit is a wish; when it has come it is said, and the focus is where it was', async () => {
		const state = coverageShown();
		await open(state);
		await cell('Ownership', 0).focus();
		await press('2');
		const wish = { kind: 'strength', story: 's-1', competency: 'ownership', strength: 2 };
		assert.deepEqual(await page.wishes(), [wish]);
		assert.equal(await at(), 'Ownership | The outage | 3: the one I want', 'the host has not answered yet');
		await page.announced();
		const changed = withStrength(state, 'ownership', 's-1', { strength: 2 });
		await page.show(changed);
		assert.equal(await at(), 'Ownership | The outage | 2: a good answer');
		assert.deepEqual((await page.announced()).filter(Boolean), ['Ownership, The outage: 2']);
		await press('Control+z');
		assert.deepEqual(await page.wishes(), [{ ...wish, strength: 3 }]);
		await page.show(state);
		assert.deepEqual((await page.announced()).filter(Boolean), ['Ownership, The outage: 3']);
		await press('Control+z');
		assert.deepEqual(await page.wishes(), []);
		assert.deepEqual((await page.announced()).filter(Boolean), ['There is nothing to take back here.']);
	});

	test('what somebody else has changed since is not taken back', async () => {
		const state = coverageShown();
		await open(state);
		await cell('Ownership', 0).focus();
		await press('2');
		await page.show(withStrength(state, 'ownership', 's-1', { strength: 2 }));
		await page.show(withStrength(state, 'ownership', 's-1', { strength: 1 }));
		await page.wishes();
		await press('Control+z');
		assert.deepEqual(await page.wishes(), []);
	});

	test('keys that are faster than the host: the last one counts, and is said once', async () => {
		const state = coverageShown();
		await open(state);
		await cell('Be fast', 1).focus();
		await press('3', '1');
		const strengths = (await page.wishes()).map((wish) => (wish as { strength: number }).strength);
		assert.deepEqual(strengths, [3, 1]);
		await page.announced();
		await page.show(withStrength(state, 'be-fast', 's-2', { strength: 3 }));
		await page.show(withStrength(state, 'be-fast', 's-2', { strength: 1 }));
		assert.deepEqual((await page.announced()).filter(Boolean), ['Be fast, A launch I argued against: 1']);
	});

	test('what was refused can be asked for again', async () => {
		await open(coverageShown());
		await cell('Ownership', 0).focus();
		await press('1', '1');
		const wish = { kind: 'strength', story: 's-1', competency: 'ownership', strength: 1 };
		assert.deepEqual(await page.wishes(), [wish, wish]);
	});

	test('what counts through a general competency cannot be taken out here, and says so', async () => {
		await open(coverageShown());
		await cell('Be fast', 0).focus();
		await press('0');
		assert.deepEqual(await page.wishes(), []);
		assert.deepEqual((await page.announced()).filter(Boolean), ['Be fast, The outage: 2 through Judgment']);
		await press('2');
		assert.deepEqual(await page.wishes(), [{ kind: 'strength', story: 's-1', competency: 'be-fast', strength: 2 }]);
	});

	test('every wish has a key, and a button that a mouse can press', async () => {
		await open(coverageShown());
		await cell('Disagree and commit', 1).focus();
		await press('Enter', 'o', 'r', 'n');
		await cell('Disagree and commit', 1).click();
		await page.page.getByRole('button', { name: '3', exact: true }).click();
		assert.match((await at()) ?? '', /^Disagree and commit \| A launch/, 'a button gives the focus back');
		await press('Home', 'Enter', '3', 'o');
		await press('Control+ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', '3');
		assert.deepEqual(await page.wishes(), [
			{ kind: 'open', story: 's-2' },
			{ kind: 'open', story: 's-2' },
			{ kind: 'rehearse', story: 's-2' },
			{ kind: 'write', competencies: ['disagree-and-commit'] },
			{ kind: 'strength', story: 's-2', competency: 'disagree-and-commit', strength: 3 },
			{ kind: 'write', competencies: ['disagree-and-commit'] },
			{ kind: 'open', story: 's-1' },
		]);
	});

	test('what is typed finds competencies and stories, and digits that are typed are no wishes', async () => {
		await open(coverageShown());
		await cell('Ownership', 0).focus();
		await press('/');
		await page.page.keyboard.type('DISAGREE búdget');
		assert.deepEqual(await heads('row'), ['Disagree and commit', 'Project', 'Rehearsed', 'Told here']);
		assert.deepEqual((await heads('col')).slice(3), ['Budget']);
		await page.page.getByText('1 competency, 1 story').waitFor({ state: 'attached' });
		await press('Enter');
		assert.equal(await at(), 'Disagree and commit | Budget | 0');
		await press('/');
		await page.page.keyboard.type('zebra 3');
		await page.page.getByText('Nothing here is called “zebra 3”.').waitFor();
		await press('Escape');
		assert.equal((await heads('row')).length, 7);
		assert.deepEqual(await page.wishes(), []);
	});

	test('sorted by a list of one’s own choice; what is changed does not jump away from the cursor', async () => {
		const state = coverageShown();
		await open(state);
		await page.page.getByLabel('Competencies').selectOption('gaps');
		await page.page.getByLabel('Stories').selectOption('title');
		const rows = ['Disagree and commit', 'Be fast', 'Ownership', 'Leadership'];
		assert.deepEqual((await heads('row')).slice(0, 4), rows);
		assert.deepEqual((await heads('col')).slice(3), ['A launch I argued against', 'Budget', 'The outage']);
		await cell('Disagree and commit', 0).focus();
		const [group, ...rest] = state.groups;
		const now =
			group?.competencies.map((one) => (one.title === rows[0] ? { ...one, gap: 'none' as const } : one)) ?? [];
		await page.show({ ...state, groups: [{ title: group?.title ?? '', competencies: now }, ...rest] });
		assert.deepEqual((await heads('row')).slice(0, 4), rows);
		assert.match((await at()) ?? '', /^Disagree and commit \| A launch/);
		await page.page.getByLabel('Stories').selectOption('rehearsed');
		assert.deepEqual((await heads('col')).slice(3), ['A launch I argued against', 'Budget', 'The outage']);
		await page.page.getByLabel('Stories').selectOption('project');
		assert.deepEqual((await heads('col')).slice(3), ['The outage', 'A launch I argued against', 'Budget']);
	});

	test('how it was looked at is kept, and there again when the page is', async () => {
		await open(coverageShown());
		await page.page.getByLabel('Competencies').selectOption('weight');
		await page.page.getByLabel('Find').fill('launch');
		const kept = await page.kept();
		assert.deepEqual(kept, { company: 'acme', filter: 'launch', competencies: 'weight', stories: 'useful' });
		await page.leave();
		await open(coverageShown(), { kept });
		assert.equal((await heads('row'))[0], 'Be fast');
		assert.deepEqual((await heads('col')).slice(3), ['A launch I argued against']);
		assert.equal(await page.page.getByLabel('Find').inputValue(), 'launch');
	});

	test('a story that goes leaves the focus beside it; one that comes takes it nowhere', async () => {
		const state = coverageShown();
		await open(state);
		await cell('Be fast', 2).focus();
		const without = (place: number) => ({
			...state,
			stories: state.stories.filter((_, index) => index !== place),
			groups: state.groups.map((group) => ({
				...group,
				competencies: group.competencies.map((one) => ({
					...one,
					cells: one.cells.filter((_, index) => index !== place),
				})),
			})),
		});
		await page.show(without(0));
		assert.match((await at()) ?? '', /^Be fast \| Budget \|/);
		await page.show(state);
		assert.match((await at()) ?? '', /^Be fast \| Budget \|/);
		await page.show(without(2));
		assert.match((await at()) ?? '', /^Be fast \| A launch I argued against \|/);
	});

	test('what to do next: each sentence with its button, and other companies in a list', async () => {
		await open(coverageShown());
		const next = page.page.getByRole('region', { name: 'What to do next' });
		assert.deepEqual(await next.getByRole('listitem').allTextContents(), [
			'Disagree and commit has no story.New Story',
			'“The outage” was never rehearsed.Rehearse',
			'“Budget” does not say yet what it shows.Open',
		]);
		for (const button of await next.getByRole('button').all()) await button.press('Enter');
		await page.page.getByLabel('Company').selectOption('borealis');
		assert.deepEqual(await page.wishes(), [
			{ kind: 'write', competencies: ['disagree-and-commit'] },
			{ kind: 'rehearse', story: 's-1' },
			{ kind: 'open', story: 's-3' },
			{ kind: 'company', company: 'borealis' },
		]);
		await page.show(coverageShown({ advice: [] }));
		await next.getByText('Every competency has a story').waitFor();
		await page.show(states.left);
		assert.equal(await page.page.getByLabel('Company').isVisible(), false, 'there is but one');
		await page.page.getByText('12 stories more that count for nothing here').waitFor();
	});

	test('text is text, whatever it holds', async () => {
		const title = '<img src=x onerror=alert(1)><b>bold</b>';
		const [first, ...stories] = coverageShown().stories;
		const says = { says: title, does: { do: 'open', story: 's-1' } } as const;
		const story = { ...first, story: 's-1', title, project: title };
		await open(coverageShown({ title, stories: [story, ...stories], advice: [says] }));
		assert.equal(await page.page.locator('img, b').count(), 0);
		assert.equal(await page.page.locator('h1').textContent(), `Coverage: ${title}`);
		assert.equal((await heads('col'))[3], title);
	});
});
