// Entry of the in-host suite on Node.
import Mocha from 'mocha';
import { grep, load, retries } from 'tests';
import { counted, loadTests, markLines, settings, withUnhandled } from './mocha';
import { beginMark, countsMark } from './verdict.mjs';

export async function run(): Promise<void> {
	const unhandled = new Set<unknown>();
	process.on('unhandledRejection', (reason) => unhandled.add(reason));
	const mocha = new Mocha({ ...settings, retries, color: false, ...(grep && { grep }) });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	markLines(Mocha.reporters.Base);
	console.log(beginMark);
	loadTests(load);
	console.log(countsMark + JSON.stringify(withUnhandled(await counted(mocha), unhandled)));
}
