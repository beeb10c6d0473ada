import assert from 'node:assert/strict';
import fc from 'fast-check';
import ts from 'typescript';
import { commentLine } from '../../../src/core/commentLine';
import { nastyTitles } from '../../support/nastyTitles';
import { halves, naughtyTexts } from '../../support/naughty';

const url = 'https://leetcode.com/problems/two-sum/';
const anyTitle = fc.oneof(
	fc.constantFrom(...nastyTitles, ...naughtyTexts, ...halves),
	fc.string({ unit: 'binary' }),
	fc
		.array(fc.constantFrom(...'*/-->?\\uU<!()"{}|_ \n\u2028', 'coding', ':', '='), { maxLength: 12 })
		.map((signs) => signs.join('')),
);
const anyUrl = fc.option(
	anyTitle.map((end) => `https://example.org/${end.replaceAll(/\s/g, '')}`),
	{ nil: undefined },
);
const always = (extension: string, holds: (line: string) => boolean) =>
	fc.assert(
		fc.property(anyTitle, anyUrl, (title, url) => holds(commentLine(extension, title, url))),
		{ numRuns: 1000 },
	);

suite('the first line of a solution', () => {
	test('is a comment in each language', () => {
		for (const [extension, line] of [
			['py', `# Two Sum (${url})`],
			['cpp', `// Two Sum (${url})`],
			['java', `// Two Sum (${url})`],
			['sql', `-- Two Sum (${url})`],
			['hs', `-- Two Sum (${url})`],
			['R', `# Two Sum (${url})`],
			['clj', `; Two Sum (${url})`],
			['erl', `% Two Sum (${url})`],
			['ml', `(* Two Sum (${url}) *)`],
			['css', `/* Two Sum (${url}) */`],
			['html', `<!-- Two Sum (${url}) -->`],
			['php', `<?php // Two Sum (${url})`],
			['of-nobody', `// Two Sum (${url})`],
		] as const)
			assert.equal(commentLine(extension, 'Two Sum', url), line);
		assert.equal(commentLine('go', 'Two Sum', undefined), '// Two Sum');
	});

	test('says what was typed, but for signs that would mean something there', () => {
		for (const [extension, title, line] of [
			['cpp', 'C:\\new', '// C:\\new'],
			['cpp', 'ends in \\', '// ends in /'],
			['cpp', 'what??/', '// what?//'],
			['java', 'C:\\users', '// C:/users'],
			['py', 'Encoding: run-length', '# Encoding/ run-length'],
			['py', 'Decoding = fun', '# Decoding / fun'],
			['go', 'Encoding: run-length', '// Encoding: run-length'],
			['css', '**/ * {', '/* /// / { */'],
			['html', '--> <b>', '<!-- /-/ /b/ -->'],
			['php', 'done ?>', '<?php // done />'],
			['ml', 'say "*)', '(* say //) *)'],
			['ts', 'two\r\nlines\u2028or\0three\u202e', '// two lines or three'],
			['ts', '👩‍💻 设计', '// 👩‍💻 设计'],
			['cpp', 'what??\\', '// what?//'],
		] as const)
			assert.equal(commentLine(extension, title, undefined), line);
		const address = 'https://example.org/?encoding=a*b';
		assert.equal(
			commentLine('py', 'Huffman coding', address),
			'# Huffman coding (https://example.org/?encoding%3Da*b)',
		);
		assert.equal(commentLine('css', 'x', address), '/* x (https://example.org/?encoding=a%2Ab) */');
	});

	test('is one line in any language, whatever is in it', () => {
		for (const extension of ['py', 'cpp', 'sql', 'html', 'ml'])
			always(extension, (line) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u.test(line));
	});

	test('is nothing but a comment to a compiler', () => {
		const one = (line: string) => ts.createSourceFile('a.ts', `${line}\nlet a;`, ts.ScriptTarget.Latest).statements;
		always('ts', (line) => one(line).length === 1 && one(line)[0]?.kind === ts.SyntaxKind.VariableStatement);
	});

	test('holds no end of a comment, no line that goes on, no encoding', () => {
		always('cpp', (line) => !/(?:\\|\?\?\/)\s*$/.test(line));
		always('java', (line) => !line.includes('\\u'));
		always('py', (line) => !/^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/.test(line)); // The pattern of PEP 263.
		always('rb', (line) => !/coding\s*[:=]/i.test(line));
		always('css', (line) => line.indexOf('*/') === line.length - 2);
		always('html', (line) => line.indexOf('--', 4) === line.length - 3 && !line.slice(0, -3).includes('>'));
		always('ml', (line) => line.indexOf('*', 2) === line.length - 2 && !/["{|}]/.test(line));
		always('php', (line) => !line.includes('?>'));
	});
});
