// A made-up practice log: what somebody did with their notes over nine months, on two machines.
import { eventVersion } from '../../src/core/practice/event';
import { writeInstant } from '../../src/core/time';
import type { SeededDice } from './dice';
import type { MadeNote } from './madeNotes';

const begin = Date.parse('2026-03-01T07:00:00Z');

/** When the last event was: a bench asks what is due on this day. */
export const end = Date.parse('2026-11-20T20:00:00Z');

/** The file that a window would add to. */
export const newestLog = 'log/2026-11.k7f3.jsonl';

/** Lines about these notes, by the files they lie in, each file in the order it was written. */
export function madeLog(notes: readonly MadeNote[], lines: number, dice: SeededDice): ReadonlyMap<string, string[]> {
	const tell = teller(notes, dice);
	const files = new Map<string, string[]>();
	for (let index = 0; index < lines; index++) {
		const ms = Math.round(begin + ((end - begin) * index) / lines);
		const at = writeInstant({ ms, offsetMinutes: ms > Date.parse('2026-10-25') ? 60 : 120 });
		const path = `log/${at.slice(0, 7)}.${dice.percent(80) ? 'k7f3' : 'm2p8'}.jsonl`;
		const inFile = files.get(path) ?? [];
		files.set(path, inFile);
		inFile.push(tell(eventIdOf(ms, dice), at));
	}
	return files;
}

/** As long as those of the product, and in the order of time as they are. */
const eventIdOf = (ms: number, dice: SeededDice) => `${ms.toString(36).padStart(10, '0')}${dice.name(16)}`;

/** One more line, as the product would add it at a moment after all others. */
export const lateLine = (notes: readonly MadeNote[], seconds: number, dice: SeededDice): string => {
	const ms = end + seconds * 1000;
	return teller(notes, dice)(eventIdOf(ms, dice), writeInstant({ ms, offsetMinutes: 60 }));
};

/** Of a hundred lines: 60 cards, 23 attempts, 12 rehearsals, 2 told, and 3 that correct one of the fifty before. */
function teller(notes: readonly MadeNote[], dice: SeededDice): (id: string, at: string) => string {
	const marks = notes.flatMap((note) => note.marks);
	const problems = notes.filter(({ kind }) => kind === 'problem');
	const stories = notes.filter(({ kind }) => kind === 'story');
	const recent: string[] = [];
	const ofKind = (share: number) => {
		if (share < 60) return cardLine(oftenOf(marks, dice), dice);
		if (share < 83) return attempt(oftenOf(problems, dice).id, dice);
		const note = oftenOf(stories, dice).id;
		if (share < 95) return { kind: 'rehearsal', note, seconds: 90 + dice.below(120), grade: 1 + dice.below(4) };
		return { kind: 'told', note, company: dice.oneOf(['acme', 'globex']), round: 'onsite' };
	};
	return (id, at) => {
		const share = dice.below(100);
		const event = recent.length > 0 && share >= 97 ? dice.oneOf(recent) : undefined;
		if (event === undefined) recent.push(id);
		if (recent.length > 50) recent.shift();
		const said = event === undefined ? ofKind(share) : correction(event, share);
		return JSON.stringify({ v: eventVersion, id, at, ...said });
	};
}

const correction = (event: string, share: number) =>
	share === 97 ? { kind: 'undo', event } : { kind: 'amend', event, set: { seconds: 30 } };

const cardLine = (card: string, dice: SeededDice) => {
	const grade = dice.oneOf(['again', 'hard', 'good', 'good', 'good', 'easy']);
	return { kind: 'card', card, grade, seconds: 4 + dice.below(40) };
};

function attempt(problem: string, dice: SeededDice) {
	const outcome = dice.oneOf(['accepted', 'accepted', 'accepted', 'accepted-late', 'idea-only', 'stuck']);
	const seconds = 300 + dice.below(3000);
	const cause = outcome === 'accepted' ? {} : { cause: dice.oneOf(['bug', 'no-pattern', 'ran-out']) };
	if (dice.percent(60)) return { kind: 'attempt', problem, preset: 'coding-single-45', seconds, outcome, ...cause };
	const phases = ['read', 'plan', 'code', 'check'].map((id) => ({ id, seconds: dice.below(900) }));
	return {
		kind: 'attempt',
		problem,
		run: `r-${dice.name(8)}`,
		preset: 'coding-single-45',
		seconds,
		phases,
		outcome,
		...cause,
	};
}

/** Some things come up again and again, most now and then. */
const oftenOf = <T>(choices: readonly T[], dice: SeededDice): T =>
	dice.percent(40) ? dice.oneOf(choices.slice(0, Math.ceil(choices.length / 8))) : dice.oneOf(choices);
