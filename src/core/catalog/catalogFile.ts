// What every file of the catalog says, whatever it holds.
import type { Finding, Parsed } from '../findings';
import { id as anId, isId } from '../ids';
import { type Fields, parseYamlFile, words } from '../yamlFile';

/** Plain values all through, so that a catalog can be kept as JSON. */
export interface CatalogFile {
	/** The file's name without `.yaml`. */
	readonly id: string;
	readonly title: string;
	/** What a reader should know of it. */
	readonly note: string | undefined;
	/** Ids it had before; what was said of them counts for it. */
	readonly was: readonly string[];
}

/** Total: any text gives a value; `id` is the name of its file. */
export type Reader<T extends CatalogFile> = (id: string, text: string) => Parsed<T>;

/** A reader that adds to what every file says what this kind does. */
export const readerOf =
	<T extends CatalogFile>(read: (file: Fields) => Omit<T, keyof CatalogFile>): Reader<T> =>
	(id, text) => {
		const { value, findings } = parseYamlFile(text, (file) => ({
			id,
			title: file.title(id),
			note: file.one('note', words),
			was: file.many('was', anId),
			...read(file),
		}));
		// The two halves are the keys of T, all of them.
		return { value: value as CatalogFile as T, findings: isId(id) ? findings : [misnamed(id), ...findings] };
	};

const misnamed = (id: string): Finding => ({ code: 'file-name', line: 1, severity: 'error', words: [id] });
