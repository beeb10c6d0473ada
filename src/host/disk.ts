// Files by VS Code's own file system: right in every host, and the only way in the web and on virtual folders.
import { FileType, Uri, workspace } from 'vscode';
import type { Disk, FileRead, Listing, Reach } from '../core/ports';
import { isUnder } from '../core/uris';
import { LineWriter } from './anyAppend';
import { decoded, encoded, isSame } from './bytes';
import { codeOf, diskFault, phraseFor } from './diskFaults';

/** A file system that writes over what is there and cannot add to it: what `Disk` promises is kept as far as that goes. */
export function anyDisk(): Disk {
	const writer = new LineWriter({ read: bytesOf, write });
	return {
		read,
		list,
		create,
		append: (uri, line) => writer.append(uri, line),
		isPlain: () => false,
		replace,
		isWithin: async (uri, within) => isInside(uri, within),
		sweep: async () => 0, // Nothing here leaves temp files.
	};
}

async function read(uri: string, most = Number.POSITIVE_INFINITY): Promise<FileRead> {
	try {
		const target = Uri.parse(uri);
		if (most !== Number.POSITIVE_INFINITY) {
			const { size } = await workspace.fs.stat(target);
			if (size > most) return { kind: 'tooBig', bytes: size };
		}
		return { kind: 'text', ...decoded(await workspace.fs.readFile(target)) };
	} catch (error) {
		return codeOf(error) === missing ? { kind: 'missing' } : { kind: 'unreadable', why: phraseFor(error) };
	}
}

/** Where a link leads cannot be asked here, so none is followed. */
async function list(folder: string, { within, enters, wants }: Reach): Promise<Listing> {
	const files: string[] = [];
	const unreadable: { path: string; why: string }[] = [];
	const look = async (path: string, at: Uri): Promise<void> => {
		try {
			const entries = await workspace.fs.readDirectory(at);
			await Promise.all(entries.map(([name, type]) => meet(path === '' ? name : `${path}/${name}`, at, name, type)));
		} catch (error) {
			if (codeOf(error) !== missing) unreadable.push({ path, why: phraseFor(error) });
		}
	};
	const meet = (path: string, parent: Uri, name: string, type: FileType): Promise<void> | undefined => {
		if (type === FileType.File && wants(path)) files.push(path);
		return type === FileType.Directory && enters(path) ? look(path, Uri.joinPath(parent, name)) : undefined;
	};
	if (isInside(folder, within)) await look('', Uri.parse(folder));
	else unreadable.push({ path: '', why: 'it lies outside of the workspace' });
	return { files: files.sort(), unreadable: unreadable.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** This file system cannot refuse to overwrite, so it is asked first; nothing closes the moment between. */
async function create(uri: string, text: string): Promise<boolean> {
	try {
		await workspace.fs.stat(Uri.parse(uri));
		return false;
	} catch (error) {
		if (codeOf(error) !== missing) throw diskFault(error);
	}
	const bytes = encoded(text);
	try {
		await write(uri, bytes);
	} catch (error) {
		await removePart(uri, bytes);
		throw error;
	}
	return true;
}

/** What a failed write left of a new file goes; what somebody else put there meanwhile stays. */
async function removePart(uri: string, bytes: Uint8Array): Promise<void> {
	try {
		const left = await bytesOf(uri);
		if (left && isSame(left, bytes.subarray(0, left.length))) await workspace.fs.delete(Uri.parse(uri));
	} catch {
		// Why it could not be written is the better thing to tell.
	}
}

async function replace(uri: string, before: string, after: string): Promise<'replaced' | 'changed' | 'missing'> {
	const found = await bytesOf(uri);
	if (found === undefined) return 'missing';
	if (!isSame(found, encoded(before))) return 'changed';
	await write(uri, encoded(after));
	return 'replaced';
}

async function bytesOf(uri: string): Promise<Uint8Array | undefined> {
	try {
		return await workspace.fs.readFile(Uri.parse(uri));
	} catch (error) {
		if (codeOf(error) === missing) return undefined;
		throw diskFault(error);
	}
}

async function write(uri: string, bytes: Uint8Array): Promise<void> {
	const target = Uri.parse(uri);
	if (workspace.fs.isWritableFileSystem(target.scheme) === false) throw new Error('this folder can only be read');
	try {
		await workspace.fs.writeFile(target, bytes);
	} catch (error) {
		throw diskFault(error);
	}
}

/** By the addresses alone; one that still holds `..` is nowhere. */
function isInside(uri: string, within: string): boolean {
	const [file, folder] = [Uri.parse(uri), Uri.parse(within)];
	return !file.path.split('/').includes('..') && isUnder(file.toString(), folder.toString());
}

const missing = 'FileNotFound';
