// Holds a program so that it cannot outlive its runner: node leash.mjs <program> <word>…
// The runner keeps our standard input open. However the runner ends, Ctrl-C and SIGKILL included, that pipe
// closes, and we end our whole process group: the program and all it has started.
import { spawn } from 'node:child_process';

const [program = '', ...words] = process.argv.slice(2);

const endAll = () => process.kill(-process.pid, 'SIGKILL');

process.stdin.on('close', endAll).resume();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, endAll);

spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'] })
	.on('error', (error) => {
		console.error(`${program} did not start: ${error.message}`);
		endAll();
	})
	.on('exit', endAll);
