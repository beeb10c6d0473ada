import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookWith } from '../../support/books';
import { repository } from '../../vscode/versions.mjs';
import { shipped } from './catalog/shipped';

/** The worked example as it is shipped; its last day is 2026-11-20. */
export const example = (() => {
	const folder = join(repository, 'templates/example');
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
	const files = paths.filter((path) => /\.[a-z]+$/.test(path));
	return bookWith(Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')])), shipped);
})();
