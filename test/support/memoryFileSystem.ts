// A file system in memory, as a virtual workspace has it: folders and files, no disk, no search.
import {
	type Event,
	EventEmitter,
	type FileChangeEvent,
	FileChangeType,
	FileSystemError,
	type FileSystemProvider,
	FileType,
	type Uri,
} from 'vscode';

export class MemoryFileSystem implements FileSystemProvider {
	readonly #files = new Map<string, Uint8Array | undefined>([['/', undefined]]);
	readonly #changed = new EventEmitter<FileChangeEvent[]>();
	readonly onDidChangeFile: Event<FileChangeEvent[]> = this.#changed.event;

	watch() {
		return { dispose: () => undefined };
	}

	stat(uri: Uri) {
		const bytes = this.#at(uri);
		return { type: bytes ? FileType.File : FileType.Directory, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
	}

	readDirectory(uri: Uri): [string, FileType][] {
		this.#at(uri);
		const inside = `${uri.path.replace(/\/$/, '')}/`;
		return [...this.#files]
			.filter(([path]) => path.startsWith(inside) && path !== inside && !path.slice(inside.length).includes('/'))
			.map(([path, bytes]) => [path.slice(inside.length), bytes ? FileType.File : FileType.Directory]);
	}

	createDirectory(uri: Uri) {
		this.#files.set(uri.path, undefined);
	}

	readFile(uri: Uri) {
		const bytes = this.#at(uri);
		if (!bytes) throw FileSystemError.FileIsADirectory(uri);
		return bytes;
	}

	writeFile(uri: Uri, bytes: Uint8Array): void | Promise<void> {
		const type = this.#files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
		this.#files.set(uri.path, bytes);
		this.#changed.fire([{ type, uri }]);
	}

	delete(uri: Uri) {
		for (const path of [...this.#files.keys()])
			if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#files.delete(path);
		this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
	}

	rename() {
		throw FileSystemError.NoPermissions('Nothing here renames.');
	}

	#at(uri: Uri): Uint8Array | undefined {
		if (!this.#files.has(uri.path)) throw FileSystemError.FileNotFound(uri);
		return this.#files.get(uri.path);
	}
}
