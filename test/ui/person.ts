// A person at a VS Code: presses keys, reads the screen. Everything a UI test does goes through here.
import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from '../vscode/browser.mjs';
import { newRunFolder } from '../vscode/runs.mjs';
import { installExtension, quietSettings, type Server, startServer } from '../vscode/server.mjs';
import { kept, newest } from '../vscode/versions.mjs';
import { openWindow } from '../vscode/window.mjs';

export const themes = {
	dark: 'Dark Modern',
	light: 'Light Modern',
	'high-contrast': 'Default High Contrast',
	'high-contrast-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof themes;

export interface Desk {
	/** What is opened: a folder, a `.code-workspace`, or nothing. */
	readonly open?: string;
	readonly theme?: Theme;
	/** Whether VS Code asks before it trusts what is opened. */
	readonly asksForTrust?: boolean;
}

/** The packed extension installed, for a suite; each person in it has a VS Code of their own. */
export class Office {
	readonly #folder: string;
	readonly #browser: Browser;
	readonly #servers: Server[] = [];

	private constructor(folder: string, browser: Browser) {
		this.#folder = folder;
		this.#browser = browser;
	}

	static async open(): Promise<Office> {
		const folder = await newRunFolder();
		const vsix = process.env.PREPBOOK_VSIX;
		if (!vsix) throw new Error('PREPBOOK_VSIX names no package; run the suite by `npm run test:ui`.');
		await installExtension(newest, join(folder, 'extensions'), vsix);
		return new Office(folder, await startBrowser());
	}

	/** An empty folder for a test's files. */
	async emptyFolder(name: string): Promise<string> {
		const folder = join(this.#folder, name);
		await mkdir(folder, { recursive: true });
		return folder;
	}

	/** Sits down at a new window. */
	async sit({ open, theme = 'dark', asksForTrust = false }: Desk): Promise<Person> {
		const settings = {
			...quietSettings,
			'workbench.colorTheme': themes[theme],
			'security.workspace.trust.enabled': asksForTrust,
			'security.workspace.trust.startupPrompt': 'never',
		};
		const desk = join(this.#folder, `desk-${this.#servers.length}`);
		const server = await startServer(newest, desk, { settings, extensions: join(this.#folder, 'extensions') });
		this.#servers.push(server);
		const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 } });
		context.setDefaultTimeout(15_000);
		const page = await context.newPage();
		const what = open?.endsWith('.code-workspace') ? 'workspace' : 'folder';
		await openWindow(page, server, open ? { [what]: open } : { ew: 'true' });
		await page.locator('.part.statusbar').waitFor();
		return new Person(page);
	}

	/** Fails when an extension host logged an error while the suite ran. */
	async close(): Promise<void> {
		await this.#browser.close();
		for (const server of this.#servers) await server.stop();
		const errors = (await Promise.all(this.#servers.map((server) => server.errors()))).flat();
		await rm(this.#folder, { recursive: true, force: true });
		assert.deepEqual(errors, [], 'errors in the log of an extension host');
	}
}

export class Person {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	press(keys: string): Promise<void> {
		return this.page.keyboard.press(keys);
	}

	/**
	 * Runs a command from the palette by its title. The palette lists what is there when it opens, so where the
	 * title is not yet among its entries it is opened again.
	 */
	async run(title: string): Promise<void> {
		for (let look = 0; look < 30; look++) {
			if (await this.offers(title)) return this.press('Enter');
			await this.press('Escape');
		}
		throw new Error(`The palette has no “${title}”.`);
	}

	/** Whether the palette, opened anew, offers a command of this title. */
	async isOffered(title: string): Promise<boolean> {
		const offered = await this.offers(title);
		await this.press('Escape');
		return offered;
	}

	async offers(title: string): Promise<boolean> {
		await this.press('F1');
		const input = this.page.locator('.quick-input-widget .quick-input-box input');
		return input
			.fill(`>${title}`, { timeout: 1000 })
			.then(() => this.entry(title).first().waitFor({ timeout: 1000 }))
			.then(
				() => true,
				() => false,
			);
	}

	/** What an open picker offers. */
	entries(): Locator {
		return this.page.locator('.quick-input-list .monaco-list-row');
	}

	entry(text: string): Locator {
		return this.entries().filter({ hasText: text });
	}

	/** A sentence, wherever VS Code says it: in a notification or in a dialog. */
	said(sentence: string): Locator {
		return this.page.locator('.notification-toast, .monaco-dialog-box').filter({ hasText: sentence }).first();
	}

	async openSideBar(): Promise<void> {
		await this.run('View: Show Prepbook');
		await this.sideBar().locator('.title-label', { hasText: 'Prepbook' }).waitFor();
	}

	sideBar(): Locator {
		return this.page.locator('.part.sidebar');
	}

	/** A row of the side bar. */
	row(text: string): Locator {
		return this.rows().filter({ hasText: text }).first();
	}

	/** Waits until the side bar shows exactly these rows: label, and behind a bar the description. */
	async seeRows(expected: readonly string[]): Promise<void> {
		const seen = () =>
			this.rows().evaluateAll((rows) =>
				rows.map((row) =>
					['.label-name', '.label-description'].map((part) => row.querySelector(part)?.textContent ?? '').join(' | '),
				),
			);
		const late = Date.now() + 15_000;
		while (JSON.stringify(await seen()) !== JSON.stringify(expected) && Date.now() < late)
			await this.page.waitForTimeout(50);
		assert.deepEqual(await seen(), expected);
	}

	/** What a screen reader says of a row. */
	async spokenRow(index: number): Promise<string> {
		return (await this.rows().nth(index).getAttribute('aria-label')) ?? '';
	}

	/** Puts the focus on the rows, where the arrow keys move. */
	async focusRows(): Promise<void> {
		await this.run('Focus on Today View');
		await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
		await this.sideBar().locator('.monaco-list:focus').waitFor();
	}

	rows(): Locator {
		return this.sideBar().locator('.pane-body .monaco-list-row');
	}

	welcomeButton(name: string): Locator {
		return this.sideBar().locator('.welcome-view-content').getByRole('button', { name });
	}

	/** Makes the side bar 200 pixels wide; the one thing here that takes a mouse. */
	async narrowSideBar(): Promise<void> {
		const bar = await this.sideBar().boundingBox();
		if (!bar) throw new Error('There is no side bar.');
		await this.page.mouse.move(bar.x + bar.width + 2, 400);
		await this.page.mouse.down();
		await this.page.mouse.move(bar.x + 200, 400, { steps: 5 });
		await this.page.mouse.up();
	}

	statusBar(): Locator {
		return this.page.locator('.part.statusbar');
	}

	/** Keeps a picture of the screen in the ignored folder, for looking at. */
	async keepPicture(name: string): Promise<void> {
		await this.page.screenshot({ path: join(kept, 'screenshots', `${name.replace(/\W+/g, '-')}.png`) });
	}

	async leave(): Promise<void> {
		await this.page.context().close();
	}
}
