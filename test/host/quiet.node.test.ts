import assert from 'node:assert/strict';
import childProcess from 'node:child_process';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { commands } from 'vscode';
import { at, bookIn, prepbook, remove } from '../support/api';

/** A frame of the program or of these tests: VS Code's own extensions live in the same process. */
const ofOurs = /[\\/](?:dist[\\/]extension|out[\\/]host-[^\\/]*)\.js/;

suite('the network and other programs', () => {
	test('are never called, whatever is read, written or asked', async () => {
		const called: string[] = [];
		const undo: (() => void)[] = [];
		const trap = (owner: object, where: string, ...names: string[]) => {
			for (const name of names) {
				const real = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
				const trapped = function (this: unknown, ...given: unknown[]) {
					const [, , ...callers] = new Error().stack?.split('\n') ?? []; // Behind the trap itself.
					if (callers.some((line) => ofOurs.test(line))) called.push(`${where}.${name}`);
					return real.apply(this, given);
				};
				Reflect.set(owner, name, trapped);
				undo.push(() => Reflect.set(owner, name, real));
			}
		};
		trap(childProcess, 'child_process', 'spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync');
		trap(net.Socket.prototype, 'Socket', 'connect');
		trap(http, 'http', 'request', 'get');
		trap(https, 'https', 'request', 'get');
		trap(dns, 'dns', 'lookup', 'resolve');
		trap(globalThis, 'globalThis', 'fetch');
		try {
			childProcess.execFileSync('true');
			assert.deepEqual(called.splice(0), ['child_process.execFileSync'], 'the traps are set');
			const api = await bookIn('quiet', {
				'prepbook.yaml': 'version: 1\n',
				'stories/a.md': '---\nid: s-1\ntype: story\nimpact: 9\n---\n![tracker](https://example.org/pixel.png)\n',
				'companies/acme.md': '---\nid: acme\n---\n',
				'topics/t.md': 'Q :: [A](https://example.org) ^q-1\n',
				'problems/p.md': '---\nid: p\nurl: https://example.org/p\n---\n',
			});
			const run = (command: string, given: object) => commands.executeCommand(`prepbook.${command}`, given);
			const event = await run('logAttempt', { problem: 'p', outcome: 'stuck' });
			await run('amendEvent', { event, set: { outcome: 'accepted' } });
			await run('gradeCard', { card: 'q-1', grade: 'good' });
			await run('markTold', { note: 's-1', company: 'acme' });
			await run('setStrength', { note: 's-1', competency: 'ownership', strength: 3 });
			await run('undo', {});
			await run('check', { repair: true });
			void [api.notes(), api.cards(), api.problemList(), api.events(), api.findings()];
			await api.settled();
			assert.deepEqual(called, []);
		} finally {
			for (const untrap of undo) untrap();
			await remove(at('quiet'));
			await (await prepbook()).settled();
		}
	});
});
