// Which files lie below a folder. Real folders come first, then what links lead to, so that nothing is listed twice.
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Listing, Reach } from '../../core/ports';
import { codeOf, phraseFor } from '../diskFaults';
import type { Calls } from './calls.node';
import { lanes } from './lanes.node';
import { isInside, realFolder } from './within.node';

/** A folder or a link: its path from the listed folder, with `/`, and its path on the disk. */
interface Place {
	readonly path: string;
	readonly at: string;
}

const lane = lanes(32);

/** Never rejects. `within` is a path, too. */
export async function listFiles(calls: Calls, folder: string, reach: Reach): Promise<Listing> {
	const walk = new Walk(calls, await realFolder(calls, reach.within), reach);
	await walk.enter({ path: '', at: folder });
	await walk.followLinks();
	return walk.listing();
}

class Walk {
	readonly #calls: Calls;
	readonly #within: string;
	readonly #reach: Reach;
	/** Real paths of files and folders, so that each counts once and loops end. */
	readonly #seen = new Set<string>();
	readonly #files: string[] = [];
	readonly #unreadable: { path: string; why: string }[] = [];
	#links: Place[] = [];

	constructor(calls: Calls, within: string, reach: Reach) {
		this.#calls = calls;
		this.#within = within;
		this.#reach = reach;
	}

	listing(): Listing {
		this.#unreadable.sort((a, b) => (a.path < b.path ? -1 : 1));
		return { files: this.#files.sort(), unreadable: this.#unreadable };
	}

	/** A folder that was asked for by its name, which may be a link itself. */
	async enter({ path, at }: Place): Promise<void> {
		try {
			const real = await this.#calls.realpath(at);
			if (isInside(real, this.#within)) await this.#look({ path, at: real });
			else this.#unreadable.push({ path, why: 'it lies outside of the workspace' });
		} catch (error) {
			this.#cannot(path, error);
		}
	}

	/** In the order of their paths, one after the other: which of two links to a file counts is no accident. */
	async followLinks(): Promise<void> {
		while (this.#links.length > 0) {
			const links = this.#links.sort((a, b) => (a.path < b.path ? -1 : 1));
			this.#links = [];
			for (const link of links) await this.#follow(link);
		}
	}

	async #look({ path, at }: Place): Promise<void> {
		if (this.#seen.has(at)) return;
		this.#seen.add(at);
		try {
			const entries = await lane(() => this.#calls.readdir(at, { withFileTypes: true }));
			await Promise.all(entries.map((entry) => this.#meet(entry, path, at)));
		} catch (error) {
			this.#cannot(path, error);
		}
	}

	/** What is neither file nor folder nor link is passed by: opening a pipe may wait for ever. */
	#meet(entry: Dirent, folder: string, folderAt: string): Promise<void> | undefined {
		const place = { path: folder === '' ? entry.name : `${folder}/${entry.name}`, at: join(folderAt, entry.name) };
		if (entry.isFile()) this.#keep(place);
		else if (entry.isSymbolicLink()) this.#links.push(place);
		else if (entry.isDirectory() && this.#reach.enters(place.path)) return this.#look(place);
		return undefined;
	}

	#keep({ path, at }: Place): void {
		if (this.#seen.has(at) || !this.#reach.wants(path)) return;
		this.#seen.add(at);
		this.#files.push(path);
	}

	async #follow({ path, at }: Place): Promise<void> {
		const [enters, wants] = [this.#reach.enters(path), this.#reach.wants(path)];
		if (!enters && !wants) return;
		try {
			const real = await this.#calls.realpath(at);
			if (!isInside(real, this.#within)) return;
			const stats = await this.#calls.stat(real);
			if (stats.isFile() && wants) this.#keep({ path, at: real });
			else if (stats.isDirectory() && enters) await this.#look({ path, at: real });
		} catch {
			// A link to nothing or to itself, or into a folder that is closed to us: there is no file to be had by it.
		}
	}

	#cannot(path: string, error: unknown): void {
		if (codeOf(error) !== 'ENOENT') this.#unreadable.push({ path, why: phraseFor(error) });
	}
}
