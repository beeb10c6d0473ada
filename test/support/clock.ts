// A book to practise in by a clock that goes as fast as a test likes.
import { commands } from 'vscode';
import type { PrepbookApi } from '../../src/host/api';
import { at, bookIn, remove } from './api';

export const run = async <T>(name: string, given?: object) => commands.executeCommand<T>(`prepbook.${name}`, given);

/** By how many seconds the clock is ahead of the real one. */
let ahead = 0;

/** Time that is lived through, in minutes. */
export function after(minutes: number): Promise<unknown> {
	ahead += minutes * 60;
	return run('test.clock', { advanceSeconds: minutes * 60 });
}

/** The next suite has the time it is: hours that were lived through may have ended its day. */
async function backToNow(): Promise<void> {
	await run('test.clock', { advanceSeconds: -ahead, unseen: true });
	ahead = 0;
}

export const problems = ['two-sum', 'lru-cache', 'word-break', 'number-of-islands'];

const files = {
	'prepbook.yaml': 'version: 1\nlists: [mine]\n',
	'lists/mine.yaml': `title: Mine\nproblems:\n${problems.map((id) => `  - {id: ${id}, title: The ${id}}\n`).join('')}`,
	'stories/outage.md':
		'---\nid: s-outage\ncompetencies: [ownership]\n---\n# The outage\n\n## Situation\nAll was down.\n\n## Action\nI found the cause.\n',
	'stories/new.md': '# A story without an id\n',
	'designs/photos.md': '---\nid: d-photos\nprompt: photo-quality\noutline: ml-design-nine-step\n---\n# Photos\n',
	'topics/norm.md': '---\nid: t-norm\n---\n# Norm\n',
	'talks/me.md': '---\nid: k-me\nkind: introduction\nminutes: 3\ncompany: acme\n---\n# Me\n',
	'companies/acme.md': '---\nid: acme\ntitle: Acme\n---\n',
	'presets/half-a-minute.yaml':
		'title: Half a Minute\nprofile: simulate\nphases:\n  - {id: all, title: All, minutes: 0.5}\n',
	'presets/broken.yaml':
		'title: Broken\nprofile: learn\nphases:\n  - {id: intro, title: Intro, minutes: 1, records: nothing}\n  - {id: code, title: Code, minutes: 1, records: attempt}\n  - {id: break, title: Break, minutes: 1, records: nothing}\n',
	'presets/short.yaml':
		'title: Short\nprofile: learn\nphases:\n  - {id: think, title: Think, minutes: 2}\n  - {id: code, title: Code, minutes: 1, records: attempt, canFinishEarly: false}\n',
};

/** What a test sees of the book it is in. */
export interface ClockBook {
	readonly api: PrepbookApi;
	/** Its folder. */
	readonly folder: string;
	/** Of each event of a kind, some of what it says. */
	said(kind: string, ...keys: readonly string[]): readonly Readonly<Record<string, unknown>>[];
}

/** Gives each test of a suite a book of its own, and ends what still runs after it. */
export function clockBooks(): () => ClockBook {
	let api: PrepbookApi;
	let folder: string;
	setup(async () => {
		folder = `clock-${Math.random().toString(36).slice(2)}`;
		api = await bookIn(folder, files);
	});
	teardown(async () => {
		if (api.timer()) await run('timer.discard', {});
		await backToNow();
		await remove(at(folder));
		await api.settled();
	});
	return () => ({
		api,
		folder,
		said: (kind, ...keys) => api.events(kind).map((event) => Object.fromEntries(keys.map((key) => [key, event[key]]))),
	});
}

/** Whether it is so many seconds, and what the test itself took to call at most. */
export const isAbout = (seconds: unknown, expected: number): boolean =>
	Number(seconds) >= expected && Number(seconds) < expected + 10;
