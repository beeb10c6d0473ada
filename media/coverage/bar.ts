// What the cell one stands on says, in full, and what can be done with it.
import type { CoverageWish } from '../../src/protocol/coverage';
import { make, makeButton, setAttribute, setText } from '../page';
import type { Spot } from './grid';
import { cellWords, gapWords, ownStrength, storyWords, strengthWords } from './words';

export interface Bar {
	readonly element: HTMLElement;
	show(spot: Spot): void;
}

/** Every key of the grid has a button here. `set` is given a strength for the spot. */
export function makeBar(spot: () => Spot, set: (strength: number) => void, send: (wish: CoverageWish) => void): Bar {
	const name = make('strong');
	const about = make('span', { class: 'quiet' });
	const strengths = strengthWords.map((words, strength) => {
		const button = makeButton(String(strength), String(strength), () => set(strength));
		setAttribute(button, 'title', `${strength}: ${words} (${strength})`);
		return button;
	});
	const open = makeButton('Open', 'o', () => openStory(spot(), send));
	const rehearse = makeButton('Rehearse', 'r', () => {
		const { story } = spot();
		if (story) send({ kind: 'rehearse', story: story.story });
	});
	const write = makeButton('New Story', 'n', () => writeStory(spot(), send));
	const choice = make('div', { class: 'strengths', role: 'group', 'aria-label': 'Strength' }, ...strengths);
	const actions = make('div', { class: 'buttons' }, choice, open, rehearse, write);
	const element = make('div', { class: 'bar' }, make('p', {}, name, about), actions);
	return {
		element,
		show({ competency, story, cell }) {
			const titles = [competency?.title, story?.title].filter((title) => title !== undefined);
			setText(name, titles.length === 0 ? 'Choose a cell' : titles.join(' × '));
			const facts = [
				...(cell ? [cell.strength === 0 ? `0: ${strengthWords[0]}` : cellWords(cell)] : []),
				...(competency && !story ? [gapWords(competency), `weight ${competency.weight}`, competency.meaning] : []),
				...(story ? storyWords(story) : []),
			];
			setText(about, facts.filter(Boolean).join(' · '));
			for (const [strength, button] of strengths.entries()) {
				button.disabled = !cell;
				setAttribute(button, 'aria-pressed', String(cell !== undefined && ownStrength(cell) === strength));
			}
			open.disabled = !story;
			rehearse.disabled = !story;
			write.disabled = !competency;
		},
	};
}

export function openStory({ story }: Spot, send: (wish: CoverageWish) => void): void {
	if (story) send({ kind: 'open', story: story.story });
}

export function writeStory({ competency }: Spot, send: (wish: CoverageWish) => void): void {
	if (competency) send({ kind: 'write', competencies: [competency.competency] });
}
