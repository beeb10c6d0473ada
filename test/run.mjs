// Runs the tests: node test/run.mjs [part…] [--grep text] [--pictures] [--seed any]. Without a part, all of them but `desktop`.
// On a fresh clone it first installs what is missing. The last line is `N passed, N failed`.
import { parseArgs } from 'node:util';
import { ensurePackages } from './vscode/npm.mjs';

const { values, positionals } = parseArgs({
	options: { grep: { type: 'string', short: 'g' }, pictures: { type: 'boolean' }, seed: { type: 'string' } },
	allowPositionals: true,
});

try {
	await ensurePackages();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	console.log('\n0 passed, 1 failed');
	process.exit(1);
}
if (values.pictures) process.env.PREPBOOK_PICTURES = 'wanted';
if (values.seed) process.env.PREPBOOK_SEED = values.seed;
const { groups, shortfall, stagesOf, steps } = await import('./run/parts.mjs');
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
for (const stage of stagesOf(names)) {
	const counts = await Promise.all(stage.map((lane) => runLane(lane, stage.length === 1)));
	all = [all, ...counts].reduce(sum);
}
if (all.passed + all.failed === 0) {
	console.error(`\nFAILED: no test matches “${values.grep}”.`);
	all = failure('nothing ran');
}
console.log(`\nIn ${((performance.now() - began) / 1000).toFixed(0)} s.`);
for (const what of all.again) console.error(`Tried again: ${what}`);
for (const what of all.failures) console.error(`FAILED: ${what}`);
console.log(`\n${all.passed} passed, ${all.failed} failed`);
process.exit(all.failed > 0 ? 1 : 0);

/**
 * Runs steps one after the other. What they say is said at once, or, beside another lane, when the step has ended.
 * @param {readonly string[]} lane
 * @param {boolean} isAlone
 */
async function runLane(lane, isAlone) {
	let counts = none;
	for (const name of lane) {
		/** @type {string[]} */
		const said = [];
		const say = isAlone ? console.log : (/** @type {string} */ line) => said.push(line);
		try {
			counts = sum(counts, (await steps[name]?.(values.grep, say)) ?? none);
		} catch (error) {
			say(`\nFAILED: ${name}: ${error instanceof Error ? error.message : error}`);
			counts = sum(counts, failure(name));
		}
		if (said.length > 0) console.log(said.join('\n'));
	}
	return counts;
}
