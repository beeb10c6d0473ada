// What is measured in a real VS Code, on its Node host: the packed program beside an extension that does nothing.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startBrowser } from '../vscode/browser.mjs';
import { newRunFolder } from '../vscode/runs.mjs';
import { quietSettings, startServer } from '../vscode/server.mjs';
import { newest, repository } from '../vscode/versions.mjs';
import { openWindow } from '../vscode/window.mjs';
import { bundled } from './bundle.mjs';

/** Each in a window, and so in an extension host, of its own. */
const rounds = 5;
const count = 1000;
const longestSeconds = 90;

/** Needs the program as it ships in `dist`. @returns {Promise<readonly import('./figure').Figure[]>} */
export async function hostFigures() {
	const load = createRequire(import.meta.url);
	const [{ writeBook }, { timeFigure }, { median }, tests] = [
		load(await bundled('madeBook')),
		load(await bundled('figure')),
		load(await bundled('rounds')),
		await bundled('inHost'),
	];
	const folder = await newRunFolder();
	const workspace = join(folder, 'book');
	writeBook(workspace, count);
	const development = { extensions: await extensionsIn(folder), tests };
	const browser = await startBrowser();
	const server = await startServer(newest, join(folder, 'server'), { settings: quietSettings });
	/** @type {import('./inHost').HostTimes[]} */
	const times = [];
	try {
		for (let round = 0; round < rounds; round++) {
			const page = await browser.newPage();
			const told = timesTold(page);
			await openWindow(page, server, { folder: workspace }, development);
			times.push(await told);
			await page.close();
		}
	} finally {
		await browser.close();
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
	if (times.some(({ notes }) => notes !== count)) throw new Error('The book was not read whole.');
	const empty = times.map((one) => one.empty);
	return [
		timeFigure('activate() of an empty extension, in the host', empty),
		timeFigure(
			'activate()',
			times.map(({ activate }) => activate),
			Math.round(median(empty) + 10),
		),
		timeFigure(
			`book of ${count.toLocaleString('en')} notes usable after activate()`,
			times.map(({ usable }) => usable),
			250,
		),
	];
}

/** Ours as it ships, but that nothing activates it before it is timed; and two that do nothing. @param {string} folder */
async function extensionsIn(folder) {
	const ours = join(folder, 'prepbook');
	await mkdir(ours);
	await cp(join(repository, 'dist'), join(ours, 'dist'), { recursive: true });
	await cp(join(repository, 'media'), join(ours, 'media'), { recursive: true });
	const manifest = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
	await writeFile(join(ours, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
	return [ours, await emptyExtension(folder, 'first'), await emptyExtension(folder, 'empty')];
}

/** @param {string} folder @param {string} name */
async function emptyExtension(folder, name) {
	const place = join(folder, name);
	const { engines, version } = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
	const manifest = { name, publisher: 'bench', version, engines, main: './main.js', extensionKind: ['workspace'] };
	await mkdir(place);
	await writeFile(join(place, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
	await writeFile(join(place, 'main.js'), 'exports.activate = () => undefined;\n');
	return place;
}

/** @param {import('playwright-core').Page} page @returns {Promise<import('./inHost').HostTimes>} */
function timesTold(page) {
	return new Promise((resolve, reject) => {
		const late = setTimeout(reject, longestSeconds * 1000, new Error('The window told no times.'));
		const end = (/** @type {() => void} */ how) => {
			clearTimeout(late);
			how();
		};
		void page.exposeFunction('codeAutomationLog', (/** @type {string} */ _level, /** @type {unknown[]} */ words) => {
			const said = words.join(' ');
			if (process.env.PREPBOOK_TRACE) console.error(`    ${said}`);
			const times = /│ times (\{.*\})/.exec(said)?.[1];
			if (times) end(() => resolve(JSON.parse(times)));
		});
		void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) =>
			end(() => reject(new Error(`The window ended with ${code} and told no times.`))),
		);
	});
}
