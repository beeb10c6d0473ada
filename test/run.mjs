// Runs the tests: node test/run.mjs [part…] [--grep text]. Without a part, all of them but `desktop`.
// On a fresh clone it first installs what is missing. The last line is `N passed, N failed`.
import { parseArgs } from 'node:util';
import { ensurePackages } from './vscode/npm.mjs';

const { values, positionals } = parseArgs({
	options: { grep: { type: 'string', short: 'g' } },
	allowPositionals: true,
});

try {
	await ensurePackages();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.log('\n0 passed, 1 failed');
	process.exit(1);
}
const { groups, shortfall, steps } = await import('./run/parts.mjs');
const { failure, none, sum } = await import('./run/verdict.mjs');

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
const began = performance.now();
let all = none;
for (const name of names)
	try {
		all = sum(all, (await steps[name]?.(values.grep)) ?? none);
	} catch (error) {
		console.error(`\nFAILED: ${name}: ${error instanceof Error ? error.message : error}`);
		all = sum(all, failure(name));
	}
if (all.passed + all.failed === 0) {
	console.error(`\nFAILED: no test matches “${values.grep}”.`);
	all = failure('nothing ran');
}
console.log(`\nIn ${((performance.now() - began) / 1000).toFixed(0)} s.`);
for (const what of all.failures) console.error(`FAILED: ${what}`);
console.log(`\n${all.passed} passed, ${all.failed} failed`);
process.exit(all.failed > 0 ? 1 : 0);
