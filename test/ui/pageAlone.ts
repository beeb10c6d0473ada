// A page of Prepbook in the tests' browser without VS Code around it: its own HTML and policy, VS Code's colours, a
// host that only listens.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pageHtml } from '../../src/host/pageHtml';
import { repository } from '../vscode/versions.mjs';
import { keepFailure, keepPicture } from './pictures';
import { letters, themeColours } from './themeColours';
import type { Theme } from './themes';

const origin = 'http://page.test';

/** The classes by which VS Code tells a page what theme it has. */
const bodyClass: Readonly<Record<Theme, string>> = {
	dark: 'vscode-dark',
	light: 'vscode-light',
	'high-contrast': 'vscode-high-contrast',
	'high-contrast-light': 'vscode-high-contrast vscode-high-contrast-light',
};

interface Look {
	readonly theme?: Theme;
	readonly width?: number;
	/** Whether the test moves the page's clock; else it goes by itself. */
	readonly holdsClock?: boolean;
	/** What the page kept when it was here before. */
	readonly kept?: unknown;
}

/** What the stubbed host of a page leaves for the test to read. */
interface Heard {
	readonly wishes: { readonly kind: string }[];
	kept: unknown;
	readonly announced: string[];
	violations: number;
}

declare global {
	interface Window {
		heard: Heard;
	}
}

export class PageAlone {
	readonly page: Page;
	readonly #errors: Error[] = [];

	private constructor(page: Page) {
		this.page = page;
		page.on('pageerror', (error) => this.#errors.push(error));
	}

	static async open(browser: Browser, name: string, look: Look = {}): Promise<PageAlone> {
		const { theme = 'dark', width = 600, holdsClock = false } = look;
		const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
		context.setDefaultTimeout(10_000);
		const page = await context.newPage();
		const alone = new PageAlone(page);
		await serve(page, name);
		await page.addInitScript('window.__name = (named) => named'); // The tests' bundler wraps functions in it.
		await page.addInitScript({ path: join(repository, 'node_modules/axe-core/axe.min.js') });
		await page.addInitScript(stubHost, { kept: look.kept });
		if (holdsClock) await page.clock.install({ time: 0 });
		await page.goto(`${origin}/`);
		if (holdsClock) await page.clock.pauseAt(1000);
		await page.evaluate(dress, { colours: { ...letters, ...themeColours[theme] }, classes: bodyClass[theme] });
		await page.evaluate(listenToStatus);
		return alone;
	}

	/** Sends the page a state. */
	show(state: unknown): Promise<void> {
		return this.page.evaluate(
			(state) => void window.dispatchEvent(new MessageEvent('message', { data: { kind: 'show', state } })),
			state,
		);
	}

	/** Lets the page's clock go on. */
	pass(ms: number): Promise<void> {
		return this.page.clock.runFor(ms);
	}

	press(keys: string): Promise<void> {
		return this.page.keyboard.press(keys);
	}

	/** What the page has sent since the last look. */
	wishes(): Promise<unknown[]> {
		return this.page.evaluate(() => window.heard.wishes.splice(0));
	}

	/** What was said to a screen reader since the last look. */
	announced(): Promise<string[]> {
		return this.page.evaluate(() => window.heard.announced.splice(0));
	}

	/** What the page keeps for when it is shown again. */
	kept(): Promise<unknown> {
		return this.page.evaluate(() => window.heard.kept);
	}

	/** What has the focus, by its text or its label. */
	focus(): Promise<string> {
		return this.page.evaluate(() => {
			const element = document.activeElement;
			const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
			return element === document.body ? '' : (label?.textContent ?? '');
		});
	}

	/** The rules of accessibility it breaks, each with the elements; and whether it asks for what its policy forbids. */
	async faults(): Promise<readonly string[]> {
		const faults = await this.page.evaluate(async () => {
			const { axe } = window as unknown as { axe: typeof import('axe-core') };
			const { violations } = await axe.run(document);
			const forbidden = window.heard.violations > 0 ? [`forbidden by the policy: ${window.heard.violations}`] : [];
			return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`), ...forbidden];
		});
		const tooWide = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		return tooWide > 0 ? [...faults, `${tooWide} pixels wider than the window`] : faults;
	}

	/** Of the whole page. */
	keepPicture(name: string): Promise<void> {
		return keepPicture(this.page, name, true);
	}

	keepFailure(title: string): Promise<void> {
		return keepFailure(this.page, title);
	}

	/** Fails when its script failed. */
	async leave(): Promise<void> {
		await this.page.context().close();
		assert.deepEqual(this.#errors, [], 'errors in the page');
	}
}

async function serve(page: Page, name: string): Promise<void> {
	const html = pageHtml({
		title: name,
		source: origin,
		script: `${origin}/${name}.js`,
		style: `${origin}/${name}.css`,
		nonce: 'one',
	});
	await page.route(`${origin}/**`, async (route) => {
		const path = new URL(route.request().url()).pathname;
		if (path === '/') return route.fulfill({ body: html, contentType: 'text/html' });
		const type = path.endsWith('.js') ? 'text/javascript' : 'text/css';
		return route.fulfill({ body: await readFile(join(repository, 'dist', path)), contentType: type });
	});
}

/** Runs in the page, before its script. */
function stubHost({ kept }: { kept?: unknown }): void {
	const heard: Heard = { wishes: [], kept, announced: [], violations: 0 };
	window.heard = heard;
	document.addEventListener('securitypolicyviolation', () => {
		heard.violations++;
	});
	Reflect.set(window, 'acquireVsCodeApi', () => ({
		postMessage: (wish: Heard['wishes'][number]) => heard.wishes.push(structuredClone(wish)),
		getState: () => heard.kept,
		setState: (state: unknown) => {
			heard.kept = structuredClone(state);
		},
	}));
}

/** Runs in the page. */
function dress({ colours, classes }: { colours: Readonly<Record<string, string>>; classes: string }): void {
	for (const [name, value] of Object.entries(colours)) document.documentElement.style.setProperty(name, value);
	document.body.className = classes;
}

/** Runs in the page. */
function listenToStatus(): void {
	const status = document.querySelector('[role="status"]');
	if (!status) throw new Error('The page has no status.');
	new MutationObserver(() => window.heard.announced.push(status.textContent ?? '')).observe(status, {
		childList: true,
	});
}
