// What the YAML library's composer makes of a text: plain holders. The build puts them in the place of the library's own
// documents, nodes and schemas, which can also be changed, copied, written and made into values: see esbuild.js.
// The composer fills in the rest: ranges, anchors, comments.

export class Alias {
	constructor(readonly source: string) {}
}

export class Pair {
	constructor(
		readonly key: unknown,
		readonly value: unknown = null,
	) {}
}

export class Scalar {
	/** The one style that is asked for again; of the others it is enough that they are not this. */
	static readonly BLOCK_LITERAL = 'BLOCK_LITERAL';
	constructor(readonly value: unknown) {}
}

export class YAMLMap {
	static readonly tagName = 'tag:yaml.org,2002:map';
	readonly items: readonly Pair[] = [];
}

export class YAMLSeq {
	static readonly tagName = 'tag:yaml.org,2002:seq';
	readonly items: readonly unknown[] = [];
}

export const isAlias = (node: unknown) => node instanceof Alias;
export const isMap = (node: unknown) => node instanceof YAMLMap;
export const isPair = (node: unknown) => node instanceof Pair;
export const isScalar = (node: unknown) => node instanceof Scalar;
export const isSeq = (node: unknown) => node instanceof YAMLSeq;
export const isCollection = (node: unknown) => isMap(node) || isSeq(node);
export const isNode = (node: unknown) => isAlias(node) || isScalar(node) || isCollection(node);

export const SCALAR = 'scalar';

const text = { tag: 'tag:yaml.org,2002:str', resolve: (written: string) => written };

/** By which every scalar is a text. */
const failsafe = { tags: [text], knownTags: {}, [SCALAR]: text };

interface Options {
	readonly _directives: Directives;
}

export class Document {
	readonly schema = failsafe;
	readonly contents: unknown = null;
	readonly directives: Directives;
	readonly options: object;
	constructor(_: undefined, options: Options) {
		this.directives = options._directives.atDocument();
		this.options = { strict: true, ...options };
	}
}

type OnError = (offset: number, message: string, warning?: boolean) => void;

/** What stands before a text's first document. What stands between two needs no care: two are one too many. */
export class Directives {
	private readonly tags: Record<string, string | undefined> = { '!!': 'tag:yaml.org,2002:' };

	/** A document's own: the composer marks in it where that begins and ends. */
	atDocument(): Directives {
		const own = new Directives();
		Object.assign(own.tags, this.tags);
		return own;
	}

	add(line: string, onError: OnError): void {
		const [name, ...parts] = line.trim().split(/[ \t]+/);
		if (name === '%TAG') {
			const [handle, prefix] = parts;
			if (parts.length !== 2) onError(0, '%TAG directive should contain exactly two parts');
			if (handle !== undefined && prefix !== undefined) this.tags[handle] = prefix;
		} else if (name === '%YAML') {
			const [version = ''] = parts;
			if (parts.length !== 1) onError(0, '%YAML directive should contain exactly one part');
			else if (version !== '1.1' && version !== '1.2')
				onError(6, `Unsupported YAML version ${version}`, /^\d+\.\d+$/.test(version));
		} else onError(0, `Unknown directive ${name}`, true);
	}

	/** What a tag stands for: `!` and `!own` for themselves. */
	tagName(source: string, onError: (message: string) => void): string | null {
		if (source === '!') return source;
		if (source[1] === '<') {
			const verbatim = source.slice(2, -1);
			if (verbatim === '!' || verbatim === '!!') {
				onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
				return null;
			}
			if (!source.endsWith('>')) onError('Verbatim tags must end with a >');
			return verbatim;
		}
		const after = source.lastIndexOf('!') + 1;
		const handle = source.slice(0, after);
		if (after === source.length) onError(`The ${source} tag has no suffix`);
		const prefix = this.tags[handle];
		try {
			if (prefix) return prefix + decodeURIComponent(source.slice(after));
			if (handle === '!') return source;
			onError(`Could not resolve tag: ${source}`);
		} catch (error) {
			onError(String(error));
		}
		return null;
	}
}
