// How a line is added where a file can only be written as a whole.
import { beginsWith, decoded, encoded, joined } from './bytes';
import { inTurn } from './inTurn';

interface WholeFiles {
	/** `undefined` where there is no file. */
	read(uri: string): Promise<Uint8Array | undefined>;
	write(uri: string, bytes: Uint8Array): Promise<void>;
}

/**
 * Adds lines to files that nobody else adds to. Remembers each file as it was written last, because such a file
 * system may show an older state, or lose the file to a write that was cut short: what was written is put back.
 */
export class LineWriter {
	readonly #files: WholeFiles;
	readonly #written = new Map<string, Uint8Array>();
	/** Of each file. */
	readonly #turns = new Map<string, ReturnType<typeof inTurn>>();

	constructor(files: WholeFiles) {
		this.#files = files;
	}

	append(uri: string, line: string): Promise<void> {
		const turns = this.#turns.get(uri) ?? inTurn();
		this.#turns.set(uri, turns);
		return turns(() => this.#add(uri, line));
	}

	async #add(uri: string, line: string): Promise<void> {
		const found = await this.#files.read(uri);
		const nothing = new Uint8Array();
		const text = withLines(found ?? nothing, (found && this.#written.get(uri)) ?? nothing, line);
		await this.#files.write(uri, text);
		this.#written.set(uri, text);
	}
}

/** All that was found, the lines that were written and are not in it, and the new one. Lines are only ever added. */
function withLines(found: Uint8Array, written: Uint8Array, line: string): Uint8Array {
	if (beginsWith(written, found)) return joined(written, encoded(`${endOf(written)}${line}\n`));
	const there = new Set(linesOf(found));
	const lost = linesOf(written).filter((other) => !there.has(other));
	return joined(found, encoded(`${endOf(found)}${[...lost, line].join('\n')}\n`));
}

const linesOf = (bytes: Uint8Array) => decoded(bytes).text.split('\n').filter(Boolean);

/** What a torn last line needs before another one may follow. */
const endOf = (bytes: Uint8Array) => (bytes.length === 0 || bytes.at(-1) === 0x0a ? '' : '\n');
