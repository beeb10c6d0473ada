// One of the two windows in which the same tests run: how it waits for the other one.
import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import { at, isThere, read, write } from '../support/api';

/** `me` is another word in each window. */
export function oneOfTwo() {
	const me = Math.random().toString(36).slice(2);

	/** Resolves when both windows have come to `point`. */
	async function meet(point: string): Promise<void> {
		await write(at(`meet/${point}/${me}`), '');
		const arrived = async () =>
			(await isThere(at(`meet/${point}`))) ? (await workspace.fs.readDirectory(at(`meet/${point}`))).length : 0;
		while ((await arrived()) < 2) await new Promise((resolve) => setTimeout(resolve, 20));
	}

	/** What each window says, in an order both see. */
	async function tell(point: string, said: unknown): Promise<readonly string[]> {
		await write(at(`said/${point}/${me}`), JSON.stringify(said));
		await meet(point);
		const names = (await workspace.fs.readDirectory(at(`said/${point}`))).map(([name]) => name).sort();
		assert.equal(names.length, 2);
		return Promise.all(names.map((name) => read(at(`said/${point}/${name}`))));
	}

	/** Whether both windows say the same. */
	async function agree(point: string, said: unknown): Promise<void> {
		const [one, other] = await tell(point, said);
		assert.equal(one, other);
	}

	/** Does something in one of them; resolves when it is done. */
	async function inOne(point: string, work: () => Promise<unknown>): Promise<void> {
		const [first] = (await tell(`who ${point}`, me)).map((said) => JSON.parse(said));
		if (first === me) await work();
		await meet(point);
	}

	return { me, meet, agree, inOne };
}
