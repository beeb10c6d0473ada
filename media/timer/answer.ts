// What is asked of one result of a run: how it went, and why.
import { causeWords, gradeWords, outcomeWords, selfGradeWords } from '../../src/core/practice/words';
import type { Result, RubricPart, Said, TimerWish } from '../../src/protocol/timer';
import { freshId, isTextField, make } from '../page';
import { clockText } from './counting';
import { asksCause, type Draft, shown } from './draft';
import { makeLink } from './run';

/** Changed in place by `show`, so that what has the focus keeps it. */
export interface Answer {
	readonly element: HTMLElement;
	show(result: Result, draft: Draft): void;
}

/** Tells `enter` of everything that is entered, at once. */
export function makeAnswer(result: Result, enter: (entered: Said) => void, send: (wish: TimerWish) => void): Answer {
	const { title, opens, facts, seconds, kind, rubric } = result;
	const about = [...facts, clockText(seconds * 1000)].join(' · ');
	const name = opens === undefined ? make('span', { class: 'name' }, title) : makeLink(title, opens, send);
	const legend = make('legend', {}, name, make('span', { class: 'quiet facts' }, about));
	const fields = kind === 'attempt' ? attemptFields(enter) : [gradeField(enter), ...rubricFields(rubric, enter)];
	const element = make('fieldset', {}, legend, ...fields.map((field) => field.element));
	element.addEventListener('keydown', (event) => {
		if (isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
		const groups = [...element.querySelectorAll('.numbered')];
		const at = Math.max(
			groups.findIndex((group) => group.contains(event.target as Node)),
			0,
		);
		const choice = groups[at]?.querySelectorAll('input')[Number(event.key) - 1];
		if (!/^[1-9]$/.test(event.key) || !choice) return;
		event.preventDefault();
		choice.click();
		// One part of a rubric after the other is judged by a digit each.
		const next = at > 0 ? groups[at + 1]?.querySelector('input') : undefined;
		(next ?? choice).focus();
	});
	return {
		element,
		show(result, draft) {
			const said = shown(result, draft);
			for (const field of fields) field.show(said, result.said);
		},
	};
}

interface Field {
	readonly element: HTMLElement;
	/** What is to be shown, and what the log says. */
	show(said: Said, known: Said): void;
}

type Enter = (entered: Said) => void;

const attemptFields = (enter: Enter): readonly Field[] => [
	choices(
		'Outcome',
		outcomeWords,
		({ outcome }) => outcome,
		(outcome) => enter({ outcome }),
		true,
	),
	causeField(enter),
	clueField(enter),
	choices(
		'Grade',
		gradeWords,
		({ grade }) => grade,
		(grade) => enter({ grade }),
		false,
	),
];

const gradeField = (enter: Enter): Field =>
	choices(
		'How did it go?',
		selfGradeWords,
		({ grade }) => (grade === undefined ? undefined : String(grade)),
		(grade) => enter({ grade: Number(grade) }),
		true,
	);

/** A score for each part of a rubric, with what it looks like in words. */
function rubricFields(rubric: readonly RubricPart[], enter: Enter): readonly Field[] {
	if (rubric.length === 0) return [];
	let scores: NonNullable<Said['scores']> = {};
	const lead = make('p', { class: 'quiet' }, 'Or part by part, a digit each:');
	const fields = rubric.map(({ id, title, anchors }): Field => {
		const words = { ...selfGradeWords, ...Object.fromEntries(anchors.map(({ score, text }) => [score, text])) };
		const field = choices(
			title,
			words,
			(said) => said.scores?.[id]?.toString(),
			(score) => enter({ scores: { ...scores, [id]: Number(score) } }),
			true,
		);
		field.element.classList.add('rubric');
		return {
			element: field.element,
			show(said, known) {
				scores = said.scores ?? {};
				field.show(said, known);
			},
		};
	});
	return [{ element: lead, show() {} }, ...fields];
}

/** One of some words; where they are numbered, a digit chooses one. */
function choices<Word extends string>(
	label: string,
	words: Readonly<Record<Word, string>>,
	chosen: (said: Said) => unknown,
	choose: (word: Word) => void,
	isNumbered: boolean,
): Field {
	const [name, labelId] = [freshId(), freshId()];
	const entries = Object.entries(words) as [Word, string][]; // Its own keys.
	const inputs = entries.map(([word], index) => {
		const input = make('input', { type: 'radio', name, value: word });
		if (isNumbered) input.setAttribute('aria-keyshortcuts', String(index + 1));
		input.addEventListener('change', () => input.checked && choose(word));
		return input;
	});
	const options = entries.map(([, text], index) =>
		make(
			'label',
			{ class: 'choice' },
			inputs[index] ?? '',
			...(isNumbered ? [digit(index + 1)] : []),
			make('span', { class: 'text' }, text),
		),
	);
	const group = make('div', { role: 'radiogroup', 'aria-labelledby': labelId, class: 'choices' }, ...options);
	if (isNumbered) group.classList.add('numbered');
	return {
		element: make('div', { class: 'field' }, make('span', { id: labelId, class: 'label' }, label), group),
		show(said) {
			for (const input of inputs) input.checked = input.value === chosen(said);
		},
	};
}

/** The key that chooses it; for a screen reader the input says so itself. */
const digit = (number: number) => make('span', { class: 'digit', 'aria-hidden': 'true' }, String(number));

function causeField(enter: Enter): Field {
	const unsaid = make('option', { value: '' }, 'Not said');
	const select = make('select', { id: freshId() }, unsaid);
	for (const [word, text] of Object.entries(causeWords)) select.append(make('option', { value: word }, text));
	const words = Object.keys(causeWords) as (keyof typeof causeWords)[]; // Its own keys.
	select.addEventListener('change', () => enter({ cause: words.find((word) => word === select.value) }));
	const element = make('div', { class: 'field' }, make('label', { for: select.id, class: 'label' }, 'Why?'), select);
	return {
		element,
		show({ outcome, cause }, known) {
			unsaid.disabled = known.cause !== undefined; // The log can correct it, and not forget it.
			element.hidden = !asksCause(outcome);
			select.value = cause ?? '';
		},
	};
}

function clueField(enter: Enter): Field {
	const input = make('input', { type: 'text', id: freshId() });
	input.addEventListener('input', () => enter({ clue: input.value }));
	const label = make('label', { for: input.id, class: 'label' }, 'The clue I missed');
	return {
		element: make('div', { class: 'field' }, label, input),
		show({ clue = '' }) {
			if (input.value.trim() !== clue.trim()) input.value = clue; // Never under somebody's cursor without need.
		},
	};
}
