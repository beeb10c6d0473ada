// What can be done with the run: the commands Prepbook: Practice Timer and those below it.
import { commands, Disposable } from 'vscode';
import { cause, grade, outcome } from '../core/practice/event';
import { anyGrade } from '../core/practice/journal';
import { recordedOf } from '../core/practice/plan';
import {
	advanced,
	hasNext,
	type Obstacle,
	obstacleTo,
	phaseIndex,
	type Recording,
	type Run,
	type Said,
} from '../core/practice/run';
import { object, optional, text, truth } from '../core/shape';
import { askHow, complete } from '../host/askHow';
import { commandIds, Refusal, telling } from '../host/commands';
import type { Desk } from '../host/desk';
import { askChoice } from '../host/pick';
import { say } from '../host/say';
import type { Doing } from '../host/timer';

const nothing = object({});
const said = object({
	outcome: optional(outcome),
	cause: optional(cause),
	clue: optional(text),
	grade: optional(anyGrade),
});

/** `isShown`: whether a page asks how it went, so that nothing else has to. */
export function timerCommands(desk: Desk, isShown: () => boolean): Disposable {
	const { command, timer } = desk;
	const act = (id: string, doing: () => Doing) =>
		command({ id, takes: nothing, writes: true, run: async () => void (await timer.act(doing())) });
	return Disposable.from(
		act(commandIds.pause, () => ({ do: 'pause' })),
		act(commandIds.resume, () => ({ do: 'resume' })),
		act(commandIds.next, () => ({ do: 'next', from: phaseIndex(running(desk)) })),
		act(commandIds.revealAnswer, () => ({ do: 'reveal' })),
		finishCommand(desk, isShown),
		command({
			id: commandIds.discard,
			takes: nothing,
			writes: true,
			async run(_, isPerson) {
				running(desk);
				if (isPerson && !(await isMeant())) return;
				await timer.act({ do: 'discard' });
			},
		}),
		command({
			id: commandIds.gap,
			takes: object({ counts: optional(truth) }),
			writes: true,
			async run({ counts }) {
				const run = running(desk);
				if (run.gap === 0) throw new Refusal(say.noGap);
				const answer = counts ?? (await askGap(run));
				if (answer !== undefined) await timer.act({ do: 'gap', counts: answer });
			},
		}),
		command({ id: commandIds.timerMenu, takes: nothing, run: () => showMenu(desk) }),
	);
}

function running({ timer }: Desk): Run {
	if (!timer.current) throw new Refusal(say.nothingRuns);
	return timer.current;
}

/** Resolves to the id of the event, or of the last of several. The clock stops first; how it went may be told after. */
const finishCommand = (desk: Desk, isShown: () => boolean) =>
	desk.command({
		id: commandIds.finish,
		takes: said,
		writes: true,
		async run(given, isPerson) {
			const before = running(desk);
			refuseUnfit(before, given);
			const earlier = toldBefore(before, given);
			const run = await desk.timer.act({ do: 'finish', said: given });
			const events = run.recorded.slice(before.recorded.length);
			if (earlier) await complete(earlier.id, given);
			if (isPerson && isShown()) await commands.executeCommand(commandIds.showTimer, { focus: true });
			else if (isPerson) telling(askHow(desk, run));
			return (earlier ?? events.at(-1))?.id;
		},
	});

/**
 * The event that is meant where finishing now records nothing more, as in a break after it. Refuses where there is
 * none of which an outcome could be said.
 */
function toldBefore(run: Run, given: Said): Recording | undefined {
	const isSaid = Object.values(given).some((one) => one !== undefined);
	const finished = advanced(run, { do: 'finish', at: run.at, by: run.by });
	const kind = recordedOf(run.plan.subject);
	if (!isSaid || finished.recorded.slice(run.recorded.length).some((event) => event.kind === kind)) return undefined;
	const earlier = [...run.recorded].reverse().find((event) => event.kind === kind);
	if (!earlier) throw new Refusal(say.noResult);
	return earlier;
}

/** Only attempts have outcomes, and each kind has grades of its own. */
function refuseUnfit({ plan }: Run, { outcome, cause, clue, grade: given }: Said): void {
	const kind = recordedOf(plan.subject);
	const isWord = grade(given).fits;
	const fitsGrade = given === undefined || (kind === 'attempt' ? isWord : kind !== 'recall' && kind && !isWord);
	const isHow = outcome !== undefined || cause !== undefined || clue !== undefined;
	if (!fitsGrade || (isHow && kind !== 'attempt')) throw new Refusal(say.noGradeOf);
}

const isMeant = async () =>
	(await askChoice(say.discardAsks, [
		{ thing: false, label: say.goOn },
		{ thing: true, label: say.discardIt },
	])) === true;

const askGap = ({ gap }: Run) =>
	askChoice(say.gapAsks(say.silence(gap)), [
		{ thing: true, label: say.counts },
		{ thing: false, label: say.countsNot },
	]);

/** What can be done now, one key away; enough without the panel. */
async function showMenu(desk: Desk): Promise<void> {
	const run = desk.timer.current;
	const actions = run ? actionsOf(run) : [{ id: commandIds.startPractice, label: say.startPractice }];
	const chosen = await askChoice(
		run ? run.plan.title : say.nothingRuns,
		[...actions, { id: commandIds.showTimer, label: say.showTimer }].map(({ id, label }) => ({ thing: id, label })),
	);
	if (chosen !== undefined) await commands.executeCommand(chosen);
}

function actionsOf(run: Run) {
	const step = { at: run.at, by: run.by } as const;
	const all: readonly { readonly id: string; readonly label: string; readonly obstacle: Obstacle | undefined }[] = [
		{ id: commandIds.gap, label: say.answerGap, obstacle: obstacleTo(run, { ...step, do: 'gap', counts: true }) },
		{ id: commandIds.pause, label: say.pause, obstacle: obstacleTo(run, { ...step, do: 'pause' }) },
		{ id: commandIds.resume, label: say.resume, obstacle: obstacleTo(run, { ...step, do: 'resume' }) },
		{
			id: commandIds.next,
			label: say.next(run.plan.phases[run.spent.length]?.title),
			obstacle: hasNext(run) ? obstacleTo(run, { ...step, do: 'next', from: phaseIndex(run) }) : 'over',
		},
		{
			id: commandIds.revealAnswer,
			label: say.reveal,
			obstacle: run.isRevealed ? 'profile' : obstacleTo(run, { ...step, do: 'reveal' }),
		},
		{ id: commandIds.finish, label: say.finish, obstacle: undefined },
		{ id: commandIds.discard, label: say.discard, obstacle: undefined },
	];
	return all.filter(({ obstacle }) => obstacle === undefined);
}
