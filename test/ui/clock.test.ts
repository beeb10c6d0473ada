import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repository } from '../vscode/versions.mjs';
import { Office, type Person } from './person';
import { until } from './until';

const quick =
	'title: Quick\nprofile: simulate\nphases:\n' +
	['one', 'two'].map((id) => `  - {id: ${id}, title: Part ${id}, minutes: 0.1, records: attempt}\n`).join('');

const slow =
	'title: Slow\nprofile: learn\nphases:\n  - {id: think, title: Think, minutes: 20, cues: [{at: 0, say: Take your time.}]}\n  - {id: code, title: Code, minutes: 10, records: attempt}\n';

const files = {
	'prepbook.yaml': 'title: Autumn\nlists: [mine]\n',
	'lists/mine.yaml':
		'title: Mine\nproblems:\n  - {id: two-sum, title: Two Sum, difficulty: easy, patterns: [hash-map]}\n  - {id: lru, title: LRU Cache}\n' +
		'  - {id: word-ladder, title: Word Ladder}\n  - {id: islands, title: Number of Islands}\n',
	'presets/quick.yaml': quick,
	'presets/slow.yaml': slow,
	'stories/outage.md':
		'---\nid: s-1\nproject: Feed\n---\n# The outage\n\n## Situation\nThe feed was down for all.\n\n## Action\nI found the cause in an hour.\n',
};

/** In the preset of four problems. */
const cuesOfBlock = 21;

suite('the practice clock, in a real window', function () {
	this.timeout(120_000);
	let office: Office;
	let person: Person;
	let folder: string;

	suiteSetup(async () => {
		office = await Office.open();
	});
	setup(async () => {
		folder = await office.emptyFolder(`clock-${Math.random().toString(36).slice(2)}`);
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

	type Line = Readonly<Record<string, unknown>>;

	const linesIn = (text: string): readonly Line[] =>
		text
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line));

	async function log(): Promise<readonly Line[]> {
		const names = await readdir(join(folder, 'log')).catch(() => []);
		const texts = await Promise.all(
			names.filter((name) => name.endsWith('.jsonl')).map((name) => readFile(join(folder, 'log', name), 'utf8')),
		);
		return linesIn(texts.join(''));
	}

	const journalFile = () => join(person.server.folder, 'data/User/globalStorage/prepbook.prepbook/run.jsonl');

	const startedAt = async () =>
		Date.parse(String(linesIn(await readFile(journalFile(), 'utf8')).findLast((line) => line.do === 'start')?.at));

	async function start(preset: 'Slow' | 'Quick'): Promise<void> {
		await person.run('Prepbook: Start Practice');
		await person.asked('Which format?');
		await person.choose(preset);
		await person.entry('LRU Cache').waitFor();
		if (preset === 'Slow') await person.choose('Two Sum');
		else {
			await person.tick('Two Sum');
			await person.press('Enter');
		}
		await person.time().waitFor();
	}

	const millisecondsOf = ({ seconds }: Line) => Math.round(Number(seconds) * 1000);

	/** Takes what has been done for something that was done earlier. */
	async function shiftJournal(milliseconds: number): Promise<void> {
		const earlier = (_: string, at: string) => `"at":"${new Date(Date.parse(at) - milliseconds).toISOString()}"`;
		const text = await readFile(journalFile(), 'utf8');
		await writeFile(journalFile(), text.replace(/"at":"([^"]*)"/g, earlier));
	}

	/** Under development Prepbook has a clock that goes as fast as one likes: these keys let time be lived through. */
	const fast = {
		development: [repository],
		keys: [5, 60, 2700].map((seconds, index) => ({
			key: `ctrl+alt+${index + 1}`,
			command: 'prepbook.test.clock',
			args: { advanceSeconds: seconds },
		})),
	};
	const pass = { fiveSeconds: 'Control+Alt+1', aMinute: 'Control+Alt+2', threeQuarters: 'Control+Alt+3' };

	/** Listens to what a screen reader is told of the page from now on. */
	const listen = (person: Person) =>
		person
			.inPanel()
			.getByRole('status')
			.evaluate((status) => {
				const told: string[] = [];
				Object.assign(window, { told });
				new MutationObserver(() => status.textContent && told.push(status.textContent)).observe(status, {
					childList: true,
					characterData: true,
					subtree: true,
				});
			});

	const heard = (person: Person): Promise<string[]> =>
		person
			.inPanel()
			.getByRole('status')
			.evaluate(() => (window as unknown as { told: string[] }).told);

	test('four problems in one sitting, by keyboard: told in no more words than cues, and triaged at the end', async () => {
		person = await office.sit({ open: folder, ...fast });
		await person.run('Prepbook: Start Practice');
		await person.asked('Which format?');
		await person.keepPicture('which format');
		await person.choose('Interview block');
		await person.entry('Word Ladder').waitFor();
		for (let problem = 0; problem < 4; problem++) {
			await person.press('ArrowDown');
			await person.press('Space');
		}
		await person.press('Enter');
		await person.inPanel().getByText('Problem 1').first().waitFor();
		await listen(person);
		await person.press(pass.aMinute);
		await person
			.inPanel()
			.getByText(/^4[34]:\d\d$/)
			.first()
			.waitFor();
		await person.keepPicture('timer in VS Code');
		for (let quarters = 0; quarters < 4; quarters++) {
			const is = ['Problem 2', 'Problem 3', 'Problem 4', 'Over after 3:00:00'][quarters] ?? '';
			await person.press(pass.threeQuarters);
			await person
				.inPanel()
				.getByRole('heading', { name: is })
				.or(person.inPanel().getByText(is, { exact: true }))
				.first()
				.waitFor();
		}
		const told = await heard(person);
		console.log(`        ${told.length} announcements of ${cuesOfBlock} cues`);
		assert.ok(told.length <= cuesOfBlock, told.join('\n'));
		assert.deepEqual(
			(await log()).map(({ kind, seconds, problem }) => [kind, seconds, problem]),
			['two-sum', 'lru', 'word-ladder', 'islands'].map((problem) => ['attempt', 2700, problem]),
		);
		await person.run('Prepbook: Show the Practice Timer');
		await person.inPanel().getByRole('group', { name: 'Two Sum' }).locator(':focus').waitFor();
		await person.press('1');
		await person.keepPicture('how it went in VS Code');
		assert.deepEqual(await person.faultsInPanel(), []);
		await person.press('Control+Enter');
		await person.inPanel().getByText('Saved.').first().waitFor();
		await until(async () => (await log()).length === 5);
		const [amend] = (await log()).slice(-1);
		assert.deepEqual(amend?.set, { outcome: 'accepted', grade: 'good' });
	});

	test('a story is rehearsed from its editor: length and outline asked, the focus stays, the time goes on in overtime', async () => {
		person = await office.sit({ open: folder, ...fast });
		await person.openFile('outage.md');
		await person.run('Prepbook: Rehearse');
		await person.take('The outage');
		await person.asked('How long should it take?');
		await person.choose('2:00');
		await person.asked('Do you want to see its outline?');
		await person.choose('hide');
		await person.inPanel().getByText('Tell the story').first().waitFor();
		await person.writesIn('outage.md');
		assert.equal(await person.inPanel().getByText('The feed was down').count(), 0);
		await person.run('Prepbook: Reveal the Answer');
		await person.inPanel().getByText('The feed was down').waitFor();
		await person.writesIn('outage.md');
		for (const time of [pass.aMinute, pass.aMinute, pass.fiveSeconds]) await person.press(time);
		await person.inPanel().getByText('+0:').first().waitFor();
		await person.keepPicture('overtime beside the story');
		assert.deepEqual(await person.faultsInPanel(), []);
		await person.run('Prepbook: Practice Timer Actions');
		await person.entry('Finish').waitFor();
		await person.keepPicture('actions');
		await person.choose('Finish');
		await until(async () => (await log()).length === 1);
		const [rehearsal] = await log();
		assert.ok(rehearsal?.kind === 'rehearsal' && Math.floor(Number(rehearsal.seconds)) >= 120);
	});

	test('a reloaded page has its panel again, and another window the same run', async () => {
		person = await office.sit({ open: folder });
		await start('Slow');
		const cue = person.inPanel().getByText('Take your time.').first();
		await cue.waitFor();
		await person.reload();
		await cue.waitFor();
		await person.keepPicture('panel after reload');
		const other = await office.sit({ open: folder, with: person });
		await other.time().waitFor();
		await other.run('Prepbook: Pause the Practice Timer');
		await person.inPanel().getByRole('button', { name: 'Resume' }).waitFor();
		await person.run('Prepbook: Finish the Run');
		await other.time().waitFor({ state: 'detached' });
		await until(async () => (await log()).length === 1);
		await other.page.close();
	});

	test('a laptop that was closed: the time in between counts when one says so, and only then', async () => {
		person = await office.sit({ open: folder });
		await start('Slow');
		await person.page.goto('about:blank');
		await shiftJournal(2 * 3_600_000);
		await person.page.goBack();
		await person.said('Nothing was heard of the practice clock for 2 h').waitFor();
		await person.keepPicture('a gap');
		assert.match((await person.time().textContent()) ?? '', /19:\d\d|20:00/);
		await person.said('Nothing was heard').getByRole('button', { name: 'It Counts' }).click();
		await until(async () => /\+1:4\d:\d\d/.test((await person.time().textContent()) ?? ''));
		await person.run('Prepbook: Finish the Run');
		await until(async () => (await log()).length === 1);
		const [attempt] = await log();
		assert.ok(attempt && Math.abs(Number(attempt.seconds) - 7200) < 60, `${attempt?.seconds} s`);
	});

	test('an answer about missing time is for what was asked, and not for what is missing since', async () => {
		person = await office.sit({ open: folder });
		await start('Slow');
		await shiftJournal(2 * 3_600_000);
		await person.said('practice clock for 2 h').waitFor();
		await shiftJournal(3_600_000);
		await person.inPanel().getByText('Nothing was heard of this clock for 3 h').first().waitFor();
		await person.said('practice clock for 2 h').getByRole('button', { name: 'It Counts' }).click();
		await person.said('practice clock for 3 h').getByRole('button', { name: 'It Does Not' }).click();
		await person.inPanel().getByText('Nothing was heard of this clock').first().waitFor({ state: 'hidden' });
		assert.match((await person.time().textContent()) ?? '', /19:\d\d|20:00/);
		await person.run('Prepbook: Finish the Run');
		await until(async () => (await log()).length === 1);
	});

	test('a storage that is emptied during a run takes nothing from it', async () => {
		person = await office.sit({ open: folder });
		await start('Slow');
		const begun = await startedAt();
		await rm(dirname(journalFile()), { recursive: true });
		await person.run('Prepbook: Finish the Run');
		await until(async () => (await log()).length === 1);
		const [attempt] = await log();
		assert.ok(attempt && Math.abs(millisecondsOf(attempt) - (Date.parse(String(attempt.at)) - begun)) <= 10);
	});

	test('an extension host that is killed during a run: the run is back with the right time, and ends as one event', async () => {
		person = await office.sit({ open: folder });
		await start('Slow');
		const begun = await startedAt();
		assert.ok((await person.server.killHosts()) > 0);
		await person.page.waitForFunction(() => !document.querySelector('#prepbook\\.prepbook\\.prepbook\\.timerStatus'));
		await person.time().waitFor();
		const [, minutes, seconds] = /(\d+):(\d\d)/.exec((await person.time().textContent()) ?? '') ?? [];
		const left = 20 * 60 - (Number(minutes) * 60 + Number(seconds));
		assert.ok(Math.abs((Date.now() - begun) / 1000 - left) < 3, `${left} s have passed`);
		await person.run('Prepbook: Finish the Run');
		await until(async () => (await log()).length > 0);
		const [attempt, another] = await log();
		assert.equal(another, undefined);
		assert.ok(attempt);
		assert.ok(Math.abs(millisecondsOf(attempt) - (Date.parse(String(attempt.at)) - begun)) <= 10);
	});

	test('a host that is blocked two seconds out of every two and a half: what is recorded is true to 10 ms', async () => {
		const blocker = await office.emptyFolder('blocker');
		await writeFile(join(blocker, 'package.json'), JSON.stringify(blockerManifest));
		await writeFile(join(blocker, 'main.js'), blockerProgram);
		person = await office.sit({ open: folder, development: [blocker], isInstalled: true });
		await person.run('Blocker: Block the Host');
		await start('Quick');
		const begun = await startedAt();
		await until(async () => (await log()).length === 1);
		const [attempt] = await log();
		assert.ok(attempt);
		console.log(
			`        ${millisecondsOf(attempt)} ms recorded of 6000, the end of it at ${Date.parse(String(attempt.at)) - begun} ms`,
		);
		assert.ok(Math.abs(millisecondsOf(attempt) - 6000) <= 10);
		assert.ok(Math.abs(Date.parse(String(attempt.at)) - begun - 6000) <= 10);
	});
});

const blockerManifest = {
	name: 'blocker',
	publisher: 'test',
	version: '0.0.1',
	engines: { vscode: '^1.96.0' },
	main: './main.js',
	contributes: { commands: [{ command: 'blocker.block', title: 'Block the Host', category: 'Blocker' }] },
};

const blockerProgram = `exports.activate = () => require('vscode').commands.registerCommand('blocker.block', () => {
	setInterval(() => {
		const end = Date.now() + 2000;
		while (Date.now() < end);
	}, 2500);
});`;
