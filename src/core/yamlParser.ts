// Reads YAML of any shape, by a parser: the head of a note, or a whole file.
import type { Finding } from './findings';
import { type Document, type Node, yaml } from './lazy';
import { lineAt } from './text';
import { type Entry, type Scalar, scalar, spanOf, type Value } from './yamlTree';

/** Deeper than anything a person writes. */
const deepest = 16;

/** Of the parser, a token for each level and some more. */
const tallestStack = 4 * deepest;

/** A thousand aliases of a long text would make a small head a big one. */
const longestAlias = 200;

/** The entries that could be read, and the first complaint of each kind: what follows is mostly its echo. */
export interface HeadRead {
	readonly entries: readonly Entry[];
	readonly findings: readonly Finding[];
}

/** Total: what the parser can make of a head counts. */
export const parseHead = (text: string, start: number, end: number): HeadRead => parseYaml(text, start, end, 'head');

/** Total: what the parser can make of it counts. Its complaints are named after `what` it is: `head-not-yaml`. */
export function parseYaml(text: string, start: number, end: number, what: 'head' | 'file'): HeadRead {
	const complaints = new Map<string, Finding>();
	const complain: Complain = (complaint, at, ...words) => {
		const code = complaint === 'key-not-text' ? complaint : (`${what}-${complaint}` as const);
		if (!complaints.has(code)) complaints.set(code, { code, line: lineAt(text, at), severity: 'error', words });
	};
	const entries = entriesIn(text.slice(start, end), start, complain);
	return { entries, findings: [...complaints.values()] };
}

type Complaint = 'not-yaml' | 'not-keys' | 'too-deep' | 'alias' | 'key-not-text';
type Complain = (complaint: Complaint, at: number, ...words: string[]) => void;

interface Reading {
	/** Where the YAML begins in the file. */
	readonly start: number;
	/** The texts that are named so far; by asking the parser for each, many aliases would take a square of their number. */
	readonly anchors: Map<string, Node>;
	readonly complain: Complain;
}

function entriesIn(source: string, start: number, complain: Complain): readonly Entry[] {
	try {
		const [document, another] = documentsIn(source, start, complain);
		for (const { message, pos } of document?.errors ?? []) complain('not-yaml', start + pos[0], message);
		if (another) complain('not-yaml', start + (another.range?.[0] ?? 0), 'there is a second document in it');
		if (!document?.contents) return [];
		const value = read({ start, anchors: new Map(), complain }, document.contents, 0);
		if (value.kind === 'map') return value.entries;
		if (value.start === value.end) return []; // A bare `---`.
		complain('not-keys', value.start);
	} catch (error) {
		// A fault of the parser's: this text is not read, all others are.
		complain('not-yaml', start, error instanceof Error ? error.message : String(error));
	}
	return [];
}

/** The first two documents of a text, which is to hold one. */
function documentsIn(source: string, start: number, complain: Complain): readonly Document.Parsed[] {
	const { Composer } = yaml();
	const composer = new Composer({
		schema: 'failsafe',
		resolveKnownTags: false, // `!!timestamp 2026-11-21` stays what was typed, too.
		uniqueKeys: false, // Its check takes seconds on thousands of keys; ours is in head.ts and yamlFile.ts.
		prettyErrors: false, // They copy the whole line for each of what may be many errors in it.
		logLevel: 'silent',
	});
	const documents: Document.Parsed[] = [];
	for (const document of composer.compose(tokensOf(source, start, complain), true, source.length))
		if (documents.push(document) === 2) break;
	return documents;
}

/**
 * The parser's tokens, up to where it gets too deep. The composer calls itself for each level, and an engine that
 * runs out of stack while it compiles a regular expression ends the whole process.
 */
function* tokensOf(source: string, start: number, complain: Complain) {
	const { Lexer, Parser } = yaml();
	const parser = new Parser();
	for (const lexeme of new Lexer().lex(source)) {
		yield* parser.next(lexeme);
		if (parser.stack.length > tallestStack) {
			complain('too-deep', start + parser.offset);
			break;
		}
	}
	yield* parser.end();
}

function read(reading: Reading, node: Node | null, depth: number): Value {
	const { isAlias, isMap, isScalar, isSeq } = yaml();
	if (!node) return nothingAt(reading.start);
	const range = rangeOf(reading, node);
	if ('anchor' in node && node.anchor !== undefined) reading.anchors.set(node.anchor, node);
	if (depth > deepest) return refused(reading, 'too-deep', range.start);
	if (isScalar(node)) return { kind: 'scalar', text: String(node.value ?? ''), ...range };
	if (isAlias(node)) return aliased(reading, reading.anchors.get(node.source), range.start);
	const flow = (isMap(node) || isSeq(node)) && node.flow === true;
	if (isSeq(node)) {
		const items = node.items.map((item) => read(reading, item as Node | null, depth + 1));
		return { kind: 'list', items, flow, ...(flow ? range : spanOf(items)) };
	}
	if (!isMap(node)) return nothingAt(range.start);
	const entries = node.items.map(({ key, value }) => entryOf(reading, key as Node | null, value as Node | null, depth));
	return { kind: 'map', entries, flow, ...(flow ? range : spanOf(entries.flatMap(({ key, value }) => [key, value]))) };
}

function entryOf(reading: Reading, key: Node | null, value: Node | null, depth: number): Entry {
	const name = read(reading, key, depth + 1);
	const text = name.kind === 'scalar' ? name : refused(reading, 'key-not-text', name.start);
	return { key: text, value: value ? read(reading, value, depth + 1) : nothingAt(text.end) };
}

/** An alias stands for a short text; one that stands for more could grow without end and is left out. */
function aliased(reading: Reading, node: Node | undefined, at: number): Scalar {
	const text = yaml().isScalar(node) ? String(node.value ?? '') : undefined;
	return text === undefined || text.length > longestAlias ? refused(reading, 'alias', at) : { ...nothingAt(at), text };
}

function refused({ complain }: Reading, complaint: Complaint, at: number): Scalar {
	complain(complaint, at);
	return nothingAt(at);
}

const nothingAt = (at: number): Scalar => scalar('', at);

const rangeOf = ({ start }: Reading, node: Node) => ({
	start: start + (node.range?.[0] ?? 0),
	end: start + (node.range?.[1] ?? 0),
});
