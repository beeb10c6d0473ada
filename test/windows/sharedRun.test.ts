import assert from 'node:assert/strict';
import { commands, type Uri, workspace } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, read, until } from '../support/api';
import { oneOfTwo } from './oneOfTwo';

const run = async <T>(name: string, given?: object) => commands.executeCommand<T>(`prepbook.${name}`, given);

suite('two windows share the practice clock', function () {
	this.timeout(120_000);
	const { meet, agree, inOne } = oneOfTwo();
	let api: PrepbookApi;

	const learn = 'title: Learn\nprofile: learn\nphases:\n  - {id: code, title: Code, minutes: 30, records: attempt}\n';

	suiteSetup(async () => {
		api = await bookIn('shared', {
			'prepbook.yaml': 'version: 1\nlists: [mine]\n',
			'lists/mine.yaml': 'title: Mine\nproblems:\n  - {id: two-sum, title: Two Sum}\n',
			'presets/learn.yaml': learn,
		});
		await api.settled();
		await meet('clock open');
	});

	/** The lines of the log that tell of a run, as they lie in it. */
	async function linesOf(id: string): Promise<readonly string[]> {
		const files = await workspace.fs.readDirectory(at('shared/log'));
		const texts = await Promise.all(files.map(([name]): Promise<string> => read(at(`shared/log/${name}`) as Uri)));
		return texts.flatMap((text) => text.split('\n')).filter((line) => line.includes(id));
	}

	const shown = () => ({ run: api.timer()?.run, phase: api.timer()?.phase, running: api.timer()?.running });

	test('one run: begun in one, seen in both, and no second one beside it', async () => {
		await inOne('begun', () => run('startPractice', { preset: 'learn', problem: 'two-sum' }));
		await until(api, () => api.timer() !== undefined);
		await agree('the run', shown());
		await assert.rejects(run('startPractice', { preset: 'learn' }), /“Learn” is running/);
		await meet('refused');
	});

	test('either may act on it', async () => {
		await inOne('paused', () => run('timer.pause', {}));
		await until(api, () => api.timer()?.running === false);
		await inOne('resumed', () => run('timer.resume', {}));
		await until(api, () => api.timer()?.running === true);
		await agree('going on', shown());
	});

	test('finished in both at once it is one event, told once', async () => {
		const id = api.timer()?.run ?? '';
		await meet('before the end');
		const ends = await run<string>('timer.finish', { outcome: 'accepted' }).then(
			(event) => event,
			(error: Error) => error.message,
		);
		assert.match(ends ?? 'nothing of its own', /^(?:[0-9A-Z]{26}|Nothing is running.*|nothing of its own)$/);
		await until(api, () => api.events('attempt').some((event) => event.run === id) && !api.timer());
		await meet('ended');
		await api.settled();
		assert.equal(api.events('attempt').filter((event) => event.run === id).length, 1);
		assert.equal((await linesOf(id)).length, 1);
		await agree(
			'the event',
			api.events('attempt').find((event) => event.run === id),
		);
	});

	test('begun in both at once there is one', async () => {
		await meet('before the start');
		const begun = await run<string>('startPractice', { preset: 'learn' }).then(
			() => true,
			() => false,
		);
		await until(api, () => api.timer() !== undefined);
		await agree('which', shown());
		if (begun) await run('timer.discard', {});
		await until(api, () => api.timer() === undefined);
		await meet('discarded');
	});
});
