// A run in progress: its time, its phases, what it is about, and what can be done.
import { sum } from '../../src/core/practice/plan';
import type { RunShown, SubjectShown, TimerWish } from '../../src/protocol/timer';
import { make, makeButton, setAttribute, setButton, setText } from '../page';
import { makeBar } from './bar';
import { clockText, lengthText, type Now, remainingText, remainingWords } from './counting';
import { cueShown, gapQuestion } from './telling';

export interface RunView {
	readonly element: HTMLElement;
	show(state: RunShown, now: Now, cue: Parameters<typeof cueShown>[0]): void;
}

/** Made once a run and changed in place, so that the focus stays where it is. */
export function makeRun(send: (wish: TimerWish) => void): RunView {
	const [title, whole] = [make('h1'), make('p', { class: 'quiet figures' })];
	const time = make('p', { class: 'time figures', role: 'timer', 'aria-live': 'off' });
	const [phase, next, cue] = [
		make('h2', { class: 'phase' }),
		make('p', { class: 'quiet' }),
		make('p', { class: 'cue' }),
	];
	const [bar, gap, actions] = [makeBar(), makeGap(send), makeActions(send)];
	const subjects = make('section', {}, make('h2', {}, 'About'), make('ul', { class: 'subjects' }));
	const outline = make('section', {}, make('h2', {}, 'Outline'), make('ul', { class: 'outline' }));
	const head = make('header', {}, title, whole);
	const clock = make('div', { class: 'clock' }, time, make('div', {}, phase, next));
	const element = make(
		'div',
		{ class: 'run' },
		gap.element,
		head,
		clock,
		bar.element,
		cue,
		actions.element,
		subjects,
		outline,
	);
	let drawn = '';
	return {
		element,
		show(state, now, heard) {
			setText(title, state.title);
			const planned = sum(state.phases.map(({ length }) => length));
			setText(whole, `${clockText(sum(now.spent))} of ${clockText(planned)}`);
			showTime(time, state, now);
			setText(phase, state.phases[now.spent.length - 1]?.title ?? '');
			setText(next, [state.running ? '' : 'Paused', nextText(state, now)].filter(Boolean).join(' · '));
			bar.show(state.phases, now);
			showCue(cue, cueShown(heard));
			gap.show(state.gapMs);
			actions.show(state, now);
			const wanted = JSON.stringify([state.subjects, state.outline]);
			if (wanted !== drawn) keepingFocus(subjects, () => showAbout(subjects, outline, state, send));
			drawn = wanted;
		},
	};
}

function showTime(time: HTMLElement, { running }: RunShown, { remaining }: Now): void {
	setText(time, remainingText(remaining));
	setAttribute(time, 'aria-label', `${running ? '' : 'Paused, '}${remainingWords(remaining)}`);
	time.classList.toggle('over', remaining < 0);
	time.classList.toggle('paused', !running);
}

const following = ({ phases }: RunShown, { spent }: Now) => phases[spent.length];

function nextText(state: RunShown, now: Now): string {
	const then = following(state, now);
	return then ? `Next: ${then.title}, ${lengthText(then.length)}` : state.phases.length > 1 ? 'The last phase' : '';
}

/** A cue that comes fades in, where motion is wanted. */
function showCue(element: HTMLElement, cue: string | undefined): void {
	element.hidden = cue === undefined;
	if (cue === undefined || element.textContent === cue) return;
	element.replaceChildren(make('span', {}, cue));
}

function makeGap(send: (wish: TimerWish) => void) {
	const question = make('p', { id: 'gap-question' });
	const answers = make(
		'div',
		{ class: 'buttons' },
		makeButton('It Counts', 'y', () => send({ kind: 'gap', counts: true }), 'primary'),
		makeButton('It Does Not', 'x', () => send({ kind: 'gap', counts: false })),
	);
	const element = make('div', { class: 'gap', role: 'alertdialog', 'aria-labelledby': question.id }, question, answers);
	element.hidden = true;
	return {
		element,
		show(ms: number) {
			if (ms > 0) setText(question, gapQuestion(ms));
			element.hidden = ms <= 0;
		},
	};
}

function makeActions(send: (wish: TimerWish) => void) {
	let isPaused = false;
	const pause = makeButton('Pause', 'p', () => send({ kind: isPaused ? 'resume' : 'pause' }));
	const next = makeButton('Next', 'n', () => send({ kind: 'next' }));
	const reveal = makeButton('Reveal', 'r', () => send({ kind: 'reveal' }));
	const finish = makeButton('Finish', 'f', () => send({ kind: 'finish' }));
	const discarding = makeDiscard(send);
	const element = make('div', { class: 'buttons actions' }, pause, next, reveal, finish, discarding);
	return {
		element,
		show(state: RunShown, now: Now) {
			const { can, running } = state;
			isPaused = !running;
			setButton(pause, running ? 'Pause' : 'Resume');
			setButton(next, `Next: ${following(state, now)?.title ?? 'End of the Run'}`);
			next.className = can.next && now.remaining <= 0 ? 'primary' : 'secondary';
			pause.className = running ? 'secondary' : 'primary';
			for (const [button, isThere] of [
				[pause, can.pause],
				[next, can.next],
				[reveal, can.reveal],
			] as const)
				button.hidden = !isThere;
		},
	};
}

/** In two steps: what is discarded is gone. */
function makeDiscard(send: (wish: TimerWish) => void): HTMLElement {
	const ask = makeButton('Discard…', 'd', () => turn(true), 'plain');
	const keep = makeButton('Keep', 'k', () => turn(false));
	const discard = makeButton('Discard', 'd', () => send({ kind: 'discard' }));
	const question = make('span', { class: 'buttons question', role: 'group', 'aria-label': 'Discard this run?' });
	question.append(make('span', {}, 'Discard this run?'), discard, keep);
	question.hidden = true;
	question.addEventListener('keydown', ({ key }) => key === 'Escape' && turn(false));
	const turn = (isAsked: boolean) => {
		[ask.hidden, question.hidden] = [isAsked, !isAsked];
		(isAsked ? keep : ask).focus();
	};
	return make('span', { class: 'discard' }, ask, question);
}

function showAbout(
	subjects: HTMLElement,
	outline: HTMLElement,
	state: RunShown,
	send: (wish: TimerWish) => void,
): void {
	const isOpened = state.subjects.find(({ isNow, opens }) => isNow && opens !== undefined);
	subjects.hidden = state.subjects.length === 0;
	subjects
		.querySelector('ul')
		?.replaceChildren(...state.subjects.map((subject) => makeSubject(subject, subject === isOpened, send)));
	outline.hidden = state.outline.length === 0;
	outline.querySelector('ul')?.replaceChildren(...state.outline.map((heading) => make('li', {}, heading)));
}

function makeSubject({ title, facts, opens, isNow }: SubjectShown, hasKey: boolean, send: (wish: TimerWish) => void) {
	const name = opens === undefined ? make('span', { class: 'name' }, title) : makeLink(title, opens, send, hasKey);
	const item = make('li', isNow ? { 'aria-current': 'true' } : {}, name);
	if (facts.length > 0) item.append(make('span', { class: 'quiet facts' }, facts.join(' · ')));
	return item;
}

/** Opens what a title is about, beside the page. */
export function makeLink(
	title: string,
	opens: string,
	send: (wish: TimerWish) => void,
	hasKey = false,
): HTMLButtonElement {
	const link = make('button', { type: 'button', class: 'link name', title: `Open “${title}”` }, title);
	link.addEventListener('click', () => send({ kind: 'open', opens }));
	if (!hasKey) return link;
	setAttribute(link, 'aria-keyshortcuts', 'o');
	setAttribute(link, 'title', `Open “${title}” (O)`);
	link.dataset.key = 'o';
	return link;
}

/** Leaves the focus on the same place of a list that is drawn anew. */
function keepingFocus(list: HTMLElement, draw: () => void): void {
	const place = [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
	draw();
	if (place >= 0) list.querySelectorAll('button')[place]?.focus();
}
