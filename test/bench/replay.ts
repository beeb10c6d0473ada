// How long from the text of a log to what is due, against what the scheduler itself takes.
import { type Card, createEmptyCard, fsrs } from 'ts-fsrs';
import { cardsIn } from '../../src/core/answers/cards';
import { dueOn } from '../../src/core/answers/due';
import { problemsIn } from '../../src/core/answers/problems';
import { Library } from '../../src/core/library';
import type { FileRead } from '../../src/core/ports';
import { type Figure, ratioFigure } from './figure';
import type { MadeBook } from './madeBook';
import { end } from './madeLog';
import { interleaved } from './rounds';
import { shipped } from './shipped';

/** The log is in memory, the notes are known; of the log nothing is. */
export async function replay({ notes, log }: MadeBook): Promise<readonly Figure[]> {
	let library = new Library([]);
	const times = await interleaved(5, {
		least: { run: () => leastReplay(log.values()) },
		ours: {
			prepare: () => {
				library = new Library(shipped());
				for (const { path, text } of notes) library.take(path, asRead(text));
				return [cardsIn(library.snapshot), problemsIn(library.snapshot)];
			},
			run: () => {
				for (const [path, text] of log) library.take(path, asRead(text));
				return dueOn(library.snapshot, '2026-11-20', end);
			},
		},
	});
	const lines = (notes.length * 10).toLocaleString('en');
	const against = ['JSON.parse and ts-fsrs', times.least] as const;
	return [ratioFigure(`replay of ${lines} lines to a due list, cold`, times.ours, against, 1.3)];
}

const asRead = (text: string): FileRead => ({ kind: 'text', text, isUtf8: true });

/** A line, as far as the scheduler must know it. */
interface Review {
	readonly at: string;
	readonly card?: string;
	readonly problem?: string;
	readonly grade?: keyof typeof ratings;
	readonly outcome?: string;
}

const ratings = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/** Every line parsed, every first review of a day scheduled, and nothing else. */
function leastReplay(files: Iterable<string>): number {
	const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });
	const memories = new Map<string, { day: string; card: Card }>();
	for (const text of files)
		for (const line of text.split('\n')) {
			if (line === '') continue;
			const review: Review = JSON.parse(line);
			const subject = review.card ?? review.problem;
			if (subject === undefined) continue;
			const memory = memories.get(subject);
			const day = review.at.slice(0, 10);
			if (memory && memory.day >= day) continue;
			const noon = new Date(`${day}T12:00:00Z`);
			const rating = ratings[review.grade ?? (review.outcome === 'accepted' ? 'good' : 'again')];
			memories.set(subject, { day, card: scheduler.next(memory?.card ?? createEmptyCard(noon), noon, rating).card });
		}
	return memories.size;
}
