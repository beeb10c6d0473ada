// What we ask of the world. The hosts answer; tests answer in memory. Addresses are URIs, as strings.

/** VS Code's own log channel, as far as we use it. Never given the text of a note. */
export interface Log {
	info(message: string): void;
	warn(message: string): void;
	error(message: string): void;
}

/** The only way to the bytes of files. */
export interface Disk {
	/** The whole text, or `undefined` where there is no such file. Rejects when there is one that cannot be read. */
	read(uri: string): Promise<string | undefined>;
	/**
	 * Makes a new file and the folders it needs. Resolves to `false`, and changes nothing, when something
	 * of that name is already there.
	 */
	create(uri: string, text: string): Promise<boolean>;
}
