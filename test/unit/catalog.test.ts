import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogText } from '../../src/core/catalog/catalog';
import { repository } from '../vscode/versions.mjs';
import { shipped } from './core/catalog/shipped';

suite('the built catalog', () => {
	const built = readFileSync(join(repository, 'dist/catalog.json'), 'utf8');

	test('says what the files in templates/ say', () => {
		assert.ok(built === catalogText(shipped), 'dist/catalog.json is not what its files are: build again');
	});

	test('stays below 300 KB, because every start reads it', () => {
		assert.ok(built.length < 300_000, `${built.length} characters`);
	});
});
