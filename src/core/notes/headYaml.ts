// Reads a head of any shape, by a YAML parser.
import type { Finding } from '../findings';
import { type Node, yaml } from '../lazy';
import { lineAt } from '../text';
import { type Entry, type Scalar, scalar, spanOf, type Value } from './headTree';

/** Deeper than any head a person writes. */
const deepest = 16;

/** A thousand aliases of a long text would make a small head a big one. */
const longestAlias = 200;

/** The entries that could be read, and the first complaint of each kind: what follows is mostly its echo. */
export interface HeadRead {
	readonly entries: readonly Entry[];
	readonly findings: readonly Finding[];
}

/** Total: what the parser can make of it counts. */
export function parseHead(text: string, start: number, end: number): HeadRead {
	const complaints = new Map<string, Finding>();
	const complain = (code: string, at: number, ...words: string[]) => {
		if (!complaints.has(code)) complaints.set(code, { code, line: lineAt(text, at), severity: 'error', words });
	};
	const entries = entriesIn(text.slice(start, end), start, complain);
	return { entries, findings: [...complaints.values()] };
}

type Complain = (code: string, at: number, ...words: string[]) => void;

interface Reading {
	/** Where the YAML begins in the file. */
	readonly start: number;
	/** What each anchor stands for so far; the parser would search the whole head for each alias. */
	readonly anchors: Map<string, Node>;
	readonly complain: Complain;
}

function entriesIn(source: string, start: number, complain: Complain): readonly Entry[] {
	try {
		const document = yaml().parseDocument(source, {
			schema: 'failsafe',
			resolveKnownTags: false, // `!!timestamp 2026-11-21` stays what was typed, too.
			uniqueKeys: false, // Its check takes seconds on thousands of keys; ours is in head.ts.
			logLevel: 'silent',
			prettyErrors: false, // For thousands of errors it takes seconds to point at each.
		});
		for (const { message, pos } of document.errors) complain('head-not-yaml', start + pos[0], message);
		if (document.contents === null) return [];
		const value = read({ start, anchors: new Map(), complain }, document.contents, 0);
		if (value.kind === 'map') return value.entries;
		complain('head-not-keys', value.start);
	} catch (error) {
		// A head nested deeper than the stack is high.
		complain('head-not-yaml', start, error instanceof Error ? error.message : String(error));
	}
	return [];
}

function read(reading: Reading, node: Node | null, depth: number): Value {
	const { isAlias, isMap, isScalar, isSeq } = yaml();
	if (!node) return nothingAt(reading.start);
	const range = rangeOf(reading, node);
	if (depth > deepest) return refused(reading, 'head-too-deep', range.start);
	if (isAlias(node)) return aliased(reading, reading.anchors.get(node.source), range.start);
	if (node.anchor) reading.anchors.set(node.anchor, node);
	if (isScalar(node)) return { kind: 'scalar', text: String(node.value ?? ''), ...range };
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
	return text === undefined || text.length > longestAlias
		? refused(reading, 'head-alias', at)
		: { ...nothingAt(at), text };
}

function refused({ complain }: Reading, code: string, at: number): Scalar {
	complain(code, at);
	return nothingAt(at);
}

const nothingAt = (at: number): Scalar => scalar('', at);

const rangeOf = ({ start }: Reading, node: Node) => ({
	start: start + (node.range?.[0] ?? 0),
	end: start + (node.range?.[1] ?? 0),
});
