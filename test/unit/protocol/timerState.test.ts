import assert from 'node:assert/strict';
import type { Plan } from '../../../src/core/practice/plan';
import type { Run } from '../../../src/core/practice/run';
import type { RunOver, RunShown } from '../../../src/protocol/timer';
import { timerState } from '../../../src/protocol/timerState';
import { bookWith } from '../../support/books';
import { about, discard, finish, phase, plan, played, reveal, sat } from '../../support/runs';
import { shipped } from '../core/catalog/shipped';

const outline = ['Situation: all was down.'];

const files = {
	'prepbook.yaml': 'lists: [mine]\n',
	'lists/mine.yaml':
		'title: Mine\nproblems:\n  - {id: a, title: Two Sum, difficulty: easy, patterns: [hash-map]}\n  - {id: b, title: LRU Cache}\n',
	'stories/outage.md': '---\nid: story-1\n---\n# The outage\n',
};

const showing = { snapshot: bookWith(files), outline, sound: false, canStart: false };

const two = { is: 'problems', problems: ['a', 'b'] } as const;
const block = (rest: Partial<Plan> = {}) => plan([phase('p1', 45, 'attempt'), phase('p2', 45, 'attempt')], two, rest);

const shown = (run: Run, rest = {}): RunShown => {
	const state = timerState(run, { ...showing, ...rest });
	return state.is === 'run' ? state : assert.fail(state.is);
};
const over = (run: Run, rest = {}): RunOver => {
	const state = timerState(run, { ...showing, ...rest });
	return state.is === 'over' ? state : assert.fail(state.is);
};

suite('what the page of the timer is told', () => {
	test('nothing, where nothing runs', () => {
		assert.deepEqual(timerState(undefined, { ...showing, canStart: true }), { is: 'idle', canStart: true });
	});

	test('the time as of now, and what the profile and the moment allow', () => {
		const run = shown(sat(block(), 10));
		assert.deepEqual([run.running, run.remainingMs, run.spent], [true, 35 * 60_000, [600_000]]);
		assert.deepEqual(run.can, { pause: true, next: true, reveal: true });
		assert.deepEqual(shown(sat(block({ profile: 'simulate' }), 10)).can, { pause: false, next: true, reveal: false });
		assert.equal(shown(sat(block(), 50)).remainingMs, -5 * 60_000);
		assert.equal(shown(played(block(), [1, { do: 'next', from: 0 }])).can.next, false, 'the last phase is finished');
		assert.equal(shown(played(block(), [1, reveal])).can.reveal, false, 'it was');
	});

	test('what it is about: where one learns with all there is to know, as in an interview the present problem alone opens', () => {
		assert.deepEqual(shown(sat(block(), 1)).subjects, [
			{ title: 'Two Sum', facts: ['easy', 'hash-map'], isNow: true, opens: 'a' },
			{ title: 'LRU Cache', facts: [], isNow: false, opens: 'b' },
		]);
		assert.deepEqual(shown(sat(block({ profile: 'simulate' }), 1)).subjects, [
			{ title: 'Two Sum', facts: ['easy'], isNow: true, opens: 'a' },
			{ title: 'LRU Cache', facts: [], isNow: false },
		]);
	});

	test('a blind run names its problems until something is revealed', () => {
		const facts = (run: Run) => shown(run).subjects.map((subject) => subject.facts);
		assert.deepEqual(facts(sat(block({ isBlind: true }), 1)), [[], []]);
		assert.deepEqual(facts(played(block({ isBlind: true }), [1, reveal])), [['easy', 'hash-map'], []]);
	});

	test('an outline that is hidden comes with the reveal', () => {
		const told = plan([phase('tell', 2, 'rehearsal')], about('story'), { showsOutline: false });
		assert.deepEqual(shown(sat(told, 1)).outline, []);
		assert.deepEqual(shown(played(told, [1, reveal])).outline, outline);
		assert.deepEqual(shown(sat({ ...told, showsOutline: true }, 1)).outline, outline);
	});

	test('a book that is not served here lends no names', () => {
		const [first] = shown(sat(block(), 1), { snapshot: undefined }).subjects;
		assert.deepEqual(first, { title: 'a', facts: [], isNow: true });
	});

	test('at the end where the time went, and what is to be completed', () => {
		const end = over(played(block({ profile: 'simulate' }), [45, { do: 'beat' }], [60, finish({ outcome: 'stuck' })]));
		assert.deepEqual(
			end.phases.map(({ title, spent }) => [title, spent / 60_000]),
			[
				['p1', 45],
				['p2', 15],
			],
		);
		assert.deepEqual(
			end.results.map(({ title, seconds, length, said }) => [title, seconds, length, said.outcome, said.grade]),
			[
				['Two Sum', 2700, 2700, undefined, undefined],
				['LRU Cache', 900, 2700, 'stuck', 'again'],
			],
		);
		assert.equal(end.elapsedMs, 3_600_000);
	});

	test('of a design in a sentence too', () => {
		const phases = [phase('Data', 8), phase('Model', 5, 'design'), phase('questions', 5, 'nothing')];
		const went = (is: 'design' | 'topic') => over(played(plan(phases, about(is)), [9, finish()])).went;
		assert.equal(went('design'), '“Data” took 9:00 of 8 min; “Model” was not reached.');
		assert.equal(went('topic'), '');
	});

	test('what it is judged by: a design by the rubric of its outline or kind of round, nothing else by any', () => {
		const dimensions = (outline: string) => {
			const design = { 'designs/a.md': `---\nid: design-1\ntype: design\noutline: ${outline}\n---\n` };
			const snapshot = bookWith({ ...design, 'rubrics/genai-design.yaml': own }, shipped);
			const run = played(plan([phase('Data', 8, 'design')], about('design')), [9, finish()]);
			return over(run, { snapshot }).results[0]?.rubric.map(({ id }) => id) ?? [];
		};
		const own = 'title: Own\ndimensions:\n  - {id: wit, title: Wit}\n';
		assert.deepEqual(dimensions('genai-design'), ['wit']);
		assert.equal(dimensions('ml-design-nine-step')[1], 'metrics');
		assert.equal(dimensions('system-design-general')[1], 'numbers');
		assert.equal(dimensions('ml-coding')[0], 'communication');
		assert.equal(dimensions('nobodys')[1], 'metrics');
		const told = over(played(plan([phase('Tell', 8, 'rehearsal')], about('story')), [9, finish()]));
		assert.deepEqual(told.results[0]?.rubric, []);
	});

	test('as it counts by now: a correction in the log is part of it', () => {
		const run = played(block(), [5, finish()]);
		const [event] = run.recorded;
		const line = (record: object) => `${JSON.stringify(record)}\n`;
		const log =
			line({ v: 1, id: event?.id, at: '2026-11-21T14:05:00+01:00', kind: 'attempt', ...event?.said }) +
			line({
				v: 1,
				id: 'X',
				at: '2026-11-21T14:06:00+01:00',
				kind: 'amend',
				event: event?.id,
				set: { outcome: 'accepted' },
			});
		const snapshot = bookWith({ ...files, 'log/2026-11.x.jsonl': log });
		assert.equal(over(run, { snapshot }).results[0]?.said.outcome, 'accepted');
	});

	test('what was discarded says so, with phases that were never begun', () => {
		const end = over(played(block(), [5, discard]));
		assert.deepEqual([end.wasDiscarded, end.results, end.phases.at(-1)?.spent], [true, [], 0]);
	});
});
