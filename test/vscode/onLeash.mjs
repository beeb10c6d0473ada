// Starts a program that cannot outlive this process; see leash.mjs.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const leash = fileURLToPath(new URL('leash.mjs', import.meta.url));

/**
 * Closing the standard input of what is returned ends the program and all it has started.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {string} [cwd]
 */
export const startOnLeash = (program, words, cwd) =>
	spawn(process.execPath, [leash, program, ...words], { cwd, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
