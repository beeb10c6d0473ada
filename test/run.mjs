// Runs the tests: node test/run.mjs [part…] [--grep text]. Without a part, all of them but `desktop`.
// On a fresh clone it first installs what is missing. The last line is `N passed, N failed`.
import { parseArgs } from 'node:util';
import { ensurePackages } from './vscode/npm.mjs';

const { values, positionals } = parseArgs({
	options: { grep: { type: 'string', short: 'g' } },
	allowPositionals: true,
});

await ensurePackages();
const { groups, shortfall, steps } = await import('./run/parts.mjs');

const known = `The parts are ${[...Object.keys(groups), ...Object.keys(steps)].join(', ')}.`;
if (positionals[0] === 'help') {
	console.log(known);
	process.exit(0);
}

const asked = positionals.length > 0 ? positionals : ['all'];
const names = [...new Set(asked.flatMap((name) => groups[name] ?? [name]))];
const unknown = names.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
	console.error(`There is no part “${unknown.join(', ')}”. ${known}`);
	process.exit(2);
}

if (shortfall && asked.includes('all')) console.log(shortfall);
let passed = 0;
let failed = 0;
for (const name of names) {
	try {
		const counts = await steps[name]?.(values.grep);
		passed += counts?.passed ?? 0;
		failed += counts?.failed ?? 0;
	} catch (error) {
		console.error(`\nFAILED: ${name}: ${error instanceof Error ? error.message : error}`);
		failed += 1;
	}
}
if (passed + failed === 0) {
	console.error(`\nFAILED: no test matches “${values.grep}”.`);
	failed = 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
