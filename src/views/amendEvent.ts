// Prepbook: Correct an Event.
import type { Disposable } from 'vscode';
import { problemsIn } from '../core/answers/problems';
import { cause, type Event, grade, isEvent, outcome, readEvent } from '../core/practice/event';
import { isCorrection } from '../core/practice/settle';
import { causeWords, gradeWords, outcomeWords } from '../core/practice/words';
import { anyObject, object, optional, text } from '../core/shape';
import type { Instant } from '../core/time';
import { commandIds, Refusal } from '../host/commands';
import type { Desk } from '../host/desk';
import { eventWords } from '../host/eventWords';
import { askOne, askText } from '../host/pick';
import { say } from '../host/say';
import type { WorkspaceFiles } from '../host/workspaceFiles';

const takes = object({ event: optional(text), set: optional(anyObject) });

/** Of these the last are offered; who corrects an older one knows its id. */
const offered = 50;

/** Contributes `prepbook.amendEvent`, which replaces fields of an event and resolves to the id of the amendment. */
export function amendEventCommand(desk: Desk): Disposable {
	return desk.command({
		id: commandIds.amendEvent,
		takes,
		writes: true,
		async run({ event: wanted, set: given }) {
			const book = desk.book();
			await book.settled();
			const event = wanted === undefined ? await askForEvent(book) : eventNamed(book, wanted);
			const set = event && (given ?? (await askForSet(event)));
			if (!event || !set) return undefined;
			refuseUnfit(event, set, book);
			return desk.recorder.record(book, 'amend', { event: event.id, set }, afterAll(event, book, desk.clock.now()));
		},
	});
}

function eventNamed({ snapshot }: WorkspaceFiles, id: string): Event {
	const held = snapshot.log.find(id);
	if (!held) throw new Refusal(say.noSuchEvent(id));
	if (!held.counts) throw new Refusal(say.isUndone(id));
	if (isCorrection(held.counts)) throw new Refusal(say.isCorrection);
	return held.counts;
}

const fixed = ['v', 'id', 'kind'];

function refuseUnfit(event: Event, set: Readonly<Record<string, unknown>>, { snapshot }: WorkspaceFiles): void {
	const key = fixed.find((one) => Object.hasOwn(set, one));
	if (key !== undefined) throw new Refusal(say.fixedField(key));
	if (Object.values(set).every((value) => value === undefined)) throw new Refusal(say.nothingSet);
	const read = readEvent({ ...event.said, ...set });
	if (!isEvent(read)) throw new Refusal(say.badEvent(read.words));
	if (read.kind === 'attempt' && Object.hasOwn(set, 'problem') && !problemsIn(snapshot).has(read.said.problem))
		throw new Refusal(say.noSuchProblem(read.said.problem));
}

/** Now, or after the last correction of the event where a clock that was ahead has dated it later: the newest counts. */
function afterAll({ id }: Event, { snapshot }: WorkspaceFiles, now: Instant): Instant {
	let ms = now.ms;
	for (const { counts } of snapshot.log.lines)
		if (counts?.kind === 'amend' && counts.said.event === id) ms = Math.max(ms, counts.at.ms + 1);
	return { ...now, ms };
}

function askForEvent({ snapshot }: WorkspaceFiles): Promise<Event | undefined> {
	const events = snapshot.log.events.slice(-offered).reverse();
	if (events.length === 0) throw new Refusal(say.noEvents);
	return askOne(say.chooseEvent, events, (event) => eventWords(event, snapshot));
}

/** What is corrected most: how an attempt went and why, or a grade. */
async function askForSet(event: Event): Promise<Readonly<Record<string, unknown>> | undefined> {
	if (event.kind === 'card')
		return setOf('grade', await askOne(say.chooseGrade, grade.words, (one) => gradeWords[one]));
	if (event.kind !== 'attempt') throw new Refusal(say.amendByHand);
	const how = await askOne(say.chooseOutcome, outcome.words, (one) => outcomeWords[one]);
	if (how === undefined || how === 'accepted') return setOf('outcome', how);
	const why = await askOne(say.chooseCause, cause.words, (one) => causeWords[one]);
	const clue = why && (await askText(say.whatClue));
	return why && { outcome: how, cause: why, ...(clue && { clue }) };
}

const setOf = (key: string, value: string | undefined) => (value === undefined ? undefined : { [key]: value });
