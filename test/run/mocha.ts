// How mocha runs in all three places. A skipped or an only test is a failed one.
import { lineMark } from './verdict.mjs';

export interface Counts {
	readonly passed: number;
	readonly failed: number;
	/** The titles of the tests that failed. */
	readonly failures: readonly string[];
	/** The titles of those that were tried again. */
	readonly again: readonly string[];
}

/** What every place hands to mocha. The interface is `suite`, `test`, `setup`, `teardown`. */
export const settings = {
	ui: 'tdd',
	reporter: 'spec',
	timeout: 30_000,
	forbidOnly: true,
	forbidPending: true,
} as const;

/** Runs what has been declared. Resolves also when tests fail, and after the rejections they left have come up. */
export const counted = (mocha: { run(done: (failures: number) => void): Mocha.Runner }): Promise<Counts> =>
	new Promise((resolve) => {
		const failures: string[] = [];
		const again: string[] = [];
		const tell = (failed: number) => resolve({ passed: runner.stats?.passes ?? 0, failed, failures, again });
		const runner = mocha.run((failed) => setTimeout(tell, 0, failed));
		runner.on('fail', (test) => failures.push(test.fullTitle()));
		runner.on('retry', (test, error) => {
			again.push(test.fullTitle());
			for (const line of `Tried again: ${test.title}\n${error.stack}`.split('\n'))
				console.log(`${lineMark}    ${line}`);
		});
	});

/** The counts, with a failure more for each promise that was rejected and that nobody looked at. */
export function withUnhandled({ passed, failed, failures, again }: Counts, unhandled: ReadonlySet<unknown>): Counts {
	for (const reason of unhandled)
		console.log(`${lineMark}Unhandled rejection: ${reason instanceof Error ? reason.stack : reason}`);
	const more = [...unhandled].map((reason) => `unhandled rejection: ${reason}`);
	return { passed, failed: failed + unhandled.size, failures: [...failures, ...more], again };
}

/** Marks what mocha prints, so that the runner can tell it from what VS Code says on the same console. */
export function markLines(base: { consoleLog: (...words: unknown[]) => void }): void {
	base.consoleLog = (first = '', ...others) => console.log(`${lineMark}${first}`, ...others);
}

/** A file of tests that throws while it loads ends the run; why is said first, because VS Code tells only that. */
export function loadTests(load: () => void): void {
	try {
		load();
	} catch (error) {
		console.log(lineMark + (error instanceof Error ? error.stack : String(error)));
		throw error;
	}
}
