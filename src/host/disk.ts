// Files by VS Code's own file system: right in every host, and the only way in the web and on virtual folders.
import { FileSystemError, Uri, workspace } from 'vscode';
import type { Disk } from '../core/ports';

export const anyDisk: Disk = {
	async read(uri) {
		try {
			return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
		} catch (error) {
			if (isMissing(error)) return undefined;
			throw error;
		}
	},

	/** This file system cannot refuse to overwrite, so it is asked first; nothing closes the moment between. */
	async create(uri, text) {
		const target = Uri.parse(uri);
		if (await isThere(target)) return false;
		await workspace.fs.writeFile(target, new TextEncoder().encode(text));
		return true;
	},
};

async function isThere(uri: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch (error) {
		if (isMissing(error)) return false;
		throw error;
	}
}

const isMissing = (error: unknown) => error instanceof FileSystemError && error.code === 'FileNotFound';
