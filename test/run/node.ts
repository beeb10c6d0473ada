// Entry of the suites that need no extension host. Tells the counts to the process that started it.
import Mocha from 'mocha';
import { grep, load } from 'tests';
import { counted, settings } from './mocha';

process.on('unhandledRejection', (reason) => {
	throw reason;
});

const mocha = new Mocha({ ...settings, ...(grep && { grep }) });
mocha.suite.emit('pre-require', globalThis, '', mocha);
load();
void counted(mocha).then((counts) => process.send?.(counts, () => process.exit(counts.failed > 0 ? 1 : 0)));
