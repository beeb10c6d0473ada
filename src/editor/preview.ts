// What VS Code's Markdown preview shows of a note. VS Code asks for it by `markdown.markdownItPlugins` in package.json.
import { commands, type Disposable, Uri } from 'vscode';
import { competenciesById } from '../core/answers/coverage';
import { roleOf } from '../core/bookFiles';
import type { Log } from '../core/ports';
import type { MarkdownIt } from '../core/preview/markdownIt';
import { showNotes } from '../core/preview/note';
import type { Served } from '../host/served';

/** What VS Code calls on the object that `activate` returns. */
export interface MarkdownExtension {
	extendMarkdownIt<M extends MarkdownIt>(md: M): M;
}

/**
 * Shows the notes of the book in previews; nothing else is touched. A preview is asked for once, so where it was before
 * the book was read, or with other titles than there are now, VS Code is told to ask again.
 */
export function showPreviews(served: Served, ready: Promise<void>, log: Log): Disposable & MarkdownExtension {
	const titles = () => served.current && competenciesById(served.current.snapshot);
	let shown: { readonly titles: ReturnType<typeof titles> } | undefined;
	const look = () => {
		if (!shown || shown.titles === titles()) return;
		shown = undefined;
		const failed = (error: unknown) => log.warn(String(error)); // The preview may just be gone.
		commands.executeCommand('markdown.preview.refresh').then(undefined, failed);
	};
	const whichNote = (env: unknown) => {
		const uri = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
		if (!(uri instanceof Uri)) return undefined; // A text that is no document.
		const path = served.current?.pathOf(uri);
		if (served.current && (path === undefined || roleOf(path) !== 'note')) return undefined;
		const known = titles();
		shown = { titles: known };
		return path !== undefined && known ? { path, titleOf: (id: string) => known.get(id)?.title ?? id } : undefined;
	};
	ready.then(look, () => undefined); // Who waits for it is told what went wrong.
	const listening = served.onDidChange(look);
	return {
		extendMarkdownIt(md) {
			showNotes(md, whichNote);
			return md;
		},
		dispose: () => listening.dispose(),
	};
}
