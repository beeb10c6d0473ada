// The panel of the practice timer, beside the editor.
import { commands, type Disposable, type Uri, type WebviewPanel, window, workspace } from 'vscode';
import { outlineIn } from '../core/notes/spoken';
import type { Log } from '../core/ports';
import type { Plan } from '../core/practice/plan';
import type { Run } from '../core/practice/run';
import { object, optional, truth } from '../core/shape';
import { partOf } from '../core/snapshot';
import { complete } from '../host/askHow';
import { commandIds, telling } from '../host/commands';
import { type Desk, noteGiven } from '../host/desk';
import { Lifetime } from '../host/lifetime';
import { openPage, type Page, restorePages } from '../host/page';
import { say } from '../host/say';
import type { Served } from '../host/served';
import { readTimerWish, type TimerState, type TimerWish } from '../protocol/timer';
import { timerState } from '../protocol/timerState';

const viewType = 'prepbook.timer';
const sound = 'prepbook.timer.sound';

export interface PanelShown {
	readonly desk: Desk;
	readonly served: Served;
	readonly extensionUri: Uri;
	readonly log: Log;
}

/** Contributes `prepbook.timer.show`. Its page asks for everything by itself, first opened or restored. */
export function showTimerPanel({ desk, served, extensionUri, log }: PanelShown): Disposable & {
	/** Whether somebody can see it in this window. */
	readonly isShown: () => boolean;
} {
	const { timer } = desk;
	const life = new Lifetime();
	let page: Page | undefined;
	const outline = new Outline(desk, served, () => page?.show());
	const state = (): TimerState =>
		timerState(timer.run, {
			snapshot: served.current?.uri.toString() === timer.run?.plan.book ? served.current?.snapshot : undefined,
			outline: outline.of(timer.run),
			sound: workspace.getConfiguration().get<boolean>(sound) ?? false,
			canStart: !timer.current && desk.hasBook(),
		});
	const onWish = (wish: Wish) => telling(followed(desk, timer.run, wish));
	const open = (panel: WebviewPanel | undefined) => {
		const asked = { name: 'timer', extensionUri, state, read: readTimerWish, onWish, log };
		const opened = openPage({ ...asked, panel: panel ?? { viewType, title: say.timerTitle } });
		page?.dispose(); // One is enough.
		page = opened;
		opened.onDidDispose(() => {
			if (page === opened) page = undefined;
		});
	};
	life.own(restorePages(viewType, open));
	life.own(
		desk.command({
			id: commandIds.showTimer,
			takes: object({ focus: optional(truth) }),
			async run({ focus }, isPerson) {
				if (!page) open(undefined);
				page?.panel.reveal(undefined, !(focus ?? isPerson));
			},
		}),
	);
	const show = () => page?.show();
	life.own(timer.onDidChange(show));
	life.own(served.onDidChange(show));
	life.own(workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(sound) && show()));
	// The panel itself stays when the window closes: VS Code would remember one that was closed as closed.
	return { isShown: () => page?.panel.visible ?? false, dispose: () => life.dispose() };
}

type Wish = Exclude<TimerWish, { readonly kind: 'ready' }>;

/** Wishes are commands. */
function followed(desk: Desk, run: Run | undefined, wish: Wish): PromiseLike<unknown> {
	switch (wish.kind) {
		case 'start':
			return commands.executeCommand(commandIds.startPractice);
		case 'gap':
			return commands.executeCommand(commandIds.gap, { counts: wish.counts });
		case 'open':
			return opened(desk, run, wish.opens);
		case 'save':
			return complete(wish.event, wish.said);
		case 'reveal':
			return commands.executeCommand(commandIds.revealAnswer, {});
		case 'pause':
		case 'resume':
		case 'next':
		case 'finish':
		case 'discard':
			return commands.executeCommand(commandIds[wish.kind], {});
	}
}

/** The page of a problem, or a note. */
async function opened(desk: Desk, run: Run | undefined, id: string): Promise<void> {
	const subject = run?.plan.subject;
	if (!subject || subject.is === 'nothing') return;
	if (subject.is === 'problems') return commands.executeCommand(commandIds.openProblem, { problem: id });
	const book = desk.book();
	const note = await noteGiven(book, id, [subject.is]);
	await window.showTextDocument(book.uriOf(note.path), { viewColumn: 1 });
}

/** What the story or talk of a run is told by, read once for each run, as soon as its note is known. */
class Outline {
	readonly #desk: Desk;
	readonly #served: Served;
	readonly #onRead: () => void;
	#run: string | undefined;
	#parts: readonly string[] = [];

	constructor(desk: Desk, served: Served, onRead: () => void) {
		[this.#desk, this.#served, this.#onRead] = [desk, served, onRead];
	}

	/** What is known of it; more may come. */
	of(run: Run | undefined): readonly string[] {
		if (run?.plan.run !== this.#run) {
			this.#run = undefined;
			this.#parts = [];
			const note = run && this.#noteOf(run.plan);
			if (note) void this.#read(run.plan.run, note);
		}
		return this.#parts;
	}

	/** Not there before the book has been read, and where another one is served. */
	#noteOf({ subject, book }: Plan): Uri | undefined {
		const { current } = this.#served;
		if ((subject.is !== 'story' && subject.is !== 'talk') || current?.uri.toString() !== book) return undefined;
		const note = current.snapshot[partOf[subject.is]].get(subject.note);
		return note && current.uriOf(note.path);
	}

	async #read(run: string, note: Uri): Promise<void> {
		this.#run = run;
		const read = await this.#desk.disk.read(note.toString());
		if (read.kind !== 'text' || this.#run !== run) return;
		this.#parts = outlineIn(read.text);
		this.#onRead();
	}
}
