import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parsePreset } from '../../src/core/catalog/preset';
import { phasesOf } from '../../src/core/practice/plan';
import { isOver, lived, type Run, started } from '../../src/core/practice/run';
import type { TimerState } from '../../src/protocol/timer';
import { attempt, rubric, runOver, runShown, shownRun, spending } from '../support/timerStates';
import { startBrowser } from '../vscode/browser.mjs';
import { repository } from '../vscode/versions.mjs';
import { PageAlone } from './pageAlone';
import { type Theme, themes } from './themes';

const minute = 60_000;
const all = { pause: true, next: true, reveal: true };
const idle = { is: 'idle', canStart: true } as const;

const learn = {
	profile: 'learn',
	can: all,
	title: 'Think, code, stop',
	phases: [
		{ title: 'Think', length: 20 * minute },
		{ title: 'Code', length: 5 * minute },
		{ title: 'Read the solution', length: 10 * minute },
	],
	cues: [],
	outline: ['Requirements', 'Estimates', 'Interface', 'Data model'],
} as const;

const results = [
	attempt('a', { title: 'Two Sum', said: { outcome: 'accepted', grade: 'easy' } }),
	attempt('b', {
		title: 'Word Ladder',
		said: { outcome: 'stuck', cause: 'no-pattern', clue: 'one letter a step: a graph' },
	}),
	attempt('c', { title: 'Median of Two Sorted Arrays', facts: ['hard', 'binary search'] }),
	attempt('d', { kind: 'rehearsal', title: 'The ranker that went stale', facts: [], seconds: 140, said: { grade: 3 } }),
];

/** Every state there is to look at. */
const states: Readonly<Record<string, TimerState>> = {
	idle,
	simulate: spending([45 * minute, 6 * minute + 23_000]),
	learn: spending([15 * minute, minute], { ...learn }),
	overtime: spending([27 * minute, 5 * minute + 42_000], { ...learn }),
	paused: spending([4 * minute], { ...learn, running: false }),
	long: spending([minute], { phases: [{ title: 'A contest of one phase', length: 90 * minute }] }),
	gap: spending([12 * minute], { ...learn, gapMs: 492 * minute }),
	over: runOver({ results }),
	judged: runOver({
		run: 'run-3',
		results: [attempt('a', { kind: 'design', rubric, said: { grade: 3, scores: { data: 2 } } })],
	}),
	discarded: runOver({ run: 'run-2', wasDiscarded: true, results: [], elapsedMs: 200_000 }),
};

suite('the timer page, alone', function () {
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
	async function open(state: TimerState, look: Parameters<typeof PageAlone.open>[2] = {}): Promise<void> {
		page = await PageAlone.open(browser, 'timer', look);
		await page.show(state);
	}

	const radio = (name: string, place = 0) => page.page.getByRole('radio', { name, exact: true }).nth(place);
	const button = (name: string) => page.page.getByRole('button', { name, exact: true });
	const time = () => page.page.getByRole('timer').textContent();

	for (const theme of Object.keys(themes) as Theme[])
		for (const width of [200, 900])
			test(`every state can be read and reached: ${theme}, ${width} pixels wide`, async () => {
				page = await PageAlone.open(browser, 'timer', { theme, width });
				for (const [name, state] of Object.entries(states)) {
					await page.show(state);
					await page.keepPicture(`timer-${name}-${theme}-${width}`);
					assert.deepEqual(await page.faults(), [], name);
				}
				await page.show(states.learn);
				await page.press('d');
				await page.keepPicture(`timer-discarding-${theme}-${width}`);
				assert.deepEqual(await page.faults(), [], 'discarding');
			});

	test('says that it is there, and counts from what it is told', async () => {
		await open(spending([10_000]), { holdsClock: true });
		assert.deepEqual(await page.wishes(), [{ kind: 'ready' }]);
		assert.equal(await time(), '44:50');
		await page.pass(3000);
		assert.equal(await time(), '44:47');
		assert.equal(await page.page.getByRole('timer').getAttribute('aria-label'), '45 minutes left');
		await page.show(spending([44 * minute + 58_000]));
		await page.pass(10_000);
		assert.equal(await time(), '0:00');
		await page.show(spending([19 * minute + 59_000], { ...learn }));
		await page.pass(43_000);
		assert.equal(await time(), '+0:42');
	});

	test('every wish has a key, which its button names', async () => {
		await open(states.learn ?? idle);
		await page.wishes();
		for (const key of ['p', 'n', 'r', 'f', 'o']) await page.press(key);
		await page.press('d');
		assert.equal(await page.focus(), 'Keep');
		await page.press('Escape');
		assert.equal(await page.focus(), 'Discard…');
		await page.press('d');
		await page.press('d');
		await page.show(states.gap);
		await page.press('y');
		await page.press('x');
		await page.show(states.paused);
		await page.press('p');
		await page.show(idle);
		await page.press('s');
		assert.deepEqual(await page.wishes(), [
			...['pause', 'next', 'reveal', 'finish'].map((kind) => ({ kind })),
			{ kind: 'open', opens: 'two-sum' },
			{ kind: 'discard' },
			{ kind: 'gap', counts: true },
			{ kind: 'gap', counts: false },
			{ kind: 'resume' },
			{ kind: 'start' },
		]);
		await page.show(states.learn);
		assert.equal(await button('Pause').getAttribute('title'), 'Pause (P)');
		assert.equal(await button('Next: Read the solution').getAttribute('aria-keyshortcuts'), 'n');
	});

	test('keys with Ctrl, and keys of what is not allowed, do nothing', async () => {
		await open(runShown({ can: { pause: false, next: false, reveal: false } }));
		await page.wishes();
		for (const key of ['p', 'n', 'r', 's', 'y', 'Control+f', 'Alt+f', 'Meta+d']) await page.press(key);
		assert.deepEqual(await page.wishes(), []);
	});

	test('a gap is first in the order of Tab, and takes no focus', async () => {
		await open(states.gap ?? idle);
		assert.equal(await page.focus(), '');
		await page.press('Tab');
		assert.equal(await page.focus(), 'It Counts');
		await page.show(states.learn);
		await page.press('p');
		assert.deepEqual((await page.wishes()).at(-1), { kind: 'pause' });
	});

	test('what the end asks is answered by keys alone, and saved at once', async () => {
		await open(runShown());
		await page.page.locator('main').focus();
		await page.show(runOver());
		assert.equal(await page.focus(), '1Accepted');
		await page.wishes();
		await page.press('3');
		await page.press('Tab');
		await page.page.keyboard.type('A bug');
		await page.press('Tab');
		await page.page.keyboard.type('sorted means two pointers');
		assert.equal(await radio('Again').isChecked(), true, 'the grade that follows from the outcome');
		await page.press('Enter');
		const said = { outcome: 'idea-only', cause: 'bug', clue: 'sorted means two pointers', grade: 'again' } as const;
		assert.deepEqual(await page.wishes(), [{ kind: 'save', event: 'a', said }]);
		await page.announced();
		await page.show(runOver({ results: [attempt('a', { said }), attempt('b')] }));
		assert.deepEqual(await page.announced(), ['Saved.']);
		await page.page.locator('.note', { hasText: 'Saved.' }).waitFor();
		assert.deepEqual(await page.kept(), { run: 'run-1', all: {} });

		await radio('Stuck', 1).focus();
		await page.press('1');
		await page.press('Control+Enter');
		assert.deepEqual(await page.wishes(), [{ kind: 'save', event: 'b', said: { outcome: 'accepted', grade: 'easy' } }]);
	});

	test('a grade chosen by hand stays when the outcome changes', async () => {
		await open(runOver({ results: [attempt('a')] }));
		await radio('Accepted').click();
		assert.equal(await radio('Easy').isChecked(), true);
		await radio('Hard').click();
		await radio('Stuck').click();
		assert.equal(await radio('Hard').isChecked(), true);
		await button('Save').click();
		assert.deepEqual((await page.wishes()).at(-1), {
			kind: 'save',
			event: 'a',
			said: { outcome: 'stuck', grade: 'hard' },
		});
	});

	test('a story is graded from 1 to 4, and time that was only sat through is asked for nothing', async () => {
		await open(runOver({ results: [attempt('a', { kind: 'design' }), attempt('b', { kind: 'sat' })] }));
		await radio('Weak').focus();
		await page.press('4');
		await page.press('Enter');
		assert.deepEqual((await page.wishes()).at(-1), { kind: 'save', event: 'a', said: { grade: 4 } });
		assert.equal(await page.page.locator('fieldset').count(), 1);
	});

	test('a design is judged part by part, a digit each, and its grade follows until one is chosen', async () => {
		await open(runOver({ results: [attempt('a', { kind: 'design', rubric })] }));
		await page.page.getByRole('radio', { name: 'Framing as a 1 looks' }).focus();
		for (const digit of '424') await page.press(digit);
		assert.deepEqual(await page.faults(), []);
		assert.equal(await page.page.getByText('Data as a 2 looks').isVisible(), true);
		assert.equal(await radio('Good').isChecked(), true);
		await page.press('Enter');
		const scores = { framing: 4, data: 2, serving: 4 };
		assert.deepEqual((await page.wishes()).at(-1), { kind: 'save', event: 'a', said: { grade: 3, scores } });
		await page.show(runOver({ results: [attempt('a', { kind: 'design', rubric, said: { grade: 3, scores } })] }));
		await page.page.getByRole('radio', { name: 'Data as a 2 looks' }).focus();
		await page.press('1');
		assert.equal(await radio('Shaky').isChecked(), true, 'a must that fails');
		await radio('Ready').check();
		await page.press('Enter');
		assert.deepEqual((await page.wishes()).at(-1), {
			kind: 'save',
			event: 'a',
			said: { grade: 4, scores: { ...scores, data: 1 } },
		});
	});

	test('what is being typed is lost neither to a message nor to a page that is hidden', async () => {
		await open(runOver());
		const clueField = () => page.page.getByLabel('The clue I missed').first();
		await clueField().pressSequentially('two po');
		await page.show(runOver({ results: [attempt('a', { said: { outcome: 'stuck' } }), attempt('b')] }));
		await clueField().pressSequentially('inters');
		assert.equal(await clueField().inputValue(), 'two pointers');
		assert.equal(await radio('Stuck').isChecked(), true, 'what another window said');
		await radio('Accepted', 1).click();

		const kept = await page.kept();
		await page.leave();
		await open(runOver(), { kept });
		assert.equal(await clueField().inputValue(), 'two pointers');
		assert.equal(await radio('Accepted', 1).isChecked(), true);
		await page.press('Control+Enter');
		assert.deepEqual(
			(await page.wishes()).slice(1).map((wish) => (wish as { event?: string }).event),
			['a', 'b'],
		);
	});

	test('what was entered is saved also when another run begins', async () => {
		await open(runOver());
		await radio('Accepted').click();
		assert.deepEqual(await page.wishes(), [{ kind: 'ready' }]);
		await page.show(runShown({ run: 'run-2' }));
		assert.deepEqual(await page.wishes(), [{ kind: 'save', event: 'a', said: { outcome: 'accepted', grade: 'easy' } }]);
	});

	test('results that come later are asked for too, and take nothing from what is being typed', async () => {
		await open(runOver({ results: [attempt('a')] }));
		const clue = page.page.getByLabel('The clue I missed').first();
		await clue.fill('two pointers');
		await page.show(runOver());
		assert.equal(await page.page.locator('fieldset').count(), 2);
		assert.equal(await clue.inputValue(), 'two pointers');
		assert.equal(await clue.evaluate((input) => input === document.activeElement), true);
	});

	test('an end that asks nothing puts the focus on no button', async () => {
		await open(runShown());
		await button('Finish').focus();
		await page.show(runOver({ results: [] }));
		assert.equal(await page.page.locator('main').evaluate((main) => main === document.activeElement), true);
	});

	test('letters that are typed are no wishes', async () => {
		await open(runOver());
		await page.wishes();
		await page.page.getByLabel('The clue I missed').first().pressSequentially('stop 123');
		assert.deepEqual(await page.wishes(), []);
		await radio('Stuck').focus();
		await page.press('s');
		assert.deepEqual(await page.wishes(), [{ kind: 'start' }]);
	});

	test('an end does not take the focus from an editor', async () => {
		await open(runShown());
		await page.page.evaluate(() => Object.defineProperty(document, 'hasFocus', { value: () => false }));
		await page.show(runOver());
		assert.equal(await page.focus(), '');
	});

	test('the focus stays on a button while states come', async () => {
		await open(states.learn ?? idle);
		await button('Pause').focus();
		await page.show(states.paused);
		assert.equal(await page.focus(), 'Resume');
		await button('Two Sum').focus();
		await page.show(spending([minute], { ...learn, outline: [] }));
		assert.equal(await page.focus(), 'Two Sum');
	});

	test('text is text, whatever it holds', async () => {
		const title = '<img src=x onerror=alert(1)><b>bold</b>';
		await open(runShown({ title, subjects: [{ title, facts: [title], isNow: true }], outline: [title] }));
		assert.equal(await page.page.locator('img, b').count(), 0);
		assert.equal(await page.page.locator('h1').textContent(), title);
	});

	test('nothing happens while it is hidden, and what came meanwhile is one announcement', async () => {
		await open(spending([4 * minute]), { holdsClock: true });
		const hide = (isHidden: boolean) =>
			page.page.evaluate((isHidden) => {
				Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
				document.dispatchEvent(new Event('visibilitychange'));
			}, isHidden);
		await hide(true);
		await page.pass(2 * minute);
		assert.equal(await time(), '41:00');
		assert.deepEqual(await page.announced(), []);
		await hide(false);
		assert.equal(await time(), '39:00');
		assert.deepEqual(await page.announced(), ['Name an approach.']);
	});

	test('sounds are allowed by a key, and harm nothing where there are none', async () => {
		await open(spending([4 * minute], { sound: true }), { holdsClock: true });
		await page.press('Tab');
		await page.pass(2 * minute);
		assert.deepEqual(await page.announced(), ['Name an approach.']);
	});

	test('a whole block of four problems is announced in no more than 21 sentences', async () => {
		const text = readFileSync(join(repository, 'templates/presets/coding-block-3h.yaml'), 'utf8');
		const { title, profile, phases } = parsePreset('coding-block-3h', text).value;
		const plan = {
			...{ run: 'run-1', book: 'file:///book', preset: 'coding-block-3h', title, profile, seed: '' },
			...{ subject: { is: 'nothing' as const }, isBlind: false, showsOutline: false },
			...phasesOf({ phases }, () => undefined),
		};
		await open(idle, { holdsClock: true });
		const announced: string[] = [];
		let run: Run = started(plan, { ms: 0, offsetMinutes: 0 }, 'me');
		await page.show(shownRun(run));
		for (let step = 1; !isOver(run); step++) {
			// The host says what has become of it half a second after the end of each phase.
			await page.pass(45 * minute + 500);
			announced.push(...(await page.announced()));
			for (let ms = run.at.ms; ms < step * (45 * minute + 500); ms += 30_000)
				run = lived(run, { ms, offsetMinutes: 0 });
			run = lived(run, { ms: step * (45 * minute + 500), offsetMinutes: 0 });
			if (!isOver(run)) await page.show(shownRun(run));
		}
		const spent = plan.phases.map((phase, index) => ({ ...phase, spent: run.spent[index] ?? 0 }));
		await page.show(runOver({ phases: spent }));
		announced.push(...(await page.announced()));
		assert.equal(announced.length, 21, announced.join('\n'));
		assert.match(announced.join('\n'), /\nStop\. Hands off the keyboard\. Problem 2, 45 minutes\.\n/);
		assert.match(announced.at(-1) ?? '', /The run is over\.$/);
	});
});
