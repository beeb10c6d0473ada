// Prepbook: Log an Attempt.
import type { Disposable } from 'vscode';
import { cause, outcome } from '../core/practice/event';
import { type Outcome, suggestedGrade } from '../core/practice/grade';
import { outcomeWords } from '../core/practice/words';
import { object, optional, text, within } from '../core/shape';
import { type Instant, readInstant } from '../core/time';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, noteName } from '../host/desk';
import { askOne } from '../host/pick';
import { askForProblem, keptId, problemGiven } from '../host/problems';
import { say } from '../host/say';

const takes = object({
	problem: optional(noteName),
	outcome: optional(outcome),
	minutes: optional(within(0)),
	cause: optional(cause),
	clue: optional(text),
	at: optional(text),
});

/** Contributes `prepbook.logAttempt`: an attempt made elsewhere. Resolves to the id of the event. */
export function logAttemptCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.logAttempt,
		takes,
		uri: 'problem',
		writes: true,
		async run(given) {
			const book = desk.book();
			const at = given.at === undefined ? undefined : pastInstant(desk, given.at);
			const problem =
				given.problem === undefined ? await askForProblem(book, desk.clock) : await problemGiven(book, given.problem);
			const how = problem && (given.outcome ?? (await askForOutcome()));
			if (!problem || !how) return undefined;
			const seconds = given.minutes === undefined ? undefined : Math.round(given.minutes * 60_000) / 1000;
			const said = {
				problem: await keptId(desk, book, problem),
				seconds,
				outcome: how,
				cause: given.cause,
				clue: given.clue,
			};
			const grade = suggestedGrade(said, undefined);
			return desk.recorder.record(book, 'attempt', { ...said, grade }, at);
		},
	});
}

const askForOutcome = (): Promise<Outcome | undefined> =>
	askOne(say.chooseOutcome, outcome.words, (one) => outcomeWords[one]);

function pastInstant({ clock }: Desk, written: string): Instant {
	const at = readInstant(written);
	if (!at) throw new Refusal(say.noInstant(written));
	if (at.ms > clock.now().ms) throw new Refusal(say.notYet(written));
	return at;
}
