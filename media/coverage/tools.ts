// Above the grid: which company, which rows and columns, and in which order.
import type { CompanyShown } from '../../src/protocol/coverage';
import { freshId, make } from '../page';
import { competencyOrders, type Look, storyOrders } from './arranged';

export interface Tools {
	readonly element: HTMLElement;
	show(companies: readonly CompanyShown[], company: string | undefined, look: Look): void;
	/** Puts the cursor where one types what to find. */
	find(): void;
}

export interface Asking {
	readonly turnTo: (company: string) => void;
	readonly look: (changed: Partial<Look>) => void;
	/** Somebody is done with typing what to find. */
	readonly leave: () => void;
}

export function makeTools({ turnTo, look, leave }: Asking): Tools {
	const company = makeSelect('Company', {}, turnTo);
	const input = make('input', { type: 'text', id: freshId(), 'aria-keyshortcuts': '/', spellcheck: 'false' });
	const find = make('div', { class: 'tool' }, make('label', { for: input.id }, 'Find'), input);
	const competencies = makeSelect('Competencies', competencyOrders, (value) => look({ competencies: value }));
	const stories = makeSelect('Stories', storyOrders, (value) => look({ stories: value }));
	input.title = 'Find a competency or a story (/)';
	input.addEventListener('input', () => look({ filter: input.value }));
	input.addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && input.value !== '') {
			input.value = '';
			look({ filter: '' });
		} else if (!['Escape', 'Enter', 'ArrowDown'].includes(event.key) || event.isComposing) return;
		else leave();
		event.preventDefault();
	});
	let drawn = '';
	return {
		element: make('div', { class: 'tools' }, company.element, find, competencies.element, stories.element),
		show(companies, chosen, shown) {
			const wanted = JSON.stringify([companies, chosen]);
			const isKnown = companies.some((one) => one.company === chosen);
			if (wanted !== drawn)
				company.select.replaceChildren(
					...(isKnown ? [] : [make('option', { value: '' }, 'Choose one')]),
					...companies.map((one) => make('option', { value: one.company }, one.title)),
				);
			drawn = wanted;
			company.select.value = isKnown ? (chosen ?? '') : '';
			company.element.hidden = companies.length < (isKnown ? 2 : 1);
			for (const one of [find, competencies.element, stories.element]) one.hidden = chosen === undefined;
			if (document.activeElement !== input) input.value = shown.filter;
			competencies.select.value = shown.competencies;
			stories.select.value = shown.stories;
		},
		find() {
			input.focus();
			input.select();
		},
	};
}

/** A native list: a keyboard and a screen reader know it already. */
function makeSelect<Word extends string>(
	label: string,
	words: Readonly<Record<Word, string>>,
	choose: (word: Word) => void,
) {
	const select = make('select', { id: freshId() });
	for (const [value, text] of Object.entries<string>(words)) select.append(make('option', { value }, text));
	select.addEventListener('change', () => choose(select.value as Word)); // It holds these options alone.
	return { select, element: make('div', { class: 'tool' }, make('label', { for: select.id }, label), select) };
}
