// Asks how a run went, for those who do not look at its page: what it recorded is completed by corrections.
import { commands } from 'vscode';
import { problemsIn } from '../core/answers/problems';
import { cause, type EventOf, outcome } from '../core/practice/event';
import type { Recording, Run, Said } from '../core/practice/run';
import { causeWords, outcomeWords, selfGradeWords } from '../core/practice/words';
import { commandIds } from './commands';
import type { Desk } from './desk';
import { askChoice, askOne, askText } from './pick';
import { say } from './say';

/** One event after the other, until somebody would rather not. */
export async function askHow(desk: Desk, { plan, recorded }: Run): Promise<void> {
	if (!desk.hasBook() || desk.book().uri.toString() !== plan.book) return; // What is corrected is in the book that is served.
	for (const event of recorded) {
		const asked = await askOf(desk, event);
		if (asked === undefined) return;
		await complete(event.id, asked);
	}
}

type Done = Said & { readonly scores?: EventOf<'design'>['said']['scores'] };

/** Completes an event by a correction of what was said of it; what is not known stays as it is. */
export async function complete(event: string, { outcome, cause, clue, grade, scores }: Done): Promise<void> {
	const known = Object.entries({ outcome, cause, clue, grade, scores }).filter(([, value]) => value !== undefined);
	if (known.length > 0) await commands.executeCommand(commandIds.amendEvent, { event, set: Object.fromEntries(known) });
}

/** Nothing for what has no outcome; `undefined`: nobody answered. */
async function askOf(desk: Desk, { kind, said }: Recording): Promise<Said | undefined> {
	if (kind === 'rehearsal' || kind === 'design') {
		const grade = await askChoice(
			say.howWell,
			[4, 3, 2, 1].map((thing) => ({ thing, label: `${thing}: ${selfGradeWords[thing]?.toLowerCase()}` })),
		);
		return grade === undefined ? undefined : { grade };
	}
	if (kind !== 'attempt' || said.outcome !== undefined) return {};
	const { snapshot } = desk.book();
	const title = problemsIn(snapshot).get(String(said.problem))?.title ?? String(said.problem);
	const how = await askOne(say.howDidGo(title), outcome.words, (one) => outcomeWords[one]);
	if (how === undefined || how === 'accepted') return how && { outcome: how };
	const why = await askOne(say.chooseCause, cause.words, (one) => causeWords[one]);
	const clue = why && (await askText(say.whatClue));
	return { outcome: how, ...(why && { cause: why }), ...(clue && { clue }) };
}
