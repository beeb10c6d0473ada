// Going to what a word of a file names, and to wherever else it is named.
import { DocumentLink, Location, languages } from 'vscode';
import { namesIn } from '../core/words/named';
import {
	definitionsOf,
	filesDefining,
	filesNaming,
	type Located,
	referencesTo,
	type Texts,
	thingAt,
	thingNamed,
} from '../core/words/things';
import type { Helper } from '../host/helpInBook';
import { rangeIn, spotter } from '../host/ranges';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

export const definition: Helper = {
	files: 'all',
	register: (files, ask) =>
		languages.registerDefinitionProvider(files, {
			async provideDefinition(document, position) {
				const asked = ask(document);
				const found = asked && thingAt(asked.snapshot, asked.path, asked.text, document.offsetAt(position));
				if (!asked || !found) return undefined;
				const { book } = asked;
				const texts = await book.texts(filesDefining(asked.snapshot, found.thing));
				return locations(book, texts, definitionsOf(book.snapshot, found.thing, texts));
			},
		}),
};

export const references: Helper = {
	files: 'all',
	register: (files, ask) =>
		languages.registerReferenceProvider(files, {
			async provideReferences(document, position, { includeDeclaration }) {
				const asked = ask(document);
				const found = asked && thingAt(asked.snapshot, asked.path, asked.text, document.offsetAt(position));
				if (!asked || !found) return undefined;
				const { book } = asked;
				const texts = await book.texts(filesNaming(asked.snapshot));
				const defined = includeDeclaration ? definitionsOf(book.snapshot, found.thing, texts) : [];
				return locations(book, texts, [...defined, ...referencesTo(book.snapshot, found.thing, texts)]);
			},
		}),
};

function locations(book: WorkspaceFiles, texts: Texts, all: readonly Located[]): Location[] {
	const spots = new Map([...texts].map(([path, text]) => [path, spotter(text)]));
	return all.flatMap(({ path, range }) => {
		const spot = spots.get(path);
		return spot ? new Location(book.uriOf(path), spot(range)) : [];
	});
}

/** What a head names and a file of the book is about can be opened. Links of the text are VS Code's. */
export const links: Helper = {
	files: 'all',
	register: (files, ask) =>
		languages.registerDocumentLinkProvider(files, {
			provideDocumentLinks(document) {
				const asked = ask(document);
				if (!asked) return undefined;
				const { book, snapshot, path, text } = asked;
				return namesIn(path, text).flatMap((named) => {
					if (named.defines || named.is === 'link') return [];
					const thing = thingNamed(snapshot, named);
					const [to] = thing ? filesDefining(snapshot, thing) : [];
					if (to === undefined || to === path) return [];
					const link = new DocumentLink(rangeIn(document, named.range), book.uriOf(to));
					link.tooltip = say.openIt(to);
					return link;
				});
			},
		}),
};
