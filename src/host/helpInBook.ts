// Which files the editor's helpers are asked about: those of the book that is served, and no others.
import { type Disposable, type DocumentSelector, RelativePattern, type TextDocument } from 'vscode';
import { roleOf } from '../core/bookFiles';
import type { Snapshot } from '../core/snapshot';
import { Lifetime } from './lifetime';
import type { Served } from './served';
import type { WorkspaceFiles } from './workspaceFiles';

/** A file of the book as it is typed, and what is known beside it. */
export interface Asked {
	readonly book: WorkspaceFiles;
	readonly snapshot: Snapshot;
	/** In the book. */
	readonly path: string;
	readonly text: string;
}

/** What a document is in the book; nothing where it is none of its files. */
export type Ask = (document: TextDocument) => Asked | undefined;

export interface Helper {
	/** VS Code asks for these files alone. */
	readonly register: (files: DocumentSelector, ask: Ask) => Disposable;
	/** Notes, or also the data files: what their words mean is known there too. */
	readonly files: 'notes' | 'all';
}

/** Registers helpers for the book that is served, and anew when that is another. `onAsk` hears of every file that is looked at. */
export function helpInBook(served: Served, helpers: readonly Helper[], onAsk = () => {}): Disposable {
	const life = new Lifetime();
	let registered: { readonly book: WorkspaceFiles | undefined; readonly life: Lifetime } | undefined;
	const follow = () => {
		const book = served.current;
		if (registered?.book === book) return;
		registered?.life.dispose();
		registered = { book, life: new Lifetime() };
		if (!book) return;
		const ask = asking(book, onAsk);
		for (const { register, files } of helpers) registered.life.own(register(selectorOf(book, files), ask));
	};
	life.own(served.onDidChange(follow));
	life.own({ dispose: () => registered?.life.dispose() });
	follow();
	return life;
}

function selectorOf({ uri }: WorkspaceFiles, files: Helper['files']): DocumentSelector {
	const pattern = new RelativePattern(uri, '**');
	const of = (language: string) => ({ language, scheme: uri.scheme, pattern });
	return files === 'notes' ? [of('markdown')] : [of('markdown'), of('yaml')];
}

const asking =
	(book: WorkspaceFiles, onAsk: () => void): Ask =>
	(document) => {
		onAsk();
		const path = book.pathOf(document.uri);
		return path !== undefined && roleOf(path)
			? { book, snapshot: book.snapshot, path, text: document.getText() }
			: undefined;
	};
