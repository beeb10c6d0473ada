// A person at a VS Code: presses keys, reads the screen. Everything a UI test does goes through here.
import assert from 'node:assert/strict';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { startBrowser } from '../vscode/browser.mjs';
import { newRunFolder } from '../vscode/runs.mjs';
import { installExtension, quietSettings, type Server, startServer, writeUser } from '../vscode/server.mjs';
import { newest, repository } from '../vscode/versions.mjs';
import { openWindow } from '../vscode/window.mjs';
import { keepFailure, keepPicture } from './pictures';
import { type Theme, themes } from './themes';

/** What a picker calls them, and the class of a window that wears one. */
const shownThemes = {
	dark: { label: 'Dark Modern', sign: 'vs-dark' },
	light: { label: 'Light Modern', sign: 'vs' },
	'high-contrast': { label: 'Dark High Contrast', sign: 'hc-black' },
	'high-contrast-light': { label: 'Light High Contrast', sign: 'hc-light' },
} as const;

/** Asks for another theme; each person has it. */
const themeKey = 'Control+Alt+F9';

export interface Desk {
	/** What is opened: a folder, a `.code-workspace`, or nothing. */
	readonly open?: string;
	readonly theme?: Theme;
	/** Whether VS Code asks before it trusts what is opened. */
	readonly asksForTrust?: boolean;
	/** Keys of the user's own, as `keybindings.json` has them. */
	readonly keys?: readonly object[];
	/** Whether files save themselves a moment after a change, as in a browser and not on a desktop. */
	readonly savesItself?: boolean;
	/** Folders of extensions under development. */
	readonly development?: readonly string[];
	/** Whether the packed extension is installed; it is, where none is under development. */
	readonly isInstalled?: boolean;
	/** At whose desk: the same VS Code in another window of it. */
	readonly with?: Person;
}

/**
 * The packed extension installed, for a suite. Each person in it has a VS Code of their own; or, where that is enough,
 * a window of one, which opens in half the time: what VS Code keeps for all folders they then share.
 */
export class Office {
	readonly #folder: string;
	readonly #browser: Browser;
	readonly #servers: Server[] = [];
	#desks = 0;
	/** Starts while the person before is still at work. */
	#next: Promise<Server> | undefined;
	readonly #isShared: boolean;
	#first: Person | undefined;

	private constructor(folder: string, browser: Browser, isShared: boolean) {
		this.#folder = folder;
		this.#browser = browser;
		this.#isShared = isShared;
	}

	static async open({ isShared = false } = {}): Promise<Office> {
		const folder = await newRunFolder();
		const vsix = process.env.PREPBOOK_VSIX;
		if (!vsix) throw new Error('PREPBOOK_VSIX names no package; run the suite by `npm run test:ui`.');
		await installExtension(newest, join(folder, 'extensions'), vsix);
		return new Office(folder, await startBrowser(), isShared);
	}

	/** An empty folder for a test's files. */
	async emptyFolder(name: string): Promise<string> {
		const folder = join(this.#folder, name);
		await mkdir(folder, { recursive: true });
		return folder;
	}

	/** Sits down at a new window. */
	async sit(desk: Desk): Promise<Person> {
		const isLikeOthers = this.#isShared && Object.keys(desk).every((key) => key === 'open');
		const other = desk.with ?? (isLikeOthers ? this.#first : undefined);
		const server = other?.server ?? (await this.#newServer(desk));
		const context =
			other?.page.context() ?? (await this.#browser.newContext({ viewport: { width: 1280, height: 800 } }));
		context.setDefaultTimeout(30_000);
		const page = await context.newPage();
		const { open, development } = desk;
		const what = open?.endsWith('.code-workspace') ? 'workspace' : 'folder';
		const extensions = development && { extensions: development };
		await openWindow(page, server, open ? { [what]: open } : { ew: 'true' }, extensions);
		await page.locator('.part.statusbar').waitFor();
		const person = new Person(page, server, isLikeOthers);
		if (isLikeOthers) this.#first ??= person;
		return person;
	}

	async #newServer({
		theme = 'dark',
		asksForTrust = false,
		savesItself = true,
		keys = [],
		...desk
	}: Desk): Promise<Server> {
		const isInstalled = desk.isInstalled ?? !desk.development;
		const server = await (isInstalled ? (this.#next ?? this.#start()) : this.#start(false));
		if (isInstalled && !this.#isShared) this.#next = this.#start();
		await writeUser(server.folder, 'settings', {
			...quietSettings,
			'workbench.colorTheme': themes[theme],
			'files.autoSave': savesItself ? 'afterDelay' : 'off',
			'security.workspace.trust.enabled': asksForTrust,
			'security.workspace.trust.startupPrompt': 'never',
		});
		await writeUser(server.folder, 'keybindings', [
			...keys,
			{ key: 'ctrl+alt+f9', command: 'workbench.action.selectTheme' },
		]);
		return server;
	}

	/** A VS Code of its own; what its user has set is read when a window opens. */
	async #start(isInstalled = true): Promise<Server> {
		const folder = join(this.#folder, `desk-${this.#desks++}`);
		const server = await startServer(
			newest,
			folder,
			isInstalled ? { extensions: join(this.#folder, 'extensions') } : {},
		);
		this.#servers.push(server);
		return server;
	}

	/** Fails when an extension host logged an error while the suite ran. */
	async close(): Promise<void> {
		await this.#browser.close();
		await this.#next;
		for (const server of this.#servers) await server.stop();
		const errors = (await Promise.all(this.#servers.map((server) => server.errors()))).flat();
		await rm(this.#folder, { recursive: true, force: true });
		assert.deepEqual(errors, [], 'errors in the log of an extension host');
	}
}

export class Person {
	readonly page: Page;
	readonly server: Server;

	readonly #isShared: boolean;

	constructor(page: Page, server: Server, isShared: boolean) {
		this.page = page;
		this.server = server;
		this.#isShared = isShared;
	}

	press(keys: string): Promise<void> {
		return this.page.keyboard.press(keys);
	}

	/**
	 * Runs a command from the palette by its title, with its category or without. What the palette stands at may be
	 * another that fits; and it lists what is there when it opens, so where the title is not yet there it is opened again.
	 */
	async run(title: string): Promise<void> {
		for (let look = 0; look < 30; look++) {
			if (await this.offers(title)) {
				while (!`: ${await this.focusedEntry('').textContent()}`.includes(`: ${title}`)) await this.press('ArrowDown');
				return this.press('Enter');
			}
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

	/** Types into an open picker, and takes what it then stands at: the entry with these words. */
	async choose(words: string): Promise<void> {
		await this.type(words);
		await this.take(words);
	}

	/** Takes what an open picker stands at, as soon as that is the entry with these words. */
	async take(words: string): Promise<void> {
		await this.focusedEntry(words).waitFor();
		await this.press('Enter');
	}

	/** The entry that Enter takes. */
	focusedEntry(text: string): Locator {
		return this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text });
	}

	/** Types into an open picker of several, and ticks the first entry that is left: one with these words. */
	async tick(words: string): Promise<void> {
		await this.type(words);
		await this.entries().first().filter({ hasText: words }).waitFor();
		await this.press('ArrowDown');
		await this.press('Space');
	}

	/** Opens a file by its name. */
	async openFile(name: string): Promise<void> {
		await this.press('Control+p');
		await this.asked('Search files by name');
		await this.choose(name);
		await this.sees(name);
	}

	/** Puts the cursor of the editor at a line and a column. */
	async goTo(line: number, column: number): Promise<void> {
		await this.press('Control+g');
		await this.page.locator('.quick-input-widget input:focus').waitFor();
		await this.type(`${line}:${column}`);
		await this.press('Enter');
		await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	}

	/** Opens what can be mended at the cursor, again where VS Code did not know yet, and stands at the fix of these words. */
	async seeFix(words: string): Promise<void> {
		const fix = this.page.locator('.action-widget .monaco-list-row.action', { hasText: words }).first();
		const isThere = () =>
			fix.waitFor({ timeout: 3000 }).then(
				() => true,
				() => false,
			);
		for (await this.press('Control+.'); !(await isThere()); await this.press('Control+.')) await this.press('Escape');
		while (!(await fix.and(this.page.locator('.focused')).isVisible())) await this.press('ArrowDown');
	}

	/** Waits until the editor's list of completions stands at the one of these words, which Enter then takes. */
	suggests(words: string): Promise<void> {
		return this.page.locator('.suggest-widget .monaco-list-row.focused').filter({ hasText: words }).waitFor();
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

	/** What a screen reader says of a row. */
	async spokenRow(index: number): Promise<string> {
		return (await this.rows().nth(index).getAttribute('aria-label')) ?? '';
	}

	/** A view of the side bar, by its name. */
	view(name: string): Locator {
		return this.sideBar()
			.locator('.pane')
			.filter({ has: this.page.locator('.pane-header', { hasText: name }) });
	}

	/** Waits until a view shows exactly these rows, or begins with them, each indented as it stands in the tree. */
	async seeTree(name: string, expected: readonly string[], { begins = false } = {}): Promise<void> {
		const seen = async () => {
			const rows = await this.view(name)
				.locator('.monaco-list-row')
				.evaluateAll((rows) =>
					rows.map((row) => {
						const [label, detail] = ['.label-name', '.label-description'].map(
							(one) => row.querySelector(one)?.textContent,
						);
						const depth = Number(row.getAttribute('aria-level') ?? 1) - 1;
						return `${'  '.repeat(depth)}${label ?? ''}${detail ? ` | ${detail}` : ''}`;
					}),
				);
			return begins ? rows.slice(0, expected.length) : rows;
		};
		const late = Date.now() + 15_000;
		while (JSON.stringify(await seen()) !== JSON.stringify(expected) && Date.now() < late)
			await this.page.waitForTimeout(50);
		assert.deepEqual(await seen(), expected);
	}

	/** Unfolds a view and every row of it, and folds the other views, for reading; with the mouse, for being short. */
	async unfold(name: string): Promise<void> {
		await this.run(`Focus on ${name} View`);
		const view = this.view(name);
		await view.locator('.monaco-list-row').first().waitFor();
		const others = this.sideBar().locator('.pane-header[aria-expanded="true"]').filter({ hasNotText: name });
		while ((await others.count()) > 0) await others.first().locator('.title').click();
		const folded = view.locator('.monaco-list-row[aria-expanded="false"]');
		while ((await folded.count()) > 0) {
			const shown = await view.locator('.monaco-list-row').count();
			await folded.first().locator('.monaco-tl-twistie').click();
			while ((await view.locator('.monaco-list-row').count()) === shown) await this.page.waitForTimeout(20);
		}
	}

	/** Drags one thing onto another, as slowly as VS Code wants it. */
	async drag(from: Locator, to: Locator): Promise<void> {
		const boxOf = (one: Locator) => one.boundingBox({ timeout: 1000 }).catch(() => null);
		const [start, end] = [await boxOf(from), await boxOf(to)];
		if (!start || !end) return; // Not there any more: it may have been dropped before.
		await this.page.mouse.move(start.x + 60, start.y + start.height / 2);
		await this.page.mouse.down();
		for (const step of [0.25, 0.5, 0.75, 0.95, 1])
			await this.page.mouse.move(
				start.x + 60 + (end.x - start.x) * step,
				start.y + start.height / 2 + (end.y - start.y) * step,
				{ steps: 4 },
			);
		await this.page.mouse.move(end.x + 62, end.y + end.height / 2, { steps: 3 });
		await this.page.mouse.up();
	}

	/** Types into whatever has the focus. */
	type(text: string): Promise<void> {
		return this.page.keyboard.type(text);
	}

	/** As one change of whatever has the focus. */
	paste(text: string): Promise<void> {
		return this.page.keyboard.insertText(text);
	}

	/** Waits until the picker or the input box asks this, and takes what is typed. */
	async asked(question: string): Promise<void> {
		const asking = this.page.locator('.quick-input-widget');
		await asking.getByText(question).or(asking.getByPlaceholder(question)).first().waitFor();
		await asking.locator('input:focus').waitFor();
	}

	/** Waits until the active editor shows this file. */
	sees(file: string): Promise<void> {
		return this.page.locator('.editor-group-container.active .tab.active', { hasText: file }).waitFor();
	}

	/** Waits until the file is saved: VS Code takes an undo while it saves for a file without changes. */
	saves(file: string): Promise<void> {
		return this.page.locator('.tab.dirty', { hasText: file }).waitFor({ state: 'detached' });
	}

	/** Waits until the next letter would go into the text of this file. */
	async writesIn(file: string): Promise<void> {
		await this.sees(file);
		await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
	}

	/** Waits until the cursor stands in the first gap of a new file, from which Tab leads on. */
	inGap(): Promise<void> {
		return this.page
			.locator('.snippet-placeholder, .finish-snippet-placeholder')
			.first()
			.waitFor({ state: 'attached' });
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

	/** Changes the theme of the window. */
	async wear(theme: Theme): Promise<void> {
		const { label, sign } = shownThemes[theme];
		await this.press(themeKey);
		await this.asked('Select Color Theme');
		await this.type(label);
		await this.entry(label).first().waitFor();
		await this.press('Enter');
		await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
		await this.page.locator(`.monaco-workbench.${sign}`).waitFor();
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

	/** What the page of a panel shows. */
	inPanel(): FrameLocator {
		return this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
	}

	/** The rules of accessibility that the page of a panel breaks, each with the elements, once nothing in it moves. */
	async faultsInPanel(): Promise<readonly string[]> {
		const page = this.inPanel().locator('body');
		await page.evaluate(await readFile(join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8'));
		return page.evaluate(async () => {
			await Promise.all(document.getAnimations().map(({ finished }) => finished));
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(document);
			return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
		});
	}

	/** The running time in the status bar. */
	time(): Locator {
		return this.page.locator('[id="prepbook.prepbook.prepbook.timerStatus"]');
	}

	statusBar(): Locator {
		return this.page.locator('.part.statusbar');
	}

	/** Keeps a picture of the screen in the ignored folder, for looking at. */
	keepPicture(name: string): Promise<void> {
		return keepPicture(this.page, name);
	}

	keepFailure(title: string): Promise<void> {
		return keepFailure(this.page, title);
	}

	/** VS Code writes down what is open when it reloads by itself; a browser gives it no time to. */
	async reload(): Promise<void> {
		const loaded = this.page.waitForEvent('load');
		await this.run('Developer: Reload Window');
		await loaded;
	}

	async leave(): Promise<void> {
		if (this.#isShared) {
			await this.page.goto('about:blank'); // VS Code ends what it runs for a window that says goodbye.
			return this.page.close();
		}
		await this.page.context().close();
		await this.server.stop();
	}
}
