// All that ships and all that the user added: which files there are, and which of them count.
import type { Parsed } from '../findings';
import type { Reader } from './catalogFile';
import { type Checks, parseChecks } from './checks';
import { type Framework, parseFramework } from './framework';
import { type List, parseList } from './list';
import { type Outline, parseOutline } from './outline';
import { type Preset, parsePreset } from './preset';
import { type Prompts, parsePrompts } from './prompts';
import { parseRubric, type Rubric } from './rubric';
import { parseSynonyms, type Synonyms } from './synonyms';
import { parseTopics, type Topics } from './topics';

/** What lies on each shelf. A shelf is a folder, of `templates` or of a book. */
interface Kinds {
	readonly frameworks: Framework;
	readonly outlines: Outline;
	readonly lists: List;
	readonly presets: Preset;
	readonly prompts: Prompts;
	readonly rubrics: Rubric;
	readonly checks: Checks;
	readonly synonyms: Synonyms;
	readonly topics: Topics;
}

const readers: { readonly [S in Shelf]: Reader<Kinds[S]> } = {
	frameworks: parseFramework,
	outlines: parseOutline,
	lists: parseList,
	presets: parsePreset,
	prompts: parsePrompts,
	rubrics: parseRubric,
	checks: parseChecks,
	synonyms: parseSynonyms,
	topics: parseTopics,
};

export type Shelf = keyof Kinds;

/** The files of each shelf, by their ids. */
export type Catalog = { readonly [S in Shelf]: ReadonlyMap<string, Kinds[S]> } & {
	/** The user's own files among them, with the shipped ones they replace. */
	readonly own: readonly { readonly file: Shelved; readonly replaced: Shelved | undefined }[];
};

/** One file of the catalog. */
export type Shelved = { readonly [S in Shelf]: { readonly shelf: S; readonly file: Kinds[S] } }[Shelf];

/** Where a file of the catalog belongs. */
export interface Place {
	readonly shelf: Shelf;
	/** Its name without `.yaml`. */
	readonly id: string;
}

export const shelves = Object.keys(readers) as readonly Shelf[]; // Its keys are known: they are written above.

/** The place of `lists/mine.yaml`, a path in `templates`; `undefined` where nothing of the catalog lies. */
export function placeOf(path: string): Place | undefined {
	const [, folder, id] = /^([a-z]+)\/([^/._][^/]*)\.yaml$/.exec(path) ?? [];
	const shelf = shelves.find((one) => one === folder);
	return shelf && id ? { shelf, id } : undefined;
}

/** As `placeOf`, of a path in a book, where `topics` holds notes. */
export function ownPlaceOf(path: string): Place | undefined {
	const place = placeOf(path);
	return place?.shelf === 'topics' ? undefined : place;
}

/** Total: any text gives a file, and what is odd in it. */
export function parseShelved({ shelf, id }: Place, text: string): Parsed<Shelved> {
	const { value, findings } = readers[shelf](id, text);
	return { value: { shelf, file: value } as Shelved, findings }; // The shelf chose the reader.
}

/** The shipped files and the user's own: one of the same name replaces the shipped one whole, a new name adds. */
export function catalogOf(shipped: readonly Shelved[], own: readonly Shelved[] = []): Catalog {
	const on = <S extends Shelf>(shelf: S): ReadonlyMap<string, Kinds[S]> => {
		const files = [...shipped, ...own].filter((one) => one.shelf === shelf).map(({ file }) => file as Kinds[S]);
		return new Map(files.map((file) => [file.id, file]));
	};
	return {
		frameworks: on('frameworks'),
		outlines: on('outlines'),
		lists: on('lists'),
		presets: on('presets'),
		prompts: on('prompts'),
		rubrics: on('rubrics'),
		checks: on('checks'),
		synonyms: on('synonyms'),
		topics: on('topics'),
		own: own.map((file) => ({
			file,
			replaced: shipped.find((one) => one.shelf === file.shelf && one.file.id === file.file.id),
		})),
	};
}

/** What the build writes, so that starting parses no YAML. */
export const catalogText = (shipped: readonly Shelved[]): string => JSON.stringify(shipped);

/** Reads what `catalogText` wrote, and nothing else. A value that is not there reads as `undefined`. */
export const readCatalogText = (text: string): readonly Shelved[] => JSON.parse(text) as readonly Shelved[];
