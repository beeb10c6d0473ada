import assert from 'node:assert/strict';
import { catalogOf } from '../../../../src/core/catalog/catalog';
import { sum } from '../../../../src/core/practice/plan';
import { elapsedOf, type Run } from '../../../../src/core/practice/run';
import { timedSections, turnOf } from '../../../../src/core/practice/sections';
import { sectionWords, wentWords } from '../../../../src/core/rows/sectionTimes';
import {
	about,
	beat,
	discard,
	finish,
	minute,
	next,
	nothing,
	pause,
	phase,
	plan,
	planOf,
	played,
	sat,
} from '../../../support/runs';
import { shipped } from '../catalog/shipped';

const { presets, outlines } = catalogOf(shipped);

/** Three sections between an introduction and a farewell, with all the time one likes. */
const own = plan(
	[
		phase('intro', 5, 'nothing'),
		phase('Data', 8),
		phase('Model', 1.5),
		phase('Serving', 6, 'design'),
		phase('questions', 5, 'nothing'),
	],
	about('design'),
);
const shown = (run: Run) => timedSections(run).map(sectionWords);

suite('the sections of a run about a design', () => {
	test('say what they took of their time, are done, or are to come', () => {
		assert.deepEqual(shown(played(own)), ['8 min', '1:30 min', '6 min']);
		const begun = [[1, next(0)]] as const;
		assert.deepEqual(shown(played(own, ...begun, [4.17, beat])), ['3:00 of 8 min', '1:30 min', '6 min']);
		assert.deepEqual(shown(played(own, ...begun, [4.3, next(1)], [4.5, beat])), [
			'done in 3:18 of 8 min',
			'0:00 of 1:30 min',
			'6 min',
		]);
		assert.deepEqual(shown(played(own, ...begun, [10.5, beat])), ['9:30 of 8 min', '1:30 min', '6 min'], 'in overtime');
		assert.deepEqual(shown(played(own, ...begun, [4.3, next(1)], [4.51, finish()])), [
			'done in 3:18 of 8 min',
			'done in 0:12 of 1:30 min',
			'6 min',
		]);
		assert.deepEqual(shown(played({ ...own, subject: nothing })), []);
		assert.deepEqual(shown(played({ ...own, subject: about('topic') })), []);
	});

	test('add up to the preset, and to what was lived', () => {
		for (const id of ['ml-design-35', 'ml-design-45', 'ml-design-60', 'genai-design-45', 'system-design-45'])
			for (const minutes of [0, 3, 17, 70]) {
				const preset = presets.get(id);
				assert.ok(preset, id);
				const run = sat(planOf(preset, outlines, about('design')), minutes);
				const aside = run.plan.phases.map(({ records }) => records === 'nothing');
				const of = (all: readonly number[]) => sum(all.filter((_, index) => !aside[index]));
				const sections = timedSections(run);
				assert.equal(sum(sections.map(({ length }) => length)), Number.parseInt(id.slice(-2), 10) * minute);
				assert.equal(sum(sections.map(({ spent }) => spent ?? 0)), of(run.spent));
				assert.ok(of(run.spent) <= elapsedOf(run));
				assert.ok(sections.filter(({ isNow }) => isNow).length <= 1);
			}
	});

	test('are told of again when a quarter of a minute is full, a phase begins, the clock stops, or the run is over', () => {
		const turn = (...deeds: Parameters<typeof played>[1][]) => turnOf(played(own, ...deeds));
		assert.equal(turnOf(undefined), undefined);
		assert.equal(turn([0.01, beat]), turn([0.24, beat]));
		const all = [
			turn([0.24, beat]),
			turn([0.26, beat]),
			turn([0.26, pause]),
			turn([0.26, next(0)]),
			turn([0.26, next(0)], [0.52, beat]),
			turn([0.26, finish()]),
			turn([0.26, discard]),
		];
		assert.equal(new Set(all).size, all.length);
		for (let second = 0; second < 60; second++) {
			const [words, again] = [0, 0.9].map((rest) => played(own, [1, next(0)], [1 + (second + rest) / 60, beat]));
			assert.ok(words && again);
			assert.deepEqual([turnOf(words), shown(words)], [turnOf(again), shown(again)], `${second} s`);
		}
	});

	for (const [what, deeds, words] of [
		[
			'all went as planned',
			[
				[5, next(0)],
				[13, next(1)],
				[14.5, next(2)],
				[20.5, next(3)],
				[21, finish()],
			],
			'',
		],
		[
			'the largest overrun',
			[
				[5, next(0)],
				[14, next(1)],
				[18, next(2)],
				[20.5, next(3)],
			],
			'“Model” took 4:00 of 1:30 min.',
		],
		[
			'what was not reached',
			[
				[5, next(0)],
				[7, next(1)],
				[8, finish()],
			],
			'“Serving” was not reached.',
		],
		[
			'several',
			[
				[5, next(0)],
				[7, finish()],
			],
			'“Model” and 1 more were not reached.',
		],
		[
			'both',
			[
				[5, next(0)],
				[16.3334, next(1)],
				[17, finish()],
			],
			'“Data” took 11:20 of 8 min; “Serving” was not reached.',
		],
		[
			'less than a second over',
			[
				[5, next(0)],
				[13.001, next(1)],
				[14, next(2)],
				[14.1, finish()],
			],
			'',
		],
		['nothing of it', [[5, finish()]], '“Data” and 2 more were not reached.'],
	] as const)
		test(`tell in a sentence: ${what}`, () => {
			assert.equal(wentWords(timedSections(played(own, ...deeds))), words);
		});
});
