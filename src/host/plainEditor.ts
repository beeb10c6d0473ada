// An editor without help, as in many interviews: its document is in a language for which all help is off by default.
import { languages, type TextDocument, workspace } from 'vscode';

/** What `package.json` turns off for it, so that no setting of anybody's is ever written. */
const plainLanguage = 'prepbook-plain';

/** Of a window: a document is plain, or in the language it had before. Neither writes a setting or a file. */
export class PlainEditor {
	/** The languages documents were in, as long as they are open in this window. */
	readonly #before = new WeakMap<TextDocument, string>();

	isOn({ languageId }: TextDocument): boolean {
		return languageId === plainLanguage;
	}

	async on(document: TextDocument): Promise<TextDocument> {
		if (this.isOn(document)) return document;
		this.#before.set(document, document.languageId);
		return languages.setTextDocumentLanguage(document, plainLanguage);
	}

	/** Back to the language it was in; where nobody remembers, to what VS Code would take it for. */
	async off(document: TextDocument): Promise<TextDocument> {
		if (!this.isOn(document)) return document;
		return languages.setTextDocumentLanguage(
			document,
			this.#before.get(document) ?? (await detectedLanguage(document)),
		);
	}

	/** Every document of this window that is plain, whoever made it so. */
	async offAll(): Promise<void> {
		for (const document of workspace.textDocuments) if (!document.isClosed) await this.off(document);
	}
}

/** Of a document that nobody sees. */
const scheme = 'prepbook-name';

/**
 * VS Code tells the language of a document only once it is open, so one of the same name and with the same first line is
 * opened, unseen; it goes by itself.
 */
async function detectedLanguage(document: TextDocument): Promise<string> {
	const firstLine = { provideTextDocumentContent: () => `${document.lineAt(0).text}\n` };
	const provider = workspace.registerTextDocumentContentProvider(scheme, firstLine);
	try {
		const { languageId } = await workspace.openTextDocument(document.uri.with({ scheme }));
		return languageId === plainLanguage ? 'plaintext' : languageId;
	} finally {
		provider.dispose();
	}
}
