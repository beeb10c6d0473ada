// What ships with Prepbook, read when a book wants it.
import { Uri } from 'vscode';
import { readCatalogText, type Shelved } from '../core/catalog/catalog';
import { lazily } from '../core/lazy';
import type { Disk } from '../core/ports';

/** Read once, from the extension's own folder. Rejects where the extension is not whole. */
export const shippedCatalog = (extension: Uri, disk: Disk): (() => Promise<readonly Shelved[]>) =>
	lazily(async () => {
		const read = await disk.read(Uri.joinPath(extension, 'dist/catalog.json').toString());
		if (read.kind !== 'text') throw new Error(`dist/catalog.json is ${read.kind}.`);
		return readCatalogText(read.text);
	});
