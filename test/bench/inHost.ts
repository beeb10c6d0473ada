// Entry of what is measured inside an extension host: how long activating takes, and until the book can be used.
import { setTimeout } from 'node:timers/promises';
import { extensions } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';

/** Milliseconds, once each. */
export interface HostTimes {
	readonly empty: number;
	readonly activate: number;
	/** From the call of `activate()` until everything on disk is known, and the API answers. */
	readonly usable: number;
	/** How many notes the API then told of. */
	readonly notes: number;
}

/** Begins the line that tells the times. */
export const timesMark = '\u2502 times ';

/** So long a window needs until it has shown itself and leaves the machine alone, in milliseconds. */
const untilQuiet = 4000;

export async function run(): Promise<void> {
	await setTimeout(untilQuiet);
	await activated('bench.first'); // Whoever is first pays for what all need.
	const empty = await activated('bench.empty');
	const from = performance.now();
	const activate = await activated('prepbook.prepbook');
	const api: PrepbookApi = extensions.getExtension('prepbook.prepbook')?.exports;
	await api.ready;
	const notes = api.notes().length;
	const times: HostTimes = { empty, activate, usable: performance.now() - from, notes };
	console.log(timesMark + JSON.stringify(times));
}

async function activated(id: string): Promise<number> {
	const extension = extensions.getExtension(id);
	if (!extension || extension.isActive) throw new Error(`${id} is ${extension ? 'active already' : 'not here'}.`);
	const from = performance.now();
	await extension.activate();
	return performance.now() - from;
}
