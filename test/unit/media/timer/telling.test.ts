import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { untilChange } from '../../../../media/timer/counting';
import { announcement, cueShown, type Heard, heardOf } from '../../../../media/timer/telling';
import { parsePreset } from '../../../../src/core/catalog/preset';
import { phasesOf } from '../../../../src/core/practice/plan';
import { isOver, lived, started } from '../../../../src/core/practice/run';
import type { TimerState } from '../../../../src/protocol/timer';
import { runOver, runShown, shownRun, spending } from '../../../support/timerStates';
import { repository } from '../../../vscode/versions.mjs';

const minute = 60_000;

/** Listens to a page, from its first look on. */
class Listener {
	readonly said: string[] = [];
	#heard: Heard | undefined;

	hear(state: TimerState, passed = 0): this {
		const now = heardOf(state, passed, this.#heard);
		const words = announcement(this.#heard, now);
		if (words !== '') this.said.push(words);
		this.#heard = now;
		return this;
	}
}

const heard = (...states: readonly TimerState[]) =>
	states.reduce<Listener>((listener, state) => listener.hear(state), new Listener()).said;

const idle = { is: 'idle', canStart: true } as const;

suite('what the timer page announces', () => {
	test('a run that starts is announced with its first phase and cue, in one', () => {
		assert.deepEqual(heard(idle, runShown()), ['Problem 1, 45 minutes. Restate the problem.']);
	});

	test('a page that comes to a run says nothing of what is past, and all that follows', () => {
		assert.deepEqual(heard(spending([6 * minute])), []);
		assert.deepEqual(heard(spending([4 * minute]), spending([5 * minute])), ['Name an approach.']);
	});

	test('the page counts a cue out by itself, once', () => {
		const listener = new Listener().hear(spending([4 * minute]));
		for (const seconds of [59, 60, 61, 62]) listener.hear(spending([4 * minute]), seconds * 1000);
		listener.hear(spending([5 * minute + 3000]));
		assert.deepEqual(listener.said, ['Name an approach.']);
	});

	test('the end of a simulate phase and the next one are one announcement, whoever counts to it', () => {
		const listener = new Listener().hear(spending([44 * minute]));
		for (const seconds of [59, 60, 61]) listener.hear(spending([44 * minute]), seconds * 1000);
		assert.deepEqual(listener.said, []);
		listener.hear(spending([45 * minute, 400]));
		assert.deepEqual(listener.said, ['Stop. Hands off the keyboard. Problem 2, 45 minutes.']);
	});

	test('in learn a cue at the end is said when the time is up, and the next phase when it begins', () => {
		const learn = { profile: 'learn' } as const;
		assert.deepEqual(
			heard(
				spending([44 * minute], learn),
				spending([45 * minute], learn),
				spending([50 * minute], learn),
				spending([50 * minute, 0], learn),
			),
			['Stop. Hands off the keyboard.', 'Problem 2, 45 minutes.'],
		);
	});

	test('what a jump passes over is one announcement, in its order', () => {
		assert.deepEqual(heard(spending([minute]), spending([45 * minute, 5 * minute])), [
			'Name an approach. Stop. Hands off the keyboard. Problem 2, 45 minutes. Name an approach.',
		]);
	});

	test('a phase that is left early says nothing of the cues it did not reach', () => {
		assert.deepEqual(heard(spending([6 * minute]), spending([7 * minute, 0])), ['Problem 2, 45 minutes.']);
	});

	test('the last cue comes with the end, and the end once', () => {
		const end = spending([45 * minute, 44 * minute]);
		assert.deepEqual(heard(end, runOver(), runOver()), ['Stop. The run is over.']);
		assert.deepEqual(heard(end, runOver({ wasDiscarded: true, phases: [] })), ['The run is discarded.']);
		assert.deepEqual(heard(runOver()), []);
	});

	test('a run after another begins anew', () => {
		assert.deepEqual(heard(runOver(), runShown({ run: 'run-2' })), ['Problem 1, 45 minutes. Restate the problem.']);
	});

	test('an open gap is asked about once, also by a page that has just come', () => {
		const gap = spending([6 * minute], { gapMs: 492 * minute });
		const question = 'Nothing was heard of this clock for 8 h 12 min. Does that time count?';
		assert.deepEqual(heard(gap, gap), [question]);
		assert.deepEqual(heard(spending([6 * minute]), gap, spending([6 * minute]), gap), [question, question]);
	});

	test('in a cue over several phases, its time decides to which one it belongs', () => {
		const cues = [{ first: 0, last: 1, after: 50 * minute, say: 'Half of it.' }];
		assert.deepEqual(heard(spending([44 * minute], { cues }), spending([45 * minute, 5 * minute], { cues })), [
			'Problem 2, 45 minutes. Half of it.',
		]);
	});

	test('a whole block of four problems takes no more announcements than it has cues', () => {
		const text = readFileSync(join(repository, 'templates/presets/coding-block-3h.yaml'), 'utf8');
		const preset = parsePreset('coding-block-3h', text).value;
		const plan = {
			...{
				run: 'run-1',
				book: 'file:///book',
				preset: 'coding-block-3h',
				title: 'Block',
				profile: 'simulate' as const,
			},
			...{ subject: { is: 'nothing' as const }, isBlind: false, showsOutline: false, seed: '' },
			...phasesOf(preset, () => undefined),
		};
		const listener = new Listener().hear(idle);
		let run = started(plan, { ms: 0, offsetMinutes: 0 }, 'me');
		let [state, sent] = [shownRun(run), 0];
		listener.hear(state);
		for (let ms = 0; !isOver(run); ms += 500) {
			run = lived(run, { ms, offsetMinutes: 0 });
			if (run.spent.length > state.spent.length) [state, sent] = [shownRun(run), ms];
			if (untilChange(state, ms - sent) !== undefined || sent === ms) listener.hear(state, ms - sent);
		}
		listener.hear(runOver({ phases: plan.phases.map((phase, at) => ({ ...phase, spent: run.spent[at] ?? 0 })) }));
		assert.equal(plan.cues.length, 21);
		assert.equal(listener.said.length, 21);
		assert.equal(listener.said[5], 'Stop. Hands off the keyboard. Problem 2, 45 minutes.');
		assert.match(listener.said.at(-1) ?? '', /^Stop\. .* The run is over\.$/);
	});
});

suite('the cue on the timer page', () => {
	const shown = (...spent: readonly number[]) => cueShown({ ...runShown(), spent });

	test('stays until the next one', () => {
		assert.equal(shown(0), 'Restate the problem');
		assert.equal(shown(4 * minute), 'Restate the problem');
		assert.equal(shown(5 * minute), 'Name an approach.');
	});

	test('or until the phase after it is over', () => {
		assert.equal(shown(45 * minute, 0), 'Stop. Hands off the keyboard.');
		const cues = runShown().cues.slice(0, 3);
		assert.equal(cueShown({ cues, spent: [45 * minute, 40 * minute] }), 'Stop. Hands off the keyboard.');
		assert.equal(cueShown({ cues, spent: [45 * minute, 45 * minute, 0] }), undefined);
	});

	test('is none before the first', () => {
		assert.equal(cueShown({ cues: runShown().cues.slice(1), spent: [0] }), undefined);
	});
});
