// Tells the YAML extension, where somebody has it, how the files of a book are written.
import { Disposable, extensions, type TextDocument, Uri, workspace } from 'vscode';
import { schemaOf } from '../core/bookFiles';
import type { Log } from '../core/ports';
import { isUnder } from '../core/uris';
import type { Books } from './books';
import { wordsOf } from './edits';
import { Lifetime } from './lifetime';
import type { Shipped } from './shipped';

/** What it hands out: https://github.com/redhat-developer/vscode-yaml/wiki/Extension-API */
interface YamlExtension {
	registerContributor(
		scheme: string,
		schemaOf: (file: string) => string | undefined,
		textOf: (schema: string) => Promise<string>,
	): boolean;
}

const scheme = 'prepbook-schema';

/** It is asked when the first file of a book is open that has a schema: by then it runs anyway. */
export function offerSchemas(books: Books, shipped: Shipped, log: Log): Disposable {
	const life = new Lifetime();
	let [isOffered, isOver] = [false, false];
	life.own(new Disposable(() => (isOver = true))); // It forgets no contributor.
	const schemaFor = (file: string) => {
		const name = isOver ? undefined : schemaAt(books, Uri.parse(file).toString());
		return name && `${scheme}:/${name}.json`;
	};
	const textOf = async (schema: string) => {
		const [, name] = /^\/([a-z]+\.json)$/.exec(Uri.parse(schema).path) ?? [];
		return name ? shipped.schema(name) : '';
	};
	const offer = async () => {
		const yaml = extensions.getExtension<YamlExtension>('redhat.vscode-yaml');
		if (isOffered || !yaml) return;
		isOffered = true;
		(await yaml.activate()).registerContributor(scheme, schemaFor, textOf);
	};
	const look = (documents: readonly TextDocument[]) => {
		if (documents.some(({ uri }) => schemaFor(uri.toString())))
			offer().catch((error: unknown) => log.warn(wordsOf(error))); // It is another one's, and nothing here needs it.
	};
	life.own(workspace.onDidOpenTextDocument((document) => look([document])));
	life.own(books.onDidChange(() => look(workspace.textDocuments)));
	return life;
}

/** Of the innermost book around a file. */
function schemaAt({ active, others }: Books, file: string): string | undefined {
	const around = [...(active ? [active] : []), ...others].map(({ uri }) => uri).filter((uri) => isUnder(file, uri));
	const book = around.sort((a, b) => b.length - a.length)[0];
	return book === undefined ? undefined : schemaOf(file.slice(book.length).replace(/^\//, ''));
}
