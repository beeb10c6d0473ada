// Entry of the in-host suite in a web worker: mocha's own build for browsers.
// A rejection nobody looked at is seen by the runner, as an error of the page that the worker belongs to.
import 'mocha/mocha.js';
import { grep, load, retries } from 'tests';
import { counted, loadTests, markLines, settings } from './mocha';
import { beginMark, countsMark } from './verdict.mjs';

export async function run(): Promise<void> {
	mocha.setup({ ...settings, retries, color: false, ...(grep && { grep }) });
	markLines(Mocha.reporters.Base);
	console.log(beginMark);
	loadTests(load);
	console.log(countsMark + JSON.stringify(await counted(mocha)));
}
