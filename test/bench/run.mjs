// Measures Prepbook against its goals: npm run bench [-- --full]. Prints a table and writes bench/latest.json.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackages } from '../vscode/npm.mjs';
import { browserRuns, repository } from '../vscode/versions.mjs';

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });

await ensurePackages();
const { hostFigures } = await import('./hostFigures.mjs');
const { nodeFigures } = await import('./nodeFigures.mjs');
const { packageFigures } = await import('./packageFigures.mjs');
const { table } = await import('./table.mjs');

const packed = await packageFigures(); // First: it builds the program as it ships, which the others use.
const inHost = browserRuns ? await hostFigures() : [];
const figures = [...packed, ...inHost, ...(await nodeFigures(values.full))];
await mkdir(join(repository, 'bench'), { recursive: true });
await writeFile(join(repository, 'bench/latest.json'), `${JSON.stringify(figures, null, '\t')}\n`);
console.log(`\n${table(figures)}\n`);
