// The practice clock of an installation: every window shows the same run, and one of them keeps it alive.
import { EventEmitter, window } from 'vscode';
import { randomName } from '../core/names';
import type { Clock, Dice, Log } from '../core/ports';
import type { Plan } from '../core/practice/plan';
import {
	isOver,
	lived,
	type Obstacle,
	obstacleTo,
	owedBy,
	phaseIndex,
	type Recording,
	type Run,
	remainingOf,
	type Step,
} from '../core/practice/run';
import { Refusal } from './commands';
import { wordsOf } from './edits';
import { inTurn } from './inTurn';
import type { Journal } from './journal';
import { Lifetime } from './lifetime';
import { say } from './say';

/** So often a running clock gives a sign of life: after a crash the time is known to that, in milliseconds. */
const beatEvery = 10_000;

/** So much later another window does what the one that ran it should have done, in milliseconds. */
const patience = 3000;

/** So long after a failure an event is written again, in milliseconds. */
const retryAfter = 30_000;

export interface Timing {
	readonly journal: Journal;
	readonly clock: Clock;
	readonly dice: Dice;
	readonly log: Log;
	/** Puts an event into the log of the run's book. */
	readonly write: (plan: Plan, event: Recording) => Promise<void>;
}

/** A step, but for when and by whom. */
export type Doing = Step extends infer S ? (S extends Step ? Omit<S, 'at' | 'by'> : never) : never;

/** Nothing in it counts seconds: what time it is follows from instants, whenever it is asked. */
export class Timer {
	readonly #life = new Lifetime();
	readonly #changed = this.#life.own(new EventEmitter<void>());
	/** Something was done, a phase or the run is over, or a gap is to be asked about. */
	readonly onDidChange = this.#changed.event;
	readonly #ticked = this.#life.own(new EventEmitter<void>());
	/** About once a second while time goes on. */
	readonly onDidTick = this.#ticked.event;
	readonly #ended = this.#life.own(new EventEmitter<void>());
	/** A run that this window saw is over. */
	readonly onDidEnd = this.#ended.event;
	#isOn = false;
	readonly #use: Timing;
	/** The name of this window among those that share the run. */
	readonly #me: string;
	readonly #oneStep = inTurn();
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** From when on this window writes an event that is owed: by its id, in milliseconds. */
	readonly #writesFrom = new Map<string, number>();

	constructor(use: Timing) {
		this.#use = use;
		this.#me = randomName(use.dice(8));
		this.#life.own({ dispose: () => clearTimeout(this.#timer) });
		this.#life.own(use.journal.onDidChange(() => this.#follow()));
		this.#life.own(window.onDidChangeWindowState(({ focused }) => focused && void this.#take()));
	}

	/** The run that was begun last, as of now; also when it is over. */
	get run(): Run | undefined {
		const { run } = this.#use.journal;
		return run && lived(run, this.#use.clock.now());
	}

	/** The run, unless it is over. */
	get current(): Run | undefined {
		const { run } = this;
		return run && !isOver(run) ? run : undefined;
	}

	/** Whether this window did the last step, or took the run over: the one where somebody is. */
	get isKeeper(): boolean {
		return this.#use.journal.run?.by === this.#me;
	}

	/** Begins a run; rejects while one runs in any window. */
	async start(plan: Plan): Promise<Run> {
		const { journal, clock, log } = this.#use;
		if (!this.current) await this.beat().catch((error: unknown) => log.warn(wordsOf(error))); // What is over by its time ends.
		await this.#oneStep(() => journal.begin({ at: clock.now(), by: this.#me, do: 'start', plan }));
		const run = journal.run;
		if (run?.plan.run !== plan.run) throw new Refusal(say.runsAlready(run?.plan.title ?? ''));
		return run;
	}

	/**
	 * Does something with the run; rejects with a sentence where it cannot be done now, in the eyes of all windows. What
	 * it records lies in the log when this resolves.
	 */
	async act(doing: Doing): Promise<Run> {
		const { journal, clock } = this.#use;
		const wished = clock.now(); // Whatever the disk takes until it is done.
		return this.#oneStep(async () => {
			await journal.refresh();
			const run = journal.run;
			if (!run || isOver(run)) throw new Refusal(say.nothingRuns);
			// What was done meanwhile was done before: only a clock that was set back goes back.
			const at = wished.ms < run.at.ms && clock.now().ms >= run.at.ms ? run.at : wished;
			const step = { ...doing, at, by: this.#me } as Step; // Its fields are those of one of its kinds.
			const obstacle = obstacleTo(lived(run, at), step);
			if (obstacle) throw new Refusal(refusals[obstacle]);
			await journal.add(step, run.plan.run);
			await this.#writeNew();
			return journal.run ?? run;
		});
	}

	/** Gives a sign of life now: phases that are over end, and what they record lies in the log when this resolves. */
	async beat(): Promise<void> {
		const { journal, clock } = this.#use;
		const run = journal.run;
		if (!run || isOver(run) || run.state === 'paused') return;
		await this.#oneStep(async () => {
			await journal.add({ at: clock.now(), by: this.#me, do: 'beat' }, run.plan.run);
			await this.#writeNew();
		});
	}

	/** The window one looks at keeps the run alive. */
	async #take(): Promise<void> {
		const { journal, log } = this.#use;
		await journal.refresh();
		if (this.current && !this.isKeeper) await this.beat().catch((error: unknown) => log.warn(wordsOf(error)));
	}

	/** The run has changed, in this window or in another one. */
	#follow(): void {
		const wasOn = this.#isOn;
		this.#isOn = this.current !== undefined;
		this.#changed.fire();
		if (wasOn && !this.#isOn) this.#ended.fire();
		this.#schedule();
	}

	#schedule(): void {
		clearTimeout(this.#timer);
		const { run } = this;
		const isOwing = this.#use.journal.runs.some((one) => owedBy(one).length > 0);
		if (run && (!isOver(run) || isOwing)) this.#timer = setTimeout(() => this.#tick(), untilTurn(run));
	}

	#tick(): void {
		this.#keepAlive().catch((error: unknown) => this.#use.log.warn(`The practice clock: ${wordsOf(error)}`));
		if (this.run?.state === 'running') this.#ticked.fire();
		this.#schedule();
	}

	/** The window that did the last step gives the signs of life; where it is silent another one does. */
	async #keepAlive(): Promise<void> {
		const { journal, clock } = this.#use;
		if (journal.run?.by !== this.#me) await journal.refresh();
		const { run } = journal;
		if (!run) return;
		const isMine = run.by === this.#me;
		const [now, silence] = [lived(run, clock.now()), clock.now().ms - run.at.ms];
		const hasEnded = isOver(now) || phaseIndex(now) > phaseIndex(run);
		const isSilent = silence < 0 || silence >= beatEvery + (isMine ? 0 : patience); // Below 0 the clock was set back.
		if (isSilent || (isMine && hasEnded)) await this.beat();
		await this.#oneStep(() => this.#writeOwed());
	}

	/** What a step of this window has just recorded. Rejects where it cannot be written now. */
	async #writeNew(): Promise<void> {
		const { run } = this.#use.journal;
		const isNew = ({ id, by }: Recording) => by === this.#me && !this.#writesFrom.has(id);
		for (const event of run ? owedBy(run).filter(isNew) : []) if (run) await this.#write(run.plan, event);
	}

	/** What could not be written before; and what another window recorded, where that one has not written it for a while. */
	async #writeOwed(): Promise<void> {
		const { journal, clock, log } = this.#use;
		for (const { run, event } of journal.runs.flatMap((run) => owedBy(run).map((event) => ({ run, event })))) {
			const now = clock.now();
			const from = this.#writesFrom.get(event.id) ?? now.ms + (event.by === this.#me ? 0 : patience);
			this.#writesFrom.set(event.id, from);
			if (now.ms >= from) await this.#write(run.plan, event).catch((error: unknown) => log.warn(wordsOf(error)));
		}
	}

	async #write(plan: Plan, event: Recording): Promise<void> {
		const { journal, clock, write } = this.#use;
		const at = clock.now();
		this.#writesFrom.set(event.id, at.ms + retryAfter); // Should it fail.
		await write(plan, event);
		await journal.add({ at, by: this.#me, do: 'wrote', event: event.id }, plan.run);
	}

	dispose(): void {
		this.#life.dispose();
	}
}

/** Until the second that is shown turns, in milliseconds; while nothing runs, until one looks again what others do. */
function untilTurn(run: Run): number {
	if (run.state !== 'running') return 2000;
	return ((remainingOf(run) % 1000) + 1000) % 1000 || 1000;
}

const refusals: Readonly<Record<Obstacle, string>> = {
	over: say.nothingRuns,
	profile: say.notInSimulate,
	notPaused: say.notPaused,
	isPaused: say.isPaused,
	notEarly: say.notEarly,
	noGap: say.noGap,
	otherPhase: say.otherPhase,
};
