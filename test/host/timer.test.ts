import assert from 'node:assert/strict';
import { at, isThere, read, remove, until, write } from '../support/api';
import { after, clockBooks, isAbout, run } from '../support/clock';

suite('the practice clock', function () {
	this.timeout(60_000);
	const here = clockBooks();

	/** To the millisecond, less what the test itself took to call. */
	const about = (seconds: unknown, expected: number) =>
		assert.ok(isAbout(seconds, expected), `${seconds} is about ${expected}`);

	test('think, then code: the thinking ends early, and so does the code', async () => {
		const { api } = here();
		await run('startPractice', { preset: 'think-code-stop', problem: 'two-sum' });
		await after(20);
		await run('timer.next', {});
		assert.equal(api.timer()?.phase, 'code');
		await after(5);
		const event = await run<string>('timer.finish', { outcome: 'accepted' });
		const [attempt] = api.events('attempt');
		assert.equal(attempt?.id, event);
		assert.deepEqual([attempt?.problem, attempt?.outcome, attempt?.grade], ['two-sum', 'accepted', 'good']);
		about(attempt?.seconds, 25 * 60);
		const phases = attempt?.phases as { id: string; seconds: number }[];
		assert.deepEqual(
			phases.map(({ id }) => id),
			['think', 'code'],
		);
		about(phases[0]?.seconds, 20 * 60);
		assert.equal(
			phases.reduce((sum, { seconds }) => sum + Math.round(seconds * 1000), 0),
			Math.round(Number(attempt?.seconds) * 1000),
		);
	});

	test('a story of two minutes', async () => {
		const { api } = here();
		const id = await run<string>('rehearse', { note: 's-outage', minutes: 2 });
		await after(2);
		await run('timer.finish', { grade: 3 });
		const [rehearsal, another] = api.events('rehearsal');
		assert.deepEqual([rehearsal?.note, rehearsal?.run, rehearsal?.grade, another], ['s-outage', id, 3, undefined]);
		about(rehearsal?.seconds, 120);
	});

	test('a talk is stretched to its own minutes, and told for its company', async () => {
		const { api, said } = here();
		await run('rehearse', { note: 'k-me' });
		about(180 - Number(api.timer()?.remainingSeconds), 180 - 0.4 * 60 * 2);
		await after(3);
		assert.deepEqual(said('rehearsal', 'note', 'company', 'seconds'), [
			{ note: 'k-me', company: 'acme', seconds: 180 },
		]);
	});

	test('where one learns, the clock is paused, the answer revealed, and a phase waits in overtime', async () => {
		const { api } = here();
		await run('startPractice', { preset: 'short', problem: 'lru-cache' });
		await after(1);
		await run('timer.pause', {});
		assert.equal(api.timer()?.running, false);
		await after(7);
		await run('timer.resume', {});
		await after(2);
		about(api.timer()?.elapsedSeconds, 180);
		assert.equal(api.timer()?.phase, 'think');
		about(-Number(api.timer()?.remainingSeconds), 60);
		await run('timer.next', {});
		await assert.rejects(run('timer.next', {}), /cannot be ended before its time/);
		await run('timer.reveal', {});
		await after(2);
		await run('timer.finish', { outcome: 'accepted' });
		const [attempt] = api.events('attempt');
		assert.deepEqual([attempt?.revealed, attempt?.grade, attempt?.profile], [true, 'hard', 'learn']);
		about(attempt?.seconds, 300);
		about(attempt?.paused, 420);
	});

	test('an outcome that is given in a break is that of what came before it', async () => {
		const { api, said } = here();
		await run('startPractice', { preset: 'broken', problem: 'two-sum' });
		await assert.rejects(run('timer.finish', { outcome: 'stuck' }), /recorded nothing yet/);
		assert.notEqual(api.timer(), undefined, 'it goes on');
		await run('timer.next', {});
		await after(1);
		await run('timer.next', {});
		const event = await run('timer.finish', { outcome: 'stuck', cause: 'bug' });
		assert.deepEqual(said('attempt', 'id', 'outcome', 'cause'), [{ id: event, outcome: 'stuck', cause: 'bug' }]);
	});

	test('as in an interview nothing is paused or revealed, and what cannot be done says why', async () => {
		const { api } = here();
		await run('startPractice', { preset: 'short', profile: 'simulate', problem: 'lru-cache' });
		for (const what of ['timer.pause', 'timer.reveal'])
			await assert.rejects(run(what, {}), /as strict as an interview/);
		await assert.rejects(run('timer.resume', {}), /not paused/);
		await assert.rejects(run('timer.gap', { counts: true }), /no time is missing/);
		await assert.rejects(run('startPractice', { preset: 'short' }), /“Short” is running/);
		await assert.rejects(run('rehearse', { note: 's-outage' }), /“Short” is running/);
		await assert.rejects(run('timer.finish', { grade: 3 }), /no such grade/);
		await run('timer.discard', {});
		assert.equal(api.timer(), undefined);
		assert.deepEqual(api.events(), []);
		for (const what of ['pause', 'resume', 'next', 'reveal', 'finish', 'discard'])
			await assert.rejects(run(`timer.${what}`, {}), /Nothing is running/);
	});

	test('what is not there is refused, and nothing is begun or written', async () => {
		const { api, folder } = here();
		await assert.rejects(run('startPractice', { preset: 'nonsense' }), /no preset nonsense/);
		await assert.rejects(run('startPractice', { preset: 'short', problem: 'nonsense' }), /nonsense/);
		await assert.rejects(run('startPractice', { preset: 'short', note: 's-none' }), /s-none/);
		await assert.rejects(run('startPractice', { preset: 'short', note: 'acme' }), /acme/);
		await assert.rejects(run('startPractice', { preset: 'short', problem: 'two-sum', note: 's-outage' }), /not both/);
		await assert.rejects(run('startPractice', { preset: 'short', profile: 'strict' }), /profile/);
		assert.equal(api.timer(), undefined);
		assert.equal(await isThere(at(`${folder}/log`)), false);
	});

	test('a note without an id is given one when it is rehearsed', async () => {
		const { folder, said } = here();
		const uri = at(`${folder}/stories/new.md`);
		await run('rehearse', { note: uri });
		const [, id] = /^id: (s-\w{6})$/m.exec(await read(uri)) ?? [];
		await after(1);
		await run('timer.finish', {});
		assert.deepEqual(said('rehearsal', 'note'), [{ note: id }]);
	});

	test('a problem’s note without an id is given one when it is practised', async () => {
		const { folder, said } = here();
		const uri = at(`${folder}/problems/fresh.md`);
		await write(uri, '# A fresh one\n');
		await run('startPractice', { preset: 'short', note: uri });
		await run('timer.finish', {});
		const [, id] = /^id: (\S+)$/m.exec(await read(uri)) ?? [];
		assert.deepEqual(said('attempt', 'problem'), [{ problem: id }]);
	});

	test('what cannot be written is told to who finishes, kept, and written once there is room', async () => {
		const { api, folder } = here();
		await write(at(`${folder}/log`), 'in the way');
		await run('startPractice', { preset: 'short', problem: 'two-sum' });
		await assert.rejects(run('timer.finish', {}), /log\//);
		assert.equal(api.timer(), undefined);
		assert.deepEqual(api.events(), []);
		await remove(at(`${folder}/log`));
		const id = await run<string>('startPractice', { preset: 'short' });
		await after(1);
		await run('timer.discard', {});
		await until(api, () => api.events('attempt').length > 0);
		assert.notEqual(api.events('attempt')[0]?.run, id);
	});

	test('a run is over when its time is, and the next one begins, though nobody has looked since', async () => {
		const { api, said } = here();
		const first = await run<string>('startPractice', { preset: 'half-a-minute' });
		await run('test.clock', { advanceSeconds: 29.99, unseen: true });
		while (api.timer()) await new Promise((resolve) => setTimeout(resolve, 1));
		await run('startPractice', { preset: 'short' });
		assert.deepEqual(said('sat', 'run', 'seconds'), [{ run: first, seconds: 30 }]);
	});

	test('a clock that is set back goes on from there', async () => {
		const { api } = here();
		await run('startPractice', { preset: 'short' });
		await after(1);
		await run('test.clock', { advanceSeconds: -5 * 86_400, unseen: true });
		const before = Number(api.timer()?.elapsedSeconds);
		about(before, 60);
		await until(api, () => Number(api.timer()?.elapsedSeconds) > before);
		await run('timer.discard', {});
		await run('test.clock', { advanceSeconds: 5 * 86_400, unseen: true });
	});

	test('a preset without phases begins nothing, and says so', async () => {
		const { api, folder } = here();
		await write(at(`${folder}/presets/empty.yaml`), 'title: Empty\nprofile: learn\nphases: []\n');
		await api.settled();
		await assert.rejects(run('startPractice', { preset: 'empty' }), /no phases/);
		assert.equal(api.timer(), undefined);
	});

	test('a problem’s page and a story’s row start from their note', async () => {
		const { folder, said } = here();
		await run('startPractice', { preset: 'short', note: at(`${folder}/stories/outage.md`) });
		await after(3);
		await run('timer.finish', {});
		assert.deepEqual(said('sat', 'preset'), [{ preset: 'short' }]);
	});
});
