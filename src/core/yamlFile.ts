// A YAML file, read key by key: what does not fit is told of with its line, and the rest still counts.
import type { Code, Finding, Parsed, Severity } from './findings';
import { id as anId, inWords } from './ids';
import { fits, misfit, number, type Shape, truth } from './shape';
import { kept, lineCounter } from './text';
import { parseYaml } from './yamlParser';
import type { Entry, Value } from './yamlTree';

/** A longer file is not read: it would take seconds, and nobody wrote it by hand. */
const longest = 1024 * 1024;

/** VS Code shows no more of one file. */
const mostFindings = 1000;

/** Total: any text gives what `read` makes of its keys. Unknown keys are nobody's business. */
export function parseYamlFile<T>(text: string, read: (file: Fields) => T): Parsed<T> {
	const lineAt = lineCounter(text);
	const tooLong: Finding = { code: 'file-too-long', line: 1, severity: 'error', words: [`${longest / 1024 / 1024}`] };
	const { entries, findings } =
		text.length > longest ? { entries: [], findings: [tooLong] } : parseYaml(text, 0, text.length, 'file');
	const told: Finding[] = [...findings];
	const tell: Tell = (code, at, words, severity = 'error') => {
		const mayBeThere = findings.length > 0 && code.endsWith('-missing'); // In what could not be read.
		if (!mayBeThere && told.length < mostFindings) told.push({ code, line: lineAt(at), severity, words });
	};
	const value = read(new Fields(entries, 0, { lineAt, tell }));
	return { value, findings: told.sort((a, b) => a.line - b.line) };
}

type Tell = (code: Code, at: number, words: readonly string[], severity?: Severity) => void;

interface Reading {
	readonly lineAt: (offset: number) => number;
	readonly tell: Tell;
}

/** The keys of a file, or of an entry in it. A key with nothing behind it counts as not said. */
export class Fields {
	/** Of the first key, from 1. */
	get line(): number {
		return this.#reading.lineAt(this.#start);
	}

	readonly #entries = new Map<string, Entry>();
	readonly #start: number;
	readonly #reading: Reading;
	readonly #path: string;

	/** Of several entries with one key the first counts. `path` stands before the keys when one is told of. */
	constructor(entries: readonly Entry[], start: number, reading: Reading, path = '') {
		this.#start = start;
		this.#reading = reading;
		this.#path = path;
		for (const entry of entries) {
			const key = entry.key.text;
			if (this.#entries.has(key)) reading.tell('key-twice', entry.key.start, [path + key]);
			else this.#entries.set(key, entry);
		}
	}

	keys(): readonly string[] {
		return [...this.#entries.keys()];
	}

	/** Whether anything stands behind a key. */
	says(key: string): boolean {
		return this.#said(key) !== undefined;
	}

	/** A single value; `undefined` where nothing is said, or nothing that fits. */
	one<T>(key: string, shape: Shape<T>): T | undefined {
		const value = this.#said(key);
		return value && this.#fit(key, value, shape);
	}

	/** Whether what is said is a single value, a list or a map. */
	kindOf(key: string): Value['kind'] | undefined {
		return this.#said(key)?.kind;
	}

	/** Where a key's value stands, from 1; where nothing is said, the first line. */
	lineOf(key: string): number {
		return this.#reading.lineAt(this.#said(key)?.start ?? 0);
	}

	/** A number from `least` to `most`; one beyond them counts as the nearest of the two, and is told of. */
	clamped(key: string, least: number, most: number): number | undefined {
		const read = this.one(key, numeral(number));
		const nearest = read === undefined ? undefined : Math.min(Math.max(read, least), most);
		const value = this.#said(key);
		if (value && nearest !== read)
			this.#reading.tell(
				'value-range',
				value.start,
				[this.#path + key, `${least}`, `${most}`, shown(value)],
				'warning',
			);
		return nearest;
	}

	/** As `one`, where something must be said. */
	must<T>(key: string, shape: Shape<T>): T | undefined {
		if (!this.says(key)) this.#missing(key);
		return this.one(key, shape);
	}

	/** Every item that fits. A single value stands for a list of one. */
	many<T>(key: string, shape: Shape<T>): readonly T[] {
		return this.#items(key)
			.filter((item) => !isBlank(item))
			.map((item) => this.#fit(key, item, shape))
			.filter((read) => read !== undefined);
	}

	/** The keys below a key; none where there are none. */
	map(key: string): Fields {
		const value = this.#said(key);
		if (value && value.kind !== 'map') this.odd(key, 'keys with values');
		const entries = value?.kind === 'map' ? value.entries : [];
		return new Fields(entries, value?.start ?? this.#start, this.#reading, `${this.#path}${key}.`);
	}

	/** The entries of a list. */
	entries(key: string): readonly Fields[] {
		return this.#items(key).flatMap((item) => this.#entryIn(key, item) ?? []);
	}

	/** The entries of a list that must be there, each with an id of its own. What `read` gives no value for is left out. */
	named<T>(key: string, read: (entry: Fields, id: string) => T | undefined): readonly T[] {
		if (!this.#entries.has(key)) this.#missing(key);
		const ids = new Set<string>();
		return this.#items(key).flatMap((item) => {
			const entry = this.#entryIn(key, item);
			const id = entry?.must('id', anId);
			if (!entry || id === undefined) return [];
			if (ids.has(id)) this.#reading.tell('id-twice', item.start, [id]);
			const value = ids.has(id) ? undefined : read(entry, id);
			ids.add(id);
			return value === undefined ? [] : [value];
		});
	}

	/** What it is called; where it does not say, its id in words, which is worth a word. */
	title(id: string): string {
		const title = this.one('title', words);
		if (title === undefined) this.#reading.tell('title-missing', this.#start, [id], 'warning');
		return title ?? inWords(id);
	}

	/** Tells that what a key says is not what it should be. */
	odd(key: string, wanted: string): undefined {
		const value = this.#said(key);
		return value && this.#misfit(key, value, wanted);
	}

	#said(key: string): Value | undefined {
		const value = this.#entries.get(key)?.value;
		return value && !isBlank(value) ? value : undefined;
	}

	#items(key: string): readonly Value[] {
		const value = this.#said(key);
		if (value?.kind === 'list') return value.items;
		return value ? [value] : [];
	}

	#entryIn(key: string, item: Value): Fields | undefined {
		if (item.kind === 'map') return new Fields(item.entries, item.start, this.#reading);
		return this.#misfit(key, item, 'a list of entries with keys');
	}

	#fit<T>(key: string, value: Value, shape: Shape<T>): T | undefined {
		const read = shape(value.kind === 'scalar' ? kept(value.text) : undefined);
		return read.fits ? read.value : this.#misfit(key, value, read.misfit.wanted);
	}

	#misfit(key: string, value: Value, wanted: string): undefined {
		this.#reading.tell('value-odd', value.start, [this.#path + key, wanted, shown(value)]);
	}

	#missing(key: string): void {
		this.#reading.tell('key-missing', this.#start, [this.#path + key]);
	}
}

/** A text without the white space around it. */
export const words: Shape<string> = (value, at = '') =>
	typeof value === 'string' ? fits(value.trim()) : misfit(at, 'a text');

const typedNumber = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A number that fits, as it is typed: `4`, `2.5`, `-1`. */
export const numeral =
	(shape: Shape<number>): Shape<number> =>
	(value, at) => {
		const number = typeof value === 'string' && typedNumber.test(value) ? Number(value) : Number.NaN;
		return shape(Number.isFinite(number) ? number : undefined, at);
	};

/** `true` or `false`, as it is typed. */
export const truthWord: Shape<boolean> = (value, at) =>
	truth(value === 'true' ? true : value === 'false' ? false : undefined, at);

const isBlank = (value: Value) => value.kind === 'scalar' && value.text.trim() === '';

/** As much of a value as a sentence can hold. */
function shown(value: Value): string {
	if (value.kind !== 'scalar') return value.kind === 'list' ? '[…]' : '{…}';
	return value.text.length > 40 ? `${value.text.slice(0, 39)}…` : value.text;
}
