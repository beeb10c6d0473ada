import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { repository } from '../../vscode/versions.mjs';
import { shipped } from './catalog/shipped';

interface Pattern {
	readonly path: string;
	readonly source: string;
	readonly flags: string;
}

/** Every regular expression that is written out in the sources. */
function patterns(): Pattern[] {
	const found: Pattern[] = [];
	const paths = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' });
	for (const path of paths.filter((path) => path.endsWith('.ts'))) {
		const visit = (node: ts.Node): void => {
			const [, source, flags = ''] =
				/^\/(.*)\/([a-z]*)$/s.exec(ts.isRegularExpressionLiteral(node) ? node.text : '') ?? [];
			if (source !== undefined) found.push({ path, source, flags });
			ts.forEachChild(node, visit);
		};
		visit(ts.createSourceFile(path, readFileSync(join(repository, 'src', path), 'utf8'), ts.ScriptTarget.Latest));
	}
	return found;
}

/** Those of the checks, by the check. */
const shippedPatterns = (): Pattern[] =>
	shipped
		.flatMap(({ shelf, file }) => (shelf === 'checks' ? file.checks : []))
		.flatMap(({ id, flags, pattern, patternWe, ignore }) =>
			[pattern, patternWe, ignore].flatMap((source) => (source === undefined ? [] : { path: id, source, flags })),
		);

/** Where a pattern could take time with the square of a text, or worse. */
const slowParts = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>) =>
	analyse({ source, flags }).reports.map(({ type }) => type);

suite('regular expressions', () => {
	const all = patterns();

	test('take no more than some steps a character, as far as can be read', () => {
		assert.ok(all.length > 50, `${all.length} patterns`);
		assert.deepEqual(
			all.filter((pattern) => slowParts(pattern).length > 0).map(({ path, source }) => `${path}: /${source}/`),
			[],
		);
		for (const slow of [/^(a+)+$/, /\s+$/, /^a*a*b/])
			assert.notDeepEqual(slowParts(slow), [], `${slow} is seen to be slow`);
	});

	test('of checks that ship are as quick', () => {
		const inChecks = shippedPatterns();
		assert.ok(inChecks.length >= 17, `${inChecks.length} patterns`);
		for (const pattern of inChecks) {
			assert.deepEqual(slowParts(pattern), [], `${pattern.path}: ${pattern.source}`);
			readLongRuns(pattern, 30_000);
		}
	});

	for (const path of new Set(all.map(({ path }) => path)))
		test(`read long runs of their own signs, in ${path}`, () => {
			for (const pattern of all) if (pattern.path === path) readLongRuns(pattern);
		});
});

/** On a pattern that takes the square of its text this takes minutes. */
function readLongRuns({ source, flags }: Pattern, length = 100_000): void {
	const signs = new Set([...source.replaceAll(/\\[a-z]|[()[\]{}^$?+]/g, ''), ...'([ \ta0`\\']);
	for (const sign of signs)
		for (const end of ['', '\0', `x${sign}`])
			for (const start of ['', '<', 'http://']) {
				const text = start + sign.repeat(length) + end;
				assert.equal(text.replace(new RegExp(source, flags), '$&'), text);
			}
}
