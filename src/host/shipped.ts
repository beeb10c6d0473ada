// What ships with Prepbook beside its program, read from the extension's own folder when something wants it.
import { Uri } from 'vscode';
import { readCatalogText, type Shelved } from '../core/catalog/catalog';
import { lazily } from '../core/lazy';
import type { Disk } from '../core/ports';

export interface Shipped {
	readonly catalog: () => Promise<readonly Shelved[]>;
	/** Templates of notes, design patterns, and the files of the worked example; by path in `templates`. */
	readonly texts: () => Promise<ReadonlyMap<string, string>>;
	/** A file of `media/schemas`, by its name. */
	readonly schema: (name: string) => Promise<string>;
}

/** What is parsed is read once. Rejects where the extension is not whole. */
export function shippedIn(extension: Uri, disk: Disk): Shipped {
	const textOf = async (name: string) => {
		const read = await disk.read(Uri.joinPath(extension, name).toString());
		if (read.kind !== 'text') throw new Error(`${name} is ${read.kind}.`);
		return read.text;
	};
	return {
		catalog: lazily(async () => readCatalogText(await textOf('dist/catalog.json'))),
		texts: lazily(async () => {
			const texts = JSON.parse(await textOf('dist/texts.json')) as Readonly<Record<string, string>>; // As built.
			return new Map(Object.entries(texts));
		}),
		schema: (name) => textOf(`media/schemas/${name}`),
	};
}
