// The module that the bundler writes: the test files of a suite.
declare module 'tests' {
	export const grep: string | undefined;
	/** How often a test that failed is tried again. */
	export const retries: number;
	/** Declares every test; mocha's words must be global by then. */
	export function load(): void;
}
