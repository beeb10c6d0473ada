// What we ask of the world. The hosts answer; tests answer in memory. Addresses are URIs, as strings.

import type { Instant } from './time';

/** VS Code's own log channel, as far as we use it. Never given the text of a note. */
export interface Log {
	info(message: string): void;
	warn(message: string): void;
	error(message: string): void;
}

/** What reading one file gave. */
export type FileRead =
	/** A byte-order mark stays, as U+FEFF. Where `isUtf8` is false U+FFFD stands for what is no UTF-8; such a file is never written. */
	| { readonly kind: 'text'; readonly text: string; readonly isUtf8: boolean }
	| { readonly kind: 'missing' }
	| { readonly kind: 'tooBig'; readonly bytes: number }
	| { readonly kind: 'unreadable'; readonly why: string };

/** How far a list reaches. Paths are relative to the listed folder, with `/` between their parts. */
export interface Reach {
	/** The address of the workspace folder: a symbolic link that leads out of it is not followed. */
	readonly within: string;
	/** Whether to look into a folder. */
	enters(path: string): boolean;
	/** Whether a file is of interest. */
	wants(path: string): boolean;
}

/** What lies below a folder, sorted. */
export interface Listing {
	readonly files: readonly string[];
	/** Folders whose files are not among `files`, and why; the listed folder itself is `''`. */
	readonly unreadable: readonly { readonly path: string; readonly why: string }[];
}

/**
 * The only way to the bytes of files. What cannot be written rejects with an `Error` whose message is a phrase a
 * person can read ("the disk is full"), and leaves what stood before.
 */
export interface Disk {
	/** Never rejects. A file of more than `most` bytes is not read. */
	read(uri: string, most?: number): Promise<FileRead>;

	/**
	 * Every file below a folder; a folder that is not there holds none. Never rejects. A symbolic link is followed
	 * only where it leads to something within `within`; each file is listed once, by its real path rather than by a
	 * link, however the links run. Never lists or opens what is neither file nor folder: pipes, sockets, devices.
	 */
	list(folder: string, reach: Reach): Promise<Listing>;

	/**
	 * Makes a new file and the folders it needs. Resolves to `false`, and changes nothing, when something
	 * of that name is already there. A failure part way leaves no file.
	 */
	create(uri: string, text: string): Promise<boolean>;

	/**
	 * Adds one line, given without its end, to a file that is made where it is missing. The line lies on the disk
	 * when this resolves. After a torn last line it begins on one of its own. What rejects may leave a torn line.
	 */
	append(uri: string, line: string): Promise<void>;

	/** Whether it lies in a plain folder: there an added line is one write, and several windows may add to one file. */
	isPlain(uri: string): boolean;

	/**
	 * Puts `after` where exactly `before` stood, all of it or nothing. `changed`: the file holds something else by
	 * now, and keeps it. `missing`: it is gone, and is not made anew.
	 */
	replace(uri: string, before: string, after: string): Promise<'replaced' | 'changed' | 'missing'>;

	/**
	 * Whether the file really lies in `within`, links resolved; of one that is not there yet, whether the nearest
	 * folder that is there does. A link to nothing lies nowhere.
	 */
	isWithin(uri: string, within: string): Promise<boolean>;

	/**
	 * Removes what killed replacements left below a folder and nobody has touched since the instant `before`, in
	 * milliseconds. Resolves to how many those were; what cannot be removed stays, and harms nothing.
	 */
	sweep(folder: string, before: number, enters: (path: string) => boolean): Promise<number>;
}

export interface Clock {
	now(): Instant;
}

/** So many random bytes. */
export type Dice = (count: number) => Uint8Array;
