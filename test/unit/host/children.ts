// How the tests of the disk start a process of their own, and hear what it says.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { repository } from '../../vscode/versions.mjs';

const script = join(repository, 'out/diskChild.mjs');

/** Plain JavaScript starts in a blink, and two hundred of them are started. */
export const buildChild = () =>
	build({
		entryPoints: [join(repository, 'test/unit/host/child.ts')],
		outfile: script,
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		logLevel: 'warning',
	});

/** A process at one job of `child.ts`. Each line it says is a value. */
export class Child {
	readonly #process: ChildProcess;
	readonly #said: unknown[] = [];
	readonly #ended: Promise<string>;
	readonly #begun: Promise<void>;

	/** `under` is a program to run it under. */
	constructor(words: readonly string[], under: readonly string[] = []) {
		const [program = '', ...rest] = [...under, process.execPath, script, ...words];
		this.#process = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
		const { stdout } = this.#process;
		if (!stdout) throw new Error('A piped output is there.');
		const lines = createInterface(stdout).on('line', (line) => this.#said.push(JSON.parse(line)));
		this.#begun = new Promise((resolve) => lines.once('line', () => resolve()).once('close', () => resolve()));
		this.#ended = new Promise((resolve, reject) => {
			this.#process.on('error', reject);
			this.#process.on('close', (code, signal) => resolve(signal ?? String(code)));
		});
	}

	/** What it has said so far. */
	get said(): readonly unknown[] {
		return this.#said;
	}

	/** Resolves when it has said something, or can say no more. */
	begun(): Promise<void> {
		return this.#begun;
	}

	/** Lets it go on that waits for a word. */
	release(): void {
		this.#process.stdin?.end();
	}

	kill(): void {
		this.#process.kill('SIGKILL');
	}

	/** Resolves when it has ended and said everything, to its signal or its code. */
	ended(): Promise<string> {
		return this.#ended;
	}
}

/** What a process said that does a job and ends well. */
export async function sayingsOf(words: readonly string[], under: readonly string[] = []): Promise<readonly unknown[]> {
	const child = new Child(words, under);
	const end = await child.ended();
	if (end !== '0') throw new Error(`${words.join(' ')} ended with ${end}`);
	return child.said;
}
