// Which practice problem a command is about: the one that was given, or the one that somebody chooses.
import { type ListedProblem, lastOutcomeOf, problemsIn } from '../core/answers/problems';
import { isPathId } from '../core/ids';
import type { Clock } from '../core/ports';
import { outcomeWords } from '../core/practice/words';
import { Refusal } from './commands';
import { type Desk, found, isAddress, noteGiven, refuseUnwritableNote, rememberedId } from './desk';
import { askChoice, type Choice } from './pick';
import { say } from './say';
import type { WorkspaceFiles } from './workspaceFiles';

/** A problem, given by its id or its note. Rejects where there is none. */
export async function problemGiven(book: WorkspaceFiles, given: string): Promise<ListedProblem> {
	const id = isAddress(given) ? (await noteGiven(book, given, ['problem'])).id : given;
	const problem = await found(book, (snapshot) => problemsIn(snapshot).get(id));
	if (!problem) throw new Refusal(say.noSuchProblem(id));
	return problem;
}

/** `undefined`: nobody chose one. */
export const askForProblem = (book: WorkspaceFiles, clock: Clock): Promise<ListedProblem | undefined> =>
	askChoice(say.chooseProblem, problemChoices(book, clock));

/** Every problem of the book, with how it went last. */
export function problemChoices({ snapshot }: WorkspaceFiles, clock: Clock): readonly Choice<ListedProblem>[] {
	const now = clock.now().ms;
	return [...problemsIn(snapshot).values()].map((problem) => {
		const last = lastOutcomeOf(snapshot.log, problem, now);
		return { thing: problem, label: problem.title, description: last && outcomeWords[last] };
	});
}

/** The id by which something is kept about a problem: where only its note names it, that is given one first. */
export async function keptId(desk: Desk, book: WorkspaceFiles, { id }: Pick<ListedProblem, 'id'>): Promise<string> {
	const note = isPathId(id) ? book.snapshot.problems.get(id) : undefined;
	if (!note) return id;
	refuseUnwritableNote(note);
	return rememberedId(desk, book, note);
}
