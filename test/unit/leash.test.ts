import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { repository } from '../vscode/versions.mjs';

/** A program deaf to signals that listens on a port and starts another like it; each says its process and its port. */
const stubborn = `
	const { createServer } = require('node:net');
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
	createServer().listen(0, '127.0.0.1', function () { console.log(process.pid + ' ' + this.address().port); });
	if (process.argv[1] !== 'inner')
		require('node:child_process').spawn(process.execPath, ['-e', process.env.STUBBORN, 'inner'], { stdio: 'inherit' });
`;

/** A runner that holds the stubborn program on a leash, and passes on what it says. */
const runner = `
	const { spawn } = require('node:child_process');
	const leash = spawn(process.execPath, [process.env.LEASH, process.execPath, '-e', process.env.STUBBORN],
		{ detached: true, stdio: ['pipe', 'inherit', 'inherit'] });
	process.on('message', () => leash.stdin.end());
`;

const isOpen = (port: number) =>
	new Promise<boolean>((resolve) => {
		const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
		socket.on('close', () => socket.destroy());
	});

suite('the leash', () => {
	let leftovers: readonly number[] = [];

	teardown(() => {
		for (const pid of leftovers)
			try {
				process.kill(pid, 'SIGKILL');
			} catch {
				// Gone already, as it should be.
			}
	});

	for (const how of ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'asked to'] as const)
		test(`leaves no process and no port when its runner ends: ${how}`, async () => {
			const env = { ...process.env, STUBBORN: stubborn, LEASH: join(repository, 'test/vscode/leash.mjs') };
			const child: ChildProcess = spawn(process.execPath, ['-e', runner], {
				env,
				stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
			});
			if (!child.stdout) throw new Error('A piped output is there.');
			const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
			const said: string[] = [(await lines.next()).value, (await lines.next()).value];
			const [pids, ports] = [0, 1].map((part) => said.map((line) => Number(line.split(' ')[part])));
			if (!pids || !ports) throw new Error(`Said: ${said}`);
			leftovers = pids;
			assert.deepEqual(await Promise.all(ports.map(isOpen)), [true, true]);

			if (how === 'asked to') child.send('end');
			else child.kill(how);
			// The test's time limit is the only other end: a port that stays open is a process that stayed.
			while ((await Promise.all(ports.map(isOpen))).includes(true)) await setTimeout(10);
			child.kill('SIGKILL');
		});
});
