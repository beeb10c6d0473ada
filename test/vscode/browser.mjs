// The browser that shows a VS Code server's windows to the tests.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installBrowser } from './install.mjs';

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage',
];

/** Starts the browser; it ends with this process, however that ends. */
export async function startBrowser() {
	const folder = await installBrowser();
	return chromium.launch({
		executablePath: join(folder, 'chromium'),
		args: flags,
		// This process ends as it always would, and the browser with it.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
		env: {
			...process.env,
			LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
			FONTCONFIG_PATH: folder,
		},
	});
}
