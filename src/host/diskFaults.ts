// What went wrong with a file, in words a person can read: one table for Node's errors and for VS Code's.

const phrases: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EBUSY: 'another program holds it',
	EDQUOT: 'the disk quota is used up',
	EEXIST: 'something of that name is in the way',
	EFBIG: 'the file is too big for this disk',
	EIO: 'the disk reports an error',
	EISDIR: 'there is a folder of that name',
	ELOOP: 'its links lead in a circle',
	EMFILE: 'too many files are open',
	ENAMETOOLONG: 'the name is too long',
	ENFILE: 'too many files are open',
	ENODEV: 'the disk is gone',
	ENOENT: 'it is not there',
	ENOSPC: 'the disk is full',
	ENOTDIR: 'a file stands where a folder is needed',
	EPERM: 'permission denied',
	EROFS: 'the disk is read-only',
	ESPIPE: 'it is no file',
	ESTALE: 'the network drive lost it',
	ETIMEDOUT: 'the network drive does not answer',
	EXDEV: 'it lies on another disk',

	FileExists: 'something of that name is in the way',
	FileIsADirectory: 'there is a folder of that name',
	FileNotADirectory: 'a file stands where a folder is needed',
	FileNotFound: 'it is not there',
	NoPermissions: 'permission denied',
	Unavailable: 'its file system does not answer',
};

/** An error whose message is the phrase for `cause`, or what `cause` says itself, less the path. */
export const diskFault = (cause: unknown): Error => new Error(phraseFor(cause), { cause });

/** The phrase alone. */
export function phraseFor(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const known = phrases[codeOf(error)] ?? phrases[/\bE[A-Z]{3,}\b/.exec(error.message)?.[0] ?? ''];
	return known ?? error.message.replace(/, \w+ '.*$/s, '');
}

/** `ENOENT`, `NoPermissions` and their like; empty where the error has none. */
export function codeOf(error: unknown): string {
	const { code } = (error ?? {}) as { code?: unknown };
	return typeof code === 'string' ? code : '';
}
