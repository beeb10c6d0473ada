// Entry of the suites that need no extension host. Tells the counts on its output.
import Mocha from 'mocha';
import { grep, load } from 'tests';
import { counted, settings, withUnhandled } from './mocha';
import { beginMark, countsMark } from './verdict.mjs';

const unhandled = new Set<unknown>();
process.on('unhandledRejection', (reason) => unhandled.add(reason));

const mocha = new Mocha({ ...settings, ...(grep && { grep }) });
mocha.suite.emit('pre-require', globalThis, '', mocha);
load();
console.log(beginMark);
void counted(mocha).then((told) => {
	console.log(countsMark + JSON.stringify(withUnhandled(told, unhandled)));
	process.exit();
});
