// Prepbook: Log an Attempt.
import type { Disposable } from 'vscode';
import { type ListedProblem, lastOutcomeOf, problemsIn } from '../core/answers/problems';
import type { Clock } from '../core/ports';
import { cause, outcome } from '../core/practice/event';
import { type Outcome, suggestedGrade } from '../core/practice/grade';
import { object, optional, text, within } from '../core/shape';
import { type Instant, readInstant } from '../core/time';
import { commandIds, Refusal } from '../host/commands';
import { type Desk, found } from '../host/desk';
import { askOne } from '../host/pick';
import { outcomeWords, say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({
	problem: optional(text),
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
		writes: true,
		async run(given) {
			const book = desk.book();
			const at = given.at === undefined ? undefined : pastInstant(desk, given.at);
			const problem =
				given.problem === undefined ? await askForProblem(book, desk.clock) : await problemNamed(book, given.problem);
			const how = problem && (given.outcome ?? (await askForOutcome()));
			if (!problem || !how) return undefined;
			const seconds = given.minutes === undefined ? undefined : Math.round(given.minutes * 60_000) / 1000;
			const said = { problem: problem.id, seconds, outcome: how, cause: given.cause, clue: given.clue };
			const grade = suggestedGrade(said, undefined);
			return desk.recorder.record(book, 'attempt', { ...said, grade }, at);
		},
	});
}

async function problemNamed(book: WorkspaceFiles, id: string): Promise<ListedProblem> {
	const problem = await found(book, (snapshot) => problemsIn(snapshot).get(id));
	if (!problem) throw new Refusal(say.noSuchProblem(id));
	return problem;
}

function askForProblem({ snapshot }: WorkspaceFiles, clock: Clock): Promise<ListedProblem | undefined> {
	const last = (problem: ListedProblem) => {
		const known = lastOutcomeOf(snapshot.log, problem, clock.now().ms);
		return known && outcomeWords[known];
	};
	return askOne(say.chooseProblem, problemsIn(snapshot).values(), ({ title }) => title, last);
}

const askForOutcome = (): Promise<Outcome | undefined> =>
	askOne(say.chooseOutcome, outcome.words, (one) => outcomeWords[one]);

function pastInstant({ clock }: Desk, written: string): Instant {
	const at = readInstant(written);
	if (!at) throw new Refusal(say.noInstant(written));
	if (at.ms > clock.now().ms) throw new Refusal(say.notYet(written));
	return at;
}
