import assert from 'node:assert/strict';
import { extensionFrom, languages, languageTitle, solutionPath, solutionText } from '../../../src/core/solution';

suite('a solution', () => {
	test('lies in the folder of its problem, one file an attempt', () => {
		assert.equal(solutionPath('two-sum', '2026-11-21', 1, 'py'), 'solutions/two-sum/2026-11-21.py');
		assert.equal(solutionPath('two-sum', '2026-11-21', 2, 'py'), 'solutions/two-sum/2026-11-21-2.py');
		assert.equal(solutionPath('example.org.sum', '2026-11-21', 12, 'R'), 'solutions/example.org.sum/2026-11-21-12.R');
	});

	test('has a folder on Windows too, and it is nobody else’s', () => {
		for (const [id, folder] of [
			['con', '_con'],
			['nul.txt', '_nul.txt'],
			['com1', '_com1'],
			['console', 'console'],
			['readme', 'readme'],
			['a.', 'a._'],
			['aux.', '_aux._'],
		] as const)
			assert.equal(solutionPath(id, '2026-11-21', 1, 'py'), `solutions/${folder}/2026-11-21.py`);
	});

	test('is in a language that is named by its extension or its title', () => {
		for (const { title, extension } of languages)
			for (const named of [title, title.toUpperCase(), extension, `.${extension}`, ` ${extension.toUpperCase()} `])
				assert.equal(extensionFrom(named), extension);
		for (const [named, extension] of [
			['.zig', 'zig'],
			['R', 'R'],
			['f90', 'f90'],
			['', undefined],
			['.', undefined],
			['../x', undefined],
			['a/b', undefined],
			['a\\b', undefined],
			['py.', undefined],
			['p y', undefined],
			['é', undefined],
			['x'.repeat(21), undefined],
			['ipynb', undefined],
			['.JSON', undefined],
		] as const)
			assert.equal(extensionFrom(named), extension, named);
		assert.deepEqual(['cpp', 'zig'].map(languageTitle), ['C++', '.zig']);
	});

	test('begins with the problem’s title and address, where it is one', () => {
		const title = 'Two Sum';
		assert.equal(solutionText('py', { title, url: 'https://example.org/1' }), '# Two Sum (https://example.org/1)\n');
		for (const url of [undefined, 'page 7 of the book', 'javascript:alert(1)', 'https://a b'])
			assert.equal(solutionText('py', { title, url }), '# Two Sum\n');
	});
});
