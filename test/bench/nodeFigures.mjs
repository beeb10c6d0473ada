// What is measured in a Node of its own, where nothing else is loaded.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundled } from './bundle.mjs';

/** @param {boolean} full with a book of 50,000 notes @returns {Promise<readonly import('./figure').Figure[]>} */
export async function nodeFigures(full) {
	const flags = ['--expose-gc', '--max-old-space-size=4096'];
	const words = [...flags, await bundled('inNode'), ...(full ? ['--full'] : [])];
	const running = promisify(execFile)(process.execPath, words);
	running.child.stderr?.pipe(process.stderr);
	return JSON.parse((await running).stdout);
}
