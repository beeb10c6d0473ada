// What somebody chose last in this workspace, so that it is offered first.
import type { Memento } from 'vscode';

export class Choices {
	readonly #memory: Memento;

	constructor(memory: Memento) {
		this.#memory = memory;
	}

	/** Anything could stand in a memory: what is no text was never chosen. */
	last(what: string): string | undefined {
		const value = this.#memory.get(`choice.${what}`);
		return typeof value === 'string' ? value : undefined;
	}

	async remember(what: string, choice: string): Promise<void> {
		await this.#memory.update(`choice.${what}`, choice);
	}

	/** With the last choice in front. */
	lastFirst<T>(what: string, things: Iterable<T>, idOf: (thing: T) => string): readonly T[] {
		const last = this.last(what);
		return [...things].sort((a, b) => Number(idOf(b) === last) - Number(idOf(a) === last));
	}
}
