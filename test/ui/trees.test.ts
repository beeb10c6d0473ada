import assert from 'node:assert/strict';
import { writeExample } from '../vscode/example.mjs';
import { Office, type Person } from './person';
import { themesToSee } from './pictures';

/** What the trees show of the worked example, written by hand from its files. */
suite('the trees of the worked example', function () {
	this.timeout(120_000);
	let office: Office;
	let person: Person;
	let folder: string;

	/** The day so many days from the example's today, which begins at four in the morning. */
	const day = (days: number) => {
		const now = new Date(Date.now() - 4 * 3_600_000);
		return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days)).toISOString().slice(0, 10);
	};

	/** A window in which no row is cut off. */
	const high = { width: 1280, height: 3200 };

	suiteSetup(async () => {
		office = await Office.open();
		folder = await office.emptyFolder('prepbook-example');
		await writeExample(folder, day(-1));
		person = await office.sit({ open: folder });
		await person.openSideBar();
		await person.row('Autumn 2026').waitFor();
		await person.page.setViewportSize(high);
	});
	teardown(async function () {
		if (this.currentTest?.isFailed()) await person.keepFailure(this.currentTest.title);
	});
	suiteTeardown(() => office.close());

	test('each shows what is in the files', async () => {
		for (const [view, rows] of Object.entries(trees())) {
			await person.unfold(view);
			await person.seeTree(view, rows, { begins: view === 'Practice' });
		}
		await person.keepPicture('trees: all');
	});

	test('what to rehearse next opens with Enter, and begins with its action; a story tells of its rehearsals', async () => {
		const next = person.view('Today').locator('.monaco-list-row', { hasText: 'Rehearse: ' });
		await person.focusRows();
		await person.press('Home');
		for (let row = 0; row < 5; row++) await person.press('ArrowDown');
		await next.and(person.page.locator('.focused')).waitFor();
		await person.press('Enter');
		await person.sees('what-better-listings-meant.md');
		await next.hover();
		await next.getByRole('button', { name: 'Rehearse' }).click();
		await person.asked('How long should it take?');
		await person.press('Escape');
		await person.keepPicture('trees: what to rehearse');
		await person.unfold('Stories');
		const told = await person
			.view('Stories')
			.locator('.monaco-list-row', { hasText: ranker })
			.getAttribute('aria-label');
		assert.deepEqual(told?.split('\n').slice(2), [
			'Rehearsed 4 times: shorter each time, within 2 to 3 minutes',
			'2:39 · Ready · yesterday',
			'3:05 · Good · 14 days ago',
			'3:34 · Shaky · 20 days ago',
			'4:11 · Weak · 28 days ago',
		]);
	});

	test('rows are narrowed while one types, and shown again after', async () => {
		await person.run('Prepbook: Filter the Side Bar');
		await person.asked('Show only rows with these words');
		await person.type('borealis ml');
		await person.press('Enter');
		await person.run('Focus on Companies View');
		await person.seeTree('Companies', [
			'Borealis | phone screen · coding in 6 days',
			'  ML design | in 19 days · 15:00 · 45 min',
		]);
		await person.keepPicture('trees: filtered');
		await person.run('Prepbook: Show All Rows');
		await person.unfold('Today');
		await person.row('Cards due').waitFor();
	});

	test('the note in the editor is selected in its tree', async () => {
		await person.run('Focus on Stories View');
		await person.openFile('the-win-that-was-a-loss.md');
		await person.view('Stories').locator('.monaco-list-row.selected', { hasText: 'The win that was a loss' }).waitFor();
		await person.statusBar().getByText('414 words · 2:46').waitFor();
	});

	test('they can be read in a narrow side bar', async () => {
		await person.page.setViewportSize({ width: 1280, height: 800 });
		await person.openFile('the-ranker-that-went-stale.md');
		await person.view('Stories').locator('.monaco-list-row.selected').waitFor();
		for (const theme of themesToSee) {
			await person.wear(theme);
			await person.keepPicture(theme === 'light' ? 'readme' : `trees: ${theme}`);
		}
		await person.narrowSideBar();
		const bar = await person.sideBar().boundingBox();
		const rows = await person.sideBar().locator('.monaco-list-row').all();
		const boxes = await Promise.all(rows.map((row) => row.boundingBox()));
		assert.ok(bar && bar.width <= 210 && boxes.length > 5);
		for (const box of boxes) assert.ok(box && box.x >= bar.x && box.x + box.width <= bar.x + bar.width);
		for (const theme of themesToSee) {
			await person.wear(theme);
			await person.keepPicture(`trees: narrow ${theme}`);
		}
	});

	test('stories stand below what a company asks for, problems by pattern', async () => {
		await person.page.setViewportSize(high);
		await person.run('Prepbook: Group Stories');
		await person.entry('What Borealis asks for').waitFor();
		await person.choose('Borealis');
		await person.row('Googleyness').waitFor();
		await person.unfold('Stories');
		await person.seeTree('Stories', [
			'Untagged | 1 story',
			'  Moving search to the new engine | never rehearsed',
			'Never rehearsed | 2 stories',
			'  Moving search to the new engine | no competencies',
			'  What "better listings" meant | 6 competencies',
			...borealis.map((row) => row.slice(4)),
			'Counts nowhere here | 1 story',
			'  Moving search to the new engine | no competencies · never rehearsed',
		]);
		await person.keepPicture('trees: by competency');
		await person.run('Prepbook: Group and Sort Problems');
		await person.entry('Pattern').waitFor();
		await person.choose('Pattern');
		await person.entry('Title').waitFor();
		await person.choose('Title');
		await person.run('Focus on Practice View');
		await person.view('Practice').getByText('Arrays hashing').waitFor();
	});

	const moving = 'Moving search to the new engine';
	const better = 'What "better listings" meant';
	const half = 'Half the wait for the home feed';
	const ranker = 'The ranker that went stale';
	const loss = 'The win that was a loss';
	const launch = 'The launch I argued against';
	const [touches, good, best] = ['1: touches it', '2: a good answer', '3: the one I want'];
	const [halfTold, rankerTold, lossTold, launchTold] = [
		'2:57, 14 days ago',
		'2:39, yesterday',
		'3:09, 5 days ago',
		'4:04, yesterday',
	];

	/** Asked everywhere, and named by neither framework. */
	const everywhere = [
		'    Failure and learning | no backup · asked everywhere',
		`      ${loss} | ${best} · ${lossTold}`,
		'    Conflict and disagreement | no backup · asked everywhere',
		`      ${launch} | ${best} · ${launchTold}`,
		'    Technical depth | 2 stories · asked everywhere',
		`      ${half} | ${best} · ${halfTold}`,
		`      ${ranker} | ${good} · ${rankerTold}`,
		'    Leadership | no story · asked everywhere',
		'    Impact and results | 2 stories · asked everywhere',
		`      ${half} | ${good} · ${halfTold}`,
		`      ${ranker} | ${good} · ${rankerTold}`,
	];

	const borealis = [
		'    General cognitive ability | 2 stories',
		`      ${better} | ${good} · never rehearsed`,
		`      ${loss} | ${good} · ${lossTold}`,
		`      ${half} | ${touches} · ${halfTold}`,
		`      ${ranker} | ${touches} · ${rankerTold}`,
		'    Role-related knowledge | 2 stories · weight 2',
		`      ${half} | ${best} · ${halfTold}`,
		`      ${ranker} | ${good} · ${rankerTold}`,
		'    Leadership | no backup',
		`      ${launch} | ${good} · ${launchTold}`,
		'    Googleyness | 4 stories',
		`      ${launch} | ${good} · ${launchTold}`,
		`      ${better} | ${good} · never rehearsed`,
		`      ${ranker} | ${good} · ${rankerTold}`,
		`      ${loss} | ${good} · ${lossTold}`,
		...everywhere,
	];

	const dueProblems = [
		'  Valid Parentheses | easy · Accepted, 24 days ago',
		'  NDCG at k, from scratch | easy · Accepted, 20 days ago',
		'  Number of Islands | medium · Accepted, 20 days ago',
		'  Word Break | medium · Accepted late, 13 days ago',
		'  Coin Change | medium · Accepted, 9 days ago',
		'  Trending queries of the last hour | hard · Accepted late, 5 days ago',
	];

	const trees = (): Readonly<Record<string, readonly string[]>> => ({
		Today: [
			'Autumn 2026',
			'Coding at Borealis | in 6 days · 12:30 · 45 min',
			'Behavioral at Acme | in 12 days · 10:00 · 45 min',
			'Coding at Acme | in 12 days · 11:00 · 45 min',
			'ML design at Acme | in 12 days · 13:00 · 60 min',
			`Rehearse: ${better} | for Acme in 12 days · never rehearsed`,
			`60 days to the deadline | ${day(60)}`,
			'Cards due | 5 cards',
			'  HNSW | Two-tower retrieval · 10 days overdue',
			'  Why can a two-tower model search millions of items within milliseconds? | Two-tower retrieval · 9 days overdue',
			'  What is position bias? | Position bias · 6 days overdue',
			"  In training, subtract the log of the item's sampling probability from its […]. | Two-tower retrieval · 1 day overdue",
			'  A layered graph of near neighbors: high recall and fast, paid for with memory | Two-tower retrieval · 1 day overdue',
			'Problems due | 6 problems',
			...dueProblems,
			'Acme: 4 without a story',
			'  Learn and Be Curious | no story',
			'  Hire and Develop the Best | no story',
			'  Success and Scale Bring Broad Responsibility | no story',
			`    ${loss} | ${touches} · ${lossTold}`,
			'  Leadership | no story · asked everywhere',
			'Acme: 9 without a backup',
			'  Customer Obsession | no backup',
			`    ${better} | ${best} · never rehearsed`,
			'  Ownership | no backup',
			`    ${ranker} | ${best} · ${rankerTold}`,
			'  Invent and Simplify | no backup',
			`    ${half} | ${good} · ${halfTold}`,
			'  Insist on the Highest Standards | no backup',
			`    ${loss} | ${good} · ${lossTold}`,
			'  Bias for Action | no backup',
			`    ${better} | ${good} · never rehearsed`,
			`    ${ranker} | ${touches} · ${rankerTold}`,
			'  Frugality | no backup',
			`    ${half} | ${good} · ${halfTold}`,
			'  Have Backbone; Disagree and Commit | no backup',
			`    ${launch} | ${best} · ${launchTold}`,
			'  Failure and learning | no backup · asked everywhere',
			`    ${loss} | ${best} · ${lossTold}`,
			'  Conflict and disagreement | no backup · asked everywhere',
			`    ${launch} | ${best} · ${launchTold}`,
			'Borealis: 1 without a story',
			'  Leadership | no story · asked everywhere',
			'Borealis: 3 without a backup',
			'  Leadership | no backup',
			`    ${launch} | ${good} · ${launchTold}`,
			'  Failure and learning | no backup · asked everywhere',
			`    ${loss} | ${best} · ${lossTold}`,
			'  Conflict and disagreement | no backup · asked everywhere',
			`    ${launch} | ${best} · ${launchTold}`,
			'Untagged stories | 1 story',
			`  ${moving} | never rehearsed`,
			'Never rehearsed | 2 stories',
			`  ${moving} | no competencies`,
			`  ${better} | 6 competencies`,
		],
		Stories: [
			'Untagged | 1 story',
			`  ${moving} | never rehearsed`,
			'Never rehearsed | 2 stories',
			`  ${moving} | no competencies`,
			`  ${better} | 6 competencies`,
			'Feed ranking | 2 stories',
			`  ${half} | 6 competencies · ${halfTold}`,
			`  ${ranker} | 6 competencies · ${rankerTold}`,
			'Listing photos | 1 story',
			`  ${better} | 6 competencies · never rehearsed`,
			'Notifications | 1 story',
			`  ${loss} | 6 competencies · ${lossTold}`,
			'Search | 2 stories',
			`  ${moving} | no competencies · never rehearsed`,
			`  ${launch} | 5 competencies · ${launchTold}`,
		],
		Designs: [
			'Photo quality | 2 attempts',
			`  Attempt 1 | ${day(-25)} · draft · 29 min`,
			`  Attempt 2 | ${day(-7)} · finished · 44 min`,
		],
		Topics: [
			'Deep learning | 1 topic',
			'  Batch normalization | none · 6 cards',
			'Probability and statistics | 1 topic',
			'  A/B testing | some · 7 cards',
			'Recommendation, search, ads | 2 topics',
			'  Position bias | some · 6 cards, 1 due',
			'  Two-tower retrieval | well · 7 cards, 4 due',
		],
		Practice: [
			'Due | 6 problems',
			...dueProblems,
			'Mine | 2 of 3 accepted',
			'  NDCG at k, from scratch | easy · Accepted, 20 days ago',
			'  Trending queries of the last hour | hard · Accepted late, 5 days ago',
			'  Random Pick with Weight | medium · Accepted, 7 days ago',
			'Blind 75 | 9 of 75 accepted',
			'  Two Sum | easy · Accepted, 9 days ago',
			'  Best Time to Buy and Sell Stock | easy',
			'  Contains Duplicate | easy',
		],
		Companies: [
			'Acme | onsite · behavioral in 12 days',
			'  Coding | 11 days ago',
			'  Behavioral | in 12 days · 10:00 · 45 min',
			'  Coding | in 12 days · 11:00 · 45 min',
			'  ML design | in 12 days · 13:00 · 60 min',
			'  Why Acme | why here · 0:59, yesterday',
			`  Coding with a friend | coding · ${day(-13)}`,
			'  Competencies | 16 of 20 have a story',
			'    Customer Obsession | no backup',
			`      ${better} | ${best} · never rehearsed`,
			'    Ownership | no backup',
			`      ${ranker} | ${best} · ${rankerTold}`,
			'    Invent and Simplify | no backup',
			`      ${half} | ${good} · ${halfTold}`,
			'    Are Right, A Lot | 2 stories',
			`      ${better} | ${good} · never rehearsed`,
			`      ${loss} | ${good} · ${lossTold}`,
			`      ${half} | ${touches} · ${halfTold}`,
			`      ${ranker} | ${touches} · ${rankerTold}`,
			'    Learn and Be Curious | no story',
			'    Hire and Develop the Best | no story',
			'    Insist on the Highest Standards | no backup',
			`      ${loss} | ${good} · ${lossTold}`,
			'    Think Big | 2 stories',
			`      ${half} | ${good} · ${halfTold}`,
			`      ${ranker} | ${good} · ${rankerTold}`,
			'    Bias for Action | no backup',
			`      ${better} | ${good} · never rehearsed`,
			`      ${ranker} | ${touches} · ${rankerTold}`,
			'    Frugality | no backup',
			`      ${half} | ${good} · ${halfTold}`,
			'    Earn Trust | 2 stories · weight 2',
			`      ${loss} | ${best} · ${lossTold}`,
			`      ${launch} | ${good} · ${launchTold}`,
			'    Dive Deep | 3 stories · weight 2',
			`      ${ranker} | ${best} · ${rankerTold}`,
			`      ${half} | ${good} · ${halfTold}`,
			`      ${loss} | ${good} · ${lossTold}`,
			'    Have Backbone; Disagree and Commit | no backup',
			`      ${launch} | ${best} · ${launchTold}`,
			'    Deliver Results | 2 stories',
			`      ${half} | ${good} · ${halfTold}`,
			`      ${ranker} | ${good} · ${rankerTold}`,
			"    Strive to be Earth's Best Employer | left out",
			'    Success and Scale Bring Broad Responsibility | no story',
			`      ${loss} | ${touches} · ${lossTold}`,
			...everywhere,
			'Borealis | phone screen · coding in 6 days',
			'  Coding | in 6 days · 12:30 · 45 min',
			'  ML design | in 19 days · 15:00 · 45 min',
			'  Competencies | 8 of 9 have a story',
			...borealis,
			'For every company | 1 talk',
			'  Introduction | introduction · 1:28, 12 days ago',
		],
	});
});
