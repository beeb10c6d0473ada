// Pictures of what a test shows, for people to look at.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { kept } from '../vscode/versions.mjs';
import { type Theme, themes } from './themes';

/** They take their time, and no test reads them: `--pictures` asks for them. */
const areWanted = process.env.PREPBOOK_PICTURES !== undefined;

/** The themes to look at something in. */
export const themesToSee = areWanted ? (Object.keys(themes) as Theme[]) : [];

export async function keepPicture(page: Page, name: string, fullPage = false): Promise<void> {
	if (areWanted) await draw(page, name, fullPage);
}

/** There is always one of what failed. */
export const keepFailure = (page: Page, title: string): Promise<void> => draw(page, `failed: ${title}`, false);

async function draw(page: Page, name: string, fullPage: boolean): Promise<void> {
	await page.screenshot({ path: join(kept, 'screenshots', `${name.replace(/\W+/g, '-')}.png`), fullPage });
}
