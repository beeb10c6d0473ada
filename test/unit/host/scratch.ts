// Where the tests of the disk do their damage.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for each test of the suite, gone afterwards. */
export class Scratch {
	#folder = '';

	constructor() {
		setup(() => {
			this.#folder = realpathSync(mkdtempSync(join(tmpdir(), 'prepbook-disk-')));
		});
		teardown(() => rmSync(this.#folder, { recursive: true, force: true }));
	}

	/** A path in it. */
	at(...parts: readonly string[]): string {
		return join(this.#folder, ...parts);
	}

	/** Writes a file and the folders it needs; its path. */
	has(path: string, content: string | Uint8Array = path): string {
		mkdirSync(dirname(this.at(path)), { recursive: true });
		writeFileSync(this.at(path), content);
		return this.at(path);
	}

	text(path: string): string {
		return readFileSync(this.at(path), 'utf8');
	}

	/** The names in it or in a folder of it, sorted. */
	names(path = ''): string[] {
		return readdirSync(this.at(path)).sort();
	}
}

/** Declares a test; where it cannot be tried, its title says so, because a skipped test is a failed one. */
export function testWhere(possible: boolean, lack: string, title: string, run: () => Promise<void>): Mocha.Test {
	return possible ? test(title, run) : test(`NOT TRIED HERE (${lack}): ${title}`, () => undefined);
}

export const isWindows = process.platform === 'win32';
export const isRoot = process.getuid?.() === 0;
