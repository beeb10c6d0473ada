// A desktop VS Code, downloaded from its makers where the network has them.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { kept, repository } from './versions.mjs';

/**
 * Resolves to the program: the one that PREPBOOK_DESKTOP names, else a download. Its progress is the downloader's own.
 * @param {string} version a version, or `stable`
 */
export async function installDesktop(version) {
	if (process.env.PREPBOOK_DESKTOP) return process.env.PREPBOOK_DESKTOP;
	const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
	try {
		return await downloadAndUnzipVSCode({
			version,
			cachePath: join(kept, 'desktop'),
			extensionDevelopmentPath: repository,
		});
	} catch (error) {
		const why = error instanceof Error ? error.message : error;
		throw new Error(
			`VS Code ${version} could not be downloaded (${why}). On Linux, \`npm start\` and \`npm test\` without the desktop take it from npm instead.`,
		);
	}
}

/**
 * Starts a window of its own with the extensions in development; its data lie in `folder`.
 * @param {string} program
 * @param {{folder: string, open: string, extensions: readonly string[], flags?: readonly string[]}} options
 * @param {import('node:child_process').StdioOptions} stdio
 */
export const startDesktop = (program, { folder, open, extensions, flags = [] }, stdio) =>
	spawn(
		program,
		[
			open,
			...extensions.map((path) => `--extensionDevelopmentPath=${path}`),
			`--user-data-dir=${join(folder, 'data')}`,
			`--extensions-dir=${join(folder, 'extensions')}`,
			'--no-sandbox',
			'--disable-updates',
			'--disable-workspace-trust',
			'--skip-release-notes',
			'--skip-welcome',
			...flags,
		],
		{ stdio },
	);
