// The files of templates/ that belong to the catalog, as they lie on disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type Place,
	parseShelved,
	placeOf,
	type Shelf,
	type Shelved,
	shelves,
} from '../../../../src/core/catalog/catalog';
import { repository } from '../../../vscode/versions.mjs';

export interface ShippedFile {
	readonly path: string;
	readonly place: Place;
	readonly text: string;
}

export const shippedFiles: readonly ShippedFile[] = shelves.flatMap((shelf) =>
	readdirSync(join(repository, 'templates', shelf))
		.map((name) => `${shelf}/${name}`)
		.map((path) => ({ path, place: placeOf(path), text: readFileSync(join(repository, 'templates', path), 'utf8') }))
		.map(({ place, ...file }) => {
			if (!place) throw new Error(`${file.path} is no place of the catalog`);
			return { ...file, place };
		}),
);

export const shipped: readonly Shelved[] = shippedFiles.map(({ place, text }) => parseShelved(place, text).value);

/** The files of one shelf. */
export const filesOn = (shelf: Shelf): readonly ShippedFile[] =>
	shippedFiles.filter(({ place }) => place.shelf === shelf);
