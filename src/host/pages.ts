// Pages that are written from what a book says, as documents of a scheme of their own that VS Code shows as any others.
import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { Shape } from '../core/shape';
import { Lifetime } from './lifetime';

/** The address of a page says what it speaks of, so that one that VS Code restores is written again. */
export class Pages<Of> implements Disposable {
	readonly #life = new Lifetime();
	readonly #changed = this.#life.own(new EventEmitter<Uri>());
	readonly #scheme: string;

	/** `write` gets nothing to speak of where somebody has made up an address. */
	constructor(scheme: string, shape: Shape<Of>, write: (of: Of | undefined, uri: Uri) => string) {
		this.#scheme = scheme;
		this.#life.own(
			workspace.registerTextDocumentContentProvider(scheme, {
				onDidChange: this.#changed.event,
				provideTextDocumentContent: (uri) => write(spokenOf(uri, shape), uri),
			}),
		);
	}

	/** Where the page lies that speaks of something; a tab shows its name. */
	uriOf(name: string, of: Of): Uri {
		const path = `/${name.replace(/[\\/]/g, '-')}.md`;
		return Uri.from({ scheme: this.#scheme, path, query: JSON.stringify(of) });
	}

	/** What may be another by now is written anew where it is open. */
	refresh(): void {
		for (const { uri } of workspace.textDocuments) if (uri.scheme === this.#scheme) this.#changed.fire(uri);
	}

	dispose(): void {
		this.#life.dispose();
	}
}

function spokenOf<Of>({ query }: Uri, shape: Shape<Of>): Of | undefined {
	try {
		const read = shape(JSON.parse(query));
		return read.fits ? read.value : undefined;
	} catch {
		return undefined;
	}
}
