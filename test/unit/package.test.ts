import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { repository } from '../vscode/versions.mjs';

/** What people install: the program, what it shows and knows, and what the law and the reader ask for. */
const shipped =
	/^(package\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/(extension|node)\.js|dist\/(catalog|texts)\.json|dist\/(coverage|timer)\.(js|css)|media\/[\w/.-]+\.(svg|png|css|js|json)|templates\/.+\.(md|yaml|jsonl))$/;

suite('package', () => {
	test('holds the program and what belongs to it, and nothing else', async function () {
		this.timeout(30_000); // The packer is slow to load.
		const files = await listFiles({ cwd: repository, packageManager: PackageManager.None });
		const strangers = files.filter((path) => !shipped.test(path));
		assert.deepEqual(strangers, [], 'not to be shipped: mend .vscodeignore');
		for (const path of [
			'package.json',
			'README.md',
			'CHANGELOG.md',
			'LICENSE',
			'dist/extension.js',
			'dist/node.js',
			'dist/coverage.js',
			'dist/coverage.css',
			'dist/timer.js',
			'dist/timer.css',
			'dist/catalog.json',
			'dist/texts.json',
			'media/icon.svg',
			'media/plain.json',
			'media/preview.css',
		])
			assert.ok(files.includes(path), `${path} is missing`);
		for (const path of [...filesIn('templates'), ...filesIn('media/schemas')])
			assert.ok(files.includes(path), `${path} is missing`);
	});

	test('its script, minified, stays below 450 KB', () => {
		const scripts = readdirSync(join(repository, 'dist')).filter((name) => name.endsWith('.js'));
		assert.deepEqual(scripts, ['coverage.js', 'extension.js', 'node.js', 'timer.js']);
		const size = scripts.reduce((sum, name) => sum + statSync(join(repository, 'dist', name)).size, 0);
		assert.ok(size < 450_000, `${size} bytes`);
	});
});

const filesIn = (folder: string) =>
	readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(repository.length + 1)
				.replaceAll('\\', '/'),
		);
