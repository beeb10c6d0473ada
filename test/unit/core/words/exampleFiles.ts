import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../../vscode/versions.mjs';

const folder = join(repository, 'templates/example');
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

/** The worked example as it is shipped, by path. */
export const exampleFiles: Readonly<Record<string, string>> = Object.fromEntries(
	paths.filter((path) => /\.[a-z]+$/.test(path)).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
);
