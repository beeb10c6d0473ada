import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Message } from 'esbuild';
import fc from 'fast-check';
import { theReadingYaml } from '../../esbuild.js';
import { parseYaml } from '../../src/core/yamlParser';
import { repository } from '../vscode/versions.mjs';

/** What a file of the core exports, bundled with what the program holds of the YAML library. */
async function shippedOf(path: string): Promise<unknown> {
	const { outputFiles } = await build({
		absWorkingDir: repository,
		entryPoints: [path],
		bundle: true,
		format: 'cjs',
		platform: 'neutral',
		mainFields: ['module', 'main'],
		write: false,
		logLevel: 'silent',
		plugins: [theReadingYaml],
	});
	const module = { exports: {} };
	new Function('module', outputFiles[0]?.text ?? '')(module);
	return module.exports;
}

const reference: Readonly<Record<'documents' | 'broken', readonly { readonly yaml: string }[]>> = JSON.parse(
	readFileSync(join(repository, 'test/reference/yaml-test-suite.json'), 'utf8'),
);

/** What a reader of YAML 1.1, of its types, or of trees takes another way through the library for. */
const special = [
	...['%YAML 1.1', '%YAML 1.2', '%YAML 1.3', '%YAML 2', '%YAML', '%TAG ! tag:a.b,2026:', '%TAG', '%ODD x'].flatMap(
		(directive) =>
			['a: yes\nb: 0o7\nc: 1:30\nd: ~', 'a: !!set {x, y}', 'a: !b c', '- x', '', '...\na: b'].map(
				(yaml) => `${directive}\n---\n${yaml}\n`,
			),
	),
	...['binary', 'bool', 'float', 'int', 'map', 'merge', 'null', 'omap', 'pairs', 'seq', 'set', 'str', 'timestamp', 'x']
		.flatMap((type) => [`!!${type}`, `!<tag:yaml.org,2002:${type}>`])
		.concat('!', '!own', '!<>', '!!', '!a!b', '!<!x')
		.flatMap((tag) =>
			['', ' 2026-11-21', ' "aGk="', ' {a: 1, b}', ' [a: 1, b: 2]', '\n  - a: 1\n  - b: 2', '\n  ? a\n  ? b'].map(
				(value) => `key: ${tag}${value}\n${tag} k: v\n`,
			),
		),
	'%TAG !own! tag:a.b,2026:\n---\na: !own!b c\nd: !other!b c\n',
	'a: !!%ff b\n',
	'a: &a {x: 1}\nb: {<<: *a, y: 2}\nc:\n  <<: [*a, *a]\n<<: *a\n',
	'a: &a x\nb: *a\n*a : c\nd: &b [*a]\ne: *b\nf: *none\ng: &g {h: *g}\ni: &\nj: *\n',
	'a: &x !!str &y z\nb: !!str !!int z\nc: &x\nd: !!set\n',
	'? {a: 1}\n: b\n? [c]\n: d\n? |\n  e\n: f\n? # g\n',
	'a: .inf\nb: -.5\nc: 0x1F\nd: null\ne: Null\nf: True\ng: 1e3\nh: 2001-12-14t21:59:43.10-05:00\n',
	'# c\n\na: 1 # d\n# e\nb:\n  # f\n  - g # h\n# i\n...\n# j\n',
	"\uFEFFa: \"\\x41\\u0042\\U00000043\\q\"\nb: 'it''s'\nc: >+\n  x\n\n  y\n\nd: |-2\n   z\n",
	'a: 1\na: 2\nb: {c: 1, c: 2}\n',
	`${'a: {'.repeat(40)}`,
	`${'- '.repeat(200)}x`,
];

suite('YAML as the program reads it', () => {
	let shipped: typeof parseYaml;
	suiteSetup(async () => {
		({ parseYaml: shipped } = (await shippedOf('src/core/yamlParser.ts')) as { parseYaml: typeof parseYaml });
	});

	const read = (reader: typeof parseYaml, text: string) => reader(text, 0, text.length, 'file');

	/** By the library as it is published, and by what the program holds of it. */
	function readsTheSame(text: string): boolean {
		const whole = read(parseYaml, text);
		assert.deepEqual(read(shipped, text), whole, text);
		return whole.findings.length === 0;
	}

	test('says what the whole library says of the YAML test suite, of tags, directives, merges and anchors', () => {
		const texts = [...reference.documents, ...reference.broken].map(({ yaml }) => yaml).concat(special);
		const good = texts.filter(readsTheSame).length;
		assert.ok(good > 200 && texts.length - good > 100, `${good} of ${texts.length}`);
	});

	test('says it of texts that somebody broke', () => {
		const scrap = fc.constantFrom(
			...'-?:,[]{}#&*!|>\'"%@` \t\n',
			...['\n- ', ': ', '&a ', '*a', '\n  ', '!!set ', '!!omap ', '!!binary ', '<<: *a', '\n---\n', '\n...\n'],
			...['%YAML 1.1\n---\n', '!x ', '? ', '|\n', '>-\n', '\\', '\r\n', '\uFEFF'],
		);
		const good = fc.constantFrom(...reference.documents.map(({ yaml }) => yaml), ...special);
		let whole = 0;
		fc.assert(
			fc.property(good, fc.array(fc.tuple(fc.nat(), fc.nat(3), scrap), { maxLength: 3 }), (yaml, changes) => {
				const text = changes.reduce((text, [place, gone, put]) => {
					const at = place % (text.length + 1);
					return text.slice(0, at) + put + text.slice(at + gone);
				}, yaml);
				if (readsTheSame(text)) whole++;
			}),
			{ numRuns: 3000 },
		);
		assert.ok(whole > 300 && whole < 2700, `${whole}`);
	});

	test('takes `%YAML 1.1` for what it takes all else for', () => {
		const { entries, findings } = read(shipped, '%YAML 1.1\n---\nno: yes\nat: !!timestamp 2026-11-21\n');
		assert.deepEqual(
			entries.map(({ key, value }) => [key.text, value.kind === 'scalar' && value.text]),
			[
				['no', 'yes'],
				['at', '2026-11-21'],
			],
		);
		assert.deepEqual(findings, []);
	});

	test('a library that no longer has what the holders stand for does not build', async () => {
		await assert.rejects(shippedOf('src/core/text.ts'), ({ errors }: { errors: Message[] }) =>
			errors.some(({ text }) => text === 'yaml/browser/dist/nodes/ is asked for no more'),
		);
	});
});
