// The phases of a run side by side, each as wide as it is long: done, present and to come.
import { sum } from '../../src/core/practice/plan';
import type { RunShown } from '../../src/protocol/timer';
import { make, setAttribute, setText } from '../page';
import { lengthWords, type Now } from './counting';

export interface Bar {
	readonly element: HTMLElement;
	show(phases: RunShown['phases'], now: Now): void;
}

export function makeBar(): Bar {
	const element = make('ol', { class: 'bar', 'aria-label': 'Phases' });
	let drawn = '';
	return {
		element,
		show(phases, { spent }) {
			const wanted = JSON.stringify(phases);
			if (wanted !== drawn) element.replaceChildren(...phases.map((phase) => makePart(phase, phases)));
			drawn = wanted;
			for (const [index, part] of [...element.children].entries())
				fillPart(part as HTMLElement, phases[index], spent[index], index === spent.length - 1);
		},
	};
}

function makePart({ title, length }: RunShown['phases'][number], phases: RunShown['phases']): HTMLElement {
	const part = make('li', { title: `${title}, ${lengthWords(length)}` }, make('span', { class: 'spoken' }), make('i'));
	const whole = sum(phases.map((phase) => phase.length));
	part.style.setProperty('flex-grow', String(whole > 0 ? length / whole : 1));
	return part;
}

/** Full is done, part full and framed is present, empty is to come; striped is longer than planned. */
function fillPart(
	part: HTMLElement,
	phase: RunShown['phases'][number] | undefined,
	spent: number | undefined,
	isPresent: boolean,
): void {
	if (!phase) return;
	const [words, fill] = [part.querySelector('span'), part.querySelector('i')];
	const state = isPresent ? 'now' : spent === undefined ? 'to come' : 'done';
	const isOver = spent !== undefined && spent > phase.length + 999;
	const share = state === 'done' ? 1 : phase.length > 0 ? Math.min(1, (spent ?? 0) / phase.length) : Number(isPresent);
	setAttribute(part, 'class', `${state.replace(' ', '-')}${isOver ? ' over' : ''}`);
	setAttribute(part, 'aria-current', isPresent ? 'step' : undefined);
	if (words) setText(words, `${phase.title}, ${lengthWords(phase.length)}, ${state}${isOver ? ', over time' : ''}`);
	fill?.style.setProperty('width', `${(share * 100).toFixed(2)}%`);
}
