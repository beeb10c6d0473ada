import assert from 'node:assert/strict';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import type { Preset } from '../../../../src/core/catalog/preset';
import { isEvent, readEvent } from '../../../../src/core/practice/event';
import { type Plan, recordedOf, type Subject } from '../../../../src/core/practice/plan';
import {
	advanced,
	elapsedOf,
	isOver,
	longestSilence,
	obstacleTo,
	owedBy,
	phaseIndex,
	phaseOf,
	problemsNow,
	type Run,
	remainingOf,
	started,
} from '../../../../src/core/practice/run';
import { writeInstant } from '../../../../src/core/time';
import {
	about,
	awake,
	beat,
	type Deed,
	discard,
	finish,
	gap,
	later,
	minute,
	minutesOf,
	next,
	nothing,
	pause,
	phase,
	plan,
	planOf,
	played,
	problems,
	resume,
	reveal,
	sat,
	start,
	stepAt,
	told,
	toldAt,
} from '../../../support/runs';
import { shipped } from '../catalog/shipped';

const { presets, outlines } = catalogOf(shipped);
const use = (preset: string, subject: Subject, rest: Partial<Plan> = {}): Plan => {
	const found = presets.get(preset);
	assert.ok(found, preset);
	return planOf(found, outlines, subject, rest);
};
const learn = { profile: 'learn' } as const;
const subjects = [
	problems(5),
	problems(1),
	about('story'),
	about('talk'),
	about('design'),
	about('topic'),
	nothing,
] as const;

/** Seconds, and whatever else is asked for, of each event. */
const secondsOf = (run: Run) => told(run).map((event) => Reflect.get(event, 'seconds'));
const fieldsOf = (run: Run, ...names: readonly string[]) =>
	told(run).map((event) => names.map((name) => Reflect.get(event, name)));

/** Done all at once, at the run's own moment. */
const at = (run: Run, ...deeds: readonly Deed[]) =>
	deeds.reduce((now, deed) => advanced(now, stepAt(run.at, deed)), run);

suite('a run by itself', () => {
	test('of four problems in 45 minutes each makes four attempts, whose outcomes are not known yet', () => {
		const run = sat(use('coding-block-3h', problems(4)), 181);
		const attempt = {
			kind: 'attempt',
			run: 'r-1',
			seconds: 2700,
			preset: 'coding-block-3h',
			profile: 'simulate',
		};
		assert.deepEqual(told(run), [
			{ ...attempt, problem: 'a', phases: [{ id: 'p1', seconds: 2700 }] },
			{ ...attempt, problem: 'b', phases: [{ id: 'p2', seconds: 2700 }] },
			{ ...attempt, problem: 'c', phases: [{ id: 'p3', seconds: 2700 }] },
			{ ...attempt, problem: 'd', phases: [{ id: 'p4', seconds: 2700 }] },
		]);
		assert.deepEqual(toldAt(run), [45, 90, 135, 180]);
		assert.equal(run.state, 'finished');
		assert.equal(elapsedOf(run), 180 * minute);
	});

	test('deals problems in order: fewer leave phases without an event, more all fall to the last', () => {
		const dealt = (count: number) => fieldsOf(sat(use('coding-block-3h', problems(count)), 181), 'problem', 'seconds');
		assert.deepEqual(dealt(2), [
			['a', 2700],
			['b', 2700],
		]);
		assert.deepEqual(dealt(6), [
			['a', 2700],
			['b', 2700],
			['c', 2700],
			['d', 2700],
			['e', 2700],
			['f', 2700],
		]);
		assert.deepEqual(told(sat(use('coding-block-3h', problems(0)), 181)), [
			{ kind: 'sat', run: 'r-1', preset: 'coding-block-3h', seconds: 10_800 },
		]);
	});

	test('of a contest makes an event for each problem, every one with the whole time', () => {
		const run = sat(use('contest-90', problems(4)), 91);
		assert.deepEqual(fieldsOf(run, 'problem', 'seconds', 'phases'), [
			['a', 5400, [{ id: 'contest', seconds: 5400 }]],
			['b', 5400, [{ id: 'contest', seconds: 5400 }]],
			['c', 5400, [{ id: 'contest', seconds: 5400 }]],
			['d', 5400, [{ id: 'contest', seconds: 5400 }]],
		]);
		assert.deepEqual(toldAt(run), [90, 90, 90, 90]);
		assert.equal(new Set(run.recorded.map(({ id }) => id)).size, 4);
	});

	test('of a design tells of its sections', () => {
		const run = sat(use('ml-design-45', about('design')), 46);
		const minutes = { formulate: 6, metrics: 4, architecture: 4, data: 7, features: 5, model: 8, serving: 5 };
		const sections = Object.entries({ ...minutes, 'online-test': 3, operate: 3 });
		assert.deepEqual(told(run), [
			{
				kind: 'design',
				note: 'design-1',
				run: 'r-1',
				seconds: 2700,
				sections: sections.map(([id, minutes]) => ({ id, seconds: minutes * 60 })),
			},
		]);
	});

	test('leaves introductions, breaks and what others record out of its events', () => {
		const onsite = (subject: Subject) => fieldsOf(sat(use('onsite-5x45', subject), 266), 'kind', 'seconds');
		assert.deepEqual(onsite(problems(2)), [
			['attempt', 2700],
			['attempt', 2700],
		]);
		assert.deepEqual(onsite(about('design')), [
			['design', 2100],
			['design', 2700],
		]);
		assert.deepEqual(onsite(about('story')), Array(5).fill(['rehearsal', 420]));
		assert.deepEqual(onsite(about('topic')), [['sat', 15_900]]);
		assert.deepEqual(fieldsOf(sat(use('phone-screen-2x20', problems(2)), 46), 'seconds', 'phases'), [
			[1200, [{ id: 'p1', seconds: 1200 }]],
			[1200, [{ id: 'p2', seconds: 1200 }]],
		]);
	});

	test('tells of what was read and written about a topic', () => {
		const twice = sat(use('topic-known-45', about('topic'), { profile: 'simulate' }), 46);
		assert.deepEqual(told(twice), [
			{ kind: 'recall', note: 'topic-1', step: 'write', run: 'r-1', seconds: 900 },
			{ kind: 'recall', note: 'topic-1', step: 'read', run: 'r-1', seconds: 1200 },
		]);
		assert.deepEqual(toldAt(twice), [15, 40]);
	});

	test('names the company of a rehearsal, and of nothing else', () => {
		const acme = { company: 'acme', profile: 'simulate' } as const;
		assert.deepEqual(told(sat(use('why-here-60s', about('talk'), acme), 2)), [
			{ kind: 'rehearsal', note: 'talk-1', company: 'acme', run: 'r-1', seconds: 60 },
		]);
		assert.deepEqual(fieldsOf(sat(use('ml-design-45', about('design'), acme), 46), 'company'), [[undefined]]);
	});

	test('about nothing is time that was sat through', () => {
		const run = sat(use('break-10', nothing, { profile: 'simulate' }), 11);
		assert.deepEqual(told(run), [{ kind: 'sat', run: 'r-1', preset: 'break-10', seconds: 600 }]);
		assert.deepEqual(toldAt(run), [10]);
	});

	test('of any preset that ships takes its time and tells of each recording phase once, whatever it is about', () => {
		for (const preset of presets.values())
			for (const subject of subjects) {
				const simulated = use(preset.id, subject, { profile: 'simulate' });
				const run = sat(simulated, minutesOf(simulated) + 0.5);
				const because = `${preset.id} about ${subject.is}`;
				assert.equal(run.state, 'finished', because);
				assert.deepEqual(
					run.spent,
					simulated.phases.map(({ length }) => length),
					because,
				);
				assert.deepEqual(fieldsOf(run, 'kind', 'seconds'), expected(preset, subject), because);
				assert.equal(run.recorded.at(-1)?.at.ms, start.ms + lastEnd(preset, subject) * minute, because);
				assert.equal(new Set(run.recorded.map(({ id }) => id)).size, run.recorded.length, because);
			}
	});

	test('of any preset that ships writes events the log reads, with the fields of their kind', () => {
		const allowed: Readonly<Record<string, string>> = {
			attempt: 'problem run seconds preset profile phases',
			rehearsal: 'note run seconds',
			design: 'note run seconds sections',
			recall: 'note step run seconds',
			sat: 'run preset seconds',
		};
		for (const preset of presets.values())
			for (const subject of subjects) {
				const run = sat(use(preset.id, subject, { profile: 'simulate' }), 400);
				for (const { id, at, kind, said } of run.recorded) {
					assert.ok(isEvent(readEvent({ v: 1, id, at: writeInstant(at), kind, ...said })));
					assert.deepEqual(Object.keys(said).sort(), allowed[kind]?.split(' ').sort(), `${preset.id}: ${kind}`);
					assert.match(id, /^[0-9A-HJKMNP-TV-Z]{26}$/);
				}
			}
	});

	test('of any preset for learning waits in overtime, which counts', () => {
		for (const preset of presets.values()) {
			const run = sat(use(preset.id, problems(1), learn), (preset.phases[0]?.minutes ?? 0) + 3);
			assert.equal(phaseIndex(run), 0, preset.id);
			if (!preset.phases[0]?.outline) assert.equal(remainingOf(run), -3 * minute);
			assert.deepEqual(run.recorded, []);
			assert.equal(run.state, 'running');
		}
	});
});

/** By the preset alone: what it should record, as kind and seconds. */
function expected(preset: Preset, subject: Subject): readonly (readonly [kind: string, seconds: number])[] {
	const kind = recordedOf(subject);
	const recording = preset.phases.filter(({ records }) => records === kind);
	const left = subject.is === 'problems' ? [...subject.problems] : [];
	let minutes = 0;
	const events = preset.phases.flatMap((phase): readonly (readonly [string, number])[] => {
		if (phase.records === 'nothing') return [];
		minutes += phase.minutes;
		if (phase.records === undefined) return [];
		const seconds = Math.round(minutes * 60_000) / 1000;
		minutes = 0;
		if (kind === undefined || phase.records !== kind) return [];
		const many = kind !== 'attempt' ? 1 : left.splice(0, phase === recording.at(-1) ? left.length : 1).length;
		return Array.from({ length: many }, () => [kind, seconds] as const);
	});
	const whole = preset.phases.reduce((sum, phase) => sum + phase.minutes, 0);
	return events.length > 0 ? events : [['sat', Math.round(whole * 60_000) / 1000]];
}

/** Minutes to the end of the last phase that records something of the subject, or to the end of all. */
function lastEnd(preset: Preset, subject: Subject): number {
	const recording = preset.phases.filter(({ records }) => records !== undefined && records === recordedOf(subject));
	const most = subject.is === 'problems' ? recording.slice(0, subject.problems.length) : recording;
	const last = most.at(-1);
	const phases = last ? preset.phases.slice(0, preset.phases.indexOf(last) + 1) : preset.phases;
	return phases.reduce((sum, { minutes }) => sum + minutes, 0);
}

suite('a run that is finished', () => {
	test('while thinking is one attempt, of the thinking alone', () => {
		assert.deepEqual(told(played(use('think-code-stop', problems(1)), [12.5, finish({ outcome: 'stuck' })])), [
			{
				kind: 'attempt',
				problem: 'a',
				run: 'r-1',
				seconds: 750,
				preset: 'think-code-stop',
				profile: 'simulate',
				phases: [{ id: 'think', seconds: 750 }],
				outcome: 'stuck',
				grade: 'again',
			},
		]);
	});

	test('after going on to code tells of both phases', () => {
		const run = played(use('think-code-stop', problems(1)), [20, next(0)], [25.16, finish()]);
		assert.deepEqual(fieldsOf(run, 'seconds', 'phases', 'outcome', 'grade'), [
			[
				1509.6,
				[
					{ id: 'think', seconds: 1200 },
					{ id: 'code', seconds: 309.6 },
				],
				undefined,
				undefined,
			],
		]);
	});

	test('in the introduction, where nothing was done yet, was sat through', () => {
		assert.deepEqual(told(played(use('phone-screen-2x20', problems(2)), [2, finish({ outcome: 'stuck' })])), [
			{ kind: 'sat', run: 'r-1', preset: 'phone-screen-2x20', seconds: 120 },
		]);
	});

	test('in a break after an event adds none', () => {
		const run = played(use('phone-screen-2x20', problems(2)), [44, finish()]);
		assert.deepEqual(fieldsOf(run, 'problem', 'seconds'), [
			['a', 1200],
			['b', 1200],
		]);
		assert.deepEqual(toldAt(run), [23, 43]);
		assert.equal(run.state, 'finished');
	});

	test('in a break before what would have been recorded tells of what was done', () => {
		const broken = plan([phase('a', 5), phase('rest', 5, 'nothing'), phase('b', 5, 'attempt')], problems(1));
		assert.deepEqual(fieldsOf(played(broken, [5, next(0)], [7, finish()]), 'phases'), [[[{ id: 'a', seconds: 300 }]]]);
	});

	test('tells of the present problem only, and of all that are left in the last phase', () => {
		const block = use('coding-block-3h', problems(6));
		const finished = (minutes: number) =>
			fieldsOf(played(block, [minutes, finish({ outcome: 'idea-only' })]), 'problem', 'seconds', 'outcome');
		assert.deepEqual(finished(50), [
			['a', 2700, undefined],
			['b', 300, 'idea-only'],
		]);
		assert.deepEqual(finished(140).slice(3), [
			['d', 300, 'idea-only'],
			['e', 300, 'idea-only'],
			['f', 300, 'idea-only'],
		]);
	});

	test('in overtime tells of all the time', () => {
		assert.deepEqual(secondsOf(played(use('star-answer', about('story')), [3.2, finish()])), [192]);
		assert.deepEqual(secondsOf(played(use('star-answer', about('story')), [2, finish()])), [120]);
	});

	test('at once tells of no time', () => {
		assert.deepEqual(secondsOf(played(use('star-answer', about('story')), [0, finish()])), [0]);
	});

	test('in a phase that records something of another kind writes nothing for it', () => {
		const other = plan([phase('a', 5), phase('d', 5, 'design'), phase('b', 5, 'attempt')], problems(1));
		assert.deepEqual(told(played(other, [2, finish()])), [{ kind: 'sat', run: 'r-1', preset: 'own', seconds: 120 }]);
		assert.deepEqual(told(played(other, [5, next(0)], [9, finish()])), [
			{ kind: 'sat', run: 'r-1', preset: 'own', seconds: 540 },
		]);
		const through = played(other, [5, next(0)], [9, next(1)], [12, finish()]);
		assert.deepEqual(fieldsOf(through, 'phases'), [[[{ id: 'b', seconds: 180 }]]], 'nor is it a part of the next');
	});

	test('after its last recording phase, or with none, records no more', () => {
		const loose = plan([phase('a', 5, 'attempt'), phase('b', 5)], problems(1));
		assert.deepEqual(secondsOf(played(loose, [5, next(0)], [8, finish()])), [300]);
		assert.deepEqual(fieldsOf(played(plan([phase('a', 5)], problems(1)), [3, finish()]), 'kind', 'seconds'), [
			['sat', 180],
		]);
	});

	test('says how it went: what is given, and the grade that follows from it', () => {
		const graded = (minutes: number, said: object) =>
			fieldsOf(played(use('think-code-stop', problems(1), learn), [20, next(0)], [minutes, finish(said)]), 'grade');
		const accepted = { outcome: 'accepted' } as const;
		assert.deepEqual(graded(35, accepted), [['good']]);
		assert.deepEqual(graded(35.01, accepted), [['hard']], 'beyond 25 and 10 minutes');
		assert.deepEqual(graded(21, { ...accepted, grade: 'hard' }), [['hard']], 'a grade that is given stands');
		assert.deepEqual(graded(21, { outcome: 'accepted-late' }), [['hard']]);
		assert.deepEqual(graded(21, { outcome: 'idea-only' }), [['again']]);
		assert.deepEqual(graded(21, {}), [[undefined]]);
		const thought = (minutes: number) =>
			fieldsOf(played(use('think-code-stop', problems(1)), [minutes, finish(accepted)]), 'grade');
		assert.deepEqual([thought(12.49), thought(12.5)], [[['easy']], [['good']]], 'half of the time to think');
		const said = { outcome: 'stuck', cause: 'no-pattern', clue: 'two pointers', grade: 'hard' } as const;
		assert.deepEqual(
			fieldsOf(played(use('contest-90', problems(1)), [1, finish(said)]), 'outcome', 'cause', 'clue', 'grade'),
			[['stuck', 'no-pattern', 'two pointers', 'hard']],
		);
	});

	test('says a grade of 1 to 4 of a story or a design', () => {
		const graded = [use('star-answer', about('story')), use('ml-design-45', about('design'))].map((each) =>
			fieldsOf(played(each, [1, finish({ grade: 3 })]), 'kind', 'grade'),
		);
		assert.deepEqual(graded, [[['rehearsal', 3]], [['design', 3]]]);
		const [ungraded] = played(use('star-answer', about('story')), [1, finish()]).recorded;
		assert.ok(ungraded && !('grade' in ungraded.said));
	});

	test('keeps to the last word: after it nothing changes', () => {
		for (const last of [finish(), discard]) {
			const over = played(use('star-answer', about('story')), [1, last]);
			assert.ok(isOver(over));
			for (const deed of [beat, pause, resume, reveal, next(0), finish(), discard, gap(true)])
				assert.equal(advanced(over, stepAt(later(over.at, minute), deed)), over);
		}
	});

	test('and thrown away records nothing more', () => {
		const thrown = played(use('coding-block-3h', problems(4)), [50, discard]);
		assert.deepEqual(fieldsOf(thrown, 'problem'), [['a']], 'what lies in the log stays there');
		assert.equal(thrown.state, 'discarded');
		assert.deepEqual(told(played(use('star-answer', about('story')), [1, discard])), []);
		assert.deepEqual(told(played(use('break-10', nothing), [1, discard])), []);
	});
});

suite('a run for learning', () => {
	test('that is paused says for how long, and counts none of it', () => {
		const run = played(use('star-answer', about('story')), [1, pause], [6.5, resume], [7.5, finish()]);
		assert.deepEqual(told(run), [{ kind: 'rehearsal', note: 'story-1', run: 'r-1', seconds: 120, paused: 330 }]);
		const still = played(use('star-answer', about('story')), [1, pause], [4, finish()]);
		assert.deepEqual(fieldsOf(still, 'seconds', 'paused'), [[60, 180]], 'finished in a pause');
	});

	test('says of a pause once, with what was recorded next', () => {
		const screen = use('phone-screen-2x20', problems(2), learn);
		const run = played(screen, [1, pause], [2, resume], [3, next(0)], [10, pause], [11, resume], [20, next(1)]);
		const done = at(awake(run, later(run.at, minute)), finish());
		assert.deepEqual(fieldsOf(done, 'seconds', 'paused'), [
			[960, 120],
			[60, undefined],
		]);
	});

	test('says of a pause also where it was only sat through, or where others record', () => {
		const rested = played(use('break-10', nothing), [1, pause], [2, resume], [3, finish()]);
		assert.deepEqual(told(rested), [{ kind: 'sat', run: 'r-1', preset: 'break-10', seconds: 120, paused: 60 }]);
		const other = plan([phase('d', 5, 'design'), phase('b', 5, 'attempt')], problems(1));
		const run = played(other, [1, pause], [2, resume], [3, reveal], [4, next(0)], [5, finish({ outcome: 'accepted' })]);
		assert.deepEqual(fieldsOf(run, 'seconds', 'paused', 'revealed', 'grade'), [[60, 60, true, 'hard']]);
	});

	test('stays paused into the next phase, for as long as it takes', () => {
		const run = played(use('think-code-stop', problems(1), learn), [1, pause], [2, next(0)]);
		assert.equal(run.state, 'paused');
		assert.deepEqual(run.spent, [minute, 0]);
		const morning = advanced(run, stepAt(later(run.at, 8 * 60 * minute), resume));
		assert.deepEqual([morning.state, morning.gap, morning.paused], ['running', 0, 8 * 60 * minute + minute]);
	});

	test('in which something was revealed says so, once, and suggests hard', () => {
		const block = use('coding-block-3h', problems(2), learn);
		const run = played(block, [5, reveal], [6, reveal], [45, next(0)], [50, finish({ outcome: 'accepted' })]);
		assert.deepEqual(fieldsOf(run, 'revealed', 'grade'), [
			[true, undefined],
			[undefined, 'easy'],
		]);
		const revealed = played(
			use('think-code-stop', problems(1), learn),
			[5, reveal],
			[6, finish({ outcome: 'accepted' })],
		);
		assert.deepEqual(fieldsOf(revealed, 'revealed', 'grade', 'profile'), [[true, 'hard', 'learn']]);
	});

	test('ends with its last phase', () => {
		const run = played(use('think-code-stop', problems(1), learn), [30, next(0)], [45, next(1)]);
		assert.equal(run.state, 'finished');
		assert.deepEqual(fieldsOf(run, 'seconds', 'profile'), [[2700, 'learn']]);
		assert.deepEqual(toldAt(run), [45]);
	});
});

suite('what cannot be done', () => {
	const simulated = sat(use('coding-block-3h', problems(4)), 1);
	const learnt = sat(use('coding-block-3h', problems(4), learn), 1);
	const firm = { ...phase('a', 5), canFinishEarly: false };
	const strict = plan([firm, phase('b', 5, 'attempt')], problems(1));
	const late = sat(strict, 5);
	const obstacle = (run: Run, deed: Deed) => obstacleTo(run, stepAt(run.at, deed));

	test('has its reason', () => {
		assert.equal(obstacle(simulated, pause), 'profile');
		assert.equal(obstacle(simulated, reveal), 'profile');
		assert.equal(obstacle(simulated, resume), 'notPaused');
		assert.equal(obstacle(learnt, resume), 'notPaused');
		assert.equal(obstacle(at(learnt, pause), pause), 'isPaused');
		assert.equal(obstacle(learnt, next(1)), 'otherPhase');
		assert.equal(obstacle(learnt, gap(true)), 'noGap');
		assert.equal(obstacle(started(strict, start, 'w'), next(0)), 'notEarly');
		assert.equal(obstacle(at(learnt, finish()), finish()), 'over');
		assert.equal(obstacle(at(learnt, discard), next(0)), 'over');
	});

	test('is little: everything else can', () => {
		for (const deed of [beat, next(0), finish(), discard]) assert.equal(obstacle(simulated, deed), undefined);
		for (const deed of [beat, next(0), finish(), discard, pause, reveal])
			assert.equal(obstacle(learnt, deed), undefined);
		assert.equal(obstacle(at(learnt, pause), resume), undefined);
		assert.equal(obstacle(late, next(0)), undefined, 'its time is over');
		assert.equal(obstacle(started(strict, start, 'w'), finish()), undefined);
	});

	test('changes nothing but the time', () => {
		const tried = played(strict, [2, next(0)], [3, resume], [4, next(7)]);
		assert.deepEqual(tried.spent, [4 * minute]);
		assert.deepEqual(told(tried), []);
		const paused = at(learnt, pause, pause, resume);
		assert.equal(paused.state, 'running');
	});

	test('is to go on twice from one phase, as two windows may ask at once', () => {
		const run = at(learnt, next(0), next(0));
		assert.equal(phaseIndex(run), 1);
		assert.equal(run.recorded.length, 1);
		const slower = advanced(at(learnt, next(0)), stepAt(later(learnt.at, 40), next(0), 'other'));
		assert.deepEqual(slower.spent, [minute, 40]);
	});
});

suite('a silence', () => {
	const talk = sat(use('job-talk-60', about('talk')), 5);
	const silent = (run: Run, milliseconds: number, deed: Deed = beat) =>
		advanced(run, stepAt(later(run.at, milliseconds), deed));

	test('of a minute counts', () => {
		const run = silent(talk, longestSilence);
		assert.deepEqual([run.gap, elapsedOf(run), phaseIndex(run)], [0, 6 * minute, 1]);
	});

	test('of more is a gap that ends no phase and does not count until that is said', () => {
		const run = silent(talk, 8 * 60 * minute);
		assert.deepEqual([run.gap, elapsedOf(run), phaseIndex(run)], [8 * 60 * minute, 5 * minute, 0]);
		const on = awake(run, later(run.at, 0.5 * minute));
		assert.deepEqual([on.gap, elapsedOf(on)], [8 * 60 * minute, 5.5 * minute], 'the clock goes on meanwhile');
		assert.equal(silent(talk, longestSilence + 1).gap, longestSilence + 1);
	});

	test('that counts is lived through, to the millisecond', () => {
		const run = silent(silent(talk, 10 * minute), 5000, gap(true));
		assert.deepEqual([run.gap, elapsedOf(run)], [0, 15 * minute + 5000]);
		assert.deepEqual(run.spent, [6 * minute, 9 * minute + 5000]);
		const slept = silent(silent(talk, 8 * 60 * minute), 5000, gap(true));
		assert.equal(slept.state, 'finished');
		assert.deepEqual(secondsOf(slept), [3600]);
		assert.deepEqual(toldAt(slept), [60], 'it ended when its time was over');
	});

	test('that does not count was never there', () => {
		const run = silent(silent(talk, 8 * 60 * minute), 5000, gap(false));
		assert.deepEqual([run.gap, run.paused, run.spent], [0, 0, [5 * minute + 5000]]);
	});

	test('and another one are asked about together', () => {
		const run = silent(silent(silent(talk, 2 * minute), 1000), 3 * minute);
		assert.deepEqual([run.gap, elapsedOf(run)], [5 * minute, 5 * minute + 1000]);
		assert.equal(elapsedOf(silent(run, 0, gap(true))), 10 * minute + 1000);
		assert.equal(obstacleTo(silent(run, 0, gap(true)), stepAt(run.at, gap(true))), 'noGap');
	});

	test('nobody answered for is no part of what is recorded', () => {
		assert.deepEqual(secondsOf(silent(silent(talk, 2 * minute), 1000, finish())), [301]);
	});

	test('in a pause is a pause', () => {
		const paused = at(sat(use('star-answer', about('story')), 1), pause);
		assert.deepEqual([silent(paused, 8 * 60 * minute).gap, silent(paused, 8 * 60 * minute).paused], [0, 480 * minute]);
	});

	test('ended by two windows, of which the one that was first is heard last, counts once', () => {
		const run = started(plan([phase('a', 5)], nothing), start, 'w');
		const step = (ms: number, by: string) => ({ at: later(start, ms), by, do: 'beat' }) as const;
		const now = [step(10_000, 'w'), step(20_500, 'other'), step(20_000, 'w'), step(30_000, 'w')].reduce(advanced, run);
		assert.equal(elapsedOf(now), 30_000);
	});

	test('that ended with a clock set back takes and gives no time', () => {
		const back = silent(talk, -5 * 24 * 60 * minute);
		assert.deepEqual([back.gap, elapsedOf(back)], [0, 5 * minute]);
		assert.equal(elapsedOf(silent(back, 10_000)), 5 * minute + 10_000, 'and it goes on from there');
	});
});

suite('the present of a run', () => {
	test('is a phase, what is left of it, and the problems it leads to', () => {
		const seen = (run: Run) => [phaseOf(run).id, remainingOf(run) / minute, problemsNow(run).join('')];
		const screen = use('phone-screen-2x20', problems(3));
		assert.deepEqual(seen(sat(screen, 1)), ['intro', 2, '']);
		assert.deepEqual(seen(sat(screen, 5)), ['p1', 18, 'a']);
		assert.deepEqual(seen(sat(screen, 24)), ['p2', 19, 'bc']);
		assert.deepEqual(seen(sat(screen, 44)), ['questions', 1, '']);
		assert.deepEqual(seen(sat(use('think-code-stop', problems(1), learn), 30)), ['think', -5, 'a']);
	});

	test('leads to no problem where something else is recorded', () => {
		const seen = (minutes: number) => problemsNow(sat(use('onsite-5x45', problems(2)), minutes)).join('');
		assert.deepEqual([1, 46, 58, 62, 101, 112, 156, 170, 230].map(seen), ['a', '', '', '', '', 'b', '', '', '']);
		assert.deepEqual(problemsNow(sat(use('star-answer', about('story')), 1)), []);
		assert.deepEqual(problemsNow(sat(plan([phase('a', 5)], problems(1)), 1)), []);
	});

	test('is never a phase without length, unless it is for learning', () => {
		const empty = [
			phase('a', 0, 'attempt'),
			phase('b', 1, 'attempt'),
			phase('c', 0, 'nothing'),
			phase('d', 1, 'attempt'),
		];
		const simulated = plan(empty, problems(3), { profile: 'simulate' });
		assert.deepEqual(started(simulated, start, 'w').spent, [0, 0]);
		assert.deepEqual(sat(simulated, 1).spent, [0, minute, 0, 0]);
		assert.deepEqual(at(sat(simulated, 0.5), next(1)).spent, [0, minute / 2, 0, 0]);
		assert.deepEqual(secondsOf(sat(simulated, 2)), [0, 60, 60]);
		assert.deepEqual(started(plan(empty, problems(3)), start, 'w').spent, [0]);
		const timeless = plan([phase('a', 0), phase('b', 0)], nothing, { profile: 'simulate' });
		assert.deepEqual(told(started(timeless, start, 'w')), [{ kind: 'sat', run: 'r-1', preset: 'own', seconds: 0 }]);
	});
});

suite('what a run owes the log', () => {
	test('is what it recorded and nobody wrote yet', () => {
		const run = sat(use('coding-block-3h', problems(4)), 100);
		const [first, second] = run.recorded;
		assert.deepEqual(owedBy(run), [first, second]);
		const wrote = (event = '') => stepAt(later(run.at, 90_000), { do: 'wrote', event });
		const half = advanced(run, wrote(first?.id));
		assert.deepEqual(owedBy(half), [second]);
		assert.deepEqual([half.at, half.gap], [run.at, 0], 'a line written is no sign of life');
		const over = at(half, finish());
		assert.equal(owedBy(over).length, 2);
		assert.deepEqual(owedBy(advanced(over, wrote(over.recorded.at(-1)?.id))), [second], 'also when it is over');
	});

	test('is written by the window that made it', () => {
		const block = use('coding-block-3h', problems(4));
		const run = advanced(sat(block, 44.9), stepAt(later(start, 45.1 * minute), beat, 'first'));
		assert.equal(run.recorded[0]?.by, 'first');
		assert.equal(advanced(run, stepAt(run.at, finish(), 'second')).recorded[1]?.by, 'second');
	});

	test('has the same ids wherever it is worked out, and others in every run', () => {
		const ids = (seed: string) => sat(use('contest-90', problems(3), { seed }), 91).recorded.map(({ id }) => id);
		assert.deepEqual(ids('abcdefghijklmnop'), ids('abcdefghijklmnop'));
		assert.equal(new Set([...ids('abcdefghijklmnop'), ...ids('bbcdefghijklmnop')]).size, 3 + 3);
	});
});
