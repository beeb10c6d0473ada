// In which language somebody wrote their last solution.
import type { Memento } from 'vscode';
import { extensionFrom } from '../core/solution';

/** Kept by this installation, for every book. Anything could stand in a memory: what is no extension is nothing. */
export class SolutionLanguage {
	readonly #memory: Pick<Memento, 'get' | 'update'>;

	constructor(memory: Pick<Memento, 'get' | 'update'>) {
		this.#memory = memory;
	}

	/** Its extension. */
	get last(): string | undefined {
		const kept = this.#memory.get(key);
		return typeof kept === 'string' ? extensionFrom(kept) : undefined;
	}

	async keep(extension: string): Promise<void> {
		if (extension !== this.last) await this.#memory.update(key, extension);
	}
}

const key = 'solution.language';
