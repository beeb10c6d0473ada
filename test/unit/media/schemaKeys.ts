// Which keys a schema names, and which a reader asks for: `problems[].title`; `checks.*` where any key may stand.
import { Fields } from '../../../src/core/yamlFile';
import { resolved, type Schema } from './schemas';

export interface Key {
	readonly path: string;
	readonly schema: Schema;
}

/** Every key that a schema names, those below it included. */
export function keysNamed(file: Schema): readonly Key[] {
	const below = (schema: Schema, path: string): Key[] => {
		const { properties = {}, patternProperties, additionalProperties, items } = resolved(schema, file);
		const [any] = patternProperties ? Object.values(patternProperties) : [additionalProperties];
		const own = any ? { '*': any } : properties;
		const keys = Object.entries(own).flatMap(([key, one]) => [
			{ path: path + key, schema: one },
			...below(one, `${path}${key}.`),
		]);
		return [...keys, ...(items ? below(items, `${path.replace(/\.$/, '')}[].`) : [])];
	};
	return below(file, '');
}

/** A file in which every key says something that has keys where its schema has. */
export function fullSample(file: Schema): unknown {
	const sample = (schema: Schema): unknown => {
		const { properties, patternProperties, items, ...rest } = resolved(schema, file);
		if (items) return [sample(items)];
		if (patternProperties) return { 35: 1 };
		if (!properties) return rest.enum?.[0] ?? 'x';
		return Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, sample(one)]));
	};
	return sample(file);
}

const asking = [
	'says',
	'one',
	'must',
	'many',
	'map',
	'entries',
	'named',
	'kindOf',
	'lineOf',
	'clamped',
	'odd',
] as const;

type Method = (this: Fields, key: string, ...more: unknown[]) => unknown;

/** Every key that is asked for while `read` reads one file. The reader itself knows nothing of it. */
export function keysAsked(read: () => unknown): readonly string[] {
	const asked: { readonly of: Fields; readonly key: string }[] = [];
	const pathOf = new Map<Fields, string>();
	const anyKey = new Set<Fields>();
	/** The path of what is met first in here: the file itself, or an entry of the list that is being read. */
	let here = '';
	const known = (of: Fields) => {
		if (!pathOf.has(of)) pathOf.set(of, here);
		return pathOf.get(of) ?? '';
	};
	const prototype = Fields.prototype as unknown as Record<string, Method>;
	const originals = new Map([...asking, 'keys'].map((name) => [name, prototype[name] as Method]));
	const inside = <T>(path: string, work: () => T): T => {
		const before = here;
		here = path;
		try {
			return work();
		} finally {
			here = before;
		}
	};
	for (const [name, original] of originals)
		prototype[name] = function (key, ...more) {
			const path = known(this);
			if (name === 'keys') anyKey.add(this);
			else asked.push({ of: this, key });
			const answer =
				name === 'named'
					? inside(`${path}${key}[].`, () => original.call(this, key, ...more))
					: original.call(this, key, ...more);
			if (answer instanceof Fields) pathOf.set(answer, `${path}${key}.`);
			if (name === 'entries') for (const entry of answer as readonly Fields[]) pathOf.set(entry, `${path}${key}[].`);
			return answer;
		};
	try {
		read();
	} finally {
		for (const [name, original] of originals) prototype[name] = original;
	}
	return [...new Set(asked.map(({ of, key }) => pathOf.get(of) + (anyKey.has(of) ? '*' : key)))];
}
