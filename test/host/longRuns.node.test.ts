import assert from 'node:assert/strict';
import { after, clockBooks, isAbout, problems, run } from '../support/clock';

suite('runs of hours on the practice clock', function () {
	this.timeout(60_000);
	const here = clockBooks();

	/** To the millisecond, less what the test itself took to call. */
	const about = (seconds: unknown, expected: number) =>
		assert.ok(isAbout(seconds, expected), `${seconds} is about ${expected}`);

	test('four problems in one sitting: each phase ends by itself and is an event, outcomes are given at the end', async () => {
		const { api, said } = here();
		const id = await run<string>('startPractice', { preset: 'coding-block-3h', problems });
		assert.deepEqual(
			{ ...api.timer(), elapsedSeconds: 0, remainingSeconds: 0 },
			{
				run: id,
				preset: 'coding-block-3h',
				profile: 'simulate',
				phase: 'p1',
				running: true,
				elapsedSeconds: 0,
				remainingSeconds: 0,
			},
		);
		await after(44);
		assert.deepEqual(api.events('attempt'), []);
		await after(2);
		assert.equal(api.timer()?.phase, 'p2');
		about(api.timer()?.elapsedSeconds, 46 * 60);
		await after(135);
		assert.equal(api.timer(), undefined);
		const told = said('attempt', 'problem', 'run', 'preset', 'profile', 'seconds', 'phases', 'outcome', 'paused');
		assert.deepEqual(
			told,
			problems.map((problem, index) => ({
				problem,
				run: id,
				preset: 'coding-block-3h',
				profile: 'simulate',
				seconds: 2700,
				phases: [{ id: `p${index + 1}`, seconds: 2700 }],
				outcome: undefined,
				paused: undefined,
			})),
		);
		const times = api.events('attempt').map(({ at }) => Date.parse(String(at)));
		assert.deepEqual(
			times.slice(1).map((time, index) => time - (times[index] ?? 0)),
			[2_700_000, 2_700_000, 2_700_000],
		);
		for (const [index, { id: event }] of api.events('attempt').entries())
			await run('amendEvent', {
				event,
				set: { outcome: index < 3 ? 'accepted' : 'stuck', cause: index < 3 ? 'bug' : 'froze' },
			});
		assert.deepEqual(
			said('attempt', 'outcome').map(({ outcome }) => outcome),
			['accepted', 'accepted', 'accepted', 'stuck'],
		);
		await api.settled();
		assert.equal(api.events('attempt').length, 4);
		assert.deepEqual(api.events('sat'), []);
	});

	test('a design is timed by the sections of its own outline', async () => {
		const { api } = here();
		await run('startPractice', { preset: 'system-design-45', note: 'd-photos' });
		await after(50);
		const [design] = api.events('design');
		assert.equal(design?.seconds, 2700);
		const sections = design?.sections as { id: string; seconds: number }[];
		assert.equal(sections.length, 9);
		assert.equal(
			sections.reduce((sum, { seconds }) => sum + seconds, 0),
			2700,
		);
		assert.equal(api.timer(), undefined);
	});

	test('a topic is written and read, each a recall', async () => {
		const { said } = here();
		await run('startPractice', { preset: 'topic-known-45', note: 't-norm' });
		await after(15);
		await run('timer.next', {});
		await run('timer.next', {});
		await after(20);
		await run('timer.finish', {});
		assert.deepEqual(said('recall', 'note', 'step'), [
			{ note: 't-norm', step: 'write' },
			{ note: 't-norm', step: 'read' },
		]);
	});

	test('a run about nothing is time that was sat through', async () => {
		const { api, said } = here();
		const id = await run<string>('startPractice', { preset: 'think-code-stop' });
		await after(40);
		assert.deepEqual(said('sat', 'run', 'preset', 'seconds'), [{ run: id, preset: 'think-code-stop', seconds: 2100 }]);
		assert.deepEqual(api.events('attempt'), []);
	});
});
