// A run that is over: where its time went, and what is to be said of what it recorded.
import type { Result, RunOver, Said, TimerWish } from '../../src/protocol/timer';
import { make, makeButton, setText } from '../page';
import { type Answer, makeAnswer } from './answer';
import { clockText, differenceText } from './counting';
import { type Drafts, inOrder, isAsked, isSame, toSave, unsaved } from './draft';

export interface OverView {
	readonly element: HTMLElement;
	/** Whether what was saved has come back just now. */
	show(state: RunOver): boolean;
	/** Puts the focus on the first question; `false` where nothing is asked. */
	focusFirst(): boolean;
	/** Sends all that the log does not say yet. */
	save(): void;
}

/** Made once a run and changed in place. `drafts` is written to; `keep` is told after. */
export function makeOver(over: RunOver, drafts: Drafts, keep: () => void, send: (wish: TimerWish) => void): OverView {
	const sent = new Map<string, Said>();
	const note = make('span', { class: 'note' });
	const answers = new Map<string, Answer>();
	let state = over;

	const touched = (event: string, entered: Said) => {
		drafts.all.set(event, { ...drafts.all.get(event), ...entered });
		keep();
		setText(note, '');
		draw();
	};
	const save = () => {
		for (const result of state.results) {
			const said = toSave(result, drafts.all.get(result.event) ?? {});
			if (!said) continue;
			sent.set(result.event, said);
			send({ kind: 'save', event: result.event, said });
		}
		if (sent.size === 0) setText(note, 'There is nothing new to save.');
	};
	const draw = () => {
		for (const result of state.results) answers.get(result.event)?.show(result, drafts.all.get(result.event) ?? {});
	};

	const form = make('form', { novalidate: '', autocomplete: 'off' });
	const asked = make('div', { class: 'asked' });
	/** What a run has recorded may come in parts; the order of what is there stays. */
	const ask = (results: readonly Result[]) => {
		for (const result of inOrder(results.filter((one) => isAsked(one) && !answers.has(one.event)))) {
			const answer = makeAnswer(result, (entered) => touched(result.event, entered), send);
			answers.set(result.event, answer);
			asked.append(answer.element);
		}
	};
	const saves = make('button', { type: 'submit', class: 'primary', title: 'Save (Ctrl+Enter)' }, 'Save');
	saves.setAttribute('aria-keyshortcuts', 'Control+Enter Meta+Enter');
	const again = makeButton('Start Again', 's', () => send({ kind: 'start' }));
	const unasked = make('p', { class: 'quiet' });
	form.append(asked, unasked, make('div', { class: 'buttons' }, saves, again, note));
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		save();
	});
	form.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.altKey || event.shiftKey || event.target instanceof HTMLButtonElement) return;
		event.preventDefault(); // In a list, too, where Enter alone would not send a form.
		save();
	});
	const summary = make('p', { class: 'quiet figures' });
	const header = make('header', {}, make('h1', {}, over.title), summary, make('p', {}, over.went));
	const element = make('div', { class: 'over' }, header, timesOf(over), form);
	return {
		element,
		save,
		show(newest) {
			state = newest;
			setText(summary, `${state.wasDiscarded ? 'Discarded' : 'Over'} after ${clockText(state.elapsedMs)}`);
			setText(unasked, state.results.filter(isTold).map(toldText).join(' · '));
			unasked.hidden = unasked.textContent === '';
			ask(state.results);
			saves.hidden = answers.size === 0;
			again.hidden = !state.canStart;
			again.className = answers.size > 0 ? 'secondary' : 'primary';
			const wasWaiting = sent.size > 0;
			for (const result of state.results) {
				const said = sent.get(result.event);
				if (said && isSame(said, result.said)) sent.delete(result.event);
				const draft = drafts.all.get(result.event);
				if (draft && Object.keys(unsaved(result, draft)).length === 0) drafts.all.delete(result.event);
			}
			keep();
			draw();
			const isSaved = wasWaiting && sent.size === 0;
			if (isSaved) setText(note, 'Saved.');
			return isSaved;
		},
		focusFirst() {
			const group = form.querySelector('[role="radiogroup"]');
			const first = group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector('input');
			first?.focus();
			return first !== undefined && first !== null;
		},
	};
}

/** What is asked for nothing and yet was done: a topic that was read or written. */
const isTold = (result: Result) => !isAsked(result) && result.kind !== 'sat';
const toldText = ({ title, seconds }: Result) => `${title}, ${clockText(seconds * 1000)}`;

/** A table whose roles are named, as it is laid out otherwise where it is narrow. */
function timesOf({ phases }: RunOver): HTMLElement {
	const entered = phases.findLastIndex(({ spent }) => spent > 0);
	const row = (head: HTMLElement, tag: 'td' | 'th', cells: readonly string[]) =>
		make('tr', { role: 'row' }, head, ...cells.map((text) => make(tag, cellLook[tag], text)));
	const rows = phases.map(({ title, length, spent }, index) =>
		row(
			make('th', { scope: 'row', role: 'rowheader' }, title),
			'td',
			index > entered
				? ['\u2013', clockText(length), '\u2013']
				: [clockText(spent), clockText(length), differenceText(spent, length)],
		),
	);
	const head = row(make('th', cellLook.th, 'Phase'), 'th', ['Time', 'Planned', 'Difference']);
	const body = make('tbody', { role: 'rowgroup' }, ...rows);
	return make(
		'table',
		{ role: 'table', 'aria-label': 'Where the time went', class: 'figures' },
		make('thead', { role: 'rowgroup' }, head),
		body,
	);
}

const cellLook = { td: { role: 'cell' }, th: { role: 'columnheader', scope: 'col' } };
