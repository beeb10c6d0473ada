// Entry of the suites that need no extension host. Tells the counts to the process that started it.
import Mocha from 'mocha';
import { grep, load } from 'tests';
import { counted, settings, withUnhandled } from './mocha';

const unhandled = new Set<unknown>();
process.on('unhandledRejection', (reason) => unhandled.add(reason));

const mocha = new Mocha({ ...settings, ...(grep && { grep }) });
mocha.suite.emit('pre-require', globalThis, '', mocha);
load();
void counted(mocha).then((told) => {
	const counts = withUnhandled(told, unhandled);
	process.send?.(counts, () => process.exit(counts.failed > 0 ? 1 : 0));
});
