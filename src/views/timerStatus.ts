// The status bar's word on the run, and what VS Code says when something in it ends.
import { commands, type Disposable, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import { elapsedOf, isOver, longestSilence, phaseIndex, phaseOf, type Run, remainingOf } from '../core/practice/run';
import { timedSections } from '../core/practice/sections';
import { wentWords } from '../core/rows/sectionTimes';
import { dotted, lengthWords, lines, minuteWords } from '../core/rows/words';
import { commandIds, telling } from '../host/commands';
import { Lifetime } from '../host/lifetime';
import { plain, say } from '../host/say';
import type { Timer } from '../host/timer';

/** Shows the running time in every window, tells menus that there is one, and says when a phase or the run is over. */
export function showTimerStatus(timer: Timer, isShown: () => boolean): Disposable {
	const life = new Lifetime();
	const item = life.own(window.createStatusBarItem('prepbook.timerStatus', StatusBarAlignment.Left, 50));
	item.name = 'Prepbook: Practice Timer';
	item.command = commandIds.timerMenu;
	const ends = new Ends(timer, isShown);
	const draw = () => {
		const { run } = timer;
		void ends.tell(run);
		if (!run || isOver(run)) return item.hide();
		const [icon, time] = [iconOf(run), timeOf(run)];
		item.text = `$(${icon}) ${time} ${plain(phaseOf(run).title)}`;
		item.tooltip = tooltipOf(run);
		item.color = isLate(run) ? new ThemeColor('list.warningForeground') : undefined;
		item.accessibilityInformation = { label: tooltipOf(run), role: 'button' };
		item.show();
	};
	const tell = () => {
		void commands.executeCommand('setContext', 'prepbook.timer', timer.current !== undefined);
		draw();
	};
	life.own(timer.onDidChange(tell));
	life.own(timer.onDidTick(draw));
	life.own(window.onDidChangeWindowState(draw));
	tell();
	return life;
}

const isLate = (run: Run) => remainingOf(run) < 0;

const iconOf = ({ state, gap }: Run) => (gap > 0 ? 'question' : state === 'paused' ? 'debug-pause' : 'watch');

/** What is left of the phase, or how much it is over. */
function timeOf(run: Run): string {
	const left = remainingOf(run);
	return left < 0 ? `+${lengthWords(Math.floor(-left / 1000))}` : lengthWords(Math.ceil(left / 1000));
}

function tooltipOf(run: Run): string {
	const { plan } = run;
	const next = plan.phases[phaseIndex(run) + 1];
	return lines(
		dotted(plan.title, run.state === 'paused' && say.paused),
		say.phaseOf(phaseOf(run).title, timeOf(run), isLate(run)),
		next && say.comesNext(next.title, minuteWords(next.length / 1000)),
		say.lived(lengthWords(Math.floor(elapsedOf(run) / 1000))),
	);
}

/** Says what ended by itself since it looked last, in the window that keeps the run alive. */
class Ends {
	#seen: { readonly run: string; readonly phase: number; readonly isUp: boolean; readonly isOver: boolean } | undefined;
	/** The run whose gap was asked about, of whatever length it is by now. */
	#asked: string | undefined;
	readonly #timer: Timer;
	readonly #isShown: () => boolean;

	constructor(timer: Timer, isShown: () => boolean) {
		[this.#timer, this.#isShown] = [timer, isShown];
	}

	async tell(run: Run | undefined): Promise<void> {
		const now = run && { run: run.plan.run, phase: phaseIndex(run), isUp: isUp(run), isOver: isOver(run) };
		const before = this.#seen;
		this.#seen = now;
		if (!run || !now || run.state === 'discarded') return;
		this.#askAboutGap(run);
		const isWanted = workspace.getConfiguration().get('prepbook.timer.notify') && this.#timer.isKeeper;
		if (!isWanted || before?.run !== now.run) return; // What was so when the window opened is no news.
		const isNews = !run.isByHand;
		if (now.isOver) return isNews && !before.isOver && !this.#isShown() ? tellOver(run) : undefined;
		if (isNews && now.phase > before.phase) void window.showInformationMessage(nextWords(run));
		else if (now.isUp && !before.isUp) void window.showInformationMessage(say.phaseIsUp(phaseOf(run).title));
	}

	#askAboutGap(run: Run): void {
		const isOpen = run.gap > 0 && !isOver(run);
		if (!isOpen) this.#asked = undefined;
		if (!isOpen || this.#asked === run.plan.run || !window.state.focused) return;
		this.#asked = run.plan.run;
		telling(askAboutGap(this.#timer, run));
	}
}

/** In a run that waits in overtime. */
const isUp = (run: Run) => run.plan.profile === 'learn' && remainingOf(run) <= 0;

function nextWords(run: Run): string {
	const [last, now] = [run.plan.phases[phaseIndex(run) - 1], phaseOf(run)];
	return say.nextPhase(last?.title ?? '', now.title, minuteWords(now.length / 1000));
}

async function tellOver(run: Run): Promise<void> {
	const over = say.runIsOver(run.plan.title, lengthWords(elapsedOf(run) / 1000));
	const message = `${over} ${wentWords(timedSections(run))}`.trim();
	const asks = run.recorded.some(({ kind }) => kind !== 'sat' && kind !== 'recall');
	const chosen = await window.showInformationMessage(message, ...(asks ? [say.howDidItGo] : []));
	if (chosen === say.howDidItGo) await commands.executeCommand(commandIds.showTimer, { focus: true });
}

/** An answer is for the time that was asked about: where more is missing by then, it is asked again. */
async function askAboutGap(timer: Timer, { gap, plan }: Run): Promise<void> {
	const answer = await window.showWarningMessage(say.gapAsks(say.silence(gap)), say.counts, say.countsNot);
	const now = timer.current;
	if (answer === undefined || now?.plan.run !== plan.run || now.gap === 0) return; // Answered elsewhere.
	if (now.gap > gap + longestSilence) return askAboutGap(timer, now);
	await commands.executeCommand(commandIds.gap, { counts: answer === say.counts });
}
