// How long until the stories are ranked anew, while a question is typed.
import { findStories } from '../../src/core/answers/find';
import { Library } from '../../src/core/library';
import { seededDice } from './dice';
import { type Figure, plainFigure, timeFigure } from './figure';
import { end } from './madeLog';
import { madeNotes } from './madeNotes';
import { median, percentile, type Times, timed } from './rounds';
import { shipped } from './shipped';

const stories = 200;
/** Of so many notes a quarter are stories. */
const notes = stories * 4;
const rounds = 7;

/** As somebody types them: with a letter wrong, with words that the made-up stories say, with some that nobody says. */
const questions = [
	'Tell me about a time you disagreed with your manager about a deadline',
	'Describe a situaton where you had to make a decision without all the facts',
	'Give me an example of a rollback in production and the alarm that led to it',
	'have you ever persuaded a skeptical stakeholder outside of your own team',
	'What is the hardest bug you have found in a training pipeline, and how?',
	'walk me through a projct with a drifting metric, its owner and the budget',
	'When did you go above and beyond for a customer who was unhappy with latency',
];

/** Every key of every question, in a company and in none; and the first question after an edit, which pays for it. */
export async function finding(): Promise<readonly Figure[]> {
	const library = new Library(shipped());
	const take = (path: string, text: string) => library.take(path, { kind: 'text', text, isUtf8: true });
	const made = madeNotes(notes, seededDice(notes)).filter(({ kind }) => kind === 'story');
	for (const { path, text } of made) take(path, text);
	for (const framework of ['amazon', 'google'])
		take(`companies/${framework}.md`, `---\nid: ${framework}\nframework: ${framework}\n---\n`);
	const first = [await timed(() => find('conflict'))];
	const keys = await typed();
	const edits: number[] = [];
	for (const { path, text } of made.slice(0, 40)) {
		take(path, `${text}\nOne more thought.\n`);
		edits.push(await timed(() => find('conflict')));
	}
	const of = `${stories} stories`;
	return [
		timeFigure(`findStories over ${of}, a key`, keys),
		plainFigure(`findStories over ${of}, 99th of 100 keys`, percentile(keys, 99), 'ms', 5),
		timeFigure(`findStories over ${of}, the first after a start`, first),
		timeFigure(`findStories over ${of}, the first after an edit`, edits),
	];

	function find(question: string, company?: string): void {
		const found = findStories(library.snapshot, question, { company, now: end });
		if (found?.length !== stories) throw new Error('Not every story was ranked.');
	}

	/** Each key as in the middle one of some rounds: the machine has other work, which is none of ours. */
	async function typed(): Promise<Times> {
		const asked = [undefined, 'amazon'].flatMap((company) =>
			questions.flatMap((question) => [...question].map((_, at) => ({ company, typed: question.slice(0, at + 1) }))),
		);
		const keys = asked.map(({ company, typed }) => ({ company, typed, times: [] as number[] }));
		for (let round = 0; round < rounds; round++)
			for (const { company, typed, times } of keys) times.push(await timed(() => find(typed, company)));
		return keys.map(({ times }) => median(times));
	}
}
