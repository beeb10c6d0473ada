// The schemas that ship, as they lie on disk, and the readers whose files they tell of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseBook } from '../../../src/core/book';
import type { schemaOf } from '../../../src/core/bookFiles';
import { parseShelved, shelves } from '../../../src/core/catalog/catalog';
import type { Finding } from '../../../src/core/findings';
import { repository } from '../../vscode/versions.mjs';

export type Kind = NonNullable<ReturnType<typeof schemaOf>>;

/** What is used of JSON Schema. */
export interface Schema {
	readonly $ref?: string;
	readonly description?: string;
	readonly required?: readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly patternProperties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: Schema;
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
	readonly enum?: readonly unknown[];
	readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Syllabus groups ship and have no place in a book. */
export const kinds: readonly Kind[] = ['book', ...shelves.filter((shelf) => shelf !== 'topics')];

const folder = join(repository, 'media/schemas');

export const schemaNames = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));

export const schemas = new Map(
	schemaNames.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Schema]),
);

/** A schema, or what it refers to in its file, with what it says of itself in front. */
export function resolved(schema: Schema, file: Schema): Schema {
	const target = schema.$ref && file.definitions?.[schema.$ref.replace('#/definitions/', '')];
	return target ? { ...resolved(target, file), ...schema } : schema;
}

const ajv = new Ajv({ strictTypes: false, allErrors: true }); // Types are refused by `not` here: see docs/decisions.md.
ajv.addVocabulary(['patternErrorMessage']); // Of the editors; it refuses nothing.
const validators = new Map([...schemas].map(([name, schema]) => [name, ajv.compile(schema)]));

/** What a schema refuses in a text, read as editors read YAML. */
export function refusedIn(kind: Kind, text: string): readonly string[] {
	const validate = validators.get(kind);
	if (!validate) throw new Error(`media/schemas/${kind}.json is missing`);
	validate(parse(text, { logLevel: 'silent' }));
	return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What our reader finds in it. */
export const foundIn = (kind: Kind, text: string): readonly Finding[] =>
	(kind === 'book' ? parseBook(text) : parseShelved({ shelf: kind, id: 'mine' }, text)).findings;
