// One window of a VS Code server, opened in the tests' browser.

/**
 * What makes a window a development window: extensions from folders, and tests to run in one of them.
 * @typedef {{readonly extensions: readonly string[], readonly tests?: string}} Development
 */

/**
 * Opens a window. A server reads no development options from an address unless it also hides every notification,
 * so they are put where the page reads its configuration, before its own scripts run.
 * @param {import('playwright-core').Page} page
 * @param {import('./server.mjs').Server} server
 * @param {Record<string, string>} query `folder` or `workspace`, as a path
 * @param {Development} [development]
 */
export async function openWindow(page, server, query, development) {
	if (development) {
		const at = (/** @type {string} */ path) => ({ scheme: 'vscode-remote', authority: server.authority, path });
		await page.addInitScript(addDevelopment, {
			extensions: development.extensions.map(at),
			...(development.tests && { extensionTestsPath: at(development.tests) }),
		});
	}
	await page.goto(server.address(query), { waitUntil: 'commit' });
}

/** Runs in the page. @param {object} development */
function addDevelopment(development) {
	if (window !== window.top) return;
	const get = Element.prototype.getAttribute;
	Element.prototype.getAttribute = function (/** @type {string} */ name) {
		const value = get.call(this, name);
		if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || !value) return value;
		const configuration = JSON.parse(value);
		configuration.developmentOptions = { ...configuration.developmentOptions, ...development };
		return JSON.stringify(configuration);
	};
}
