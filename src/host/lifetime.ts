// Who owns what: a bag of things to dispose.
import type { Disposable } from 'vscode';

/** Disposes what it owns once, the newest first. What comes after that is disposed at once. */
export class Lifetime implements Disposable {
	readonly #owned: Disposable[] = [];
	#over = false;

	own<T extends Disposable>(thing: T): T {
		if (this.#over) thing.dispose();
		else this.#owned.push(thing);
		return thing;
	}

	dispose(): void {
		this.#over = true;
		for (const thing of this.#owned.splice(0).reverse()) thing.dispose();
	}
}
