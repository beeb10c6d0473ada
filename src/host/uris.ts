// What an address says without asking the disk.
import type { Uri } from 'vscode';

/** The last part of its path; of a root, the whole address. */
export const nameOf = (uri: Uri): string => uri.path.split('/').filter(Boolean).pop() ?? uri.toString();

/** Whether `uri` is `folder` or lies in it. */
export const isUnder = (uri: string, folder: Uri): boolean =>
	uri === folder.toString() || uri.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
