// Below the grid: what to write or do next.
import type { Advice } from '../../src/core/answers/advice';
import type { CoverageWish } from '../../src/protocol/coverage';
import { freshId, make } from '../page';

export interface Next {
	readonly element: HTMLElement;
	show(advice: readonly Advice[]): void;
}

export function makeNext(send: (wish: CoverageWish) => void): Next {
	const list = make('ul');
	const none = make(
		'p',
		{},
		'Every competency has a story and another one in reserve, and all were said aloud lately.',
	);
	const title = make('h2', { id: freshId() }, 'What to do next');
	const element = make('section', { 'aria-labelledby': title.id, class: 'next' }, title, list, none);
	let drawn = '';
	return {
		element,
		show(advice) {
			const wanted = JSON.stringify(advice);
			if (wanted === drawn) return;
			drawn = wanted;
			const place = [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
			list.replaceChildren(...advice.map((one) => makeItem(one, send)));
			[list.hidden, none.hidden] = [advice.length === 0, advice.length > 0];
			if (place >= 0)
				[...list.querySelectorAll('button')]
					.slice(0, place + 1)
					.at(-1)
					?.focus();
		},
	};
}

const words = { write: 'New Story', rehearse: 'Rehearse', open: 'Open' } as const;

function makeItem({ says, does }: Advice, send: (wish: CoverageWish) => void): HTMLElement {
	const sentence = make('span', { id: freshId() }, says);
	const attributes = { type: 'button', class: 'link', 'aria-describedby': sentence.id };
	const button = make('button', attributes, words[does.do]);
	button.addEventListener('click', () =>
		send(
			does.do === 'write' ? { kind: 'write', competencies: does.competencies } : { kind: does.do, story: does.story },
		),
	);
	return make('li', {}, sentence, button);
}
