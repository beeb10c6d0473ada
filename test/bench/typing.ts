// How long a key takes while one writes: what may stand there, and what is odd in the note.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf } from '../../src/core/answers/findings';
import { Library } from '../../src/core/library';
import { completionsAt } from '../../src/core/words/completions';
import { repository } from '../vscode/versions.mjs';
import { type Figure, plainFigure, timeFigure } from './figure';
import { percentile, timed } from './rounds';
import { shipped } from './shipped';

const keys = 200;
const now = { ms: Date.parse('2026-11-21T12:00:00Z'), offsetMinutes: 0 };

/** A story of 600 words and an answer of 10,000, in a book of their own; a letter more at each key. */
export async function typing(): Promise<readonly Figure[]> {
	return [
		...(await typedIn(
			'a story of 600 words',
			'stories/story.md',
			ofWords('stories/the-ranker-that-went-stale.md', 600),
			2,
		)),
		...(await typedIn(
			'an answer of 10,000 words',
			'designs/answer.md',
			ofWords('designs/photo-quality-second.md', 10_000),
			8,
		)),
	];
}

async function typedIn(what: string, path: string, text: string, goal: number): Promise<readonly Figure[]> {
	const library = new Library(shipped());
	library.take(path, { kind: 'text', text, isUtf8: true });
	const at = text.indexOf('. ', text.length / 2) + 2;
	const [checks, words]: [number[], number[]] = [[], []];
	for (let key = 1; key <= keys; key++) {
		const typed = text.slice(0, at) + 'so we did it again '.repeat(keys).slice(0, key) + text.slice(at);
		words.push(await timed(() => void completionsAt(library.snapshot, path, typed, at + key)));
		checks.push(await timed(() => void findingsOf(library.snapshot, path, typed, now)));
	}
	return [
		timeFigure(`checks of ${what}, a key`, checks, goal),
		plainFigure(`checks of ${what}, 99th of 100 keys`, percentile(checks, 99), 'ms'),
		timeFigure(`completion in the text of ${what}, a key`, words),
	];
}

/** A note of the worked example, its body said again until it is long enough. */
function ofWords(name: string, count: number): string {
	const text = readFileSync(join(repository, 'templates/example', name), 'utf8');
	const body = text.slice(text.indexOf('\n---\n') + 5);
	let long = text;
	while (long.split(/\s+/).length < count) long += body;
	return long;
}
