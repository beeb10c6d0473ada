// The page of the practice timer. It is given the whole state, counts from its arrival by itself, and sends wishes.
import type { RunOver, TimerState, TimerWish } from '../../src/protocol/timer';
import { listenToKeys, make, makeButton, openHost } from '../page';
import { allowSound, beep } from './beep';
import { nowIn, untilChange } from './counting';
import { keptAs, readDrafts } from './draft';
import { makeOver, type OverView } from './over';
import { makeRun, type RunView } from './run';
import { announcement, type Heard, heardOf } from './telling';

/** What is on the screen: made anew for another run, changed in place for the same one. */
type View =
	| { readonly is: 'idle'; readonly of: string; readonly element: HTMLElement }
	| ({ readonly is: 'run'; readonly of: string } & RunView)
	| ({ readonly is: 'over'; readonly of: string } & OverView);

const screen = make('main', { tabindex: '-1' });
const status = make('p', { role: 'status', class: 'spoken' });
document.body.append(screen, status);

let state: TimerState | undefined;
let arrived = 0;
let heard: Heard | undefined;
let view: View | undefined;
let next: number | undefined;

const host = openHost<TimerState, TimerWish>((newest) => {
	state = newest;
	arrived = performance.now();
	draw();
});

listenToKeys();
allowSound(() => state?.is === 'run' && state.sound);
document.addEventListener('visibilitychange', draw);
// Who comes to a run that is over comes to say how it went.
window.addEventListener('focus', () => {
	if (view?.is === 'over' && document.activeElement === document.body) view.focusFirst();
});
document.addEventListener('keydown', (event) => {
	if (event.defaultPrevented || view?.is !== 'over' || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey))
		return;
	event.preventDefault();
	view.save();
});

/** Draws what is true now, says what is new, and looks again when the next thing changes. Nothing runs unseen. */
function draw(): void {
	window.clearTimeout(next);
	if (!state || document.hidden) return;
	const passed = performance.now() - arrived;
	const known = heard;
	heard = heardOf(state, passed, known);
	const isSaved = show(state, passed, heard);
	const words = announcement(known, heard);
	if (words !== '') say(words);
	else if (isSaved) say('Saved.');
	if (words !== '' && known && state.is === 'run' && state.sound) beep();
	const wait = state.is === 'run' ? untilChange(state, passed) : undefined;
	if (wait !== undefined) next = window.setTimeout(draw, Math.ceil(wait));
}

function say(words: string): void {
	status.textContent = words;
}

/** Whether what was saved has come back. */
function show(state: TimerState, passed: number, heard: Heard): boolean {
	const of = state.is === 'idle' ? String(state.canStart) : state.run;
	const before = view;
	const wasIn = document.hasFocus();
	if (!before || before.is !== state.is || before.of !== of) {
		if (before?.is === 'over') before.save(); // What was entered and not saved is not to be had again.
		view = makeView(state);
		screen.replaceChildren(view.element);
	}
	if (view?.is === 'run' && state.is === 'run') view.show(state, nowIn(state, passed), heard);
	const isSaved = view?.is === 'over' && state.is === 'over' && view.show(state);
	if (wasIn && before) followFocus(before);
	return isSaved;
}

function makeView(state: TimerState): View {
	switch (state.is) {
		case 'idle':
			return { is: 'idle', of: String(state.canStart), element: makeIdle(state.canStart) };
		case 'run':
			return { is: 'run', of: state.run, ...makeRun(host.send) };
		case 'over':
			return { is: 'over', of: state.run, ...makeOverWithDrafts(state) };
	}
}

function makeIdle(canStart: boolean): HTMLElement {
	const element = make('div', { class: 'idle' }, make('h1', {}, 'Nothing is running.'));
	if (canStart) element.append(makeButton('Start Practice', 's', () => host.send({ kind: 'start' }), 'primary'));
	return element;
}

/** Who was in the page stays in it when what had the focus is gone; on no button, as the next key would press that. */
function followFocus(before: View): void {
	const active = document.activeElement;
	const isGone = active === document.body ? before !== view : !active?.checkVisibility();
	if (view?.is === 'over' && before.is === 'run' && before.of === view.of && view.focusFirst()) return;
	if (isGone) screen.focus();
}

/** What was entered and not saved is there again when the page is. */
function makeOverWithDrafts(state: RunOver): OverView {
	const drafts = readDrafts(host.kept(), state.run);
	return makeOver(state, drafts, () => host.keep(keptAs(drafts)), host.send);
}
