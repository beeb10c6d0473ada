// What is asked of Node's file system when files are written and folders listed: all of it, so that a test can make any of it fail.
import type { Dirent, Stats } from 'node:fs';
import {
	access,
	type FileHandle,
	lstat,
	mkdir,
	open,
	readdir,
	readFile,
	realpath,
	rename,
	stat,
	unlink,
} from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** An open file, as far as it is used. */
export type OpenFile = Pick<FileHandle, 'chmod' | 'chown' | 'close' | 'read' | 'stat' | 'sync' | 'write' | 'writeFile'>;

/** The calls by their names in `node:fs/promises`, and a way to wait. */
export interface Calls {
	access(path: string, mode: number): Promise<void>;
	lstat(path: string): Promise<Stats>;
	mkdir(path: string): Promise<void>;
	open(path: string, flags: string | number, mode?: number): Promise<OpenFile>;
	readdir(path: string, options: { withFileTypes: true }): Promise<Dirent[]>;
	readFile(path: string): Promise<Buffer>;
	realpath(path: string): Promise<string>;
	rename(from: string, to: string): Promise<void>;
	stat(path: string): Promise<Stats>;
	unlink(path: string): Promise<void>;
	/** Resolves after so many milliseconds. */
	wait(milliseconds: number): Promise<unknown>;
}

/** The real ones. */
export const realCalls: Calls = {
	access,
	lstat,
	mkdir,
	open,
	readdir,
	readFile,
	realpath,
	rename,
	stat,
	unlink,
	wait: (milliseconds) => setTimeout(milliseconds),
};
