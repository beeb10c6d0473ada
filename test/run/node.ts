// Entry of the suites that need no extension host. Tells the counts on its output.
import fc from 'fast-check';
import Mocha from 'mocha';
import { grep, load, retries } from 'tests';
import { counted, settings, withUnhandled } from './mocha';
import { beginMark, countsMark } from './verdict.mjs';

/** The laws are held against the same cases in each run, so that it is the change that fails; `any` tries others. */
const { PREPBOOK_SEED: seed = '20261121' } = process.env;
if (seed !== 'any') fc.configureGlobal({ seed: Number(seed) });

const unhandled = new Set<unknown>();
process.on('unhandledRejection', (reason) => unhandled.add(reason));

const mocha = new Mocha({ ...settings, retries, ...(grep && { grep }) });
mocha.suite.emit('pre-require', globalThis, '', mocha);
load();
console.log(beginMark);
void counted(mocha).then((told) => {
	console.log(countsMark + JSON.stringify(withUnhandled(told, unhandled)));
	process.exit();
});
