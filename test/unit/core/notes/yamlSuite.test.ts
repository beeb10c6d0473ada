import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headOf } from '../../../../src/core/notes/head';
import type { Entry, Value } from '../../../../src/core/yamlTree';
import { repository } from '../../../vscode/versions.mjs';

interface Reference {
	readonly documents: readonly {
		readonly id: string;
		readonly name: string;
		readonly yaml: string;
		readonly value: unknown;
	}[];
}

const reference: Reference = JSON.parse(readFileSync(join(repository, 'test/reference/yaml-test-suite.json'), 'utf8'));

/** What we read in another way, and why. */
const exceptions: Readonly<Record<string, string>> = {};

/** Whether a head says a value of JSON. Every scalar is a text to us: a number is one that reads as it, nothing is `null`. */
function says(value: Value | undefined, json: unknown): boolean {
	if (value === undefined) return false;
	if (Array.isArray(json))
		return (
			value.kind === 'list' &&
			value.items.length === json.length &&
			value.items.every((item, index) => says(item, json[index]))
		);
	if (typeof json === 'object' && json !== null) return value.kind === 'map' && saysAll(value.entries, json);
	if (value.kind !== 'scalar') return false;
	if (typeof json === 'string') return value.text === json;
	return json === null
		? /^(?:null|~|)$/i.test(value.text)
		: value.text !== '' && JSON.stringify(json) === String(JSON.parse(value.text));
}

const saysAll = (entries: readonly Entry[], json: object) =>
	entries.length === Object.keys(json).length &&
	entries.every(({ key, value }) => says(value, Reflect.get(json, key.text)));

suite('the YAML test suite as heads', () => {
	test('has enough documents', () => assert.ok(reference.documents.length > 90));

	for (const { id, name, yaml, value } of reference.documents)
		test(`${id} ${name}`, () => {
			const text = `---\n${yaml}${yaml.endsWith('\n') ? '' : '\n'}---\nbody\n`;
			const head = headOf(text);
			assert.equal(text.slice(head.body), 'body\n');
			const right = saysAll(head.entries, value as object) && head.findings.length === 0;
			assert.equal(
				right,
				!(id in exceptions),
				JSON.stringify({ yaml, value, entries: head.entries, findings: head.findings }),
			);
		});
});
