// The words that rows of the side bar are narrowed to.
import { commands, EventEmitter } from 'vscode';

/** One for all trees: who looks for something does not know yet in which it is. */
export class Filter {
	readonly #changed = new EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	#words: readonly string[] = [];

	/** In lower case; none where everything is shown. */
	get words(): readonly string[] {
		return this.#words;
	}

	set(text: string): void {
		this.#words = text.toLowerCase().split(/\s+/).filter(Boolean);
		void commands.executeCommand('setContext', 'prepbook.filtered', this.#words.length > 0);
		this.#changed.fire();
	}

	dispose(): void {
		this.#changed.dispose();
	}
}
