// What a suite tells its runner, and what its end is worth.

/** Begins a line of a suite inside an extension host: one of mocha's, or the one that tells the counts. */
export const lineMark = '\u2502 ';
export const beginMark = '\u2502 begin';
export const countsMark = '\u2502 counts ';

/** Longer than any suite inside a VS Code; a host that hangs is found out by it. */
export const longestMinutes = Number(process.env.PREPBOOK_LONGEST_MINUTES ?? 12);

/** Takes the lines of a step. @typedef {(line: string) => void} Say */

/** Listens to what a suite says: passes its lines on, keeps its counts. */
export class Ear {
	/** @type {Counts | undefined} */
	told;
	/** How often the suite began; a window that reloads begins it anew and forgets what failed before. */
	begun = 0;

	/** @param {Say} say */
	constructor(say) {
		this.say = say;
	}

	/** Whether the line was the suite's. @param {string} line */
	hear(line) {
		if (!line.startsWith(lineMark)) return false;
		if (line === beginMark) this.begun += 1;
		else if (line.startsWith(countsMark)) this.told = JSON.parse(line.slice(countsMark.length));
		else this.say(line.slice(lineMark.length));
		return true;
	}
}

/** @typedef {{readonly passed: number, readonly failed: number, readonly failures: readonly string[], readonly again: readonly string[]}} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, failures: [], again: [] };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const sum = (a, b) => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	failures: [...a.failures, ...b.failures],
	again: [...a.again, ...b.again],
});

/** @param {string} what @returns {Counts} */
export const failure = (what) => ({ ...none, failed: 1, failures: [what] });

/**
 * The counts a suite told, and one failure more where something else is wrong with it. Silence is wrong:
 * a host that died has told no counts, and a suite that ran nothing has told none worth having.
 * @param {string} name
 * @param {Ear} ear
 * @param {string | undefined} grep a suite may run nothing when only some tests were asked for
 * @param {string | undefined} problem
 * @returns {Counts}
 */
export function verdict(name, { told, begun, say }, grep, problem) {
	const { passed, failed, ...tests } = told ?? none;
	const named = (/** @type {readonly string[]} */ titles) => titles.map((test) => `${name}: ${test}`);
	const counts = { passed, failed, failures: named(tests.failures), again: named(tests.again) };
	const wrong = problem ?? oddity(told, begun, grep);
	if (wrong === undefined) return counts;
	say(`\nFAILED: ${name} ${wrong}.`);
	return sum(counts, failure(`${name} ${wrong.split('\n')[0]}`));
}

/** @param {Counts | undefined} told @param {number} begun @param {string | undefined} grep */
function oddity(told, begun, grep) {
	if (!told)
		return 'ended before it told its result: its host died, was ended by a test, or hung (PREPBOOK_TRACE=1 shows more)';
	if (begun > 1) return 'was begun anew by a window that reloaded; what failed before is forgotten';
	return told.passed + told.failed === 0 && grep === undefined ? 'ran no test' : undefined;
}
