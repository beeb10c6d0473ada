import assert from 'node:assert/strict';
import { isUnder } from '../../../src/core/uris';

test('what lies in a folder', () => {
	const cases: [string, string, boolean][] = [
		['file:///w/a', 'file:///w/a', true],
		['file:///w/a/b.md', 'file:///w/a', true],
		['file:///w/a/b', 'file:///w/a/', true],
		['file:///w/ab', 'file:///w/a', false],
		['file:///w', 'file:///w/a', false],
		['file:///c%3A/w/a', 'file:///c%3A/w', true],
		['vscode-remote://h/w/a', 'file:///w', false],
		['mem:/a', 'mem:/', true],
	];
	for (const [uri, folder, inside] of cases) assert.equal(isUnder(uri, folder), inside, `${uri} in ${folder}`);
});
