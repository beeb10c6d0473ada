// The module that the bundler writes: the test files of a suite.
declare module 'tests' {
	export const grep: string | undefined;
	/** Declares every test; mocha's words must be global by then. */
	export function load(): void;
}
