// What an address says without asking the disk.
import type { Uri } from 'vscode';

/** The last part of its path; of a root, the whole address. */
export const nameOf = (uri: Uri): string => uri.path.split('/').filter(Boolean).pop() ?? uri.toString();
