// What a suite tells its runner, and what its end is worth.

/** Begins a line of a suite inside an extension host: one of mocha's, or the one that tells the counts. */
export const lineMark = '\u2502 ';
export const countsMark = '\u2502 counts ';

/** Longer than any suite inside a VS Code; a host that hangs is found out by it. */
export const longestMinutes = Number(process.env.PREPBOOK_LONGEST_MINUTES ?? 5);

/** Listens to the console of a VS Code: prints a suite's lines, keeps its counts, lets all else pass. */
export class Ear {
	/** @type {Counts | undefined} */
	told;

	/** @param {string} line */
	hear(line) {
		if (line.startsWith(countsMark)) this.told = JSON.parse(line.slice(countsMark.length));
		else if (line.startsWith(lineMark)) console.log(line.slice(lineMark.length));
		else if (process.env.PREPBOOK_TRACE) console.log(`    ${line}`);
	}
}

/** @typedef {{readonly passed: number, readonly failed: number, readonly failures: readonly string[]}} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, failures: [] };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const sum = (a, b) => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	failures: [...a.failures, ...b.failures],
});

/** @param {string} what @returns {Counts} */
export const failure = (what) => ({ passed: 0, failed: 1, failures: [what] });

/**
 * The counts a suite told, and one failure more where something else is wrong with it. Silence is wrong:
 * a host that died has told no counts, and a suite that ran nothing has told none worth having.
 * @param {string} name
 * @param {Counts | undefined} told
 * @param {string | undefined} grep a suite may run nothing when only some tests were asked for
 * @param {string | undefined} problem
 * @returns {Counts}
 */
export function verdict(name, told, grep, problem) {
	const { passed, failed, failures } = told ?? { passed: 0, failed: 0, failures: [] };
	const named = failures.map((test) => `${name}: ${test}`);
	const empty = passed + failed === 0 && grep === undefined;
	const wrong = problem ?? (told ? empty && 'ran no test' : 'ended before it told its result');
	if (!wrong) return { passed, failed, failures: named };
	console.error(`\nFAILED: ${name} ${wrong}.`);
	return { passed, failed: failed + 1, failures: [...named, `${name} ${wrong.split('\n')[0]}`] };
}
