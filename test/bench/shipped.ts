// The catalog that ships, as the build wrote it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogText } from '../../src/core/catalog/catalog';
import { lazily } from '../../src/core/lazy';
import { repository } from '../vscode/versions.mjs';

/** Read once. */
export const shipped = lazily(() => readCatalogText(readFileSync(join(repository, 'dist/catalog.json'), 'utf8')));
